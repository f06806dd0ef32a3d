import { Link } from '@tanstack/react-router';
import { useRef } from 'react';

import { useMedia } from '../../parts/use-media.ts';

/** Where the contents stand above the document and no more beside it: as in document.css. */
const NARROW = '(max-width: 60rem)';

/** One line of the table of contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly under: readonly { readonly id: string; readonly title: string }[];
}

/** The table of contents of a document. Each place has an address of its own; `onGo` also goes to one that is there already. */
export function Contents({
  label,
  entries,
  onGo,
}: {
  readonly label: string;
  readonly entries: readonly ContentsEntry[];
  readonly onGo: (id: string) => void;
}) {
  const narrow = useMedia(NARROW);
  const fold = useRef<HTMLDetailsElement>(null);
  const link = (id: string, title: string) => (
    <Link
      to="."
      search={(prev) => {
        const { rule: _rule, ...rest } = prev;
        return { ...rest, part: id };
      }}
      replace
      resetScroll={false}
      onClick={() => {
        // Folded again it stands no longer before what was chosen.
        if (fold.current !== null) fold.current.open = false;
        onGo(id);
      }}
    >
      {title}
    </Link>
  );
  const list = (
    <ul>
      {entries.map(({ id, title, under }) => (
        <li key={id}>
          {link(id, title)}
          {under.length > 0 && (
            <ul>
              {under.map((one) => (
                <li key={one.id}>{link(one.id, one.title)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="document-contents no-print" aria-label={label}>
      {narrow ? (
        <details ref={fold}>
          <summary>{label}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
