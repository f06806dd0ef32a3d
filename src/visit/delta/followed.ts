// Lines of two versions followed from one to the other: by class, and by number.

import type { LineClass } from '../assessment/assessment.ts';
import type { ClassesDelta, LineRef, Version } from './delta.ts';
import type { LineMatch } from './lines.ts';

/** One line in both versions, or in one of them. */
export interface Pair {
  readonly old?: LineRef;
  readonly new?: LineRef;
  readonly altered: boolean;
}

/** Two versions with their lines followed. */
export interface Followed {
  readonly pairs: readonly Pair[];
  /** Line number in OLD → line number in NEW. */
  readonly newOf: ReadonlyMap<number, number>;
  /** Numbers in NEW of lines whose cells differ. */
  readonly altered: ReadonlySet<number>;
  readonly old: Side;
  readonly new: Side;
}

/** One of them, by id and by line. */
export interface Side {
  readonly classes: ReadonlyMap<string, LineClass>;
  readonly classOf: ReadonlyMap<number, string>;
}

/** The versions with lines followed as the match says; what is ambiguous is gone on one side and new on the other. */
export function follow(old: Version, now: Version, match: LineMatch): Followed {
  const was = (at: number): LineRef => refOf(old, at);
  const is = (at: number): LineRef => refOf(now, at);
  const pairs: Pair[] = [
    ...match.stands.map(([a, b]) => ({ old: was(a), new: is(b), altered: false })),
    ...match.altered.map((one) => ({ old: was(one.old), new: is(one.now), altered: true })),
    ...[...match.gone, ...match.ambiguous.flatMap((one) => one.old)].map((at) => ({ old: was(at), altered: false })),
    ...[...match.added, ...match.ambiguous.flatMap((one) => one.now)].map((at) => ({ new: is(at), altered: false })),
  ];
  const both = pairs.flatMap((pair) =>
    pair.old === undefined || pair.new === undefined ? [] : [[pair.old.line, pair.new.line] as const],
  );
  return {
    pairs,
    newOf: new Map(both),
    altered: new Set(match.altered.map((one) => is(one.now).line)),
    old: sideOf(old),
    new: sideOf(now),
  };
}

/** A line by its position in the manifest. */
export function refOf({ manifest }: Version, at: number): LineRef {
  const { line = 0, kind = '', group = '' } = manifest.lines[at] ?? {};
  return { line, kind, group };
}

function sideOf({ assessment }: Version): Side {
  return {
    classes: new Map(assessment.classes.map((one) => [one.id, one])),
    classOf: new Map(assessment.classes.flatMap(({ id, lines }) => lines.map((line) => [line, id] as const))),
  };
}

/** What became of the classes of lines, by which lines are in them. */
export function classesDelta({ old, new: now, newOf }: Followed): ClassesDelta {
  const withLines = (side: Side): LineClass[] => [...side.classes.values()].filter(({ lines }) => lines.length > 0);
  const followed = new Map<string, Set<string>>();
  for (const [was, is] of newOf) {
    const target = now.classOf.get(is);
    const source = old.classOf.get(was);
    if (target === undefined || source === undefined) continue;
    const sources = followed.get(target);
    if (sources === undefined) followed.set(target, new Set([source]));
    else sources.add(source);
  }
  const kept = new Set([...followed.values()].flatMap((sources) => [...sources]));
  const counts = { asItWas: 0, otherLines: 0, new: 0 };
  for (const each of withLines(now)) {
    const sources = followed.get(each.id);
    const [only] = sources ?? [];
    const before = sources?.size === 1 ? old.classes.get(only ?? '') : undefined;
    if (sources === undefined) counts.new += 1;
    else if (before !== undefined && sameLines(before, each, newOf)) counts.asItWas += 1;
    else counts.otherLines += 1;
  }
  return { ...counts, gone: withLines(old).filter(({ id }) => !kept.has(id)).length };
}

function sameLines(old: LineClass, now: LineClass, newOf: ReadonlyMap<number, number>): boolean {
  const there = new Set(now.lines);
  return old.lines.length === now.lines.length && old.lines.every((line) => there.has(newOf.get(line) ?? -1));
}
