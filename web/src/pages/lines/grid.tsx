import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

import { useWords } from '../../app/language.ts';
import type { LineRow } from '../../engine/lines.ts';
import type { GridRow, GridRows } from './rows.ts';
import { SORTS, type Sort } from './search.ts';
import { linesWords } from './words.ts';

const ROW_PX = 44;
const HEAD_PX = 40;
const AHEAD = 16;

/** A column. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
}

/** What the grid shows: rows by number, each drawn when it is seen. */
export interface GridProps {
  readonly label: string;
  /** What paper says of it, where only so many of its lines are drawn. */
  readonly printed: (shown: number) => string;
  /** What is asked for: when it changes, the grid begins at its top again. */
  readonly view: string;
  readonly columns: readonly GridColumn[];
  readonly rows: GridRows;
  /** A line by its place; nothing while it is on its way. */
  readonly line: (at: number) => LineRow | undefined;
  /** The cells of a line. The same function as long as the same line has the same cells: what has not changed is not drawn again. */
  readonly draw: (line: LineRow) => readonly ReactNode[];
  /** The cell of a heading. */
  readonly heading: (row: Extract<GridRow, { is: 'class' }>) => ReactNode;
  readonly onOpen: (row: GridRow) => void;
  /** Tells which lines are seen, so that they can be fetched. */
  readonly onSeen: (from: number, to: number) => void;
  readonly sort: { readonly by: Sort; readonly down: boolean } | undefined;
  readonly onSort: (by: Sort) => void;
}

