// The words of how the headings of a roster were read: the shape both languages fill.

/** How the headings of a roster were read. */
export interface RosterWords {
  /** Why a column is taken to mean something. */
  readonly because: Readonly<
    Record<
      | 'exact'
      | 'given'
      | 'kept'
      | 'synonym'
      | 'two-languages'
      | 'words'
      | 'spelling'
      | 'ending'
      | 'part'
      | 'values'
      | 'administrative'
      | 'second',
      string
    >
  >;
  /** Headings of the table of proposals. */
  readonly columns: Readonly<Record<'heading' | 'column' | 'sure' | 'why' | 'others', string>>;
  /** In place of a column: nothing is known of the heading, or it is kept and not read. */
  readonly notKnown: string;
  readonly passedOver: string;
  /** A reason, with how many of the values that were looked at could be read so. */
  readonly fits: (reason: string, fit: number, of: number) => string;
  /** What all lines were taken to be, and why. */
  readonly kind: (kind: string, why: string) => string;
  readonly kindGiven: string;
  readonly kindSheet: (sheet: string) => string;
  readonly kindColumns: (columns: readonly string[]) => string;
  /** Which rows were taken for the headings, the rows above them that are not read, and how many more of those there are. */
  readonly header: (rows: readonly number[], above: readonly string[], more: number) => string;
  /** In a line: headings and their columns, and headings that are passed over. */
  readonly readSo: (path: string, meant: readonly string[]) => string;
  readonly notRead: (headings: readonly string[]) => string;
  /** Where to see more, and how to correct it on the command line. */
  readonly correct: string;
  readonly rank: (parts: RankParts) => string;
}

/** A rank that has several codes: words of the file are cut and safe to show. */
export interface RankParts {
  readonly rank: string;
  readonly lines: number;
  /** The codes it may have, each with the service in which it has it. */
  readonly codes: readonly { readonly code: string; readonly service: string }[];
  /** The service that a line says and that leaves it open. */
  readonly service?: string | undefined;
  /** How services that settle it are written. */
  readonly say: readonly string[];
  readonly ofStates: boolean;
}
