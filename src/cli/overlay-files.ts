// The user's own folder beside the law: where attestations and readings are written, and what stands there.
import { shownJson } from '../kernel/shown-text.ts';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

import type { Law } from '../engine/law.ts';
import type { Edited } from '../engine/parse/overlay-edit.ts';
import { lapsedAttestations, lapsedReadings } from '../engine/parse/overlay.ts';
import { type CivilDate, findCivilDate } from '../kernel/civil-date.ts';
import { ComityError } from '../kernel/errors.ts';
import type { Result } from '../kernel/result.ts';
import { type Common, usageError } from './arguments.ts';
import { writeText } from './files.ts';
import { Exit, type Io } from './io.ts';
import { hasOverlay, loadOverlay } from './law-files.ts';
import { tell } from './problems.ts';
import { textTable } from './text-table.ts';
import { Remedy, Wrong } from './usage.ts';

/** The folder that is written to where no other is named. */
export const OWN_FOLDER = 'comity-law';

/** The flags of the verbs that write to it. */
export const OWN_FLAGS = {
  office: { type: 'string' },
  list: { type: 'boolean' },
  remove: { type: 'boolean' },
} as const;

/**
 * The folder of the user, as it was given.
 *
 * @throws ComityError COMITY_CLI_OVERLAY_IS_LAW where it is a folder of the law itself
 */
export function ownFolder(io: Io, { law }: Common): string {
  const folder = law ?? OWN_FOLDER;
  const real = realOf(resolve(io.cwd, folder));
  const home = realOf(join(io.home, 'law'));
  const isLaw = real === home || real.startsWith(`${home}${sep}`);
  if (isLaw || ['vocabulary.yaml', 'compiled.json', 'pack.yaml'].some((name) => existsSync(join(real, name))))
    throw new ComityError('COMITY_CLI_OVERLAY_IS_LAW', { value: folder, place: { file: folder } });
  return folder;
}

// A link must not lead into the law; of a folder that is not there yet, its parent is looked at.
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOf(parent), basename(path));
}

/** The text of a file there, if it is there. */
export function ownText(io: Io, folder: string, name: string): string | undefined {
  const path = resolve(io.cwd, folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Who says so: the flag `--office`. */
export function officeOf(verb: string, office: string | undefined): string {
  const written = office?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (written === '') throw usageError(Wrong.officeNotNamed, verb, Remedy.addOffice);
  return written;
}

/**
 * The day on which it was seen or decided.
 *
 * @throws ComityError COMITY_CLI_USAGE, COMITY_CLI_DAY_AHEAD
 */
export function dayOf(io: Io, verb: string, flag: string, value: string | undefined): CivilDate {
  const day = findCivilDate(value ?? '');
  if (day === undefined) {
    throw usageError(value === undefined ? Wrong.missing(flag) : Wrong.day(flag, value), verb, Remedy.day);
  }
  if (day > io.today()) throw new ComityError('COMITY_CLI_DAY_AHEAD', { value: day });
  return day;
}

/** Whether all that stands in the folder now can be read; what cannot is told, and then the exit code is what comes back. */
export function checkOwn(io: Io, folder: string, law: Law, { lang }: Common): number | undefined {
  if (!hasOverlay(io, folder)) return undefined;
  const overlay = loadOverlay(io, folder, law);
  return overlay.ok ? undefined : tell(io, lang, overlay.problems);
}

/**
 * Takes an entry out of a file.
 *
 * @throws ComityError COMITY_CLI_NOT_ATTESTED
 */
export function removeFrom(
  io: Io,
  folder: string,
  name: string,
  entry: string,
  edited: Result<Edited>,
  { lang, json }: Common,
): number {
  if (!edited.ok) return tell(io, lang, edited.problems);
  const file = join(folder, name);
  if (!edited.value.had) throw new ComityError('COMITY_CLI_NOT_ATTESTED', { value: entry, place: { file } });
  writeText(io, file, edited.value.text);
  if (json) io.out(`${shownJson({ file, removed: entry }, 2)}\n`);
  else io.out(lang === 'ja' ? `${file} から \`${entry}\` を削除しました\n` : `\`${entry}\` taken out of ${file}\n`);
  return Exit.done;
}

/** All attestations and readings of the folder, and whether they still hold. */
export function listOwn(io: Io, folder: string, law: Law, { lang, json }: Common): number {
  const ja = lang === 'ja';
  if (!hasOverlay(io, folder)) {
    if (json) io.out(`${shownJson({ folder, attestations: [], readings: [] }, 2)}\n`);
    else io.out(ja ? `${folder} には何もありません\n` : `there is nothing in ${folder} yet\n`);
    return Exit.done;
  }
  const read = loadOverlay(io, folder, law);
  if (!read.ok) return tell(io, lang, read.problems);
  const overlay = read.value;
  const gone = new Set([
    ...lapsedAttestations(law, overlay).map(({ fence }) => fence),
    ...lapsedReadings(law, overlay).map(({ id }) => `open:${id}`),
  ]);
  const attestations = overlay.attestations.map((one) => ({ ...one, lapsed: gone.has(one.fence) }));
  const readings = Object.entries(overlay.readings).map(([id, one]) => ({
    question: id,
    ...one,
    lapsed: gone.has(`open:${id}`),
  }));
  if (json) {
    io.out(`${shownJson({ folder, attestations, readings }, 2)}\n`);
    return Exit.done;
  }
  const standing = (lapsed: boolean): string => (lapsed ? (ja ? '失効' : 'lapsed') : ja ? '有効' : 'holds');
  const head = ja
    ? ['規定・問い', '条・答え', '部署', '日', '状態']
    : ['provision or question', 'article or answer', 'office', 'day', 'standing'];
  const rows = [
    ...attestations.map((one) => [one.fence, one.article ?? '–', one.office, one.seen, standing(one.lapsed)]),
    ...readings.map((one) => [one.question, one.answer, one.office, one.on, standing(one.lapsed)]),
  ];
  io.out(textTable([head, ...rows], 'words'));
  return Exit.done;
}
