// What the law says of a visit: the value every report, every page and every later stage is made from.
// Its JSON form is the contract of `docs/reference/assessment.schema.json`; names here are the names there.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Mark } from '../../engine/marks.ts';
import type { Cause, Outcome, Possible, Tier } from '../../engine/outcomes.ts';
import type { Tree } from '../../engine/resolve/determine.ts';
import type { LocalGround } from '../../engine/resolve/local.ts';
import type { Accept } from '../../engine/resolve/settings.ts';
import type { Moment, Side, Title, Value } from '../../engine/vocabulary.ts';
import type { Verdict } from './verdict.ts';

/** Everything that went in, by digest or by value: the same inputs give the same bytes. */
export interface Inputs {
  readonly visit: string;
  readonly manifest: string;
  readonly law: string;
  readonly calendars: string;
  readonly overlay: string;
  readonly engine: string;
  readonly accept: Accept;
  readonly today: CivilDate;
  /** Where `today` came from: the flag, the visit file, or the clock. */
  readonly todayFrom: 'flag' | 'file' | 'clock';
  readonly known: CivilDate;
  readonly lang: 'en' | 'ja';
}

/** The visit's frame as assessed, for headings: no facts are taken from here. */
export interface Frame {
  readonly title: Title;
  readonly activity: string;
  readonly legs: readonly {
    readonly leg: string;
    readonly group: string;
    readonly groupTitle: string;
    readonly sending: string;
    readonly receiving: string;
    readonly mode: string;
    readonly port?: string;
    readonly enter: CivilDate;
    readonly leave: CivilDate;
  }[];
}

/** Lines that the law treats alike everywhere in the visit. `facts` are those it read and all of them share. */
export interface LineClass {
  readonly id: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, Value>>;
  /** Facts it read that its lines state differently, or only some of them; what is in neither is not stated. */
  readonly mixed?: readonly string[];
  readonly count: number;
  readonly lines: readonly number[];
}

/** A rule as cited. `article` is absent where no number is known, and then none may be printed. */
export interface Citation {
  readonly instrument: string;
  readonly rule: string;
  readonly article?: string;
  /** What the heading calls it: the only name a provision without a number has. */
  readonly subject: string;
  readonly cited?: Mark;
  readonly mark: Mark;
  readonly source: string;
  /** The office that attested it locally, and when. */
  readonly attested?: { readonly office: string; readonly seen: CivilDate };
}

/** A condition still to be met: the outcome holds provided that it is. */
export interface ProvidedThat {
  /** `pack/rule`, or `concerns:FORMALITY` where it is not known whether the formality concerns the line at all. */
  readonly fence: string;
  readonly line: string;
  readonly facts: readonly string[];
  readonly when: Readonly<Record<string, Value>>;
}

/** What the law says of one formality for one class of lines on one leg, with its reasons. */
export interface DeterminationRow {
  readonly leg: string;
  readonly host: string;
  readonly group: string;
  readonly class: string;
  readonly formality: string;
  readonly moment: Moment;
  /** The host's civil days it holds for, both counted. */
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly outcome: Outcome | 'unsettled';
  readonly tier: Tier;
  readonly cause: readonly Cause[];
  readonly best: readonly Possible[];
  readonly worst: readonly Possible[];
  readonly because: readonly Citation[];
  readonly defeated: readonly { readonly rule: string; readonly by: string }[];
  readonly provided: readonly ProvidedThat[];
  /** Facts, readings (`open:ID`) and choices (`choice:NAME`) whose answers matter. */
  readonly ask: readonly string[];
  /** Fences whose words, if seen, would matter. */
  readonly wanted: readonly string[];
  /** Papers by which the formality is eased. */
  readonly by: readonly { readonly paper: string; readonly rule: string }[];
  readonly manner: readonly ('agreement' | 'notice')[];
  readonly indicated?: {
    readonly outcome: Outcome;
    readonly rule: string;
    readonly source: string;
    readonly mark: Mark;
  };
  /** What the host's own law would say without treaties and their acts; `unknown` where that is not known at the accepted mark. */
  readonly before: Outcome | 'unknown';
  /** The pack credited with making it lighter than `before`: the highest-layer live rule's. */
  readonly credit?: string;
  /** Whether the file says that it has been obtained already (true), or refused or not given (false). */
  readonly met?: boolean;
  /** Attestations and readings of the local overlay on which the answer rests; absent where there are none. */
  readonly local?: readonly LocalGround[];
  readonly capped?: true;
  /** Question → answer, where answers differ. */
  readonly tree?: Tree;
}

/** Something somebody must do, and the rules that say so. */
export interface DutyRow {
  readonly id: string;
  readonly rule: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly paper?: string;
  readonly to?: string;
  readonly breach: 'lapses' | 'stands';
  /** Whether the rule is known to apply at the accepted mark; else the duty is only possible. */
  readonly certain: boolean;
  readonly mark: Mark;
  readonly leg: string;
  readonly classes: readonly string[];
}

