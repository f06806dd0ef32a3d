import type { ReactNode } from 'react';

import type { PartId } from './search.ts';

/** One part of the answer, with its heading; the list of contents points at it. */
export function Part({
  id,
  title,
  note,
  children,
}: {
  readonly id: PartId;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{title}</h2>
      {note !== undefined && <p className="note">{note}</p>}
      {children}
    </section>
  );
}
