// The shape both catalogues fill: every fixed word of a report. Names of law and of offices are not here: they are data.

import type { Layer } from '../engine/law.ts';
import type { Mark } from '../engine/marks.ts';
import type { Cause, Outcome, Tier } from '../engine/outcomes.ts';
import type { Moment } from '../engine/vocabulary.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { CheckWords } from './check-words.ts';
import type { DeltaWords } from './delta-words.ts';
import type { LawWords } from './law-words.ts';
import type { NetworkWords } from './network-words.ts';
import type { RegisterWords } from './register-words.ts';
import type { RosterWords } from './roster-words.ts';
import type { ConditionWords, SentenceWords } from './sentence-words.ts';
import type { SettleWords } from './settle-words.ts';
import type { WhyWords } from './why-words.ts';
import type { WouldWords } from './would-words.ts';

/** A language of the product. */
export type Lang = 'en' | 'ja';

/** What a cell may show: an outcome, that it is not settled, or that no rule is known. */
export type Shown = Outcome | 'unsettled' | 'unknown';

/** A cited provision that determines nothing. */
export type SilentVerb = 'obliges' | 'allocates' | 'reserves' | 'governs' | 'leaves' | 'keeps';

/** What the verdict sentence is made of; lists are already words. */
export interface VerdictParts {
  readonly things: number;
  readonly first?: CivilDate;
  readonly late: boolean;
  readonly questions: number;
  readonly texts: number;
  readonly bars: readonly string[];
  /** Consents that were refused or not given. */
  readonly refused: readonly string[];
  readonly hosts: readonly string[];
}

/** What the sentence on a computation of a deadline is made of. */
export interface CountParts {
  readonly event: string;
  readonly day: CivilDate;
  readonly lead: string;
  readonly latest: CivilDate;
  /** The day the lead time itself gives, where the office is closed on it. */
  readonly nominal?: CivilDate;
  readonly weekendDays: number;
  readonly holidays: readonly string[];
}

/** Headings of the sections, in both chairs. */
export type Heading =
  | 'title'
  | 'glance'
  | 'visit'
  | 'relief'
  | 'byInstrument'
  | 'byFormality'
  | 'blocks'
  | 'unsettled'
  | 'deadlines'
  | 'todo'
  | 'unfiled'
  | 'given'
  | 'duties'
  | 'authorities'
  | 'matrix'
  | 'classes'
  | 'papers'
  | 'questions'
  | 'wanted'
  | 'lapsed'
  | 'reasons'
  | 'cited'
  | 'packs'
  | 'marks'
  | 'inputs'
  | 'legend';

/** Short labels of columns and rows. */
export type Label =
  | 'activity'
  | 'accept'
  | 'addressee'
  | 'answerBy'
  | 'after'
  | 'article'
  | 'attested'
  | 'because'
  | 'before'
  | 'best'
  | 'bindsUs'
  | 'by'
  | 'calendar'
  | 'cause'
  | 'channel'
  | 'class'
  | 'computation'
  | 'data'
  | 'defeated'
  | 'determinations'
  | 'digest'
  | 'facts'
  | 'firstDay'
  | 'form'
  | 'formality'
  | 'hangs'
  | 'inForce'
  | 'indicated'
  | 'inAll'
  | 'instrument'
  | 'known'
  | 'leftOut'
  | 'kind'
  | 'latest'
  | 'local'
  | 'manner'
  | 'mark'
  | 'nextStep'
  | 'notKnown'
  | 'outcome'
  | 'possible'
  | 'provided'
  | 'rule'
  | 'redTape'
  | 'source'
  | 'theyShow'
  | 'today'
  | 'todo'
  | 'units'
  | 'knownBefore'
  | 'unknownBefore'
  | 'when'
  | 'where'
  | 'who'
  | 'explosives'
  | 'worst'
  | 'engine'
  | 'visitFile'
  | 'manifest'
  | 'law'
  | 'calendars'
  | 'overlay'
  | 'question'
  | 'layer'
  | 'asBefore'
  | 'line'
  | 'lines'
  | 'conditional'
  | 'paper'
  | 'number'
  | 'text'
  | 'more'
  | 'binding';

/** Sentences without a variable part. */
export type Phrase =
  | 'nothingBlocks'
  | 'noBarKnown'
  | 'allKnown'
  | 'gapNote'
  | 'unknownFormalities'
  | 'nothingUnsettled'
  | 'noDeadline'
  | 'noTodo'
  | 'noPapers'
  | 'noQuestions'
  | 'noTexts'
  | 'noDuties'
  | 'noRelief'
  | 'noLeadTime'
  | 'calendarEnds'
  | 'numberUnknown'
  | 'noAuthority'
  | 'nothingKnown'
  | 'noRule'
  | 'needPossible'
  | 'reliefNote'
  | 'unknownBeforeNote'
  | 'matrixNote'
  | 'unsettledNote'
  | 'indicatedNote'
  | 'deadlineNote'
  | 'todoNote'
  | 'wantedNote'
  | 'lapsedNote'
  | 'questionsNote'
  | 'citedNote'
  | 'reasonsNote'
  | 'citedOnce'
  | 'packsNote'
  | 'marksNote'
  | 'privacy'
  | 'skip'
  | 'providedThat'
  | 'provisoKind'
  | 'unsettledKind'
  | 'capped'
  | 'lapses'
  | 'stands'
  | 'notAsked'
  | 'hostNote'
  | 'openReason'
  | 'whyTitle'
  | 'otherwise'
  | 'yes'
  | 'no'
  | 'mixedFact'
  | 'notStated'
  | 'given'
  | 'refused'
  | 'youDecide'
  | 'gapNoteHost'
  | 'byInstrumentNote'
  | 'dutyPossible';

