// The open visit as it is kept: everything its answer depends on, except the law and the clock.
import { EMPTY_OVERLAY, type Overlay } from '../../../src/engine/law.ts';
import type { Value } from '../../../src/engine/vocabulary.ts';
import type { Accept } from '../../../src/engine/resolve/settings.ts';
import type { Said, SourceFile } from '../../../src/intake/roster.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import type { PlanFlags } from '../../../src/visit/plan/flags.ts';

/** The questions a visit begins with; what is answered here goes over the visit file. All are texts as typed or chosen. */
export type Answers = Omit<PlanFlags, 'set'>;

/** What the reader says of the roster; it goes over what the mapper finds. */
export type RosterSaid = Omit<Said, 'set'>;

/** How the law is read, and from which chair. */
export type VisitSettings = {
  /** Deadlines are counted from here; absent: the visit file's day, else the clock's. */
  readonly today?: CivilDate | undefined;
  readonly accept: Accept;
  readonly as: 'sender' | 'host';
  /** The law as known on that day; absent: all of it. */
  readonly known?: CivilDate | undefined;
};

/** Where a visit came from. */
export type Origin =
  | { readonly from: 'example'; readonly id: string }
  | { readonly from: 'files' }
  | { readonly from: 'made-up'; readonly persons: number }
  | { readonly from: 'questions' };

/** A question about a fact of some lines, answered on the page: it fills their blank cells. */
export type AnsweredFact = {
  readonly path: string;
  readonly value: Value;
  /** The lines it was asked of, by number. */
  readonly lines: readonly number[];
};

/** One version of a visit. */
export type Version = {
  readonly origin: Origin;
  /** The visit file, where there is one. */
  readonly plan?: SourceFile | undefined;
  /** Rosters; the one that the visit file names, else the first, is read. */
  readonly rosters: readonly SourceFile[];
  readonly answers: Answers;
  /** Facts by path, as texts; an empty one says that it is not known. Of a kind of line they fill the blank cells. */
  readonly facts: Readonly<Record<string, string>>;
  readonly said: RosterSaid;
  readonly answered?: readonly AnsweredFact[] | undefined;
};

/** The one open visit. */
export type Visit = Version & {
  readonly settings: VisitSettings;
  /** What the reader's own office has seen, read and chosen. */
  readonly overlay: Overlay;
  /** The version that changes are measured against. */
  readonly earlier?: Version | undefined;
};

/** A visit of which nothing is known. */
export function newVisit(origin: Origin): Visit {
  return {
    origin,
    rosters: [],
    answers: {},
    facts: {},
    said: {},
    settings: { accept: 'summary', as: 'sender' },
    overlay: EMPTY_OVERLAY,
  };
}
