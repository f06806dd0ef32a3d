// The words of which texts to get first: the shape both languages fill.

/** Which texts to get first, and what they would settle. */
export interface SettleWords {
  readonly title: string;
  readonly counted: (units: number, unsettled: number, beyond: number) => string;
  readonly nothing: string;
  readonly together: string;
  readonly togetherNote: string;
  readonly each: string;
  readonly eachNote: string;
  readonly adds: (units: number, soFar: number, of: number) => string;
  /** So many provisions of a text matter here. */
  readonly provisions: (value: number) => string;
  readonly bearsOn: string;
  readonly settles: string;
  readonly nothingAlone: string;
  /** The outcome of a text of which nothing was seen. */
  readonly unknown: string;
  readonly published: string;
  readonly nowhere: string;
  readonly whenRead: string;
  readonly encode: string;
  readonly yourOffice: string;
  readonly day: string;
  readonly number: string;
  readonly inForceDay: (pack: string) => string;
  readonly partyDay: (pack: string, state: string) => string;
}