/** All fixed words of one language. */
export interface Catalogue {
  readonly lang: Lang;
  readonly heading: Readonly<Record<Heading, string>>;
  readonly label: Readonly<Record<Label, string>>;
  readonly phrase: Readonly<Record<Phrase, string>>;
  readonly outcome: Readonly<Record<Shown, string>>;
  readonly outcomeMeaning: Readonly<Record<Shown, string>>;
  /** One sign for a cell: told apart without colour. */
  readonly symbol: Readonly<Record<Shown, string>>;
  readonly tier: Readonly<Record<Tier, string>>;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly markMeaning: Readonly<Record<Mark, string>>;
  readonly layer: Readonly<Record<Layer, string>>;
  readonly moment: Readonly<Record<Moment, string>>;
  readonly manner: Readonly<Record<'agreement' | 'notice', string>>;
  readonly silent: Readonly<Record<SilentVerb, string>>;
  readonly inForce: Readonly<Record<'yes' | 'no' | 'partly' | 'unknown', string>>;
  readonly event: Readonly<Record<'entry' | 'exit' | 'import' | 'movement', string>>;
  readonly todayFrom: Readonly<Record<'flag' | 'file' | 'clock', string>>;
  readonly verdict: Readonly<
    Record<'as-planned' | 'once-done' | 'may-not' | 'cannot-tell' | 'no-agreement', (parts: VerdictParts) => string>
  >;
  /** How the sentences are strung together. */
  readonly punctuation: {
    readonly colon: string;
    readonly comma: string;
    readonly open: string;
    readonly close: string;
    readonly stop: string;
    /** Around the mark of a provision: never mistaken for the parentheses of its name. */
    readonly openMark: string;
    readonly closeMark: string;
  };
  readonly date: (day: CivilDate) => string;
  /** The date with the name of its weekday. */
  readonly dateLong: (day: CivilDate) => string;
  readonly span: (from: CivilDate, to: CivilDate) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly either: (items: readonly string[]) => string;
  /** Which lines are rows of which sheet; all are ranges such as `4–9`. */
  /** A row of a list that was left out, or without a line a whole sheet; what is empty is not said. */
  readonly leftOut: (line: number | undefined, sheet: string, file: string) => string;
  readonly sheetLines: (lines: string, rows: string, sheet: string, file?: string) => string;
  /** So many of a kind of subject: "55 persons". `title` serves for kinds the catalogue has no counter for. */
  readonly count: (kind: string, value: number, title: string) => string;
  readonly kinds: (kind: string, title: string) => string;
  readonly lead: (count: number, unit: string) => string;
  readonly daysLeft: (days: number) => string;
  /** The article as cited, with the word the language puts to a bare number. */
  readonly article: (cited: string) => string;
  /** The name of a provision whose number is not known. */
  readonly noNumber: (subject: string) => string;
  readonly counted: (parts: CountParts) => string;
  /** Why the latest day is earlier than the lead time gives: the office is closed on that one. */
  readonly closed: (nominal: CivilDate) => string;
  /** So many of the things to do have no known day. */
  readonly undated: (value: number) => string;
  /** Which lines: numbers as ranges, and how many more there are. */
  readonly which: (ranges: readonly string[], lines: number, more: number) => string;
  readonly ask: (authority: string) => string;
  /** Whom to ask where no office is known: the host itself. */
  readonly askHost: (host: string) => string;
  /** Who has seen the words, or answered the question, and when: beside every reason that rests on it. */
  readonly attestedBy: (office: string, day: CivilDate) => string;
  /** A host of whose ordinary law no rule is known, and whom to ask: its offices, or the host itself. */
  readonly unknownHost: (host: string, offices: readonly string[]) => string;
  /** The ordinary law of a host, all of it. */
  readonly lawOf: (host: string) => string;
  /** The law of a host on a formality of which no rule is known. */
  readonly lawOn: (host: string, formality: string) => string;
  readonly listOf: (owner: string, list: string) => string;
  readonly quoted: (text: string) => string;
  readonly things: (value: number) => string;
  readonly formalities: (value: number) => string;
  readonly classes: (value: number) => string;
  readonly lines: (value: number) => string;
  readonly questions: (value: number) => string;
  readonly texts: (value: number) => string;
  readonly from: (day: CivilDate) => string;
  readonly noDayOf: (states: string) => string;
  readonly unknownBefore: (units: number, lightened: number) => string;
  /** So many of so many fall away or are made lighter. */
  readonly lighter: (lighter: number, of: number) => string;
  /** So many more are waived or eased, of which it is not known whether the ordinary law asks for them. */
  readonly lighterUnknown: (count: number) => string;
  readonly indicatedBy: (outcome: string, source: string) => string;
  readonly between: (best: string, worst: string) => string;
  readonly notEarlier: (day: CivilDate) => string;
  readonly roster: RosterWords;
  readonly settle: SettleWords;
  readonly why: WhyWords;
  readonly condition: ConditionWords;
  readonly sentence: SentenceWords;
  readonly law: LawWords;
  readonly would: WouldWords;
  readonly delta: DeltaWords;
  readonly network: NetworkWords;
  readonly check: CheckWords;
  readonly register: RegisterWords;
}
