// The words of one answer with its reasons: the shape both languages fill.

/** One answer, taken apart: what was found, and how each rule fared. */
export interface WhyWords {
  readonly finding: Readonly<Record<'holds' | 'fails' | 'unknown', string>>;
  readonly group: Readonly<Record<'if' | 'unless' | 'provided', string>>;
  readonly fate: Readonly<
    Record<
      | 'credited'
      | 'agrees'
      | 'defeated'
      | 'possible'
      | 'undecided'
      | 'outweighed'
      | 'fails'
      | 'not-in-force'
      | 'out-of-scope'
      | 'other-host',
      string
    >
  >;
  readonly notConcerned: string;
  readonly force: string;
  readonly scope: string;
  readonly term: string;
  readonly belowMark: string;
  readonly others: string;
  /** How many agreements of States that send nobody may be of importance, while it is not said whom some persons serve. */
  readonly othersMay: (agreements: number) => string;
}
