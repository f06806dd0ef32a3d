import type { ReactNode } from 'react';

/** A table that scrolls by itself where it is too wide. Cells of the first column are headings of their rows; the others are figures unless told. */
export function Sheet({
  caption,
  columns,
  rows,
  words = [],
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Columns that hold words. */
  readonly words?: readonly number[];
}) {
  const name = (at: number): string | undefined => (at === 0 || words.includes(at) ? undefined : 'num-col');
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={name(at)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]} className={name(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
