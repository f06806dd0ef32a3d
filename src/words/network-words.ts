// The words of a network of agreements: the shape both languages fill.

/** Headings of what is told of a network. */
export type NetworkHeading =
  | 'layers'
  | 'measures'
  | 'states'
  | 'weak'
  | 'series'
  | 'carried'
  | 'whatIf'
  | 'dropping'
  | 'doubt'
  | 'candidates'
  | 'impact'
  | 'path'
  | 'rests';

/** Columns and rows of its tables. */
export type NetworkLabel =
  | 'layer'
  | 'state'
  | 'states'
  | 'year'
  | 'ties'
  | 'tiesElsewhere'
  | 'dependence'
  | 'connected'
  | 'connectedWithout'
  | 'betweennessShare'
  | 'efficiency'
  | 'degreeCentralisation'
  | 'betweennessCentralisation'
  | 'closenessCentralisation'
  | 'brokers'
  | 'degree'
  | 'betweenness'
  | 'betweennessWithout'
  | 'core'
  | 'constraint'
  | 'bridges'
  | 'cutStates'
  | 'before'
  | 'after'
  | 'change'
  | 'place'
  | 'tie'
  | 'reach'
  | 'common'
  | 'adamicAdar'
  | 'stage'
  | 'likelihood'
  | 'likelihoodPlace'
  | 'holds'
  | 'expected'
  | 'error'
  | 'agreement'
  | 'sending'
  | 'receiving'
  | 'formalities'
  | 'lightened'
  | 'lightenedWithout'
  | 'relief'
  | 'bars'
  | 'unsettled'
  | 'unknown'
  | 'activities'
  | 'total'
  | 'none'
  | 'fall'
  | 'figure';

/** Sentences that are always the same. */
export type NetworkNote =
  | 'structure'
  | 'likelihood'
  | 'lowerBound'
  | 'impact'
  | 'chain'
  | 'notMilitary'
  | 'dependence'
  | 'relief'
  | 'years';

/** The words of a network. Names of States, agreements and rules come from the data and are words already. */
export interface NetworkWords {
  readonly heading: Readonly<Record<NetworkHeading, string>>;
  readonly label: Readonly<Record<NetworkLabel, string>>;
  readonly note: Readonly<Record<NetworkNote, string>>;
  readonly counting: Readonly<Record<'in-force' | 'signed', string>>;
  readonly stage: Readonly<Record<string, string>>;
  readonly tie: Readonly<Record<'in-force' | 'signed' | 'added' | 'removed' | 'doubted', string>>;
  readonly kinds: readonly [none: string, talks: string, text: string];
  /** Layer, day and counting, as every figure has them beside it. */
  readonly basis: (layer: string, day: string, counting: string, states: number) => string;
  readonly onDay: (what: string, day: string) => string;
  /** Which States, which of them is the hub, what makes a tie. */
  readonly layerRests: (layer: string, says: string, states: readonly string[], hub: string) => string;
  /** A State as a sentence names it. */
  readonly the: (state: string) => string;
  /** What counts, and by which coding. */
  readonly rule: (says: readonly string[]) => string;
  readonly beside: (agreements: readonly string[]) => string;
  readonly coded: (agreements: readonly string[]) => string;
  readonly layerCounting: (layer: string, counting: string) => string;
  /** Of series that others computed. */
  readonly carried: {
    readonly answer: (series: number, rows: number) => string;
    readonly needs: (files: readonly string[]) => string;
    readonly how: string;
  };
  readonly seriesNone: (layer: string) => string;
  /** Asked of a day after the one to which sources were searched. */
  readonly beyond: (day: string, asOf: string) => string;
  readonly source: (digest: string, asOf: string) => string;
  /** `dependence` from 0 to 1. */
  readonly star: (layer: string, hub: string, dependence: number | undefined, connected: number | undefined) => string;
  /** Where the hub is not among the States that are counted. */
  readonly hubOutside: (layer: string, hub: string) => string;
  /** How the first figure is to be read, in one sentence; figures are from 0 to 1. */
  readonly reading: {
    /** `next`: who stands most between the others where the hub is gone, each with its figure. */
    readonly one: (hub: string, dependence: number, next: readonly string[]) => string;
    readonly supposed: (hub: string, before: number | undefined, after: number) => string;
    readonly lost: (before: number | undefined, after: number) => string;
    /** Layers with their figures, the greatest first. */
    readonly layers: (hub: string, first: string, next: readonly string[]) => string;
  };
  readonly layersAnswer: (
    star: readonly string[],
    between: readonly string[],
    web: readonly string[],
    outside: readonly string[],
    /** Layers of which no tie is known. */
    none: readonly string[],
    hub: string,
  ) => string;
  readonly seriesAnswer: (layer: string, from: number, first: string, to: number, last: string) => string;
  readonly changed: (what: string, change: number | undefined, reach: number | undefined) => string;
  /** What was supposed, as one phrase. */
  readonly supposition: (add: readonly string[], remove: readonly string[], lose: readonly string[]) => string;
  readonly unchanged: (what: string) => string;
  readonly dropped: (ties: readonly string[], growth: number | undefined) => string;
  readonly lost: (state: string, connected: number | undefined, before: number | undefined) => string;
  readonly doubted: (state: string, odds: number, expected: number | undefined, before: number | undefined) => string;
  readonly candidates: (count: number, first: readonly string[], likeliest: readonly string[]) => string;
  readonly added: (ties: readonly string[]) => string;
  readonly removed: (ties: readonly string[]) => string;
  readonly weights: (weights: readonly (readonly [stage: string, weight: number])[]) => string;
  readonly impact: (agreement: string, relief: readonly string[]) => string;
  readonly reliefUntold: (sending: string, receiving: string, seen: number, all: number) => string;
  readonly reliefOf: (sending: string, receiving: string, relief: number, activities: number, total: number) => string;
  readonly barsLifted: (sending: string, receiving: string, bars: readonly string[]) => string;
  readonly standard: (of: {
    readonly persons: number;
    readonly vehicles: number;
    readonly rifles: number;
    readonly aircraft: number;
    readonly days: number;
  }) => string;
  readonly noPack: (agreement: string) => string;
  readonly notInForce: (agreement: string, day: string) => string;
  readonly unknownStanding: (agreement: string, day: string) => string;
  readonly pathDirect: (from: string, to: string, agreements: readonly string[]) => string;
  readonly pathThrough: (from: string, to: string, through: readonly string[]) => string;
  readonly pathNone: (from: string, to: string) => string;
  readonly pathCovered: (from: string) => string;
  readonly step: (from: string, to: string) => string;
  readonly own: (layer: string, agreements: readonly string[]) => string;
  readonly link: (layer: string, from: string, to: string, agreements: readonly string[]) => string;
  readonly missing: (layer: string, force: string, host: string, underWay: readonly string[]) => string;
  readonly route: (states: readonly string[]) => string;
  readonly odds: (odds: number) => string;
  readonly axis: Readonly<Record<'dependence' | 'likelihood' | 'fall', string>>;
  readonly seriesTitle: (from: number, to: number) => string;
  readonly graphTitle: (layer: string, day: string) => string;
  readonly candidatesTitle: (layer: string, day: string) => string;
  readonly written: (path: string) => string;
}
