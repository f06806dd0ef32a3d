// Who may import whom, as ARCHITECTURE.md says it: the tables there are the rule, and this only reads them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';

import { importsOf } from '../../scripts/syntax.ts';
import { type File, filesBelow, read, roomOf } from '../../scripts/tree.ts';

/** Who may import whom: for each importer its sources, and whether only types may come. */
type Table = ReadonlyMap<string, ReadonlyMap<string, 'all' | 'types'>>;

/** Reads a fenced table: in `a ← b ← c` each may import everything to its left, `a (types)` gives types alone. */
function tableOf(document: string, name: string): Table {
  const fence = new RegExp(`^\`\`\`imports ${name}\\n(.*?)^\`\`\``, 'ms').exec(document)?.[1];
  assert.ok(fence !== undefined, `ARCHITECTURE.md has a fence \`imports ${name}\``);
  const table = new Map<string, Map<string, 'all' | 'types'>>();
  for (const line of fence.split('\n').filter((one) => one.trim() !== '')) {
    const groups = line.split('←').map((group) => group.split(',').map((one) => one.trim()));
    for (const [index, group] of groups.entries()) {
      for (const importer of group) {
        const [own = ''] = importer.split(' ');
        const sources = table.get(own) ?? new Map<string, 'all' | 'types'>();
        for (const source of groups.slice(0, index).flat()) {
          const [from = '', only] = source.split(' ');
          sources.set(from, only === '(types)' ? 'types' : 'all');
        }
        table.set(own, sources);
      }
    }
  }
  return table;
}

/** Every import that crosses from one part to another against the table. `partOf` is '' for what is no part of it. */
function crossings(files: readonly File[], table: Table, partOf: (path: string) => string): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ from, line, types }) => {
      const part = partOf(file.path);
      const target = from.startsWith('.') ? partOf(posix.join(posix.dirname(file.path), from)) : '';
      if (part === '' || target === '' || part === target) return [];
      const allowed = table.get(part)?.get(target);
      if (allowed === 'all' || (allowed === 'types' && types)) return [];
      return [
        `${file.path}:${line}: ${part} may not import ${allowed === 'types' ? 'more than types of ' : ''}${target}`,
      ];
    }),
  );
}

const sources = filesBelow('src', /\.ts$/);
const pages = filesBelow('web/src', /\.tsx?$/);
const architecture = read('ARCHITECTURE.md');
const rooms = tableOf(architecture, 'rooms');
const stages = tableOf(architecture, 'visit');
const stageOf = (path: string): string => (path.startsWith('src/visit/') ? (path.split('/')[2] ?? '') : '');

test('the tables name the rooms and stages there are, and no others', () => {
  assert.deepEqual(
    [...rooms.keys()].toSorted(),
    [...new Set([...sources, ...pages].map(({ path }) => roomOf(path)))].toSorted(),
  );
  assert.deepEqual(
    [...stages.keys()].toSorted(),
    [...new Set(sources.map(({ path }) => stageOf(path)))].filter((one) => one !== '').toSorted(),
  );
});

test('a room imports only rooms that the table gives it', () => {
  assert.deepEqual(crossings([...sources, ...pages], rooms, roomOf), []);
});

test('a stage of a visit imports only the stages that the table gives it', () => {
  assert.deepEqual(crossings(sources, stages, stageOf), []);
});

test('nothing in src/ imports what stands outside it, nor an address that is computed', () => {
  assert.deepEqual(strays(sources), []);
});

test('the pages import nothing of Node, and from outside only rooms and files of data', () => {
  assert.ok(pages.length > 30, 'the files are looked at');
  assert.deepEqual(beyondPages(pages), []);
  const planted = [
    "import { readFileSync } from 'node:fs';",
    "import { serve } from '../../scripts/web/server.ts';",
    "import { playwright } from '../../test/web/site.ts';",
    'void import(page);',
  ];
  for (const text of planted) assert.equal(beyondPages([{ path: 'web/src/planted.tsx', text }]).length, 1, text);
  const data = "import law from '../../law/compiled.json?url';\nimport visit from '../../examples/01/visit.yaml?raw';";
  assert.deepEqual(beyondPages([{ path: 'web/src/planted.tsx', text: data }]), []);
});

test('a planted import of the pages by a room is caught', () => {
  const text = "import { StartPage } from '../../web/src/pages/start/page.tsx';";
  assert.equal(crossings([{ path: 'src/cli/planted.ts', text }], rooms, roomOf).length, 1);
});

test('a planted import against the table is caught, in each of the ways to write one', () => {
  const ways = [
    "import { law } from '../engine/law.ts';",
    "import type { Law } from '../engine/law.ts';",
    "export { law } from '../engine/law.ts';",
    "export * from '../engine/law.ts';",
    "const law = await import('../engine/law.ts');",
    "type Law = import('../engine/law.ts').Law;",
  ];
  for (const text of ways) {
    assert.deepEqual(crossings([{ path: 'src/kernel/planted.ts', text }], rooms, roomOf), [
      'src/kernel/planted.ts:1: kernel may not import engine',
    ]);
  }
  const value = [{ path: 'src/words/planted.ts', text: "import { Mark, type Outcome } from '../engine/marks.ts';" }];
  assert.deepEqual(crossings(value, rooms, roomOf), [
    'src/words/planted.ts:1: words may not import more than types of engine',
  ]);
});

test('a planted import of a later stage is caught', () => {
  const planted = [
    { path: 'src/visit/manifest/planted.ts', text: "\nimport { assess } from '../assessment/from-manifest.ts';" },
  ];
  assert.deepEqual(crossings(planted, stages, stageOf), [
    'src/visit/manifest/planted.ts:2: manifest may not import assessment',
  ]);
});

test('a planted import from outside src/ is caught', () => {
  const planted = [
    { path: 'src/engine/planted.ts', text: "import law from '../../law/compiled.json';\nvoid import(law);" },
  ];
  assert.deepEqual(strays(planted), [
    'src/engine/planted.ts:1: ../../law/compiled.json',
    'src/engine/planted.ts:2: (computed)',
  ]);
});

function strays(files: readonly File[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ from }) =>
          from === '(computed)' ||
          (from.startsWith('.') && !posix.join(posix.dirname(file.path), from).startsWith('src/')),
      )
      .map(({ from, line }) => `${file.path}:${line}: ${from}`),
  );
}

/** What a page may not import: Node, and of the repository all but rooms and data. */
function beyondPages(files: readonly File[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => {
        if (from === '(computed)' || from.startsWith('node:')) return true;
        if (!from.startsWith('.')) return false;
        const target = posix.join(posix.dirname(file.path), from);
        return !/^(?:web\/)?src\/|^package\.json$|^(?:law|register|examples)\/[^?]*\.(?:json|ya?ml|csv)(?:\?(?:url|raw))?$/.test(
          target,
        );
      })
      .map(({ from, line }) => `${file.path}:${line}: ${from}`),
  );
}
