// `virtual:law`: the compiled law in parts, each a file of the build, so that a page fetches what it shows. Beside each pack stand its
// cases and what of the reference was left out: a document of law shows them, and no assessment reads them.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { readCases } from '../../src/engine/cases.ts';
import type { Law } from '../../src/engine/law.ts';
import { packsNamedIn, packsToCompare, partsOf } from '../../src/engine/law-parts.ts';
import { readRows } from '../../src/engine/parse/rows.ts';
import { type Aside, rowsBeside } from '../../src/report/view/law-document.ts';
import { moduleOf, written } from './files.ts';

const ID = 'virtual:law';
const LAW = fileURLToPath(new URL('../../law/', import.meta.url));

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
      return moduleFrom(paths.map((path) => ({ path, text: readFileSync(join(LAW, path), 'utf8') })));
    },
  };
}

type Source = { readonly path: string; readonly text: string };

// The page and its worker are built in one process, each with a plugin of its own, and reading a thousand cases takes a second.
let last: { readonly key: string; readonly module: string } | undefined;

function moduleFrom(sources: readonly Source[]): string {
  const key = JSON.stringify(sources);
  if (last?.key !== key) last = { key, module: madeFrom(sources) };
  return last.module;
}

function madeFrom(sources: readonly Source[]): string {
  const text = (name: string): string => sources.find(({ path }) => path === name)?.text ?? '';
  const whole = JSON.parse(text('compiled.json')) as Law;
  const { heads, basis, visits, provisions } = partsOf(whole);
  const asides = asidesOf(whole, sources, text('rows.csv'));
  const files = written({ heads, basis, visits, ...prefixed('pack-', provisions), ...prefixed('aside-', asides) });
  return moduleOf(files, (at) => {
    // Which packs a pack needs stands here, so that all of them are asked for at once.
    const packs = Object.values(whole.packs).map((pack) => {
      const document = JSON.stringify(packsNamedIn(whole, [pack, asides[pack.id]?.cases]));
      const comparison = JSON.stringify(packsToCompare(whole, pack));
      const own = `pack: ${at(`pack-${pack.id}`)}, aside: ${at(`aside-${pack.id}`)}`;
      return `${JSON.stringify(pack.id)}: { ${own}, document: ${document}, comparison: ${comparison} }`;
    });
    const rest = ['heads', 'basis', 'visits'].map((name) => `${name}: ${at(name)}`);
    return `{ ${rest.join(', ')}, packs: { ${packs.join(', ')} } }`;
  });
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
