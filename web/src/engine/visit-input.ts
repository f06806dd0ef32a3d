// A kept visit, the law and the clock → what an assessment is made from, or everything that is wrong.
import { version } from '../../../package.json';
import type { Law } from '../../../src/engine/law.ts';
import { leftOutOf } from '../../../src/intake/left-out.ts';
import { mappingKept } from '../../../src/intake/roster.ts';
import { countedFrom } from '../../../src/intake/visit.ts';
import { type CivilDate, LATEST } from '../../../src/kernel/civil-date.ts';
import { ComityError, type Problem } from '../../../src/kernel/errors.ts';
import type { Lang } from '../../../src/words/words.ts';
import type { AssessmentInput } from '../../../src/visit/assessment/from-manifest.ts';
import type { Visit } from '../visit/kept.ts';
import { type Outline, readVersion, type RosterView, rosterView } from './reading.ts';
import { sha256 } from './sha256.ts';
import type { ProblemGroup, Wrong } from './wrong.ts';

/** A visit to be assessed. */
export type VisitRequest = {
  readonly visit: Visit;
  readonly lang: Lang;
  /** The day on the reader's clock. */
  readonly clock: CivilDate;
};

/** What is wrong: the first problems, how many there are in all, and the same gathered by mistake. */
export type Found = {
  readonly problems: readonly Problem[];
  readonly count: number;
  readonly groups: readonly ProblemGroup[];
  /** How many mistakes there are; `groups` may be fewer. */
  readonly kinds: number;
};

/** What an assessment is made from, and what a page shows of what was given. */
export type InputRead = {
  readonly roster?: RosterView | undefined;
  readonly outline?: Outline | undefined;
  /** The mapping file that says again what the headings were taken to mean. */
  readonly mapping?: string | undefined;
} & (
  | { readonly ok: true; readonly input: AssessmentInput }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number }
);

/** Reads a visit. */
export function inputOf(
  visit: Visit,
  { lang, clock }: Pick<VisitRequest, 'lang' | 'clock'>,
  law: Law,
  gathered: Wrong,
  told?: (rows: number) => void,
): InputRead {
  try {
    const { read, outline } = readVersion(visit, law, gathered.add, told);
    const roster = read.roster === undefined ? undefined : rosterView(read.roster);
    const shown = { roster, outline, mapping: read.roster === undefined ? undefined : mappingKept(read.roster) };
    if (!read.ok) return { ok: false, problems: read.problems, count: read.count, ...shown };
    const { plan, manifest, visitDigest } = read;
    const leftOut = leftOutOf(read.roster, visit.said);
    const { settings, overlay } = visit;
    const input: AssessmentInput = {
      plan,
      manifest,
      law,
      overlay,
      leftOut,
      accept: settings.accept,
      ...countedFrom(plan, { said: settings.today, clock: () => clock }),
      known: settings.known ?? LATEST,
      lang,
      visitDigest,
      engineVersion: version,
      sha256,
    };
    return { ok: true, input, ...shown };
  } catch (error) {
    if (!(error instanceof ComityError)) throw error;
    return { ok: false, problems: [error.toProblem()], count: 1 };
  }
}

/** What was wrong, gathered. */
export function foundIn(
  { problems, count }: { readonly problems: readonly Problem[]; readonly count: number },
  gathered: Wrong,
): Found {
  // What stops the reading before it begins is told only here.
  if (gathered.count === 0) problems.forEach(gathered.add);
  return { problems, count, groups: gathered.groups(), kinds: gathered.kinds };
}
