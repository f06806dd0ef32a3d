// The files of the repository as text, for the generators here and the checks of test/house. Each check is a function over such a list, so that a text
// with a planted violation can be given to it: a check that has looked at nothing passes silently.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file by its path from the root of the repository, with forward slashes. */
export type File = { readonly path: string; readonly text: string };

/** The root of the repository. */
export const home = fileURLToPath(new URL('../', import.meta.url));

/** The rooms that may know nothing of the machine they run on, as far as they exist. */
export const PURE = [
  'kernel',
  'engine',
  'visit',
  'intake',
  'exercise',
  'register',
  'network',
  'logistics',
  'evidence',
  'report',
  'words',
];

/** Every file below a folder whose name ends as wanted, in the order of paths. */
export function filesBelow(folder: string, ending: RegExp): readonly File[] {
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: read(path) }));
}

/** Every folder below a folder, itself left out. */
export function foldersBelow(folder: string): readonly string[] {
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(home, path), 'utf8');
}

/** `src/visit/plan/plan.ts` stands in the room `visit`; everything in `web/` in the room `web`; what is
 * neither stands in none. */
export function roomOf(path: string): string {
  const [top, room = ''] = path.split('/');
  return top === 'web' ? 'web' : top === 'src' ? room : '';
}

/** Every match of a pattern with its file and line: `src/a.ts:3: the match`. */
export function matches(files: readonly File[], pattern: RegExp): string[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(all)].map(([found]) => `${path}:${index + 1}: ${found}`)),
  );
}
