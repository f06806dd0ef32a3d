// A plan on its way: what the file or the flags say so far, with places, before anything is demanded of it.
import type { CivilDate, DateSpan } from '../../kernel/civil-date.ts';
import type { Place } from '../../kernel/errors.ts';
import type { FactValues } from '../../engine/law.ts';
import type { Title } from '../../engine/vocabulary.ts';
import type { Mode } from './plan.ts';

/** A leg in which anything may still be missing. */
/** A leg as far as it is known, with the places of its keys. */
export type DraftLeg = {
  readonly sending?: string | undefined;
  readonly receiving?: string | undefined;
  readonly mode?: Mode | undefined;
  readonly port?: string | undefined;
  readonly enter?: CivilDate | undefined;
  readonly leave?: CivilDate | undefined;
  readonly facts: FactValues;
  /** Where a key of the leg stands; where the leg stands, for a key it has not. Absent for what came from flags alone. */
  readonly place?: ((key?: string) => Place) | undefined;
};

/** A group whose legs are drafts. */
/** A group as far as it is known. */
export type DraftGroup = {
  readonly id: string;
  readonly title: Title;
  readonly unit?: string | undefined;
  readonly contact?: string | undefined;
  readonly legs: readonly DraftLeg[];
};

/** How a column of the manifest came about: taken from a source, or made up for the example. */
export const Provenance = ['published', 'generated'] as const;
export type Provenance = (typeof Provenance)[number];

/** A visit as a file or flags have it, before anything missing is an error. */
/** A visit as far as it is known, before anything is demanded of it. */
export type Draft = {
  readonly title: Title;
  readonly activity: FactValues;
  readonly activityReference?: string | undefined;
  readonly activityDays?: DateSpan | undefined;
  readonly activityPlace?: Place | undefined;
  readonly groups: readonly DraftGroup[];
  readonly today?: CivilDate | undefined;
  /** The path of the manifest as the file has it, relative to the file. */
  readonly manifest?: string | undefined;
  /** Manifest column → how it came about. */
  readonly provenance?: Readonly<Record<string, Provenance>> | undefined;
  readonly provenancePlace?: ((column?: string) => Place) | undefined;
};

/** The id of the one group of a visit that has no file. */
export const ONLY_GROUP = 'visit';

/** A visit made from flags: each group has one leg, and nothing is known yet. */
export function emptyDraft(groups: readonly string[]): Draft {
  const ids = groups.length === 0 ? [ONLY_GROUP] : groups;
  return {
    title: { en: 'visit', ja: '訪問' },
    activity: {},
    groups: ids.map((id) => ({ id, title: { en: id, ja: id }, legs: [{ facts: {} }] })),
  };
}
