// A visit as a page keeps it: everything its answer depends on, except the law and the clock. And the same read.
import type { Overlay } from '../engine/law.ts';
import type { Accept } from '../engine/resolve/settings.ts';
import type { Title, Value } from '../engine/vocabulary.ts';
import { type CivilDate, findCivilDate } from '../kernel/civil-date.ts';
import { type Problem, problem } from '../kernel/errors.ts';
import type { Result } from '../kernel/result.ts';
import { withDefaults } from '../visit/manifest/defaults.ts';
import type { Draft } from '../visit/plan/draft.ts';
import type { PlanFlags } from '../visit/plan/flags.ts';
import { readRoster, type Said, type SourceFile } from './roster.ts';
import { firstEntry, readDraft, readVisit, visitFrom, type VisitInput, type VisitRead } from './visit.ts';

/** Where a kept visit came from. */
export type KeptOrigin =
  | { readonly from: 'example'; readonly id: string }
  | { readonly from: 'files' }
  /** A roster of persons that do not exist. */
  | { readonly from: 'made-up'; readonly persons: number }
  | { readonly from: 'questions' };

/** A question about a fact of some lines, answered once for them: it fills their blank cells. */
export type AnsweredFact = {
  readonly path: string;
  readonly value: Value;
  /** The lines it was asked of, by number. */
  readonly lines: readonly number[];
};

/** How the law is read, and from which chair. */
export type KeptSettings = {
  /** Deadlines are counted from here; absent: the visit file's day, else the clock's. */
  readonly today?: CivilDate | undefined;
  readonly accept: Accept;
  readonly as: 'sender' | 'host';
  /** The law as known on that day; absent: all of it. */
  readonly known?: CivilDate | undefined;
};

/** One version of a kept visit: its files, and what was said over them. */
export type KeptVersion = {
  readonly origin: KeptOrigin;
  /** The visit file, where there is one. */
  readonly plan?: SourceFile | undefined;
  /** Rosters; the one that the visit file names, else the first, is read. */
  readonly rosters: readonly SourceFile[];
  /** Said where the others are read with it, as sheets of one workbook are. */
  readonly together?: true | undefined;
  /** States, days, activity, mode and port, over what the file says. */
  readonly answers: Omit<PlanFlags, 'set'>;
  /** Facts by path, as texts; an empty one says that it is not known. Of a kind of line they fill the blank cells. */
  readonly facts: Readonly<Record<string, string>>;
  readonly said: Omit<Said, 'set'>;
  readonly answered?: readonly AnsweredFact[] | undefined;
};

/** A visit as a page keeps it. */
export type KeptVisit = KeptVersion & {
  readonly settings: KeptSettings;
  /** What the reader's own office has seen, read and chosen. */
  readonly overlay: Overlay;
  /** The version that changes are measured against. */
  readonly earlier?: KeptVersion | undefined;
};

/** A kept version as it was read, and its visit file as far as it could be. */
export type KeptRead = {
  readonly read: VisitRead;
  /** What the visit file alone says, before anything was said over it. */
  readonly draft?: Result<Draft> | undefined;
};

/** Under what a kept version is read, and who is told of what meanwhile. */
export type KeptReading = Pick<VisitInput, 'law' | 'sha256' | 'every' | 'told'>;

/**
 * Reads a kept version. A made-up roster says so in the title of the visit, and so in every report, since nothing else of it need be with the
 * reader. Where its visit file names no roster, the first is meant; without a visit file
 * the answers are the visit.
 */
export function readKeptVersion(version: KeptVersion, reading: KeptReading): KeptRead {
  const { read, draft } = readAsGiven(version, reading);
  if (version.origin.from !== 'made-up' || !read.ok) return { read, draft };
  return { read: { ...read, plan: { ...read.plan, title: madeUpTitle(read.plan.title) } }, draft };
}

function madeUpTitle({ en, ja }: Title): Title {
  return {
    en: `${en} (made-up list: no such persons or things exist)`,
    ja: `${ja}（架空の名簿:実在しない人員及び物品）`,
  };
}

function readAsGiven(
  { plan, rosters, together, answers, facts, said, answered = [] }: KeptVersion,
  reading: KeptReading,
): KeptRead {
  const { law, every, told } = reading;
  const [first] = rosters;
  const none = problem('COMITY_CLI_NO_MANIFEST');
  const set = Object.entries(facts).map(([path, value]) => `${path}=${value}`);
  const open = (name: string): SourceFile | Problem =>
    named(rosters, name) ?? (together === true ? first : undefined) ?? none;
  // In the order in which they were given, whichever of them a visit file names: lines keep their numbers when one comes or goes.
  const input = {
    ...reading,
    answers: { ...answers, set },
    said,
    open,
    together: together === true ? rosters : undefined,
  };
  if (plan === undefined) {
    if (first !== undefined) return { read: filled(readVisit(first, input)) };
    every?.(none);
    return { read: { ok: false, problems: [none], count: 1 } };
  }
  const draft = readDraft(plan, law);
  if (!draft.ok || draft.value.manifest !== undefined || first === undefined)
    return { read: filled(readVisit(plan, input)), draft };
  const enter = findCivilDate(answers.enter ?? '') ?? firstEntry(draft.value);
  return {
    read: filled(visitFrom(draft.value, readRoster(input.together ?? first, said, law, enter, told), input)),
    draft,
  };

  function filled(read: VisitRead): VisitRead {
    if (!read.ok || answered.length === 0) return read;
    const answers = answered.map(({ path, value, lines }) => ({ path, value, of: lines, from: 'flag' as const }));
    return { ...read, manifest: withDefaults(read.manifest, answers, law.vocabulary) };
  }
}

/** A visit file may have been written where its roster stood elsewhere: the name alone must be the same, or there is only one. */
function named(rosters: readonly SourceFile[], name: string): SourceFile | undefined {
  const base = (path: string): string => path.replace(/^.*[/\\]/, '').toLowerCase();
  return rosters.find(({ path }) => base(path) === base(name)) ?? (rosters.length === 1 ? rosters[0] : undefined);
}
