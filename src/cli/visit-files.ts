// From the words of the command line to a plan and a manifest: a visit file, a bare manifest, or an example.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';

import type { Law } from '../engine/law.ts';
import { NO_MAPPING } from '../engine/mapping.ts';
import { readText } from '../files/text.ts';
import { readTable, TABLE_ENDINGS, type TableRead } from '../files/read-table.ts';
import { digest } from '../kernel/canonical-json.ts';
import { ENCODINGS, type Encoding } from '../files/encoding.ts';
import { type CivilDate, compareDates, findCivilDate } from '../kernel/civil-date.ts';
import { ComityError, type Problem, problem } from '../kernel/errors.ts';
import { columnsOf } from '../visit/manifest/encoded.ts';
import { groupsIn, groupsNamed } from '../visit/manifest/from-rows.ts';
import { sheetKinds } from '../visit/manifest/columns.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { type Draft, emptyDraft } from '../visit/plan/draft.ts';
import { applyFlags, type PlanFlags } from '../visit/plan/flags.ts';
import { checkProvenance, planFromDraft } from '../visit/plan/from-draft.ts';
import { draftFromFile } from '../visit/plan/from-file.ts';
import { draftFromSheet } from '../visit/plan/from-sheet.ts';
import type { Plan } from '../visit/plan/plan.ts';
import type { Proposed } from '../visit/mapping/propose.ts';
import { headerFinder } from '../visit/mapping/header-row.ts';
import { sheetKindFinder } from '../visit/mapping/sheets.ts';
import { choice, usageError } from './arguments.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';
import { sha256 } from './law-files.ts';
import {
  MAP_FLAGS,
  MAP_HELP,
  type MappedRead,
  type MapWords,
  manifestNaming,
  manifestOf,
  placeOf,
  readMapped,
} from './mapping.ts';
import { Remedy, Wrong } from './usage.ts';

/** The flags of every verb that reads a manifest. */
export const READ_FLAGS = {
  encoding: { type: 'string' },
  errors: { type: 'string' },
} as const;

export const READ_HELP = `  --encoding NAME    what a text file is in, where that is in doubt: utf-8, shift_jis, utf-16le, utf-16be, euc-jp,
                     windows-1252
  --errors FILE.csv  write every error there, a row each: the screen shows the first 1,000
`;

/** How a manifest is read. */
export type Reading = {
  /** What its headings mean, as far as the user says. */
  readonly words: MapWords;
  readonly encoding?: Encoding | undefined;
  readonly every?: ((one: Problem) => void) | undefined;
};

/**
 * The flag `--encoding`.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function encodingFlag(verb: string, value: string | undefined): Encoding | undefined {
  return choice(verb, 'encoding', value, ENCODINGS);
}

/** The flags that change a plan, for `parseArgs`. */
export const PLAN_FLAGS = {
  example: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  enter: { type: 'string' },
  leave: { type: 'string' },
  mode: { type: 'string' },
  port: { type: 'string' },
  activity: { type: 'string' },
  set: { type: 'string', multiple: true },
  ...MAP_FLAGS,
  ...READ_FLAGS,
} as const;

/** Those of them with one value. */
export const PLAN_WORDS = ['from', 'to', 'enter', 'leave', 'mode', 'port', 'activity'] as const;

export const PLAN_HELP = `  --example NN       one of the visits in examples/, such as 01, in place of VISIT
  --from XX          sending State, two-letter code
  --to XX            receiving State
  --enter DATE       first entry; the other days move with it
  --leave DATE       last exit
  --mode air|sea|land
  --port NAME        where it enters
  --activity KIND    exercise, training, port-call, disaster-relief, logistics, other
  --set PATH=VALUE   any fact of the leg, the movement or the activity, such as movement.order=collective;
                     without VALUE: not known. A fact of a kind of line, such as person.role=member, fills the blank
                     cells of all lines of that kind; a stated cell stays. May be given again
${MAP_HELP}${READ_HELP}`;

/** What the file of a visit may be called; without an ending it is read too, as a pipe is. */
const VISIT_ENDINGS: readonly string[] = ['.yaml', '.yml'];

export type VisitRead =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly manifest: Manifest;
      readonly visitDigest: string;
      readonly proposed: Proposed | undefined;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number };

/** Where the visit is: the path as it is shown and read. */
export function visitPath(verb: string, words: readonly string[], example: string | undefined, io: Io): string {
  if (example !== undefined) {
    if (words.length > 0) throw usageError(Wrong.together(words[0] ?? '', '--example'), verb);
    return examplePath(io, example);
  }
  const [path, more] = words;
  if (path === undefined) throw usageError(Wrong.visitNotNamed, verb, Remedy.visit(verb));
  if (more !== undefined) throw usageError(Wrong.tooMany(more), verb);
  const inside = join(path, 'visit.yaml');
  return statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true ? inside : path;
}

/**
 * The visit file of an example.
 *
 * @throws ComityError COMITY_CLI_NO_EXAMPLE
 */
export function examplePath(io: Io, number: string): string {
  const folder = join(io.home, 'examples');
  const visits = (name: string): boolean => /^\d\d-/.test(name) && existsSync(join(folder, name, 'visit.yaml'));
  const names = existsSync(folder) ? readdirSync(folder).filter(visits) : [];
  const name = names.find((one) => one.startsWith(`${number.padStart(2, '0')}-`));
  if (name === undefined) throw new ComityError('COMITY_CLI_NO_EXAMPLE', { value: number });
  const path = join(folder, name, 'visit.yaml');
  const near = relative(io.cwd, path);
  return near.startsWith('..') ? path : near;
}

