// From the words of the command line to a plan and a manifest: a visit file, a bare manifest, or an example.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import type { Law } from '../engine/law.ts';
import { readText } from '../files/text.ts';
import { readTable, TABLE_ENDINGS } from '../files/read-table.ts';
import { digest } from '../kernel/canonical-json.ts';
import { type CivilDate, compareDates, findCivilDate } from '../kernel/civil-date.ts';
import { ComityError, type Problem } from '../kernel/errors.ts';
import { groupsNamed } from '../visit/manifest/from-rows.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { type Draft, emptyDraft } from '../visit/plan/draft.ts';
import { applyFlags, type PlanFlags } from '../visit/plan/flags.ts';
import { checkProvenance, planFromDraft } from '../visit/plan/from-draft.ts';
import { draftFromFile } from '../visit/plan/from-file.ts';
import type { Plan } from '../visit/plan/plan.ts';
import type { Proposed } from '../visit/mapping/propose.ts';
import { usageError } from './arguments.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';
import { sha256 } from './law-files.ts';
import { MAP_FLAGS, MAP_HELP, type MappedRead, type MapWords, manifestOf, readMapped } from './mapping.ts';
import { Remedy, Wrong } from './usage.ts';

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
                     without VALUE: not known. May be given again
${MAP_HELP}`;

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
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d\d-/.test(name)) : [];
  const name = names.find((one) => one.startsWith(`${number.padStart(2, '0')}-`));
  if (name === undefined) throw new ComityError('COMITY_CLI_NO_EXAMPLE', { value: number });
  const path = join(folder, name, 'visit.yaml');
  const near = relative(io.cwd, path);
  return near.startsWith('..') ? path : near;
}

/** Reads a visit: its file if it has one, the flags over it, its manifest. All that is wrong is told at once. */
export function readVisit(io: Io, path: string, flags: PlanFlags, law: Law, words: MapWords): VisitRead {
  const bare = TABLE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
  if (bare) {
    const enter = findCivilDate(flags.enter ?? '');
    const table = readMapped(io, readTable(readBytes(io, path), path), words, law, enter);
    return visitFrom(emptyDraft(table.table === undefined ? [] : groupsNamed(table.table)), flags, table, law);
  }
  const text = readText(readBytes(io, path), path);
  if (!text.ok) return wrong(text.problems);
  const draft = draftFromFile(text.value, path, law);
  if (!draft.ok) return wrong(draft.problems);
  const { manifest } = draft.value;
  if (manifest === undefined) throw new ComityError('COMITY_CLI_NO_MANIFEST', { place: { file: path } });
  const beside = join(dirname(path), manifest);
  const enter = findCivilDate(flags.enter ?? '') ?? firstEntry(draft.value);
  return visitFrom(
    draft.value,
    flags,
    readMapped(io, readTable(readBytes(io, beside), beside), words, law, enter),
    law,
  );
}

/** The first entry of a draft: the day on which ages are reckoned. */
export function firstEntry({ groups }: Draft): CivilDate | undefined {
  const days = groups.flatMap(({ legs }) => legs.flatMap(({ enter }) => enter ?? []));
  return days.toSorted(compareDates)[0];
}

function visitFrom(draft: Draft, flags: PlanFlags, read: MappedRead, law: Law): VisitRead {
  const { table, problems: form } = read;
  const flagged = applyFlags(draft, flags, law);
  const fixed = { enter: findCivilDate(flags.enter ?? ''), leave: findCivilDate(flags.leave ?? '') };
  const plan = flagged.ok ? planFromDraft(flagged.value, fixed) : flagged;
  const groups = draft.groups.map(({ id }) => id);
  const manifest =
    table === undefined
      ? { ok: false as const, problems: form, count: form.length }
      : manifestOf({ ...read, table }, { law, groups });
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
  const rest = manifest.ok ? [] : manifest.problems;
  return { ok: false, problems: [...first, ...rest], count: first.length + (manifest.ok ? 0 : manifest.count) };
}

function wrong(problems: readonly Problem[]): VisitRead {
  return { ok: false, problems, count: problems.length };
}

// `today` is an input of its own; what a flag and a file say alike gives one digest.
function planDigest({ today: _today, ...plan }: Plan): string {
  return digest(plan, sha256);
}
