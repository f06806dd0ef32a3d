// DCAD, the main file: each row is one agreement of two States. More than half of the rows have no year of entry into force; those
// are signed, and whether they are in force is unknown.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { Table } from '../../kernel/table.ts';
import { reversed } from './atop.ts';
import { type Cells, cellsOf, dayFrom, lastOf, Unplaced } from './cells.ts';
import { DATA_SETS } from './data-sets.ts';
import type { Imported, ImportedTie, TieEnd } from './imported.ts';
import type { StateCodes } from './states.ts';

/** Reads the main file; its columns are known to be there. */
export function importDcad(table: Table, columns: ReadonlyMap<string, number>, codes: StateCodes): Imported {
  const unplaced = new Unplaced();
  const setAside: Problem[] = [];
  const ties: ImportedTie[] = [];
  let rows = 0;
  for (const row of table.rows) {
    rows += 1;
    const cells = cellsOf(row, columns);
    const tie = tieOf(cells, codes, unplaced);
    const wrong = cells.wrong();
    if (wrong !== undefined) setAside.push(wrong);
    else if (tie !== undefined) ties.push(tie);
  }
  return {
    set: DATA_SETS.dcad,
    rows,
    ties,
    activities: [],
    unplaced: unplaced.list(),
    withoutForce: ties.filter(({ inForce }) => inForce === undefined).length,
    unnamed: 0,
    setAside: [...setAside, ...table.form.shown],
  };
}

function tieOf(cells: Cells, codes: StateCodes, unplaced: Unplaced): ImportedTie | undefined {
  const signed = dayFrom(cells, ['signYear', 'signMonth', 'signDay']);
  const inForce = dayFrom(cells, ['EIFYear', 'EIFMonth', 'EIFDay']);
  if (signed === undefined && inForce === undefined && cells.wrong() === undefined)
    cells.fail(problem('COMITY_REGISTER_IMPORT_NO_START', { place: cells.place(cells.at('signYear')) }));
  if (signed !== undefined && inForce !== undefined && lastOf(inForce) < signed.on)
    cells.fail(reversed(cells, 'EIFYear', signed.on, inForce.on));
  const end = endOf(cells);
  const states = ['ccode1', 'ccode2'].map((column) => {
    const written = cells.text(column);
    const state = codes.byNumber.get(written);
    if (state === undefined) unplaced.add(written);
    return state;
  });
  const [a, b] = states.filter((state) => state !== undefined).toSorted();
  if (a === undefined || b === undefined || a === b) return undefined;
  return {
    id: `dcad:${cells.text('DCAid') || `line-${cells.line}`}:${a}-${b}`,
    of: cells.text('DCAid') || `line ${cells.line}`,
    kind: 'arrangement',
    parties: [a, b],
    owed: [true, true],
    ...(signed === undefined ? {} : { signed }),
    ...(inForce === undefined ? {} : { inForce }),
    end,
    line: cells.line,
  };
}

/** Only a plain 0 says that it was not ended; the year of the end is an estimate of the authors. */
function endOf(cells: Cells): TieEnd {
  const ended = cells.number('terminated');
  if (ended === 0) return 'open';
  const year = cells.number('endYearEstimate');
  if (ended !== 1 || year === undefined || year <= 0) return 'unknown';
  return dayFrom(cells, ['endYearEstimate']) ?? 'unknown';
}
