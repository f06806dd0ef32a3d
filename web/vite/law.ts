// `virtual:law`: the compiled law in parts, each a file of the build, so that a page fetches what it shows. Beside each pack stand its
// cases and what of the reference was left out: a document of law shows them, and no assessment reads them.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { readCases } from '../../src/engine/cases.ts';
import type { Law } from '../../src/engine/law.ts';
import { packsNamedIn, packsToCompare, partsOf } from '../../src/engine/law-parts.ts';
import { readRows } from '../../src/engine/parse/rows.ts';
import { type Aside, rowsBeside } from '../../src/report/view/law-document.ts';

const ID = 'virtual:law';
const LAW = fileURLToPath(new URL('../../law/', import.meta.url));
const KEPT = fileURLToPath(new URL('../node_modules/.cache/comity-law/', import.meta.url));

/** The parts as addresses. */
export function law(): Plugin {
  return {
    name: 'comity-law',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      const paths = [...globSync('**/cases/*.yaml', { cwd: LAW }), 'compiled.json', 'rows.csv']
        .map((path) => path.replaceAll('\\', '/'))
        .toSorted();
      for (const path of paths) this.addWatchFile(join(LAW, path));
      const files = paths.map((path) => ({ path, text: readFileSync(join(LAW, path), 'utf8') }));
      return moduleOf(partsFor(files));
    },
  };
}

// The page and its worker are built in one process, each with a plugin of its own, and reading a thousand cases takes a second.
let last: { readonly key: string; readonly parts: Parts } | undefined;

function partsFor(files: readonly Source[]): Parts {
  const key = digestOf(files);
  if (last?.key !== key) last = { key, parts: written(madeFrom(files)) };
  return last.parts;
}

function digestOf(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 20);
}

type Source = { readonly path: string; readonly text: string };

/** What the module tells: in which folder the files of the parts are, and which packs a pack needs. */
type Parts = { readonly folder: string; readonly needs: Readonly<Record<string, object>> };

type Made = Pick<Parts, 'needs'> & { readonly files: Readonly<Record<string, unknown>> };

/** Every part by the name of its file. */
function madeFrom(sources: readonly Source[]): Made {
  const text = (name: string): string => sources.find(({ path }) => path === name)?.text ?? '';
  const whole = JSON.parse(text('compiled.json')) as Law;
  const { heads, basis, rosters, provisions } = partsOf(whole);
  const asides = asidesOf(whole, sources, text('rows.csv'));
  const needs = Object.values(whole.packs).map(
    (pack) =>
      [
        pack.id,
        { document: packsNamedIn(whole, [pack, asides[pack.id]?.cases]), comparison: packsToCompare(whole, pack) },
      ] as const,
  );
  return {
    needs: Object.fromEntries(needs),
    files: { heads, basis, rosters, ...prefixed('pack-', provisions), ...prefixed('aside-', asides) },
  };
}

/** What stands beside each pack, by its id. */
export function asidesOf(whole: Law, files: readonly Source[], csv: string): Readonly<Record<string, Aside>> {
  const cases = readCases(files, whole);
  const rows = readRows(csv, 'rows.csv');
  if (!cases.ok || !rows.ok)
    throw new Error('the cases or the rows of the law cannot be read: `comity treaties check` says why');
  const byFolder = Map.groupBy(cases.value, ({ folder }) => folder);
  return Object.fromEntries(
    Object.values(whole.packs).map((pack) => {
      // A pack without any provision has no folder of its own, and no cases.
      const [fence] = [...pack.scopes, ...Object.values(pack.rules), ...Object.values(pack.terms)];
      const own = byFolder.get(fence?.file.split('/articles/', 1)[0] ?? '') ?? [];
      return [pack.id, { cases: own, rows: rowsBeside(pack, [...rows.value.values()]) }];
    }),
  );
}

function prefixed(prefix: string, of: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(of).map(([id, value]) => [`${prefix}${id}`, value]));
}

/** Builds may run side by side: the folder, which is named by what is in it, is there whole or not at all. */
function written({ files, needs }: Made): Parts {
  const folder = join(KEPT, digestOf(files));
  if (existsSync(folder)) return { folder, needs };
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const [name, value] of Object.entries(files)) writeFileSync(join(fresh, `${name}.json`), JSON.stringify(value));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return { folder, needs };
}

/** Which packs a pack needs stands in the module itself, so that all of them are asked for at once. */
function moduleOf({ folder, needs }: Parts): string {
  const imports: string[] = [];
  const address = (name: string): string => {
    imports.push(`import u${imports.length} from ${JSON.stringify(join(folder, `${name}.json?url`))};`);
    return `u${imports.length - 1}`;
  };
  const whole = ['heads', 'basis', 'rosters'].map((name) => `${name}: ${address(name)}`);
  const packs = Object.entries(needs).map(
    ([id, others]) =>
      `${JSON.stringify(id)}: { pack: ${address(`pack-${id}`)}, aside: ${address(`aside-${id}`)}, ...${JSON.stringify(others)} }`,
  );
  return `${imports.join('\n')}\nexport const PARTS = { ${whole.join(', ')}, packs: {\n${packs.join(',\n')}\n} };\n`;
}
