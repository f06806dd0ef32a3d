// The one place where a delta is made: two versions of a visit, each with its assessment → what changed, and what stands.

import type { Assessment, Inputs, PackRow, ReliefCount } from '../assessment/assessment.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Delta, LawDelta, LinesDelta, Version } from './delta.ts';
import { classesDelta, follow, refOf } from './followed.ts';
import { type LineMatch, compareLines } from './lines.ts';
import { outcomesDelta } from './outcomes.ts';
import { planChanges } from './plan-changes.ts';
import { deadlinesDelta, dutiesDelta, papersDelta, questionsDelta } from './work.ts';

/**
 * What changed from one version to the other. The same version twice gives a delta in which everything stands;
 * exchanged versions give the same delta with new and gone exchanged.
 *
 * @param match how the lines of both correspond, where that is known already
 */
export function deltaOf(
  old: Version,
  now: Version,
  match: LineMatch = compareLines(old.manifest.lines, now.manifest.lines),
): Delta {
  const [was, is] = [old.assessment, now.assessment];
  const followed = follow(old, now, match);
  const plan = planChanges(old.plan, now.plan);
  return {
    version: 1,
    inputs: { old: was.inputs, new: is.inputs },
    frame: { old: was.frame, new: is.frame },
    verdict: {
      changed: canonicalJson(was.verdict) !== canonicalJson(is.verdict),
      old: was.verdict,
      new: is.verdict,
    },
    relief: { old: countsOf(was), new: countsOf(is) },
    lines: linesDelta(old, now, match),
    plan,
    law: lawDelta(was, is),
    classes: classesDelta(followed),
    outcomes: outcomesDelta(old, now, followed),
    deadlines: deadlinesDelta(old, now, followed, plan),
    duties: dutiesDelta(old, now, followed),
    papers: papersDelta(old, now, followed, plan),
    questions: questionsDelta(old, now, followed),
    wanted: wantedDelta(was, is),
  };
}

/** Whether everything stands as it was: the lines, the plan, the law, and all that follows from them. */
export function isEmpty({
  verdict,
  lines,
  plan,
  law,
  classes,
  outcomes,
  deadlines,
  duties,
  papers,
  questions,
  wanted,
}: Delta): boolean {
  const changes = [
    lines.new,
    lines.gone,
    lines.altered,
    lines.ambiguous,
    plan,
    law.inputs,
    law.packs,
    outcomes.changes,
    deadlines.changes,
    duties.changes,
    papers.changes,
    questions.changes,
    wanted.new,
    wanted.gone,
  ];
  return (
    !verdict.changed &&
    changes.every(({ length }) => length === 0) &&
    classes.new + classes.gone + classes.otherLines + outcomes.otherGrounds === 0
  );
}

function linesDelta(old: Version, now: Version, match: LineMatch): LinesDelta {
  return {
    new: match.added.map((at) => refOf(now, at)),
    gone: match.gone.map((at) => refOf(old, at)),
    altered: match.altered.map((one) => ({ old: refOf(old, one.old), new: refOf(now, one.now), cells: one.cells })),
    ambiguous: match.ambiguous.map((one) => ({
      kind: refOf(now, one.now[0] ?? -1).kind,
      old: one.old.map((at) => refOf(old, at)),
      new: one.now.map((at) => refOf(now, at)),
    })),
    asItWas: match.stands.length,
  };
}

const INPUTS = [
  'law',
  'calendars',
  'overlay',
  'engine',
  'accept',
  'today',
  'known',
] as const satisfies (keyof Inputs)[];

function lawDelta(old: Assessment, now: Assessment): LawDelta {
  const standing = ({ digest, inForce }: PackRow): Pick<PackRow, 'digest' | 'inForce'> => ({ digest, inForce });
  const was = new Map(old.packs.map((pack) => [pack.id, standing(pack)]));
  const is = new Map(now.packs.map((pack) => [pack.id, standing(pack)]));
  const all = [...new Set([...is.keys(), ...was.keys()])].map((pack) => ({ pack, a: was.get(pack), b: is.get(pack) }));
  const changed = all.filter(({ a, b }) => canonicalJson(a ?? null) !== canonicalJson(b ?? null));
  return {
    inputs: INPUTS.flatMap((input) =>
      old.inputs[input] === now.inputs[input] ? [] : [{ input, old: old.inputs[input], new: now.inputs[input] }],
    ),
    packs: changed.map(({ pack, a, b }) => ({
      pack,
      ...(a === undefined ? {} : { old: a }),
      ...(b === undefined ? {} : { new: b }),
    })),
    packsAsItWas: all.length - changed.length,
  };
}

function wantedDelta(old: Assessment, now: Assessment): Delta['wanted'] {
  const [was, is] = [old, now].map(({ wanted }) => [...new Set(wanted.map(({ fence }) => fence))]);
  const [before, after] = [was ?? [], is ?? []];
  return {
    new: after.filter((fence) => !before.includes(fence)),
    gone: before.filter((fence) => !after.includes(fence)),
    asItWas: after.filter((fence) => before.includes(fence)).length,
  };
}

function countsOf({ relief }: Assessment): ReliefCount {
  const { byFormality: _formality, byInstrument: _instrument, ...counts } = relief;
  return counts;
}
