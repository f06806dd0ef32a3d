// Formality × line: what went from which answer to which. Lines that share both classes are looked at once.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { DeterminationRow, LineClass } from '../assessment/assessment.ts';
import type { Answer, LineRef, OutcomeChange, OutcomesDelta, Stay, Version } from './delta.ts';
import type { Followed } from './followed.ts';
import { hostKey, staysOf } from './stays.ts';

/** What one version says of one formality on one stay for one class. */
type Said = {
  readonly stay: Stay;
  readonly formality: string;
  readonly moment: DeterminationRow['moment'];
  readonly rows: DeterminationRow[];
};

/** Lines that were in one class and are in one class now. */
type Flow = { readonly kind: string; readonly old: number[]; readonly new: number[]; count: number };

/** What is answered otherwise than before, by stay and formality in the order of NEW. */
export function outcomesDelta(old: Version, now: Version, followed: Followed): OutcomesDelta {
  const [was, is] = [saidOf(old), saidOf(now)];
  const changes = new Map<string, OutcomeChange & { oldLines: number[]; newLines: number[] }>();
  let asItWas = 0;
  let otherGrounds = 0;
  for (const [key, flow] of flowsOf(old, now, followed)) {
    const [from, to] = JSON.parse(key) as [string, string];
    const [before, after] = [was.get(from) ?? new Map<string, Said>(), is.get(to) ?? new Map<string, Said>()];
    for (const name of new Set([...after.keys(), ...before.keys()])) {
      const [a, b] = [before.get(name), after.get(name)];
      const said = b ?? a;
      if (said === undefined) continue;
      const [left, right] = [answersOf(a), answersOf(b)];
      if (a !== undefined && b !== undefined && canonicalJson(left) === canonicalJson(right)) {
        asItWas += flow.count;
        if (groundsOf(a) !== groundsOf(b)) otherGrounds += flow.count;
        continue;
      }
      const of = a === undefined ? 'new' : b === undefined ? 'gone' : 'both';
      const { stay, formality, moment } = said;
      const id = canonicalJson([stay, formality, moment, flow.kind, of, left, right]);
      const change = changes.get(id) ?? {
        stay,
        formality,
        moment,
        kind: flow.kind,
        of,
        ...(a === undefined ? {} : { old: left }),
        ...(b === undefined ? {} : { new: right }),
        count: 0,
        oldLines: [],
        newLines: [],
      };
      change.oldLines.push(...flow.old);
      change.newLines.push(...flow.new);
      changes.set(id, { ...change, count: change.count + flow.count });
    }
  }
  return { changes: [...changes.values()].map((change) => sorted(change)), asItWas, otherGrounds };
}

function sorted(change: OutcomeChange): OutcomeChange {
  const byNumber = (a: number, b: number): number => a - b;
  return { ...change, oldLines: change.oldLines.toSorted(byNumber), newLines: change.newLines.toSorted(byNumber) };
}

/** By the ids of both classes; a side on which the line is not there is ''. */
function flowsOf(old: Version, now: Version, followed: Followed): ReadonlyMap<string, Flow> {
  const flows = new Map<string, Flow>();
  const add = (from: string, to: string, kind: string, left: readonly number[], right: readonly number[]): void => {
    const key = JSON.stringify([from, to]);
    const flow = flows.get(key) ?? { kind, old: [], new: [], count: 0 };
    flow.old.push(...left);
    flow.new.push(...right);
    flow.count += 1;
    flows.set(key, flow);
  };
  const numbers = (ref: LineRef | undefined): number[] => (ref === undefined ? [] : [ref.line]);
  for (const pair of followed.pairs) {
    const from = pair.old === undefined ? '' : (followed.old.classOf.get(pair.old.line) ?? '');
    const to = pair.new === undefined ? '' : (followed.new.classOf.get(pair.new.line) ?? '');
    add(from, to, (pair.new ?? pair.old)?.kind ?? '', numbers(pair.old), numbers(pair.new));
  }
  const [was, is] = [lineless(followed.old.classes, old), lineless(followed.new.classes, now)];
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    const [from, to] = [was.get(key), is.get(key)];
    add(from?.id ?? '', to?.id ?? '', (to ?? from)?.kind ?? '', [], []);
  }
  return flows;
}

// A movement and an activity have no line: there is one of each for each group.
function lineless(classes: Followed['old']['classes'], { assessment }: Version): ReadonlyMap<string, LineClass> {
  return new Map(
    assessment.determinations.flatMap((row) => {
      const found = classes.get(row.class);
      return found?.lines.length === 0 ? [[`${row.group} ${found.kind}`, found] as const] : [];
    }),
  );
}

/** By class, then by stay and formality. */
function saidOf({ assessment }: Version): ReadonlyMap<string, Map<string, Said>> {
  const stays = staysOf(assessment.frame);
  const said = new Map<string, Map<string, Said>>();
  for (const row of assessment.determinations) {
    const stay = stays.get(row.leg);
    if (stay === undefined) continue;
    const ofClass = said.get(row.class) ?? new Map<string, Said>();
    said.set(row.class, ofClass);
    const key = `${hostKey(stay)} ${row.formality}`;
    const there = ofClass.get(key);
    if (there === undefined) ofClass.set(key, { stay, formality: row.formality, moment: row.moment, rows: [row] });
    else there.rows.push(row);
  }
  return said;
}

/** Equal answers of several stretches of days are one; the days are the plan's. */
function answersOf(said: Said | undefined): Answer[] {
  const answers = (said?.rows ?? []).map((row): Answer => ({
    outcome: row.outcome,
    ...(row.outcome === 'unsettled' ? { best: row.best, worst: row.worst } : {}),
    ...(row.indicated === undefined ? {} : { indicated: row.indicated.outcome }),
    by: [...new Set(row.by.map(({ paper }) => paper))].toSorted(),
    manner: row.manner,
    ...(row.met === undefined ? {} : { met: row.met }),
    conditional: row.provided.length > 0,
  }));
  return [...new Map(answers.map((answer) => [canonicalJson(answer), answer])).values()];
}

function groundsOf(said: Said): string {
  return canonicalJson(
    said.rows.map(({ because, provided, cause }) => ({
      because: because.map(({ instrument, rule }) => `${instrument}/${rule}`),
      provided: provided.map(({ fence, line }) => `${fence} ${line}`),
      cause,
    })),
  );
}
