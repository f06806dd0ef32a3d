// Moving in a grid of cells by keyboard, as the patterns of the ARIA guide have it.

/** A place in the grid, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a place; undefined where it is no key of the grid, or leads nowhere else.
 *
 * @param whole whether Control is held: Home and End then go to the ends of the grid
 */
export function moved(key: string, from: Place, rows: number, columns: number, whole: boolean): Place | undefined {
  const to = target(key, from, rows, columns, whole);
  if (to === undefined) return undefined;
  const row = Math.min(rows - 1, Math.max(0, to.row));
  const column = Math.min(columns - 1, Math.max(0, to.column));
  return row === from.row && column === from.column ? undefined : { row, column };
}

const PAGE = 8;

function target(key: string, { row, column }: Place, rows: number, columns: number, whole: boolean): Place | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}
