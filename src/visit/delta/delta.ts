// What changed between two versions of a visit, and what stands as it was. Its JSON form is the contract of
// `docs/reference/delta.schema.json`; names here are the names there. Lines are told by their numbers: no name of a person is here.

import type { Outcome, Possible } from '../../engine/outcomes.ts';
import type { Moment, Title, Value } from '../../engine/vocabulary.ts';
import type {
  Assessment,
  DeadlineRow,
  DutyRow,
  Frame,
  Inputs,
  PackRow,
  PaperRow,
  QuestionRow,
  ReliefCount,
} from '../assessment/assessment.ts';
import type { Verdict } from '../assessment/verdict.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Plan } from '../plan/plan.ts';
import type { CellChange } from './lines.ts';

/** One version of a visit, assessed: what a delta is made of, twice. */
export interface Version {
  readonly plan: Plan;
  readonly manifest: Manifest;
  readonly assessment: Assessment;
}

/** Two values of one thing; a side on which it is not there is absent. */
export interface Both<T> {
  readonly old?: T;
  readonly new?: T;
}

/** A line by its number in its file, counted as the user counts it. */
export interface LineRef {
  readonly line: number;
  readonly kind: string;
  readonly group: string;
}

/** A line that is in both versions, with the cells that differ. */
export interface AlteredLine {
  readonly old: LineRef;
  readonly new: LineRef;
  readonly cells: readonly CellChange[];
}

/** Lines called alike of which cannot be told which is which: they are counted as gone and as new. */
export interface AmbiguousLines {
  readonly kind: string;
  readonly old: readonly LineRef[];
  readonly new: readonly LineRef[];
}

/** What became of the lines; `asItWas` are lines with the same cells, wherever in the file they stand now. */
export interface LinesDelta {
  readonly new: readonly LineRef[];
  readonly gone: readonly LineRef[];
  readonly altered: readonly AlteredLine[];
  readonly ambiguous: readonly AmbiguousLines[];
  readonly asItWas: number;
}

/** A stay: the n-th entry (from 1) of a group into a host. So legs are matched, whatever their days. */
export interface Stay {
  readonly group: string;
  readonly host: string;
  readonly entry: number;
}

/**
 * One value of the plan that differs. `what` is `title`, `reference`, `days`, `group`, `unit`, `contact`, `leg`, `sending`, `mode`,
 * `port`, `enter`, `leave`, or the path of a fact. A whole group or leg that is new or gone has no values; contacts are told without theirs.
 */
export interface PlanChange extends Both<Value | Title> {
  readonly what: string;
  readonly change: 'new' | 'gone' | 'altered';
  readonly group?: string;
  readonly stay?: Stay;
}

/** A pack of law that is asked in one version only, or whose text or standing on the days of the visit is another. */
export interface PackChange extends Both<Pick<PackRow, 'digest' | 'inForce'>> {
  readonly pack: string;
}

/** An input other than visit and manifest that is another: the law, its calendars, what is accepted, the day it is looked at. */
export interface InputChange {
  readonly input: 'law' | 'calendars' | 'overlay' | 'engine' | 'accept' | 'today' | 'known';
  readonly old: string;
  readonly new: string;
}

/** The law asked in both versions. `packsAsItWas` are packs with the same text and standing. */
export interface LawDelta {
  readonly inputs: readonly InputChange[];
  readonly packs: readonly PackChange[];
  readonly packsAsItWas: number;
}

/** Classes by their lines: as it was, with other lines than before, all of whose lines are new, all of whose lines went. */
export interface ClassesDelta {
  readonly asItWas: number;
  readonly otherLines: number;
  readonly new: number;
  readonly gone: number;
}

/** What one version says of a formality, without its grounds. */
export interface Answer {
  readonly outcome: Outcome | 'unsettled';
  /** Of what is unsettled: the best and the worst it can be. */
  readonly best?: readonly Possible[];
  readonly worst?: readonly Possible[];
  readonly indicated?: Outcome;
  /** Papers by which it is eased. */
  readonly by: readonly string[];
  readonly manner: readonly ('agreement' | 'notice')[];
  readonly met?: boolean;
  /** Whether it is settled but holds only on a condition. */
  readonly conditional: boolean;
}

/**
 * Lines of which one formality is answered otherwise: `of` both versions, or of `new` or `gone` lines (or a formality that is
 * asked of them in one version only). Several answers: on several stretches of days. No lines: a movement or an activity.
 */
export interface OutcomeChange extends Both<readonly Answer[]> {
  readonly stay: Stay;
  readonly formality: string;
  readonly moment: Moment;
  readonly kind: string;
  readonly of: 'both' | 'new' | 'gone';
  readonly count: number;
  /** Line numbers in OLD and in NEW. */
  readonly oldLines: readonly number[];
  readonly newLines: readonly number[];
}

/** Formalities × lines: those answered otherwise by group, and how many stand; `otherGrounds` stand on other provisions. */
export interface OutcomesDelta {
  readonly changes: readonly OutcomeChange[];
  readonly asItWas: number;
  readonly otherGrounds: number;
}

/** Why something to do is not as it was. */
export const WorkReason = ['day', 'event', 'late', 'need', 'terms', 'plan', 'lines', 'cells'] as const;
/**
 * One of them: its latest or earliest day moved, the event it is counted from moved, it is now late or no longer, it turned
 * certain or possible, what is to be done is worded otherwise, the plan of its leg differs (of a filing or paper: it may state it), other lines
 * are concerned, or cells of its lines differ (of a filing: its form says them).
 */
export type WorkReason = (typeof WorkReason)[number];

/** Something to do that is new, gone or altered. */
export interface WorkChange<T> extends Both<T> {
  readonly change: 'new' | 'gone' | 'altered';
  readonly stay: Stay;
  readonly why: readonly WorkReason[];
  /** Lines of NEW that are concerned now and were not, lines of OLD that were and are not, lines of NEW whose cells differ. */
  readonly joined: readonly number[];
  readonly left: readonly number[];
  readonly amended: readonly number[];
}

/** Things of one sort: those that changed, and those that need not be done again. */
export interface WorkDelta<T> {
  readonly changes: readonly WorkChange<T>[];
  readonly standing: readonly T[];
}

/** A question that is open in one version only, or of other lines. */
export interface QuestionChange extends Both<QuestionRow> {
  readonly change: 'new' | 'gone' | 'altered';
  readonly joined: readonly number[];
  readonly left: readonly number[];
}

/** Everything between two versions of a visit. */
export interface Delta {
  readonly version: 1;
  readonly inputs: { readonly old: Inputs; readonly new: Inputs };
  readonly frame: { readonly old: Frame; readonly new: Frame };
  readonly verdict: { readonly changed: boolean; readonly old: Verdict; readonly new: Verdict };
  readonly relief: { readonly old: ReliefCount; readonly new: ReliefCount };
  readonly lines: LinesDelta;
  readonly plan: readonly PlanChange[];
  readonly law: LawDelta;
  readonly classes: ClassesDelta;
  readonly outcomes: OutcomesDelta;
  readonly deadlines: WorkDelta<DeadlineRow>;
  readonly duties: WorkDelta<DutyRow>;
  readonly papers: WorkDelta<PaperRow>;
  readonly questions: { readonly changes: readonly QuestionChange[]; readonly asItWas: number };
  readonly wanted: { readonly new: readonly string[]; readonly gone: readonly string[]; readonly asItWas: number };
}
