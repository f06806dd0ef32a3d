// Several files read together: as the sheets of one workbook are, and each line keeps the name of its file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { type KeptVersion, readKeptVersion } from '../../src/intake/kept.ts';
import { newKeptVisit } from '../../src/intake/kept-text.ts';
import type { Said, SourceFile } from '../../src/intake/roster.ts';
import { type Problem, problem } from '../../src/kernel/errors.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { sheetTexts } from '../../src/report/view/frame.ts';
import { type Context } from '../../src/report/view/context.ts';
import { words } from '../../src/words/words.ts';
import { workbookBytes } from '../files/workbook-bytes.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const file = (path: string, text: string): SourceFile => ({ path, bytes: utf8(text) });
const PEOPLE = file('roll.csv', 'Svc No,Rank,Name,Nationality\n1,Maj,Anna,GBR\n2,Cpl,Bob,GBR\n');
const GUNS = file('stores.csv', 'kind,label,serial-number,owner\nweapon,Rifle,R-1,force\nweapon,Rifle,R-2,force\n');

function read(rosters: readonly SourceFile[], said: Said = {}, more: Partial<KeptVersion> = {}) {
  const every: Problem[] = [];
  const { read: found } = readKeptVersion(
    {
      ...newKeptVisit({ from: 'files' }),
      rosters,
      together: true,
      answers: { from: 'GB', to: 'JP', enter: '2026-11-30', leave: '2026-12-20', activity: 'exercise' },
      said,
      ...more,
    },
    { law, sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'), every: (one) => every.push(one) },
  );
  return { found, every };
}

const told = (problems: readonly Problem[]) =>
  problems.map(({ code, value, place }) => [code, value, place?.file, place?.line]);

test('two lists are one manifest; the lines of the second are numbered on, and each knows its file', () => {
  const { found } = read([PEOPLE, GUNS]);
  assert.ok(found.ok);
  const { manifest } = found;
  assert.deepEqual(
    manifest.lines.map(({ line, kind, place }) => [line, kind, place.file, place.line]),
    [
      [2, 'person', 'roll.csv', 2],
      [3, 'person', 'roll.csv', 3],
      [1002, 'weapon', 'stores.csv', 2],
      [1003, 'weapon', 'stores.csv', 3],
    ],
  );
  assert.deepEqual(found.roster.files, ['roll.csv', 'stores.csv']);
  const texts = (lang: 'en' | 'ja') =>
    sheetTexts({ words: words(lang), sheets: manifest.sheets ?? [] } as unknown as Context);
  assert.deepEqual(texts('en'), [
    'lines 2–3 are rows 2–3 of `roll.csv`',
    'lines 1002–1003 are rows 2–3 of `stores.csv`',
  ]);
  assert.match(texts('ja')[1] ?? '', /`stores\.csv` の 2–3 行目/);
});

test('without that only the first is read, as before', () => {
  const { found } = read([PEOPLE, GUNS], {}, { together: undefined });
  assert.ok(found.ok);
  assert.equal(found.manifest.lines.length, 2);
  assert.equal(found.manifest.sheets, undefined);
});

test('what is wrong in the second file names it, and counts once', () => {
  const bad = file('stores.csv', 'kind,label,owner\nweapon,Rifle,nobody\nweapon,Rifle\n');
  const { found, every } = read([PEOPLE, bad]);
  assert.ok(!found.ok);
  assert.equal(found.count, found.problems.length);
  assert.ok(found.problems.length >= 2);
  assert.deepEqual([...new Set(found.problems.map(({ place }) => place?.file))], ['stores.csv']);
  assert.deepEqual(new Set(told(every).map(String)), new Set(told(found.problems).map(String)));
  assert.equal(every.length, found.problems.length);
});

test('COMITY_INTAKE_LINE_TWICE: who stands in two files would come twice', () => {
  const newer = file('roll-2.csv', 'Svc No,Rank,Name,Nationality\n2,Sgt,Bob,GBR\n9,Pte,Dan,GBR\n');
  const { found, every } = read([PEOPLE, newer]);
  assert.ok(!found.ok);
  assert.deepEqual(told(found.problems), [['COMITY_INTAKE_LINE_TWICE', 'Bob', 'roll-2.csv', 2]]);
  assert.deepEqual(told(every), told(found.problems));
  const named = [
    file('a.csv', 'kind,label,nationality,role\nperson,Bob,GB,member\n'),
    file('b.csv', 'kind,label,nationality,role\nperson,Ann,GB,member\nperson,Bob,GB,member\n'),
  ];
  const byName = read(named).found;
  assert.ok(!byName.ok);
  assert.deepEqual(told(byName.problems), [['COMITY_INTAKE_LINE_TWICE', 'Bob', 'b.csv', 3]]);
  const { titleJa, remedyJa } = problem('COMITY_INTAKE_LINE_TWICE') as unknown as Record<string, string>;
  assert.ok(titleJa !== '' && remedyJa !== '');
});

test('COMITY_INTAKE_LINE_TWICE: the same file under two names', () => {
  const { found } = read([PEOPLE, { ...PEOPLE, path: 'roll (1).csv' }]);
  assert.ok(!found.ok);
  assert.deepEqual(told(found.problems), [
    ['COMITY_INTAKE_LINE_TWICE', 'roll.csv, roll (1).csv', 'roll (1).csv', undefined],
  ]);
});

test('what the lines of one file are is asked of it alone, and said of it alone', () => {
  const mute = file('things.csv', 'label\nTent\nStove\n');
  const { found } = read([PEOPLE, mute]);
  assert.ok(!found.ok);
  assert.deepEqual(told(found.problems), [['COMITY_MANIFEST_COLUMN_MISSING', 'kind', 'things.csv', undefined]]);
  const said = read([PEOPLE, mute], { kind: 'goods' }).found;
  assert.ok(said.ok);
  assert.deepEqual(
    said.manifest.lines.map(({ kind }) => kind),
    ['person', 'person', 'goods', 'goods'],
  );
});

test('a row left out is one of its own file', () => {
  const more = file('more.csv', 'Svc No,Rank,Name,Nationality\n7,Maj,Eve,GBR\nTotal: 1,,,\n');
  const first = file('roll.csv', 'Svc No,Rank,Name,Nationality\n1,Maj,Anna,GBR\nTotal: 1,,,\n');
  const both = read([first, more], { without: [{ line: 3, text: 'Total: 1' }] }).found;
  assert.ok(both.ok);
  const { found } = read([first, more], { without: [{ file: 'more.csv', line: 3, text: 'Total: 1' }] });
  assert.ok(!found.ok);
  assert.deepEqual([...new Set(found.problems.map(({ place }) => place?.file))], ['roll.csv']);
});

test('rows of the same number in two files are each left out', () => {
  const lists = ['a.csv', 'b.csv'].map((path, at) =>
    file(path, `Svc No,Rank,Name,Nationality\n${at},Maj,Anna${at},GBR\nTotal: ${at + 1},,,\n`),
  );
  const without = lists.map(({ path }, at) => ({ file: path, line: 3, text: `Total: ${at + 1}` }));
  const { found } = read(lists, { without });
  assert.ok(found.ok, JSON.stringify(found));
  assert.deepEqual(found.roster.left?.(), without);
  assert.equal(found.manifest.lines.length, 2);
});

test('lines keep their numbers, whichever of the lists a visit file names', () => {
  const places = (found: ReturnType<typeof read>['found']) => {
    assert.ok(found.ok, JSON.stringify(found));
    return found.manifest.lines.map(({ line, place }) => [line, place.file, place.line]);
  };
  const plan = (manifest: string) =>
    file(
      'visit.yaml',
      [
        'title: {en: Visit, ja: 訪問}',
        `manifest: ${manifest}`,
        'groups:',
        '  - id: main',
        '    title: {en: All, ja: 全員}',
        '    legs:',
        '      - {sending: GB, receiving: JP, enter: 2026-11-30, leave: 2026-12-20}',
        '',
      ].join('\n'),
    );
  const without = places(read([PEOPLE, GUNS]).found);
  for (const name of ['roll.csv', 'stores.csv'])
    assert.deepEqual(places(read([PEOPLE, GUNS], {}, { plan: plan(name), answers: {} }).found), without, name);
});

test('a sheet is left out, and said to be of a kind, in its own workbook alone', () => {
  const book = (name: string, who: string) => ({
    path: name,
    bytes: workbookBytes([
      {
        name: 'Persons',
        rows: [
          ['Svc No', 'Rank', 'Name', 'Nationality'],
          [who, 'Maj', who, 'GBR'],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['label', 'quantity'],
          [`Tent of ${who}`, 2],
        ],
      },
    ]),
  });
  const books = [book('a.xlsx', 'Anna'), book('b.xlsx', 'Bob')];
  const asked = read(books).found;
  assert.ok(!asked.ok);
  assert.deepEqual(
    asked.problems.map(({ code, place }) => [code, place?.file]),
    ['a.xlsx', 'b.xlsx'].map((path) => ['COMITY_FILE_XLSX_SHEET', path]),
  );
  const { found } = read(books, {
    passed: [{ file: 'a.xlsx', sheet: 'Sheet2' }],
    sheetKinds: [{ file: 'b.xlsx', sheet: 'Sheet2', kind: 'goods' }],
  });
  assert.ok(found.ok, JSON.stringify(found));
  assert.deepEqual(
    found.manifest.lines.map(({ kind, label }) => [kind, label]),
    [
      ['person', 'Anna'],
      ['person', 'Bob'],
      ['goods', 'Tent of Bob'],
    ],
  );
});

test('what the lines of one file are is not said of another', () => {
  const things = file('things.csv', 'label\nTent\n');
  const guns = file('guns.csv', 'label,serial-number\nRifle,R-9\n');
  const { found } = read([PEOPLE, things, guns], { fileKinds: [{ file: 'things.csv', kind: 'goods' }] });
  assert.ok(!found.ok);
  assert.deepEqual(told(found.problems), [['COMITY_MANIFEST_COLUMN_MISSING', 'kind', 'guns.csv', undefined]]);
  const alone = read([things], { fileKinds: [{ file: 'things.csv', kind: 'goods' }] }, { together: undefined }).found;
  assert.ok(alone.ok);
});

test('two files of one name are refused: their lines could not be told apart', () => {
  const other = file('roll.csv', 'Svc No,Rank,Name,Nationality\n8,Maj,Eve,GBR\n');
  const { found } = read([PEOPLE, other]);
  assert.ok(!found.ok);
  assert.deepEqual(told(found.problems), [['COMITY_INTAKE_LINE_TWICE', 'roll.csv, roll.csv', 'roll.csv', undefined]]);
});

test('an encoding and a row of headings are said of the files that leave them in doubt', () => {
  // Shift_JIS: 氏名 is the heading of the name.
  const bytes = Uint8Array.from([0x8e, 0x81, 0x96, 0xbc, ...utf8(',Rank,Nationality\nAnna,Maj,GBR\n')]);
  const japanese = { path: 'sj.csv', bytes };
  const clear = file('roll.csv', '氏名,Rank,Nationality\n鈴木,Maj,JPN\n');
  const { found } = read([japanese, clear], { encoding: 'shift_jis', header: { first: 1, last: 1 } });
  assert.ok(found.ok, JSON.stringify(found));
  assert.deepEqual(
    found.manifest.lines.map(({ label }) => label),
    ['Anna', '鈴木'],
  );
});
