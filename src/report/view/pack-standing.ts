// What a list of packs says of one: whose it is, how far it had come, and how well its rules are known.

import { type CivilDate, LATEST } from '../../kernel/civil-date.ts';
import type { Milestone } from '../../engine/law.ts';
import type { PackHead } from '../../engine/law-parts.ts';
import { Mark } from '../../engine/marks.ts';
import { type PackStatus, findMilestone, statusOn } from '../../engine/resolve/in-force.ts';
import { type LifeSpan, lifeline } from '../../engine/resolve/lifeline.ts';
import type { Standing } from '../../engine/resolve/settings.ts';

/** The law as a reader's list takes it: official summaries count, no office has attested anything. */
export function listStanding(known: CivilDate = LATEST): Standing {
  return { accept: 'summary', known, attested: new Set(), readings: new Map(), choices: new Map() };
}

/** How far a pack has come on a day; ordinary law needs no milestones: it is in force on every day, as seen. */
export function statusOf(pack: PackHead, on: CivilDate, known: CivilDate = LATEST): PackStatus {
  if (pack.milestones.length === 0) return 'in-force';
  return statusOn(pack, on, listStanding(known));
}

/** The milestone by which the pack is in force, as known on a day. */
export function startOf(pack: PackHead, known: CivilDate = LATEST): Milestone | undefined {
  return findMilestone(pack, 'in-force', listStanding(known));
}

/** The life of the pack in spans, as known on a day. */
export function lifeOf(pack: PackHead, known: CivilDate = LATEST): LifeSpan[] {
  return lifeline(pack, listStanding(known));
}

/** The States a pack binds or is the law of. */
export function statesOf(pack: PackHead): string[] {
  return pack.state === undefined ? Object.keys(pack.parties) : [pack.state];
}

/** The pack without the milestones that were published later; what they tell was not known then. */
export function knownOn<P extends PackHead>(pack: P, known: CivilDate): P {
  return { ...pack, milestones: pack.milestones.filter((one) => (one.published ?? one.on) <= known) };
}

/** How many of its rules are known how well. */
export function ruleMarks(pack: PackHead): Readonly<Record<Mark, number>> {
  const rules = Object.values(pack.rules);
  return Object.fromEntries(Mark.map((mark) => [mark, rules.filter((rule) => rule.mark === mark).length])) as Record<
    Mark,
    number
  >;
}
