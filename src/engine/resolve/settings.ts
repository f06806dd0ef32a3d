// What the deciding State holds fixed while a determination is made: accepted marks, the day the law is known on, its own attestations.

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Fence, type Law, type Overlay, type Pack, type Reading, fenceName } from '../law.ts';
import { type Mark, reaches } from '../marks.ts';
import { memo } from './memo.ts';

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

/** What of the overlay holds: made by the day the law is known on, of fences that are still what they were. The rest has lapsed. */
export function liveOverlay(law: Law, { known, overlay }: Pick<Settings, 'known' | 'overlay'>): Overlay {
  return {
    attestations: overlay.attestations.filter(
      (one) => one.seen <= known && findFence(law, one.fence)?.digest === one.digest,
    ),
    readings: Object.fromEntries(
      Object.entries(overlay.readings).filter(
        ([id, one]) =>
          one.on <= known && (one.digest === undefined || findReading(law, id)?.reading.digest === one.digest),
      ),
    ),
    choices: overlay.choices,
  };
}

/** The settings as a determination uses them: what holds of the overlay, looked up by name. */
export function standingOf(law: Law, settings: Settings): Standing {
  return standings(law, settings, '', () => makeStanding(law, settings));
}

const standings = memo<Law, Settings, Standing>();

/** The same settings with every seen source accepted, also a report; one object for one, so that what is found under it is kept. */
export function lesserOf(law: Law, settings: Settings): Settings {
  return lesser(law, settings, '', () => ({ ...settings, accept: 'report' }));
}

const lesser = memo<Law, Settings, Settings>();

function makeStanding(law: Law, settings: Settings): Standing {
  const live = liveOverlay(law, settings);
  return {
    accept: settings.accept,
    known: settings.known,
    attested: new Set(live.attestations.map((one) => one.fence)),
    readings: new Map(Object.entries(live.readings).map(([id, reading]) => [id, reading.answer])),
    choices: new Map(Object.entries(live.choices)),
  };
}

/** Whether what a fence says may be relied on: attested, or at least at the accepted mark. */
export function isAccepted(standing: Standing, pack: Pick<Pack, 'id'>, fence: Fence): boolean {
  return standing.attested.has(fenceName(pack, fence)) || reaches(fence.mark, standing.accept);
}

/** The reading with that id, with the pack that asks it. */
export function findReading(
  law: Pick<Law, 'packs'>,
  id: string,
): { readonly pack: Pack; readonly reading: Reading } | undefined {
  for (const pack of Object.values(law.packs)) {
    const reading = own(pack.readings, id);
    if (reading !== undefined) return { pack, reading };
  }
  return undefined;
}

/** The fence with that full name (`pack/rule`, `pack/term:name`, `pack/scope:1`), if the law has it. */
export function findFence(law: Law, name: string): Fence | undefined {
  const slash = name.indexOf('/');
  const pack = own(law.packs, name.slice(0, slash));
  const id = name.slice(slash + 1);
  if (pack === undefined) return undefined;
  if (id.startsWith('term:')) return own(pack.terms, id.slice(5));
  if (id.startsWith('word:')) return own(pack.words, id.slice(5));
  if (id.startsWith('scope:')) return pack.scopes.find((scope) => scope.id === id);
  return own(pack.rules, id);
}

// A name comes from a file: `constructor` is none that the law gives.
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
