// What the answer side of the page is given, and what it asks of the store: the store may be anything that does this.
import type { Explanation } from '../../../../../src/engine/explain.ts';
import type { Law, Overlay } from '../../../../../src/engine/law.ts';
import type { Accept } from '../../../../../src/engine/resolve/settings.ts';
import type { Value } from '../../../../../src/engine/vocabulary.ts';
import type { CivilDate } from '../../../../../src/kernel/civil-date.ts';
import type { Problem } from '../../../../../src/kernel/errors.ts';
import type { Assessment } from '../../../../../src/visit/assessment/assessment.ts';
import type { DeltaText } from '../../../../../src/report/view/delta.ts';
import type { Delta } from '../../../../../src/visit/delta/delta.ts';
import type { SheetLines } from '../../../../../src/visit/manifest/manifest.ts';
import type { Lang } from '../../../../../src/words/words.ts';

/** How the law is read: the three things that can be set on the answer itself. */
export interface AnswerSettings {
  /** Absent: the day that the visit states, else the machine's. */
  readonly today?: CivilDate;
  readonly accept: Accept;
  /** Absent: everything published. */
  readonly known?: CivilDate;
}

/** One question behind a cell, explained: its leg, its days, and every rule that speaks with what it read. */
export interface Explained {
  readonly leg: string;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly explanation: Explanation;
}

/** Two versions compared, as the worker hands them back; or why the older one cannot be read. */
export type Comparison =
  | { readonly ok: true; readonly delta: Delta; readonly shown: Readonly<Record<Lang, DeltaText>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the answer asks of the store. Each change of an input is followed by a new assessment. */
export interface AnswerActions {
  readonly setSettings: (settings: AnswerSettings) => void;
  /**
   * Answers a question about a fact: it fills what is blank and never goes over what is stated.
   *
   * @param value `undefined` takes the answer back
   * @param lines the lines it is asked of, by number; none for a fact of the leg, the movement or the activity
   */
  readonly setFact: (path: string, value: Value | undefined, lines: readonly number[]) => void;
  /** Attestations, adopted readings and choices of the reader's own office: all of them, after a change. */
  readonly setOverlay: (overlay: Overlay) => void;
  /** Why a cell is as it is: for the first line of the class. */
  readonly why: (classId: string, formality: string) => Promise<readonly Explained[]>;
  /** Compares with an earlier version that the reader has dropped. */
  readonly compare: (files: readonly File[]) => Promise<Comparison>;
}

/** An answer given on the page. */
export interface AnsweredFact {
  readonly path: string;
  readonly value: Value;
  readonly lines: readonly number[];
}

/** Everything the answer is drawn from. */
export interface AnswerProps extends AnswerActions {
  readonly assessment: Assessment;
  readonly law: Law;
  /** Names of lines by number: for the reader's own screen. */
  readonly labels: ReadonlyMap<number, string>;
  readonly sheets?: readonly SheetLines[] | undefined;
  readonly settings: AnswerSettings;
  /** Facts answered on the page so far. */
  readonly answered: readonly AnsweredFact[];
  readonly overlay: Overlay;
  /** Whether a new assessment is on its way. */
  readonly busy: boolean;
}