/** A grid of any number of rows, of which only those that are seen are drawn. The focus stays on the grid; the cell is told by its id. */
export function Grid({
  label,
  printed,
  view,
  columns,
  rows,
  line,
  draw,
  heading,
  onOpen,
  onSeen,
  sort,
  onSort,
}: GridProps) {
  const words = useWords(linesWords);
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const at = {
    row: Math.min(active.row, Math.max(0, rows.count - 1)),
    column: Math.min(active.column, columns.length - 1),
  };
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: AHEAD,
    paddingStart: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    // The active row stays drawn, for whoever hears the page.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return rows.count === 0 || shown.includes(at.row) ? shown : [...shown, at.row].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => {
    setActive({ row: 0, column: 0 });
    if (box.current !== null) box.current.scrollTop = 0;
  }, [view]);
  const items = virtual.getVirtualItems();
  const lines = items
    .filter(({ index }) => index !== at.row)
    .map(({ index }) => rows.row(index))
    .filter((row) => row.is === 'line');
  const [from, to] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  useEffect(() => onSeen(from, to), [onSeen, from, to]);

  const go = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.count - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setActive(next);
    virtual.scrollToIndex(next.row);
  };
  const page = (): number => Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD_PX) / ROW_PX) - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || rows.count === 0) return;
    const whole = event.ctrlKey || event.metaKey;
    const to = ((): readonly [number, number] | undefined => {
      switch (event.key) {
        case 'ArrowDown':
          return [at.row + 1, at.column];
        case 'ArrowUp':
          return [at.row - 1, at.column];
        case 'ArrowRight':
          return [at.row, at.column + 1];
        case 'ArrowLeft':
          return [at.row, at.column - 1];
        case 'PageDown':
          return [at.row + page(), at.column];
        case 'PageUp':
          return [at.row - page(), at.column];
        case 'Home':
          return whole ? [0, 0] : at.column === 0 ? [0, 0] : [at.row, 0];
        case 'End':
          return whole || at.column === columns.length - 1
            ? [rows.count - 1, columns.length - 1]
            : [at.row, columns.length - 1];
        default:
          return undefined;
      }
    })();
    if (to !== undefined) {
      event.preventDefault();
      go(...to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(rows.row(at.row));
    }
  };
  const onClick = ({ target }: MouseEvent<HTMLDivElement>): void => {
    const index = Number(
      target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined,
    );
    if (Number.isNaN(index)) return;
    setActive((old) => ({ ...old, row: index }));
    onOpen(rows.row(index));
  };
  const current = rows.count === 0 ? undefined : rows.row(at.row);
  const drawn = items.filter(({ index }) => rows.row(index).is === 'line').length;
  return (
    <>
      {items.length < rows.count && <p className="lines-printed">{printed(drawn)}</p>}
      <div
        ref={box}
        className="lines-grid"
        // A heading that opens and closes makes it a grid of two levels.
        role={rows.count > 0 && rows.row(0).is === 'class' ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length}
        aria-readonly="true"
        aria-activedescendant={
          current === undefined ? undefined : cellId(own, at.row, current.is === 'class' ? 0 : at.column)
        }
        aria-describedby={`${own}-keys`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) =>
          setFocused(event.target === event.currentTarget && event.currentTarget.matches(':focus-visible'))
        }
        onBlur={() => setFocused(false)}
      >
        <p id={`${own}-keys`} className="hide">
          {words.keys}
        </p>
        <div className="lines-canvas" role="presentation" style={{ height: virtual.getTotalSize() }} onClick={onClick}>
          <div className="lines-row lines-head" role="row" aria-rowindex={1}>
            {columns.map(({ id, name }, index) => {
              const by = SORTS.find((one) => one === id);
              const sorted =
                sort !== undefined && sort.by === by ? (sort.down ? 'descending' : 'ascending') : undefined;
              return (
                <div
                  key={id}
                  role="columnheader"
                  aria-colindex={index + 1}
                  aria-sort={sorted}
                  className={`lines-cell c-${id}`}
                >
                  {by === undefined ? (
                    name
                  ) : (
                    <button type="button" className="lines-sort" onClick={() => onSort(by)}>
                      {name}
                      <span aria-hidden="true">{sorted === undefined ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
                    </button>
                  )}
                </div>
              );
            })}
          </div>
          {items.map(({ index, start }) => {
            const row = rows.row(index);
            const isActive = focused && index === at.row;
            const place = { index, start, id: own, isActive } as const;
            return row.is === 'class' ? (
              <HeadingRow key={index} {...place} columns={columns.length} open={row.open}>
                {heading(row)}
              </HeadingRow>
            ) : (
              <LineCells
                key={index}
                {...place}
                level={rows.row(0).is === 'class' ? 2 : undefined}
                columns={columns}
                active={isActive ? at.column : -1}
                line={line(row.at)}
                draw={draw}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

interface RowPlace {
  readonly index: number;
  readonly start: number;
  /** What the ids of its cells begin with. */
  readonly id: string;
  readonly isActive: boolean;
}

function cellId(own: string, row: number, column: number): string {
  return `${own}-${row}-${column}`;
}

function classOf({ index, isActive }: RowPlace, more = ''): string {
  return ['lines-row', more, isActive ? 'is-active' : '', index % 2 === 1 ? 'odd' : '']
    .filter((one) => one !== '')
    .join(' ');
}

function HeadingRow({
  columns,
  open,
  children,
  ...place
}: RowPlace & { readonly columns: number; readonly open: boolean; readonly children: ReactNode }) {
  const { index, start, id } = place;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={open}
      data-row={index}
      className={classOf(place, 'lines-heading')}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        role="gridcell"
        id={cellId(id, index, 0)}
        aria-colindex={1}
        aria-colspan={columns}
        className="lines-cell c-whole"
      >
        {children}
      </div>
    </div>
  );
}

const LineCells = memo(function LineCells({
  level,
  columns,
  active,
  line,
  draw,
  ...place
}: RowPlace & {
  readonly level: number | undefined;
  readonly columns: readonly GridColumn[];
  readonly active: number;
  readonly line: LineRow | undefined;
  readonly draw: GridProps['draw'];
}) {
  const { index, start, id } = place;
  const cells = line === undefined ? undefined : draw(line);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      data-row={index}
      className={classOf(place)}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          id={cellId(id, index, at)}
          aria-colindex={at + 1}
          className={`lines-cell c-${column.id}${at === active ? ' is-cell' : ''}`}
        >
          {cells === undefined ? <span className="lines-coming" aria-hidden="true" /> : cells[at]}
        </div>
      ))}
    </div>
  );
});
