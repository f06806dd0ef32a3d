// The open visit as it is kept: everything its answer depends on, except the law and the clock.
import type { Accept } from '../../../src/engine/resolve/settings.ts';
import type { Encoding } from '../../../src/files/encoding.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import type { GivenRows } from '../../../src/visit/mapping/header-row.ts';
import type { MapFlag } from '../../../src/visit/mapping/given.ts';

/** A file as the reader gave it: its name, and all its bytes. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** The questions a visit begins with; what is answered here goes over the visit file. All are texts as typed or chosen. */
export type Answers = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly enter?: string | undefined;
  readonly leave?: string | undefined;
  readonly mode?: string | undefined;
  readonly port?: string | undefined;
  readonly activity?: string | undefined;
};

/** What the reader says of the roster; it goes over what the mapper finds. */
export type RosterSaid = {
  readonly encoding?: Encoding | undefined;
  /** The rows of the headings, counted from 1. */
  readonly header?: GivenRows | undefined;
  /** The only sheets to read; empty for all. */
  readonly sheets: readonly string[];
  /** A mapping file that was kept. */
  readonly kept?: SourceFile | undefined;
  /** Heading → column, `own` or `birth-date`. */
  readonly columns: readonly MapFlag[];
  /** What single words of cells mean. */
  readonly values: readonly { readonly column: string; readonly word: string; readonly value: string }[];
  /** What all lines are, where no column says it. */
  readonly kind?: string | undefined;
};

/** How the law is read, and from which chair. */
export type VisitSettings = {
  /** Deadlines are counted from here; absent: the visit file's day, else the clock's. */
  readonly today?: CivilDate | undefined;
  readonly accept: Accept;
  readonly as: 'sender' | 'host';
  /** The law as known on that day; absent: all of it. */
  readonly known?: CivilDate | undefined;
};

/** What the reader's own office has seen, read and chosen, as the text of the files the command reads. */
export type OverlayTexts = {
  readonly attestations?: string | undefined;
  readonly readings?: string | undefined;
  readonly choices?: string | undefined;
};

/** Where a visit came from. */
export type Origin =
  | { readonly from: 'example'; readonly id: string }
  | { readonly from: 'files' }
  | { readonly from: 'made-up'; readonly persons: number }
  | { readonly from: 'questions' };

/** One version of a visit. */
export type Version = {
  readonly origin: Origin;
  /** The visit file, where there is one. */
  readonly plan?: SourceFile | undefined;
  /** Rosters; the one that the visit file names, else the first, is read. */
  readonly rosters: readonly SourceFile[];
  readonly answers: Answers;
  /** Facts by path, as texts; an empty one says that it is not known. */
  readonly facts: Readonly<Record<string, string>>;
  readonly said: RosterSaid;
};

/** The one open visit. */
export type Visit = Version & {
  readonly settings: VisitSettings;
  readonly overlay: OverlayTexts;
  /** The version that changes are measured against. */
  readonly earlier?: Version | undefined;
};

/** Nothing said of the roster. */
export const NOTHING_SAID: RosterSaid = { sheets: [], columns: [], values: [] };

/** A visit of which nothing is known. */
export function newVisit(origin: Origin): Visit {
  return {
    origin,
    rosters: [],
    answers: {},
    facts: {},
    said: NOTHING_SAID,
    settings: { accept: 'summary', as: 'sender' },
    overlay: {},
  };
}
