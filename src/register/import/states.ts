// From the codes and names of data sets to alpha-2.

import type { Table } from '../../kernel/table.ts';

/** The codes and names by which data sets call States. */
export interface StateCodes {
  /** Numeric codes of the Correlates of War project. */
  readonly byNumber: ReadonlyMap<string, string>;
  /** Names in small letters. */
  readonly byName: ReadonlyMap<string, string>;
}

/**
 * Reads the table of codes: columns `state`, `cow`, `names`; several codes or names stand apart by semicolons.
 *
 * @param table as `register/import/states.csv` has it
 */
export function stateCodes(table: Table): StateCodes {
  const byNumber = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { cells } of table.rows) {
    const [state, cow, names] = cells.map((cell) => String(cell ?? ''));
    if (state === undefined || state === '') continue;
    for (const code of listed(cow)) byNumber.set(code, state);
    for (const name of listed(names)) byName.set(nameKey(name), state);
  }
  return { byNumber, byName };
}

/** A name without capitals and double spaces. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function listed(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
