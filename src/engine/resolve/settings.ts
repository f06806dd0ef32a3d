// What the deciding State holds fixed while a determination is made: accepted marks, the day the law is known on, its own attestations.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Fence, type Law, type Overlay, type Pack, fenceName } from '../law.ts';
import { type Mark, reaches } from '../marks.ts';

/** The lowest mark a State accepts; `memory` cannot be accepted. */
export type Accept = Exclude<Mark, 'memory'>;

/** What the deciding State holds fixed: the marks it accepts, the day the law is known on, its own overlay. */
export interface Settings {
  readonly accept: Accept;
  /** What was published later than this day is ignored. */
  readonly known: CivilDate;
  readonly overlay: Overlay;
}

/** Settings with the attestations that still hold, looked up by fence name. */
export interface Standing {
  readonly accept: Accept;
  readonly known: CivilDate;
  readonly attested: ReadonlySet<string>;
  readonly readings: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, string>;
}

/** Attestations whose fence is still the one they saw; the others have lapsed. */
export function standingOf(law: Law, settings: Settings): Standing {
  const attested = new Set<string>();
  for (const attestation of settings.overlay.attestations) {
    if (attestation.seen <= settings.known && findFence(law, attestation.fence)?.digest === attestation.digest) {
      attested.add(attestation.fence);
    }
  }
  const readings = Object.entries(settings.overlay.readings).map(([id, reading]) => [id, reading.answer] as const);
  return {
    accept: settings.accept,
    known: settings.known,
    attested,
    readings: new Map(readings),
    choices: new Map(Object.entries(settings.overlay.choices)),
  };
}

/** Whether what a fence says may be relied on: attested, or at least at the accepted mark. */
export function isAccepted(standing: Standing, pack: Pick<Pack, 'id'>, fence: Fence): boolean {
  return standing.attested.has(fenceName(pack, fence)) || reaches(fence.mark, standing.accept);
}

/** The fence with that full name (`pack/rule`, `pack/term:name`, `pack/scope:1`), if the law has it. */
export function findFence(law: Law, name: string): Fence | undefined {
  const slash = name.indexOf('/');
  const pack = law.packs[name.slice(0, slash)];
  const id = name.slice(slash + 1);
  if (pack === undefined) return undefined;
  if (id.startsWith('term:')) return pack.terms[id.slice(5)];
  if (id.startsWith('word:')) return pack.words[id.slice(5)];
  if (id.startsWith('scope:')) return pack.scopes.find((scope) => scope.id === id);
  return pack.rules[id];
}