/** Reads a visit: its file if it has one, the flags over it, its manifest. All that is wrong is told at once. */
export function readVisit(io: Io, path: string, flags: PlanFlags, law: Law, reading: Reading): VisitRead {
  const { words } = reading;
  const bare = TABLE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
  if (bare) {
    const file = readManifest(io, path, law, reading);
    const table = readMapped(io, file, words, law, findCivilDate(flags.enter ?? ''));
    const early = manifestNaming(table, law);
    const named =
      early === undefined ? (table.table === undefined ? [] : groupsNamed(table.table)) : groupsIn(columnsOf(early));
    const draft =
      file.visit === undefined
        ? { ok: true as const, value: emptyDraft(named) }
        : draftFromSheet(file.visit, path, law, named);
    if (draft.ok) return visitFrom(draft.value, flags, table, law, reading, early);
    return wrong([...draft.problems, ...table.problems], reading);
  }
  const bytes = readBytes(io, path);
  const ending = extname(path).toLowerCase();
  if (ending !== '' && !VISIT_ENDINGS.includes(ending)) {
    const remedy = `a visit is read from ${VISIT_ENDINGS.join(' or ')}, a manifest from ${TABLE_ENDINGS.join(', ')}: save it as one of them`;
    const all = [...VISIT_ENDINGS, ...TABLE_ENDINGS].map((one) => `\`${one}\``).join('、');
    const remedyJa = `訪問計画及び名簿として読むのは ${all} です。いずれかの形式で保存してください`;
    return wrong([problem('COMITY_FILE_FORMAT', { value: path, place: { file: path }, remedy, remedyJa })], reading);
  }
  const text = readText(bytes, path);
  if (!text.ok) return wrong(text.problems, reading);
  const draft = draftFromFile(text.value, path, law);
  if (!draft.ok) return wrong(draft.problems, reading);
  const { manifest } = draft.value;
  if (manifest === undefined) throw new ComityError('COMITY_CLI_NO_MANIFEST', { place: { file: path } });
  const beside = join(dirname(path), manifest);
  const enter = findCivilDate(flags.enter ?? '') ?? firstEntry(draft.value);
  const table = readMapped(io, readManifest(io, beside, law, reading), words, law, enter);
  return visitFrom(draft.value, flags, table, law, reading);
}

/** A manifest as rows, whatever its format. */
export function readManifest(
  io: Io,
  path: string,
  { vocabulary, mapping = NO_MAPPING }: Law,
  { encoding, words }: Pick<Reading, 'encoding' | 'words'>,
): TableRead {
  const kindOf = path.toLowerCase().endsWith('.xlsx') ? sheetKindFinder(vocabulary, mapping) : undefined;
  const { header: given, sheets } = placeOf(io, words);
  const header = headerFinder(vocabulary, mapping, given);
  return readTable(readBytes(io, path), path, { encoding, kinds: sheetKinds(vocabulary), kindOf, header, sheets });
}

/** The first entry of a draft: the day on which ages are reckoned. */
export function firstEntry({ groups }: Draft): CivilDate | undefined {
  const days = groups.flatMap(({ legs }) => legs.flatMap(({ enter }) => enter ?? []));
  return days.toSorted(compareDates)[0];
}

function visitFrom(
  draft: Draft,
  flags: PlanFlags,
  read: MappedRead,
  law: Law,
  { every }: Reading,
  early?: Manifest,
): VisitRead {
  const { table, problems: form } = read;
  const flagged = applyFlags(draft, flags, law);
  const fixed = { enter: findCivilDate(flags.enter ?? ''), leave: findCivilDate(flags.leave ?? '') };
  const plan = flagged.ok ? planFromDraft(flagged.value, fixed) : flagged;
  const groups = draft.groups.map(({ id }) => id);
  const known = early !== undefined && groupsIn(columnsOf(early)).every((id) => groups.includes(id));
  const manifest = known
    ? { ok: true as const, value: early }
    : table === undefined
      ? { ok: false as const, problems: form, count: form.length }
      : manifestOf({ ...read, table }, { law, groups, every });
  const provenance =
    table === undefined
      ? []
      : checkProvenance(
          draft,
          table.columns.map(({ name }) => name),
        );
  if (plan.ok && manifest.ok && provenance.length === 0) {
    const { proposed } = read;
    return { ok: true, plan: plan.value, manifest: manifest.value, visitDigest: planDigest(plan.value), proposed };
  }
  const first = [...(plan.ok ? [] : plan.problems), ...provenance];
  for (const one of table === undefined ? [...first, ...form] : first) every?.(one);
  const rest = manifest.ok ? [] : manifest.problems;
  return { ok: false, problems: [...first, ...rest], count: first.length + (manifest.ok ? 0 : manifest.count) };
}

function wrong(problems: readonly Problem[], { every }: Reading): VisitRead {
  for (const one of problems) every?.(one);
  return { ok: false, problems, count: problems.length };
}

// `today` is an input of its own; what a flag and a file say alike gives one digest.
function planDigest({ today: _today, ...plan }: Plan): string {
  return digest(plan, sha256);
}
