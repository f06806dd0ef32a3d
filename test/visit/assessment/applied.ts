// A suggested set of changes applied to a visit, and the visit assessed again: what `would` promises is asked of the whole program.
import { addDays, daysBetween } from '../../../src/kernel/civil-date.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import { compareWeight } from '../../../src/engine/outcomes.ts';
import type { Value } from '../../../src/engine/vocabulary.ts';
import type { Assessment, WouldChange, WouldRow } from '../../../src/visit/assessment/assessment.ts';
import { type AssessmentInput, assess } from '../../../src/visit/assessment/from-manifest.ts';
import type { Line, Manifest } from '../../../src/visit/manifest/manifest.ts';
import type { Leg, Mode, Plan } from '../../../src/visit/plan/plan.ts';

/** What a cell comes to: its heaviest answer over a stay; `none` where the formality does not arise. */
export type Come = string;

/** One choice among the values a change allows, for each change. */
export function* choicesOf({
  changes,
}: Pick<WouldRow, 'changes'>): Generator<readonly (readonly [WouldChange, Value])[], void> {
  const [first, ...others] = changes;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first.to) for (const rest of choicesOf({ changes: others })) yield [[first, value], ...rest];
}

/** The input with the changes made: facts on the lines of the classes that are lightened, on the frame, days moved, the host's choice known. */
export function applied(
  input: AssessmentInput,
  before: Assessment,
  row: WouldRow,
  chosen: readonly (readonly [WouldChange, Value])[],
): AssessmentInput {
  let { plan, manifest, overlay } = input;
  const classes = new Set(row.lightens.map((one) => one.class));
  const lines = new Set(before.classes.filter(({ id }) => classes.has(id)).flatMap((one) => one.lines));
  for (const [{ fact }, value] of chosen) {
    const [root = ''] = fact.split('.');
    if (fact.startsWith('choice:'))
      overlay = { ...overlay, choices: { ...overlay.choices, [fact.slice('choice:'.length)]: String(value) } };
    else if (fact === 'leg.enter') plan = movedTo(plan, row.leg, value as CivilDate);
    else if (fact === 'leg.leave') plan = onLeg(plan, row.leg, (leg) => ({ ...leg, leave: value as CivilDate }));
    else if (fact === 'leg.mode') plan = onLeg(plan, row.leg, (leg) => ({ ...leg, mode: value as Mode }));
    else if (root === 'activity') plan = { ...plan, activity: { ...plan.activity, [fact]: value } };
    else if (root === 'movement' || root === 'leg')
      plan = onLeg(plan, row.leg, (leg) => ({ ...leg, facts: { ...leg.facts, [fact]: value } }));
    else manifest = withFact(manifest, lines, fact, value);
  }
  return { ...input, plan, manifest, overlay };
}

function movedTo(plan: Plan, leg: string, day: CivilDate): Plan {
  const enter = plan.groups.flatMap((group) => group.legs).find(({ id }) => id === leg)?.enter ?? day;
  const days = daysBetween(enter, day);
  return onLeg(plan, undefined, (one) => ({
    ...one,
    enter: addDays(one.enter, days),
    leave: addDays(one.leave, days),
  }));
}

function onLeg(plan: Plan, leg: string | undefined, change: (leg: Leg) => Leg): Plan {
  return {
    ...plan,
    groups: plan.groups.map((group) => ({
      ...group,
      legs: group.legs.map((one) => (leg === undefined || one.id === leg ? change(one) : one)),
    })),
  };
}

// A fact of whoever brings a thing is changed on that person.
function withFact({ lines }: Manifest, of: ReadonlySet<number>, fact: string, value: Value): Manifest {
  const [root = ''] = fact.split('.');
  const parents = new Set(lines.filter(({ line }) => of.has(line)).flatMap((line) => line.parentAt?.[root] ?? []));
  const own = (line: Line, at: number): boolean =>
    parents.has(at) || (of.has(line.line) && line.parentAt?.[root] === undefined);
  return {
    lines: lines.map((line, at) => (own(line, at) ? { ...line, facts: { ...line.facts, [fact]: value } } : line)),
  };
}

/** What one formality comes to on a leg for each line of a class as it was, in an assessment. */
export function comeTo(before: Assessment, now: Assessment, row: WouldRow, classId: string, formality: string): Come[] {
  const of = before.classes.find(({ id }) => id === classId);
  const found = now.classes.filter(
    (one) =>
      one.kind === of?.kind &&
      (of.lines.length === 0
        ? now.determinations.some(({ leg, class: id }) => leg === row.leg && id === one.id)
        : one.lines.some((line) => of.lines.includes(line))),
  );
  if (found.length === 0) return ['none'];
  return found.map(({ id }) => {
    const rows = now.determinations.filter(
      (one) => one.leg === row.leg && one.class === id && one.formality === formality,
    );
    const outcomes = rows.map(({ outcome }) => outcome);
    return outcomes.reduce<string>((heaviest, one) => {
      if (heaviest === 'none') return one;
      if (heaviest === 'unsettled' || one === 'unsettled') return 'unsettled';
      return compareWeight(one, heaviest as typeof one) > 0 ? one : heaviest;
    }, 'none');
  });
}

/** Everything an assessment promises that does not come true when the visit is changed so; and sets larger than they need be. */
export function falsePromises(input: AssessmentInput): {
  readonly promises: number;
  /** Of these, what hangs on a choice of the host. */
  readonly ofChoices: number;
  readonly wrong: string[];
} {
  const before = assess(input);
  const wrong: string[] = [];
  let promises = 0;
  let ofChoices = 0;
  for (const row of before.would) {
    for (const chosen of choicesOf(row)) {
      const now = assess(applied(input, before, row, chosen));
      const name = chosen.map(([{ fact }, value]) => `${fact}=${String(value)}`).join(' & ');
      for (const { class: id, formality, to } of row.lightens) {
        promises += 1;
        if (row.changes.some(({ fact }) => fact.startsWith('choice:'))) ofChoices += 1;
        const said = comeTo(before, now, row, id, formality);
        if (said.some((one) => one !== to)) wrong.push(`${name}: ${formality} promised ${to}, came to ${said.join()}`);
      }
    }
    for (const less of row.changes.length === 1 ? [] : row.changes) {
      const rest = { ...row, changes: row.changes.filter((one) => one !== less) };
      for (const chosen of choicesOf(rest)) {
        const now = assess(applied(input, before, rest, chosen));
        for (const { class: id, formality, to } of row.lightens) {
          if (comeTo(before, now, row, id, formality).every((one) => one === to))
            wrong.push(`${formality} comes to ${to} without ${less.fact}`);
        }
      }
    }
  }
  const cells = new Map<string, string[][]>();
  for (const { leg, changes, lightens } of before.would) {
    for (const { class: id, formality } of lightens) {
      const key = `${leg} ${id} ${formality}`;
      cells.set(key, [...(cells.get(key) ?? []), changes.map(({ fact }) => fact)]);
    }
  }
  for (const [key, sets] of cells) {
    for (const set of sets) {
      const smaller = sets.find((one) => one.length < set.length && one.every((fact) => set.includes(fact)));
      if (smaller !== undefined) wrong.push(`${key}: ${set.join(' & ')} contains ${smaller.join(' & ')}`);
    }
  }
  return { promises, ofChoices, wrong };
}
