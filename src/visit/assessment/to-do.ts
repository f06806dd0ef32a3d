// What must be done and carried: duties of the rules that give the answers, and the papers they name.

import type { Law } from '../../engine/law.ts';
import type { DutyRow, PaperRow } from './assessment.ts';
import type { Judged } from './judge.ts';

/** Duties of the rules on which the outcomes rest. */
export function ruleDuties(law: Law, judged: Judged): DutyRow[] {
  const found = new Map<string, DutyRow & { classes: string[] }>();
  for (const row of judged.rows) {
    for (const name of row.answer.because) {
      const slash = name.indexOf('/');
      const rule = law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)];
      for (const duty of rule?.duties ?? []) {
        const key = `${row.leg.id} ${name} ${duty.id}`;
        const entry = found.get(key) ?? {
          ...duty,
          rule: name,
          // The outcome rests on the rule in every branch; where it is unsettled, so is the duty.
          certain: row.answer.outcome !== 'unsettled',
          mark: rule?.mark ?? 'memory',
          leg: row.leg.id,
          classes: [],
        };
        if (!entry.classes.includes(row.classId)) entry.classes.push(row.classId);
        found.set(key, row.answer.outcome === 'unsettled' ? entry : { ...entry, certain: true });
      }
    }
  }
  return [...found.values()].map((row) => ({ ...row, classes: row.classes.toSorted() }));
}

/** Papers to carry or to have issued, with the rules that ask for them. */
export function papersOf(law: Law, judged: Judged, duties: readonly DutyRow[]): PaperRow[] {
  const found = new Map<
    string,
    { paper: string; who?: string; because: Set<string>; leg: string; classes: Set<string> }
  >();
  const add = (paper: string, who: string | undefined, rule: string, leg: string, classes: readonly string[]): void => {
    const key = `${leg} ${paper} ${who ?? ''}`;
    const entry = found.get(key) ?? {
      paper,
      ...(who === undefined ? {} : { who }),
      because: new Set<string>(),
      leg,
      classes: new Set<string>(),
    };
    entry.because.add(rule);
    for (const one of classes) entry.classes.add(one);
    found.set(key, entry);
  };
  for (const row of judged.rows)
    for (const { paper, rule } of row.answer.by) add(paper, undefined, rule, row.leg.id, [row.classId]);
  for (const duty of duties) if (duty.paper !== undefined) add(duty.paper, duty.who, duty.rule, duty.leg, duty.classes);
  const order = Object.keys(law.vocabulary.papers);
  return [...found.values()]
    .toSorted((a, b) =>
      a.leg < b.leg
        ? -1
        : a.leg > b.leg
          ? 1
          : order.indexOf(a.paper) - order.indexOf(b.paper) || ((a.who ?? '') < (b.who ?? '') ? -1 : 1),
    )
    .map((entry) => ({ ...entry, because: [...entry.because].toSorted(), classes: [...entry.classes].toSorted() }));
}
