// Every row of the reference is accounted for: encoded, or left out with a reason.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { Law, Pack, Sourced } from '../law.ts';
import type { RowMarks } from '../parse/rows.ts';

/** What became of a row. */
export const RowFate = ['encoded', 'obliges', 'allocates', 'reserves', 'left-out', 'elsewhere'] as const;
export type RowFate = (typeof RowFate)[number];

/** The account: how many rows of each fate, and those that have none. `elsewhere`: rows of instruments that are not among the packs. */
export interface RowAccount {
  readonly counts: Readonly<Record<RowFate, number>>;
  readonly fates: ReadonlyMap<string, RowFate>;
  readonly problems: readonly Problem[];
  /** Facts encoded from the gap and form lists, which are not rows of law: counted apart. */
  readonly apart: number;
}

/** Account for every row that concerns a pack of the law. */
export function accountForRows(law: Law, rows: ReadonlyMap<string, RowMarks>): RowAccount {
  const fateByKey = new Map<string, RowFate>();
  let apart = 0;
  const note = (keys: readonly string[], fate: RowFate): void => {
    for (const key of keys) {
      if (!rows.has(key)) apart += 1;
      else if (fateByKey.get(key) !== 'encoded') fateByKey.set(key, fate);
    }
  };
  for (const pack of Object.values(law.packs)) {
    for (const rule of Object.values(pack.rules)) {
      const verb = rule.statements[0]?.verb;
      note(rule.rows, rule.effects.length > 0 || verb === undefined ? 'encoded' : verb);
    }
    for (const sourced of otherSourced(pack)) note(sourced.rows, 'encoded');
  }
  for (const state of Object.values(law.states)) {
    for (const list of Object.values(state.lists)) for (const entry of list) note(entry.rows, 'encoded');
    for (const one of [
      ...Object.values(state.authorities),
      ...Object.values(state.choices).flatMap((choice) => choice.values),
    ])
      note(one.rows, 'encoded');
    for (const filing of Object.values(state.filing))
      for (const one of [filing, ...Object.values(filing.kinds ?? {}), ...filing.lead]) note(one.rows, 'encoded');
  }
  const problems: Problem[] = [];
  const counts: Record<RowFate, number> = {
    encoded: 0,
    obliges: 0,
    allocates: 0,
    reserves: 0,
    'left-out': 0,
    elsewhere: 0,
  };
  const fates = new Map<string, RowFate>();
  for (const row of rows.values()) {
    const fate =
      fateByKey.get(row.key) ?? (row.leftOutBecause !== '' ? 'left-out' : concerns(law, row) ? undefined : 'elsewhere');
    if (fate === undefined)
      problems.push(
        problem('COMITY_ROW_NOT_ACCOUNTED', { value: row.key, place: { file: 'rows.csv', line: row.line, column: 1 } }),
      );
    else {
      counts[fate] += 1;
      fates.set(row.key, fate);
    }
  }
  return { counts, fates, problems, apart };
}

function* otherSourced(pack: Pack): Generator<Sourced> {
  yield pack;
  yield* pack.milestones;
  yield* pack.scopes;
  yield* Object.values(pack.terms);
  yield* Object.values(pack.words);
  yield* Object.values(pack.readings);
  for (const entries of Object.values(pack.lists)) yield* entries;
  for (const party of Object.values(pack.parties)) if (typeof party === 'object') yield party;
}

// A row names treaties by pack id and States by lower-case code.
function concerns(law: Law, row: RowMarks): boolean {
  if (row.packs.some((id) => id in law.packs)) return true;
  return row.instruments.some((id) => id in law.packs || id.toUpperCase() in law.states);
}
