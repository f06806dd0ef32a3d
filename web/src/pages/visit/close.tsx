import { type ReactNode, useState } from 'react';

import { useWords } from '../../app/language.ts';
import { closeVisit, forgetAside, type VisitState } from '../../visit/store.ts';
import { forgetDone } from './answer/done.ts';
import { visitWords } from './words.ts';

/** Closing deletes: so it is asked once more, and of a visit put aside as well. */
export function Close({ state: { aside } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).bar;
  const close = (): void => {
    forgetDone();
    closeVisit();
  };
  return (
    <Sure name={words.close} className="button quiet small-button" question={words.closeSure} no={words.closeNo}>
      <SureYes onYes={close}>{words.closeYes}</SureYes>
      {aside === undefined ? null : (
        <SureYes
          onYes={() => {
            forgetAside();
            close();
          }}
        >
          {words.closeBoth}
        </SureYes>
      )}
    </Sure>
  );
}

/** A button that asks before it does anything; what may be done then stands in it. */
export function Sure({
  name,
  className,
  question,
  no,
  children,
}: {
  readonly name: string;
  readonly className: string;
  readonly question: string;
  readonly no: string;
  readonly children: ReactNode;
}) {
  const [sure, setSure] = useState<boolean>();
  if (sure !== true)
    return (
      <button
        type="button"
        className={className}
        // Who thought better of it is where they were.
        autoFocus={sure === false}
        onClick={() => setSure(true)}
      >
        {name}
      </button>
    );
  return (
    <span role="group" aria-label={question} className="visit-sure-close">
      <span>{question}</span>
      {children}
      <button type="button" className="button quiet small-button" autoFocus onClick={() => setSure(false)}>
        {no}
      </button>
    </span>
  );
}

/** One of the things that may be done. */
export function SureYes({ onYes, children }: { readonly onYes: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      className="button small-button"
      onClick={() => {
        onYes();
        // The button is gone with what it was about: what has the focus next is the page.
        document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
      }}
    >
      {children}
    </button>
  );
}
