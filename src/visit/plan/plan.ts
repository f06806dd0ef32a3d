// The frame of a visit: which States, why, which groups, on which legs and days. It is made from `visit.yaml` and flags.

import type { CivilDate, DateSpan } from '../../kernel/civil-date.ts';
import type { FactValues } from '../../engine/law.ts';
import type { Title } from '../../engine/vocabulary.ts';

/** How a group comes. */
export const Mode = ['air', 'sea', 'land'] as const;
export type Mode = (typeof Mode)[number];

/** One entry into one host State and the exit from it. */
export interface Leg {
  readonly id: string;
  readonly sending: string;
  readonly receiving: string;
  readonly mode?: Mode;
  readonly port?: string;
  readonly enter: CivilDate;
  readonly leave: CivilDate;
  /** Further facts of the leg and its movement, by path: `leg.first_point_of_entry`, `movement.order` … Absent: not known. */
  readonly facts: FactValues;
}

/** People and things that travel together. Manifest lines name their group by `id`. */
export interface Group {
  readonly id: string;
  readonly title: Title;
  readonly unit?: string;
  readonly contact?: string;
  readonly legs: readonly Leg[];
}

/** A visit, ready to be assessed. */
export interface Plan {
  readonly title: Title;
  /** Facts of the activity: `activity.kind`, `activity.determined` … */
  readonly activity: FactValues;
  readonly activityReference?: string;
  /** The days of the activity itself, within those of the visit. */
  readonly activityDays?: DateSpan;
  readonly groups: readonly Group[];
  readonly today?: CivilDate;
}
