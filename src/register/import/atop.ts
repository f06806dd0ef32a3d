// ATOP, the member file: each row is one State in one phase of one alliance. Pairs are made within a phase, over the days on which both
// were members; the alliance file would keep every member for as long as the alliance lasts.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { Table } from '../../kernel/table.ts';
import type { AgreementKind, EventDay } from '../register.ts';
import { type Cells, cellsOf, dayFrom, lastOf, Unplaced } from './cells.ts';
import { DATA_SETS } from './data-sets.ts';
import type { Imported, ImportedTie, TieEnd } from './imported.ts';
import type { StateCodes } from './states.ts';

/** The obligations that become a tie, with the column of each. */
const DUTIES: readonly (readonly [column: string, kind: AgreementKind])[] = [
  ['defense', 'mutual-defence'],
  ['consul', 'consultation'],
];

/** One State in one phase. */
interface Member {
  readonly state: string;
  readonly from: EventDay;
  readonly end: TieEnd;
  readonly owes: ReadonlySet<AgreementKind>;
  readonly line: number;
}

/** Reads the member file; its columns are known to be there. */
export function importAtop(table: Table, columns: ReadonlyMap<string, number>, codes: StateCodes): Imported {
  const phases = new Map<string, Member[]>();
  const unplaced = new Unplaced();
  const setAside: Problem[] = [];
  let rows = 0;
  for (const row of table.rows) {
    rows += 1;
    const cells = cellsOf(row, columns);
    const member = memberOf(cells, codes, unplaced);
    const wrong = cells.wrong();
    if (wrong !== undefined) setAside.push(wrong);
    else if (member !== undefined) {
      const key = `${cells.text('atopid')}/${cells.number('phase') ?? 0}`;
      const known = phases.get(key);
      if (known === undefined) phases.set(key, [member]);
      else known.push(member);
    }
  }
  const ties = [...phases].flatMap(([key, members]) => tiesOf(key, members));
  return {
    set: DATA_SETS.atop,
    rows,
    ties,
    activities: [],
    unplaced: unplaced.list(),
    withoutForce: 0,
    unnamed: 0,
    setAside: [...setAside, ...table.form.shown],
  };
}

function memberOf(cells: Cells, codes: StateCodes, unplaced: Unplaced): Member | undefined {
  const written = cells.text('member');
  const from = dayFrom(cells, ['yrent', 'moent', 'dayent']);
  // A year of exit of 0 says that the State was a member when the set ends; a blank one says nothing.
  const exit = cells.number('yrexit');
  const end = exit === 0 ? 'open' : (dayFrom(cells, ['yrexit', 'moexit', 'dayexit']) ?? 'unknown');
  const owes = new Set(DUTIES.filter(([column]) => cells.number(column) === 1).map(([, kind]) => kind));
  const last = typeof end === 'string' ? undefined : lastOf(end);
  if (from !== undefined && last !== undefined && last < from.on) cells.fail(reversed(cells, 'yrexit', from.on, last));
  if (from === undefined && cells.wrong() === undefined)
    cells.fail(problem('COMITY_REGISTER_IMPORT_NO_START', { place: cells.place(cells.at('yrent')) }));
  const state = codes.byNumber.get(written);
  if (state === undefined) unplaced.add(written);
  return state === undefined || from === undefined ? undefined : { state, from, end, owes, line: cells.line };
}

/** The first day is after the last. */
export function reversed(cells: Cells, column: string, from: string, to: string): Problem {
  return problem('COMITY_REGISTER_IMPORT_REVERSED', { value: `${from}, ${to}`, place: cells.place(cells.at(column)) });
}

function tiesOf(key: string, members: readonly Member[]): ImportedTie[] {
  const sorted = members.toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.line - b.line));
  const ties: ImportedTie[] = [];
  // A State that left and came back has two rows: its pairs are told apart by a number.
  const seen = new Map<string, number>();
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      const from = a.from.on < b.from.on ? b.from : a.from;
      const end = earlierEnd(a.end, b.end);
      if (a.state === b.state || (typeof end !== 'string' && lastOf(end) < from.on)) continue;
      for (const kind of new Set([...a.owes, ...b.owes])) {
        const base = `atop:${key}:${a.state}-${b.state}:${kind}`;
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        ties.push({
          id: times === 1 ? base : `${base}:${times}`,
          of: key,
          kind,
          parties: [a.state, b.state],
          owed: [a.owes.has(kind), b.owes.has(kind)],
          signed: from,
          end,
          line: Math.max(a.line, b.line),
        });
      }
    }
  }
  return ties;
}

function earlierEnd(a: TieEnd, b: TieEnd): TieEnd {
  if (typeof a === 'string' && typeof b === 'string') return a === 'unknown' || b === 'unknown' ? 'unknown' : 'open';
  if (typeof a === 'string') return b;
  return typeof b === 'string' || a.on < b.on ? a : b;
}
