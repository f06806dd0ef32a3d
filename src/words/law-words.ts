// The words of a pack shown as a document, and of two packs compared: the shape both languages fill.

import type { Difference } from '../engine/compare.ts';
import type { GapKind, Means } from '../engine/reciprocity.ts';
import type { OutcomeVerb, SilentVerb } from '../engine/law.ts';
import type { PackStatus } from '../engine/resolve/in-force.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/** What an instrument does to a formality, or that it says nothing of it. */
export type Deal = OutcomeVerb | SilentVerb | 'silent';

/** A case in words. */
export interface ExampleParts {
  readonly title: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly given: readonly string[];
  readonly answers: readonly string[];
}

/** Headings of a document of law and of a comparison. */
export type LawHeading =
  | 'document'
  | 'parties'
  | 'milestones'
  | 'lists'
  | 'scope'
  | 'definitions'
  | 'articles'
  | 'cases'
  | 'leftOut'
  | 'sources'
  | 'comparison'
  | 'more'
  | 'formalities'
  | 'comparedArticles'
  | 'matters'
  | 'reciprocity';

/** Short labels of a document of law and of a comparison. */
export type LawLabel =
  | 'scope'
  | 'rule'
  | 'term'
  | 'word'
  | 'reading'
  | 'about'
  | 'rows'
  | 'duties'
  | 'over'
  | 'answers'
  | 'ground'
  | 'examples'
  | 'state'
  | 'kind'
  | 'supplements'
  | 'replaces'
  | 'until'
  | 'givesEffectTo'
  | 'standing'
  | 'published'
  | 'through'
  | 'ofSource'
  | 'attested'
  | 'difference'
  | 'asks'
  | 'choice'
  | 'law';

/** Notes under headings, and what stands where there is nothing. */
export type LawNote =
  | 'articles'
  | 'cases'
  | 'leftOut'
  | 'noLeftOut'
  | 'noScope'
  | 'noMilestones'
  | 'comparison'
  | 'reciprocity'
  | 'noGap'
  | 'noPair'
  | 'comparedArticles'
  | 'noCounterpart'
  | 'notActing'
  | 'nothingCompared'
  | 'skip';

/** The words of a document of law and of a comparison. */
export interface LawWords {
  readonly heading: Readonly<Record<LawHeading, string>>;
  readonly label: Readonly<Record<LawLabel, string>>;
  readonly note: Readonly<Record<LawNote, string>>;
  readonly milestone: Readonly<Record<'signed' | 'notes-exchanged' | 'in-force' | 'terminated', string>>;
  readonly status: Readonly<Record<PackStatus | 'not-yet', string>>;
  /** By the kinds of a pack. */
  readonly kind: Readonly<Record<string, string>>;
  readonly instrument: Readonly<Record<'supplement' | 'treaty' | 'act' | 'baseline', string>>;
  /** What a verb does, as a table has it. */
  readonly deal: Readonly<Record<Deal, string>>;
  /** Where an instrument does not speak, and its whole text was not seen. */
  readonly nothingSeen: string;
  /** What stands after a deal that rests on memory alone. */
  readonly fromMemory: (deal: string) => string;
  readonly difference: Readonly<Record<'same' | 'differs' | 'unseen', string>>;
  /** `whole`: the whole text of the other was seen. */
  readonly only: (instrument: string, whole: boolean) => string;
  /** The question on which a rule of the host's own law hangs. */
  readonly hangsOn: (question: string) => string;
  readonly means: Readonly<Record<Means, string>>;
  readonly gap: Readonly<Record<GapKind, string>>;
  readonly precision: (day: CivilDate, precision: 'day' | 'month' | 'year', text: string) => string;
  readonly between: (from: string | undefined, to: string | undefined) => string;
  /** `since` says the day as exactly as it is known, with its mark. */
  readonly bound: (state: string, since: string) => string;
  readonly boundUnknown: (states: string) => string;
  readonly standing: (day: string, status: string) => string;
  readonly listSince: (from: string | undefined, until: string | undefined, seen: string | undefined) => string;
  /** Why a row is not in the pack. Reasons are written in English; `keys` are the rows they name. */
  readonly leftOut: (reason: string, keys: readonly string[]) => string;
  readonly definitionOf: (term: string) => string;
  readonly example: (parts: ExampleParts) => string;
  readonly noRow: string;
  readonly cites: (provisions: readonly string[]) => string;
  readonly citesNot: (provisions: readonly string[]) => string;
  readonly comparison: (a: string, b: string) => string;
  readonly counts: (
    of: Readonly<Record<Difference, number>>,
    a: { readonly name: string; readonly whole: boolean },
    b: { readonly name: string; readonly whole: boolean },
  ) => string;
  readonly onlyHost: (state: string) => string;
  readonly asHost: (states: string) => string;
}
