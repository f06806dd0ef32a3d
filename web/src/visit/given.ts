// What becomes of what was said of a visit when one of its files is replaced. Lines are known by their numbers and a visit by its file: what
// was said of the old ones is true of nothing in the new.
import type { SourceFile } from '../../../src/intake/roster.ts';
import type { Visit } from './kept.ts';

/** Files given to the open visit: each is a part of it. */
export type Parts = {
  readonly plan?: SourceFile | undefined;
  /** All rosters; none leaves those that are there. */
  readonly rosters: readonly SourceFile[];
  readonly kept?: SourceFile | undefined;
};

/** What was dropped because its file is another now: answers about lines, or answers about the visit. */
export type Forgotten = 'lines' | 'visit';

/** A visit after a change, and what of its answers went with the old files. */
export type Changed = { readonly visit: Visit; readonly forgotten: readonly Forgotten[] };

/** Whether a fact is one of the visit; all others are of lines. */
export function isOfVisit(path: string): boolean {
  return /^(?:leg|movement|activity)\./.test(path);
}

/** The visit with these parts in the place of its own. */
export function withParts(before: Visit, { plan, rosters, kept }: Parts): Changed {
  const otherList = rosters.length > 0 && !sameFiles(before.rosters, rosters);
  const otherPlan = plan !== undefined && before.plan !== undefined && !sameBytes(before.plan, plan);
  // Where one of several lists is read, the visit file says which.
  const otherOrder = plan !== undefined && before.rosters.length > 1 && before.together !== true;
  // The same file mended keeps what was said of its headings and words.
  const sameNames = rosters.every(({ path }) => before.rosters.some((one) => one.path === path));
  let visit: Visit = { ...before, origin: originOf(before, rosters) };
  if (otherList || otherOrder) visit = withoutLines(visit);
  if (otherPlan) visit = withoutVisit(visit);
  return {
    visit: {
      ...visit,
      ...(plan === undefined ? {} : { plan }),
      ...(rosters.length === 0
        ? {}
        : { rosters, together: rosters.length > 1 && plan === undefined ? true : undefined }),
      said: { ...(sameNames ? visit.said : {}), ...(kept === undefined ? {} : { kept }) },
    },
    forgotten: [
      ...((otherList || otherOrder) && saysOfLines(before) ? ['lines' as const] : []),
      ...(otherPlan && saysOfVisit(before) ? ['visit' as const] : []),
    ],
  };
}

/**
 * The visit with further rosters beside its own: all are read together. One of a name that is there takes the place of that one; what was
 * said of lines stays where no file before them is another, for they keep their numbers.
 */
export function withMore(before: Visit, rosters: readonly SourceFile[]): Changed {
  const mended = before.rosters.map((old) => rosters.find(({ path }) => path === old.path) ?? old);
  const more = rosters.filter(({ path }) => !before.rosters.some((old) => old.path === path));
  const all = [...mended, ...more];
  const same = sameFiles(before.rosters, mended);
  const visit = same ? before : withoutLines(before);
  return {
    visit: {
      ...visit,
      rosters: all,
      ...(all.length > 1 ? { together: true } : {}),
      said: all.length > 1 ? saidOfFiles(before) : before.said,
      origin: { from: 'files' },
    },
    forgotten: same || !saysOfLines(before) ? [] : ['lines'],
  };
}

/** What was said of the lines of the only list was said of that one alone. */
function saidOfFiles({ rosters, said }: Visit): Visit['said'] {
  const { kind, ...others } = said;
  const [only] = rosters;
  if (kind === undefined || only === undefined || rosters.length > 1) return said;
  return { ...others, fileKinds: [{ file: only.path, kind }] };
}

/** Whether a list that is given now goes beside those of the visit: an example's and a made-up one are not the reader's. */
export function goesBeside({ origin, rosters }: Visit): boolean {
  return rosters.length > 0 && (origin.from === 'files' || origin.from === 'questions');
}

/** The visit without this file, and without what was said of its lines where it is a roster. */
export function withoutFile(before: Visit, path: string): Changed {
  const { plan, ...others } = before;
  const visit: Visit = {
    ...others,
    ...(plan === undefined || plan.path === path ? {} : { plan }),
    said: before.said.kept?.path === path ? { ...before.said, kept: undefined } : before.said,
  };
  if (!before.rosters.some((one) => one.path === path)) {
    const otherOrder = plan?.path === path && before.rosters.length > 1 && before.together !== true;
    if (!otherOrder) return { visit, forgotten: [] };
    return { visit: withoutLines(visit), forgotten: saysOfLines(before) ? ['lines'] : [] };
  }
  const rosters = before.rosters.filter((one) => one.path !== path);
  return {
    visit: {
      ...withoutLines(visit),
      rosters,
      together: rosters.length > 1 ? visit.together : undefined,
      said: rosters.length === 0 ? {} : visit.said,
      origin: { from: 'files' },
    },
    forgotten: saysOfLines(before) ? ['lines'] : [],
  };
}

/** The visit without what was said of its lines, whether of some or of all of a kind. */
export function withoutLines(visit: Visit): Visit {
  return { ...visit, answered: [], facts: factsThat(visit, isOfVisit) };
}

function withoutVisit(visit: Visit): Visit {
  return { ...visit, answers: {}, facts: factsThat(visit, (path) => !isOfVisit(path)) };
}

function factsThat({ facts }: Visit, stay: (path: string) => boolean): Visit['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([path]) => stay(path)));
}

function saysOfLines({ answered = [], facts }: Visit): boolean {
  return answered.length > 0 || Object.keys(facts).some((path) => !isOfVisit(path));
}

function saysOfVisit({ answers, facts }: Visit): boolean {
  return Object.values(answers).some((value) => value !== undefined) || Object.keys(facts).some(isOfVisit);
}

// A made-up list stays made up, whatever else is given beside it.
function originOf({ origin }: Visit, rosters: readonly SourceFile[]): Visit['origin'] {
  return rosters.length === 0 && origin.from === 'made-up' ? origin : { from: 'files' };
}

/** Whether the list is byte for byte the one that was there. */
export function sameFiles(before: readonly SourceFile[], after: readonly SourceFile[]): boolean {
  return before.length === after.length && after.every((one, at) => isSame(before[at], one));
}

function isSame(before: SourceFile | undefined, after: SourceFile): boolean {
  return before?.path === after.path && sameBytes(before, after);
}

function sameBytes({ bytes: a }: SourceFile, { bytes: b }: SourceFile): boolean {
  return a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]));
}
