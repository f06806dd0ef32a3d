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
}
