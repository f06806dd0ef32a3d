// The open visit as it is kept, by the names that pages use.
import type { KeptOrigin, KeptSettings, KeptVersion, KeptVisit } from '../../../src/intake/kept.ts';

export type { AnsweredFact } from '../../../src/intake/kept.ts';
export { newKeptVisit as newVisit } from '../../../src/intake/kept-text.ts';

/** Where a visit came from. */
export type Origin = KeptOrigin;
/** How the law is read, and from which chair. */
export type VisitSettings = KeptSettings;
/** One version of a visit. */
export type Version = KeptVersion;
/** The one open visit. */
export type Visit = KeptVisit;
/** The questions a visit begins with; what is answered here goes over the visit file. All are texts as typed or chosen. */
export type Answers = KeptVersion['answers'];
/** What the reader says of the roster; it goes over what the mapper finds. */
export type RosterSaid = KeptVersion['said'];
