import { Link } from '@tanstack/react-router';

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
  const link = (id: string, title: string) => (
    <Link
      to="."
      search={(prev) => {
        const { rule: _rule, ...rest } = prev;
        return { ...rest, part: id };
      }}
      replace
      resetScroll={false}
      onClick={() => onGo(id)}
    >
      {title}
    </Link>
  );
  return (
    <nav className="document-contents no-print" aria-label={label}>
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
    </nav>
  );
}
