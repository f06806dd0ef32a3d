// The documents are there, numbered and linked as they say.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';

import { type File, filesBelow, foldersBelow, home, matches, read } from '../../scripts/tree.ts';

/** Folders without a README.md among the files. */
function withoutReadme(folders: readonly string[], files: readonly string[]): string[] {
  return folders.filter((folder) => !files.includes(`${folder}/README.md`));
}

/** What is wrong with the names and first lines of decision records. */
function decisionFaults(files: readonly File[]): string[] {
  const numbers = files.map(({ path }) => /(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
  return files.flatMap(({ path, text }, index) => {
    const number = numbers[index];
    if (number === undefined) return [`${path}: not named NNNN-title.md`];
    return [
      ...(numbers.indexOf(number) === index ? [] : [`${path}: ${number} is taken`]),
      ...(text.startsWith(`# ${number} · `) ? [] : [`${path}: does not begin with its number`]),
      ...(/^\d{4}-\d{2}-\d{2} · /m.test(text) ? [] : [`${path}: has no day`]),
    ];
  });
}

/** Links to files that are not there. */
function deadLinks(files: readonly File[], there: (path: string) => boolean): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const file = posix.join(posix.dirname(path), target);
      return there(file) ? [] : [`${path}: ${target}`];
    }),
  );
}

/** Files that a README speaks of, by a name in backticks, and that stand neither in its folder nor at that path from the root. */
function missingFiles(readmes: readonly File[], there: (path: string) => boolean): string[] {
  return readmes.flatMap(({ path, text }) =>
    [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|md))`/g)].flatMap(([, name = '']) =>
      there(posix.join(posix.dirname(path), name)) || there(name) ? [] : [`${path}: ${name}`],
    ),
  );
}

/** Sections of the changelog that say which law changed and name no instrument or no day. */
function changelogFaults(text: string): string[] {
  const parts = ['## Software', '## Law'].filter((part) => !text.includes(`\n${part}\n`));
  const law = text.slice(text.indexOf('\n## Law\n'));
  const entries = [...law.matchAll(/^- .*(?:\n {2}.*)*/gm)].map(([entry]) => entry);
  return [
    ...parts.map((part) => `no part ${part}`),
    ...entries.filter((entry) => !/`[a-z0-9-]+`/.test(entry)).map((entry) => `no instrument: ${entry}`),
    ...entries.filter((entry) => !/\d{4}-\d{2}-\d{2}|[Ee]very day/.test(entry)).map((entry) => `no day: ${entry}`),
  ];
}

/** Packs that the changelog does not name. */
function unnamed(packs: readonly string[], changelog: string): string[] {
  return packs.filter((id) => !changelog.includes(`\n- \`${id}\``));
}

const documents = ['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].map(
  (path) => ({ path, text: read(path) }),
);
const isThere = (path: string): boolean => existsSync(join(home, path));
const decisions = filesBelow('docs/decisions', /./);
const readmes = filesBelow('src', /\.md$/);
const pages = [...filesBelow('web/src', /./), { path: 'web/README.md', text: read('web/README.md') }];

test('every folder of src/ has a README', () => {
  assert.deepEqual(
    withoutReadme(
      foldersBelow('src'),
      readmes.map(({ path }) => path),
    ),
    [],
  );
});

test('every decision has a number of its own, a title and a day', () => {
  assert.ok(decisions.length > 5);
  assert.deepEqual(decisionFaults(decisions), []);
});

test('every link between documents leads to a file', () => {
  assert.deepEqual(
    deadLinks(
      [
        ...documents,
        ...decisions,
        ...readmes,
        ...filesBelow('docs/reference', /\.md$/),
        ...filesBelow('examples', /\.md$/),
      ],
      isThere,
    ),
    [],
  );
});

test('every file that a README of src/ speaks of is there', () => {
  assert.deepEqual(missingFiles(readmes, isThere), []);
});

test('the changelog keeps software and law apart, and law has its instrument and its days', () => {
  assert.deepEqual(changelogFaults(read('CHANGELOG.md')), []);
});

test('the changelog names every pack of the law', () => {
  const packs = filesBelow('law', /^pack\.yaml$/).map(({ text }) => /^id: (.*)$/m.exec(text)?.[1] ?? '');
  assert.ok(packs.length > 5, 'the packs are looked at');
  assert.deepEqual(unnamed(packs, read('CHANGELOG.md')), []);
});

test('no document speaks of a folder of one machine', () => {
  assert.deepEqual(
    matches([...documents, ...decisions, ...readmes, ...pages], /(?<![\w./])\/(?:home|root|tmp|work|usr|Users)\/\S*/),
    [],
  );
});

test('a planted folder without README, number that is taken, dead link, file that is gone and law without a day are caught', () => {
  assert.deepEqual(withoutReadme(['src/planted'], ['src/README.md']), ['src/planted']);
  const record = { path: 'docs/decisions/0001-a.md', text: '# 0001 · A\n\n2026-11-22 · in force\n' };
  assert.deepEqual(decisionFaults([record, { ...record, path: 'docs/decisions/0001-b.md' }]), [
    'docs/decisions/0001-b.md: 0001 is taken',
  ]);
  assert.equal(decisionFaults([{ path: 'docs/decisions/notes.md', text: '' }]).length, 1);
  assert.deepEqual(
    deadLinks([{ path: 'docs/a.md', text: '[b](../b.md#part) [c](https://example.org)' }], () => false),
    ['docs/a.md: ../b.md'],
  );
  assert.deepEqual(
    missingFiles([{ path: 'src/a/README.md', text: '`b.ts` `from-<stage>.ts`' }], () => false),
    ['src/a/README.md: b.ts'],
  );
  assert.equal(changelogFaults('\n## Software\n\n## Law\n\n- `au-jp-raa-2022`: one article\n').length, 1);
  assert.equal(changelogFaults('\n## Software\n').length, 1);
  assert.deepEqual(unnamed(['xx-baseline'], '\n- `au-baseline`, law\n'), ['xx-baseline']);
});
