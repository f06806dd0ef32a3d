// The words of a delta: the shape both languages fill.

/** Headings of a delta. */
export type DeltaHeading =
  | 'title'
  | 'verdict'
  | 'filings'
  | 'lines'
  | 'plan'
  | 'outcomes'
  | 'came'
  | 'went'
  | 'duties'
  | 'papers'
  | 'questions'
  | 'texts'
  | 'law'
  | 'inputs';

/** Short labels of a delta. */
export type DeltaLabel =
  | 'old'
  | 'now'
  | 'lines'
  | 'came'
  | 'went'
  | 'altered'
  | 'ambiguous'
  | 'asItWas'
  | 'what'
  | 'joined'
  | 'left'
  | 'amended'
  | 'why'
  | 'notAsked'
  | 'blank'
  | 'standing'
  | 'toFile'
  | 'answers';

/** Notes under headings, and what stands where there is nothing. */
export type DeltaNote =
  | 'filings'
  | 'lines'
  | 'ambiguous'
  | 'outcomes'
  | 'came'
  | 'went'
  | 'nothing'
  | 'noFiling'
  | 'noLine'
  | 'noPlan'
  | 'noOutcome'
  | 'noDuty'
  | 'noPaper'
  | 'noQuestion'
  | 'noLaw'
  | 'untold'
  | 'skip';

/** The words of a delta. */
export interface DeltaWords {
  readonly heading: Readonly<Record<DeltaHeading, string>>;
  readonly label: Readonly<Record<DeltaLabel, string>>;
  readonly note: Readonly<Record<DeltaNote, string>>;
  readonly change: Readonly<Record<'new' | 'gone' | 'altered', string>>;
  readonly why: Readonly<Record<'day' | 'event' | 'late' | 'need' | 'terms' | 'plan' | 'lines' | 'cells', string>>;
  /** Cells and values of a plan that are no facts. */
  readonly value: Readonly<
    Record<
      | 'number'
      | 'label'
      | 'group'
      | 'quantity'
      | 'person'
      | 'title'
      | 'reference'
      | 'days'
      | 'unit'
      | 'contact'
      | 'leg'
      | 'sending'
      | 'mode'
      | 'port'
      | 'enter'
      | 'leave',
      string
    >
  >;
  readonly input: Readonly<Record<'law' | 'calendars' | 'overlay' | 'engine' | 'accept' | 'today' | 'known', string>>;
  readonly verdict: Readonly<Record<'changed' | 'same', string>>;
  readonly lines: (came: number, went: number, altered: number, ambiguous: number, asItWas: number) => string;
  readonly work: (came: number, went: number, altered: number, standing: number) => string;
  readonly outcomes: (changed: number, asItWas: number, otherGrounds: number) => string;
  readonly classes: (asItWas: number, otherLines: number, came: number, went: number) => string;
  readonly questions: (came: number, went: number, asItWas: number) => string;
  readonly standing: (value: number) => string;
  /** All count from a day that moved. */
  readonly event: (old: string, now: string) => string;
  readonly packs: (asItWas: number) => string;
  readonly from: (old: string, now: string) => string;
  /** So many lines of one name before, and so many now. */
  readonly apart: (old: string, now: string) => string;
  readonly entry: (host: string, nth: number) => string;
  readonly more: (value: number) => string;
}