/** One step of a deadline's computation: a day that was counted or passed over, and why. */
export interface CountStep {
  readonly day: CivilDate;
  readonly counted: boolean;
  readonly why: 'working-day' | 'weekend' | 'holiday' | 'day';
  readonly name?: Title;
}

/** The latest day to file one formality with one authority. `latest` is absent where no lead time is known, or the calendar ends. */
export interface DeadlineRow {
  readonly leg: string;
  readonly host: string;
  readonly formality: string;
  readonly authority: string;
  readonly classes: readonly string[];
  /** The event counted back from. */
  readonly before: 'entry' | 'exit' | 'import' | 'movement';
  readonly event: CivilDate;
  readonly latest?: CivilDate;
  /** Not earlier than this day, where there is a window. */
  readonly earliest?: CivilDate;
  readonly lead?: { readonly count: number; readonly unit: string; readonly if?: string };
  readonly notBefore?: { readonly count: number; readonly unit: string };
  readonly state: 'open' | 'today' | 'late' | 'no-lead-time-known' | 'calendar-ends';
  /** Days from `today` to `latest`; negative when it has passed. */
  readonly daysLeft?: number;
  /** The day that the lead time itself gives, where the office is closed on it: `latest` is the last working day before. */
  readonly nominal?: CivilDate;
  readonly steps: readonly CountStep[];
  readonly channel?: Title;
  readonly form?: Title;
  readonly data: readonly Title[];
  readonly mark: Mark;
  readonly source: string;
  readonly calendar?: { readonly id: string; readonly mark: Mark; readonly source: string };
  /** The outcomes that make filing necessary: `required`, `consent`, `eased`, or an unsettled one that may be these. */
  readonly need: 'certain' | 'possible';
}

/** A paper that somebody must have, and the rules because of which. */
export interface PaperRow {
  readonly paper: string;
  readonly who?: string;
  readonly because: readonly string[];
  readonly leg: string;
  readonly classes: readonly string[];
}

/** A question for a person: what is asked, of how many lines, and what hangs on it. */
export interface QuestionRow {
  readonly variable: string;
  readonly classes: readonly string[];
  readonly count: number;
  readonly formalities: readonly string[];
  /** Whether an outcome is unsettled because of it, or holds provided that it is answered well. */
  readonly kind: 'unsettled' | 'provided';
}

/**
 * A text which, if read, would settle determinations: formalities × units. `fence` is `pack/rule` (or term, scope); a pack
 * alone, where its day of entry into force is wanted (`subject` is then `in-force`), or `pack/STATE`, where that of one Party is; a dated list's name;
 * `gap:STATE/FORMALITY`, where nothing was seen of the host's law on that formality (`instrument` is then the State, `subject`
 * the formality); or `gap:STATE`, where nothing was seen of the host's law at all (`subject` is then `law`).
 */
export interface WantedRow {
  readonly fence: string;
  readonly instrument: string;
  readonly article?: string;
  readonly subject: string;
  readonly source: string;
  readonly mark: Mark;
  readonly units: number;
  readonly formalities: readonly string[];
}

/** A host of whose ordinary law no rule is known: reports say so in one line, and say whom to ask. */
export interface UnknownHostRow {
  readonly state: string;
  readonly legs: readonly string[];
  /** Formalities on which no rule is known, and how many formalities × units they are. */
  readonly formalities: readonly string[];
  readonly units: number;
  /** Offices of the host that are known to deal with any of them. Empty: ask through the diplomatic channel. */
  readonly authorities: readonly string[];
}

/** A side of a number, itself counted or not. */
export interface Limit {
  readonly op: '<' | '<=' | '>' | '>=';
  readonly value: number;
}

/**
 * One thing to be done otherwise: a fact, the day of entry of the whole visit as `leg.enter`, its last day alone as `leg.leave`, or a
 * choice of the host that is not known as `choice:NAME`: it may have made it already.
 */
export interface WouldChange {
  readonly fact: string;
  /** What it would have to be: any one of these. */
  readonly to: readonly Value[];
  /** For a number: every number on that side does as well. */
  readonly limit?: Limit;
  /** Who can do it, and whether it costs more than paper. */
  readonly by: string;
  readonly cost: boolean;
}

/** An answer that another one would take the place of. `none`: the formality no longer arises. */
export interface Lightened {
  readonly class: string;
  readonly formality: string;
  readonly from: Outcome | 'unsettled';
  readonly to: Outcome | 'none';
  /** The rules that would then speak; none where the formality no longer arises. */
  readonly because: readonly Citation[];
}

/**
 * A smallest set of things that can still be changed and that would make answers on one leg lighter, each as the engine answered
 * when asked again with just that changed.
 */
