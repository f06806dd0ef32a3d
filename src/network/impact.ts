// What an agreement saves in practice: what the engine says of one standard visit with it and without it, times the use that was made of it.

import type { Sha256 } from '../kernel/bytes.ts';
import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import { EMPTY_OVERLAY, type Law } from '../engine/law.ts';
import { type Accept, standingOf } from '../engine/resolve/settings.ts';
import { statusOn } from '../engine/resolve/in-force.ts';
import type { Activity, Agreement } from '../register/register.ts';
import type { Assessment, ReliefCount } from '../visit/assessment/assessment.ts';
import { assess } from '../visit/assessment/from-manifest.ts';
import { standardVisit } from './standard-visit.ts';

/** What the impact of an agreement is reckoned from. */
export interface ImpactInput {
  readonly law: Law;
  readonly agreement: Agreement;
  readonly activities: readonly Activity[];
  /** The first day of the standard visit; activities count that began no later. */
  readonly on: CivilDate;
  readonly accept: Accept;
  readonly engineVersion: string;
  readonly sha256: Sha256;
}

/** One State's force in the other's country. Formalities are counted × units (persons, vehicles, weapons, aircraft). */
export interface ImpactDirection {
  readonly sending: string;
  readonly receiving: string;
  /** Formalities × units that the host's own law imposes on the standard visit. */
  readonly before: number;
  /** Of these, gone or eased with the agreement. */
  readonly lightened: number;
  /** Of these, gone or eased without it: by other agreements of the two. */
  readonly lightenedWithout: number;
  /** Those of which it is not settled whether they are lightened. */
  readonly unsettled: number;
  /** Formalities × units of which not even the host's own law is known; they are in no other figure. */
  readonly unknown: number;
  /** What the agreement lightens on one visit: `lightened` less `lightenedWithout`. */
  readonly relief: number;
  /** Formalities that bar the standard visit without the agreement and do not with it, with the units: a bar is no red tape to be eased. */
  readonly barsLifted: Readonly<Record<string, number>>;
  /** Activities of the two that the receiving State hosted and the register knows, by id; not those of which a source says that no agreement was applied. */
  readonly activities: readonly string[];
  /** `relief` × the number of activities. */
  readonly total: number;
}

/** Why nothing can be said: Comity has no such text, it was not in force, or it is not known whether it was. */
export type NoImpact = 'no-pack' | 'not-in-force' | 'unknown-standing';

/** The impact, or why there is none to tell. Unknown is never zero. */
export type Impact =
  | { readonly agreement: string; readonly on: CivilDate; readonly accept: Accept; readonly unknown: NoImpact }
  | {
      readonly agreement: string;
      readonly on: CivilDate;
      readonly accept: Accept;
      readonly pack: string;
      readonly directions: readonly ImpactDirection[];
    };

/**
 * The practical impact of an agreement, in each direction between each two of its parties.
 *
 * Without the agreement means: without its pack, what supplements it and the acts that only give it effect. Where a formality would be eased
 * by another agreement of the two, this one is not credited with it.
 *
 * @param input.agreement an agreement whose pack is in `law`, else the answer is `no-pack`
 */
export function impactOf(input: ImpactInput): Impact {
  const { law, agreement, on, accept } = input;
  const head = { agreement: agreement.id, on, accept };
  const pack = agreement.pack === undefined ? undefined : law.packs[agreement.pack];
  if (pack === undefined) return { ...head, unknown: 'no-pack' };
  const standing = standingOf(law, { accept, known: LATEST, overlay: EMPTY_OVERLAY });
  const status = statusOn(pack, on, standing);
  if (status === 'unknown') return { ...head, unknown: 'unknown-standing' };
  if (status !== 'in-force') return { ...head, unknown: 'not-in-force' };
  const bare = lawWithout(law, pack.id);
  const directions = pairs(agreement.parties).map(([sending, receiving]): ImpactDirection => {
    const assessment = assessed(input, law, sending, receiving, pack.id);
    const without = assessed(input, bare, sending, receiving);
    const [withIt, left] = [assessment.relief, without.relief];
    const activities = input.activities
      .filter(({ parties, host, from }) => host === receiving && parties.includes(sending) && from.on <= on)
      // Where a source says that no agreement was applied, this one saved nothing.
      .filter(({ applied }) => applied !== 'no')
      .map(({ id }) => id)
      .toSorted();
    const relief = lightened(withIt) - lightened(left);
    return {
      sending,
      receiving,
      before: withIt.before,
      lightened: lightened(withIt),
      lightenedWithout: lightened(left),
      unsettled: withIt.unsettled,
      unknown: withIt.unknownBefore,
      relief,
      barsLifted: barsLifted(without, assessment),
      activities,
      total: relief * activities.length,
    };
  });
  return { ...head, pack: pack.id, directions };
}

function lightened({ waived, eased }: ReliefCount): number {
  return waived + eased;
}

function barsLifted(without: Assessment, withIt: Assessment): Record<string, number> {
  const barred = ({ determinations, classes }: Assessment): Map<string, number> => {
    const counts = new Map(classes.map(({ id, count }) => [id, count]));
    const found = new Map<string, number>();
    for (const { formality, outcome, class: id } of determinations)
      if (outcome === 'barred') found.set(formality, (found.get(formality) ?? 0) + (counts.get(id) ?? 0));
    return found;
  };
  const still = barred(withIt);
  // What is not settled with the agreement may still be barred: it is not counted as lifted.
  const open = new Set(
    withIt.determinations.filter(({ outcome }) => outcome === 'unsettled').map(({ formality }) => formality),
  );
  return Object.fromEntries(
    [...barred(without)].flatMap(([formality, units]) => {
      const lifted = units - (still.get(formality) ?? 0);
      return lifted > 0 && !open.has(formality) ? [[formality, lifted]] : [];
    }),
  );
}

function assessed(input: ImpactInput, law: Law, sending: string, receiving: string, basis?: string): Assessment {
  const { on, accept, engineVersion, sha256 } = input;
  const { plan, manifest } = standardVisit(sending, receiving, on, basis);
  return assess({
    plan,
    manifest,
    law,
    overlay: EMPTY_OVERLAY,
    accept,
    today: on,
    todayFrom: 'flag',
    known: LATEST,
    lang: 'en',
    visitDigest: 'standard',
    engineVersion,
    sha256,
  });
}

/** The law without a pack, what supplements it, and the acts that give effect to nothing else. */
function lawWithout(law: Law, gone: string): Law {
  const packs = Object.fromEntries(
    Object.entries(law.packs).filter(
      ([id, { supplements, givesEffectTo }]) =>
        id !== gone &&
        !supplements.includes(gone) &&
        !(givesEffectTo.length > 0 && givesEffectTo.every((one) => one === gone)),
    ),
  );
  return { ...law, packs };
}

/** Every ordered pair of parties. */
function pairs(parties: readonly string[]): [string, string][] {
  return parties.flatMap((a) => parties.filter((b) => b !== a).map((b): [string, string] => [a, b]));
}
