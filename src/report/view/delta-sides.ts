// Two versions as a report looks them up, and how their lines and stays are named.

import type { Law } from '../../engine/law.ts';
import type { Delta, Stay, Version } from '../../visit/delta/delta.ts';
import type { Lang } from '../../words/words.ts';
import { rangesOf } from './classes.ts';
import { type Context, contextOf, factName, kindName, stateName } from './context.ts';

/** Both versions as a report looks them up. */
export interface Sides {
  readonly old: Context;
  readonly now: Context;
  readonly delta: Delta;
  /** Whether a stay has to be named: there is more than one. */
  readonly manyStays: boolean;
}

/** Lines that are named one by one; of more, ranges are told. */
const MOST_NAMED = 8;
export function sidesOf(old: Version, now: Version, delta: Delta, law: Law, lang: Lang): Sides {
  const context = ({ assessment, manifest }: Version): Context =>
    contextOf(assessment, law, {
      lang,
      as: 'sender',
      labels: new Map(manifest.lines.filter(({ label }) => label !== '').map(({ line, label }) => [line, label])),
    });
  const stays = [delta.frame.old, delta.frame.new].map(({ legs }) => legs.length);
  return { old: context(old), now: context(now), delta, manyStays: Math.max(...stays) > 1 };
}

/** Lines with their names where there are few; else as ranges. */
export function whichText(context: Context, refs: readonly { readonly line: number }[]): string {
  const { words } = context;
  const { open, close } = words.punctuation;
  const lines = refs.map(({ line }) => line).toSorted((a, b) => a - b);
  if (lines.length === 0) return '';
  if (lines.length <= MOST_NAMED) {
    const names = lines.map((line) => {
      const label = context.labels.get(line);
      return label === undefined ? String(line) : `${line}${open}${label}${close}`;
    });
    return words.which(names, lines.length, 0);
  }
  const { ranges, shown } = rangesOf(lines, MOST_NAMED);
  return words.which(ranges, lines.length, lines.length - shown);
}

/** What the plan calls a group. */
export function groupTitle({ delta }: Sides, group: string): string {
  const legs = [...delta.frame.new.legs, ...delta.frame.old.legs];
  return legs.find((leg) => leg.group === group)?.groupTitle ?? group;
}

/** The stay in words: its group and host. */
export function stayText(sides: Sides, stay: Stay): string {
  const { words } = sides.now;
  const host = words.delta.entry(stateName(sides.now, stay.host), stay.entry);
  return `${groupTitle(sides, stay.group)}${words.punctuation.comma}${host}`;
}

/** What a cell or a value of the plan is called. */
export function cellName(context: Context, cell: string): string {
  const own = context.words.delta.value;
  if (cell in own) return own[cell as keyof typeof own];
  if (context.law.vocabulary.facts[cell] !== undefined) return factName(context, cell);
  return context.law.vocabulary.subjects[cell] === undefined ? cell : kindName(context, cell);
}