export interface WouldRow {
  readonly leg: string;
  readonly host: string;
  readonly group: string;
  /** Whose doing it needs: the sender's alone, both Parties', or the host's too. */
  readonly side: Side;
  readonly changes: readonly WouldChange[];
  /** Formalities × units made lighter. */
  readonly units: number;
  readonly lightens: readonly Lightened[];
  /** Answers that the same changes would make heavier, or no longer tell. */
  readonly heavier: readonly {
    readonly class: string;
    readonly formality: string;
    readonly to: Outcome | 'unsettled';
  }[];
}

/** Answers of which nobody tried what would make them lighter, because the visit asks too much: how many, and formalities × units. */
export interface WouldUntried {
  readonly answers: number;
  readonly units: number;
}

/** An attestation or a reading of the local overlay that no longer counts: what it saw has changed since. */
export interface LapsedRow {
  readonly fence: string;
  readonly office: string;
  readonly on: CivilDate;
  readonly article?: string;
  /** The answer that had been adopted, where it is a reading. */
  readonly answer?: string;
}

/** Formalities × units before and after. `unknownBefore` are units whose baseline is not known at the accepted mark: counted apart. */
export interface ReliefCount {
  readonly before: number;
  readonly waived: number;
  readonly eased: number;
  readonly unchanged: number;
  readonly unsettled: number;
  readonly indicated: { readonly waived: number; readonly eased: number };
  readonly unknownBefore: number;
  /** Of `unknownBefore`, those waived or eased now. */
  readonly unknownBeforeLightened: number;
}

/** How much red tape there was before, and what became of it: in all, by formality and by instrument. */
export interface Relief extends ReliefCount {
  readonly byFormality: Readonly<Record<string, ReliefCount>>;
  /** Credit by pack. */
  readonly byInstrument: Readonly<Record<string, Credit>>;
}

/** What one pack is credited with: formalities × units and determinations that are certain; units only indicated, apart. */
export interface Credit {
  /** Tells agreements from acts and ordinary law. */
  readonly layer: string;
  readonly units: number;
  readonly determinations: number;
  readonly indicated: number;
}

/** Shown and cited, never determined: jurisdiction, claims, costs, reserved powers, conduct. */
export interface CitedRow extends Citation {
  readonly verb: 'obliges' | 'allocates' | 'reserves' | 'governs' | 'leaves' | 'keeps';
  readonly what?: string;
  readonly leg: string;
}

/** A pack that was asked, with its standing on the days of the visit. */
export interface PackRow {
  readonly id: string;
  readonly title: Title;
  readonly short: Title;
  readonly layer: string;
  readonly digest: string;
  readonly mark: Mark;
  /** In force on all days of the legs it concerns, on none, on some, or not known. */
  readonly inForce: 'yes' | 'no' | 'partly' | 'unknown';
  readonly from?: CivilDate;
  /** How exactly `from` is known, if not to the day, and its mark, if below an official summary. */
  readonly precision?: 'month' | 'year';
  readonly fromMark?: Mark;
  /** States of its legs that are named as Parties without a day: whether it binds them is not known, and nothing rests on it. */
  readonly partiesWithoutDay?: readonly string[];
  readonly marks: Readonly<Record<Mark, number>>;
  readonly legs: readonly string[];
}

/** How much explosive comes in one hazard division. */
export interface ExplosivesRow {
  /** A value of `ammunition.hazard_division`; absent for lines that do not say it. */
  readonly division?: string;
  /** Net explosive quantity in kilograms, of the lines that state one. */
  readonly kg: number;
  readonly lines: number;
  /** Of these, the lines that state no quantity. */
  readonly unknown: number;
}

/** A row of the list that somebody left out, by its number in the file; without a line the whole sheet. */
export interface LeftOutRow {
  /** Where the list is of several files. */
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
}

/** The whole assessment. */
export interface Assessment {
  readonly version: 1;
  readonly inputs: Inputs;
  readonly frame: Frame;
  readonly verdict: Verdict;
  /** What of the list was left out because somebody said so; absent where nothing was. */
  readonly leftOut?: readonly LeftOutRow[];
  readonly classes: readonly LineClass[];
  readonly explosives: readonly ExplosivesRow[];
  readonly determinations: readonly DeterminationRow[];
  readonly duties: readonly DutyRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly papers: readonly PaperRow[];
  readonly questions: readonly QuestionRow[];
  readonly relief: Relief;
  readonly wanted: readonly WantedRow[];
  readonly unknownHosts: readonly UnknownHostRow[];
  /** What the sender can do comes first. */
  readonly would: readonly WouldRow[];
  /** What the search for these left out; absent where it tried everything. */
  readonly wouldUntried?: WouldUntried;
  readonly lapsed: readonly LapsedRow[];
  readonly cited: readonly CitedRow[];
  readonly packs: readonly PackRow[];
}
