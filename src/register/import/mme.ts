// MME: each row is one exercise with its participants by name. A participant "-9" took part and is not named.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { Table } from '../../kernel/table.ts';
import { reversed } from './atop.ts';
import { type Cells, cellsOf, dayFrom, isUnknown, lastOf, Unplaced } from './cells.ts';
import { DATA_SETS } from './data-sets.ts';
import type { Imported, ImportedActivity } from './imported.ts';
import { nameKey, type StateCodes } from './states.ts';

const STATE_COLUMN = /^state[a-z]{1,2}$/;

/** Reads the file of exercises; its columns are known to be there. */
export function importMme(table: Table, columns: ReadonlyMap<string, number>, codes: StateCodes): Imported {
  const unplaced = new Unplaced();
  const setAside: Problem[] = [];
  const activities: ImportedActivity[] = [];
  const states = [...columns.keys()].filter((column) => STATE_COLUMN.test(column));
  let rows = 0;
  let unnamed = 0;
  for (const row of table.rows) {
    rows += 1;
    const cells = cellsOf(row, columns);
    const written = states.map((column) => cells.text(column)).filter((text) => text !== '');
    const named = written.filter((text) => !isUnknown(text));
    unnamed += written.length - named.length;
    const known = named.map((text) => {
      const state = codes.byName.get(nameKey(text));
      if (state === undefined) unplaced.add(text);
      return state;
    });
    const parties = [...new Set(known.filter((state) => state !== undefined))].toSorted();
    const others = written.length - named.length + known.filter((state) => state === undefined).length;
    const activity = activityOf(cells, parties, others);
    const wrong = cells.wrong();
    if (wrong !== undefined) setAside.push(wrong);
    else if (activity !== undefined) activities.push(activity);
  }
  return {
    set: DATA_SETS.mme,
    rows,
    ties: [],
    activities,
    unplaced: unplaced.list(),
    withoutForce: 0,
    unnamed,
    setAside: [...setAside, ...table.form.shown],
  };
}

function activityOf(cells: Cells, parties: readonly string[], others: number): ImportedActivity | undefined {
  const from = dayFrom(cells, ['s.year', 's.month', 's.day']);
  const to = dayFrom(cells, ['e.year', 'e.month', 'e.day']);
  if (from === undefined) {
    if (cells.wrong() === undefined)
      cells.fail(problem('COMITY_REGISTER_IMPORT_NO_START', { place: cells.place(cells.at('s.year')) }));
    return undefined;
  }
  if (to !== undefined && lastOf(to) < from.on) cells.fail(reversed(cells, 'e.year', from.on, to.on));
  const location = cells.text('Location');
  const number = cells.text('MMEID') || `line-${cells.line}`;
  return {
    id: `mme:${number}`,
    title: cells.text('Ex_Name') || number,
    parties,
    others,
    ...(isUnknown(location) ? {} : { location }),
    from,
    ...(to === undefined ? {} : { to }),
    line: cells.line,
  };
}
