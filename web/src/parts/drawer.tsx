import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

import { useWords } from '../app/language.ts';
import { shellWords } from '../app/words.ts';
import './drawer.css';

/**
 * A panel at the side of the page, over all of it where the page is narrow. The dialog of the browser itself: it keeps the focus, closes
 * with Escape and gives the focus back to where it was.
 */
export function Drawer({
  title,
  children,
  onClose,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const words = useWords(shellWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before the dialog is taken out of the page: one that is gone gives nothing back.
  useLayoutEffect(() => {
    const own = dialog.current;
    if (own === null) return undefined;
    own.showModal();
    return () => own.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={heading}
      onCancel={(event) => {
        // Who shows it takes it away: an attribute that the browser changes by itself would be out of step.
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-sheet">
        <header className="drawer-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button quiet small-button" onClick={onClose}>
            {words.close}
          </button>
        </header>
        <div className="drawer-body">{children}</div>
      </div>
    </dialog>
  );
}
