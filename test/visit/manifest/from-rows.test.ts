import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import fc from 'fast-check';

import { readTable } from '../../../src/files/read-table.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { PROBLEMS_SHOWN } from '../../../src/kernel/problem-list.ts';
import { columnUse, factsOfKind, lineKinds, templateColumns } from '../../../src/visit/manifest/columns.ts';
import { canonicalLines, manifestDigest } from '../../../src/visit/manifest/digest.ts';
import { groupsNamed, manifestFromRows, type ManifestResult } from '../../../src/visit/manifest/from-rows.ts';
import type { Manifest } from '../../../src/visit/manifest/manifest.ts';
import { holds } from '../../kernel/seed.ts';
import { law } from '../law.ts';

function read(text: string, file = 'manifest.csv', groups: readonly string[] = ['main']): ManifestResult {
  const { table, problems } = readTable(utf8(text), file);
  assert.ok(table !== undefined, JSON.stringify(problems));
  return manifestFromRows(table, { law, groups }, problems);
}

function manifestOf(text: string, file?: string, groups?: readonly string[]): Manifest {
  const result = read(text, file, groups);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function codesOf(text: string): string[] {
  const result = read(text);
  assert.ok(!result.ok);
  return result.problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a line has the facts its columns name, by path or by last name within its kind, and a blank cell is absent', () => {
  const { lines } = manifestOf(
    'kind,label,role,person.nationality,owner,drives,neq_kg,goods.kind\n' +
      'person,Sato,member,JP,,YES,,\n' +
      'goods,spares,,,force,,,spare-parts\n' +
      'vehicle,truck,,,hire-firm,,,\n' +
      'ammunition,flares,,,force,,12.5,\n',
  );
  assert.deepEqual(
    lines.map(({ line, kind, label, group, quantity, facts }) => [line, kind, label, group, quantity, facts]),
    [
      [2, 'person', 'Sato', 'main', 1, { 'person.role': 'member', 'person.nationality': 'JP', 'person.drives': true }],
      [3, 'goods', 'spares', 'main', 1, { 'thing.owner': 'force', 'goods.kind': 'spare-parts' }],
      [4, 'vehicle', 'truck', 'main', 1, { 'vehicle.owner': 'hire-firm' }],
      [5, 'ammunition', 'flares', 'main', 1, { 'thing.owner': 'force', 'ammunition.neq_kg': 12.5 }],
    ],
  );
});

test('words for people are no facts: rank, number, remarks and columns of the user are passed over', () => {
  const { lines } = manifestOf(
    'kind,name,rank,service-number,remarks,x-shoe-size\nperson,佐藤,Captain,123,"likes, commas",27\n',
  );
  assert.deepEqual(lines[0]?.facts, {});
  assert.equal(lines[0]?.label, '佐藤');
});

test('JSON says the same as CSV: its words, numbers and booleans, with null and absent keys not known', () => {
  const csv = manifestOf('kind,label,role,drives,quantity\nperson,a,member,yes,1\nweapon,rifle,,,3\n');
  const json = manifestOf(
    '[{ "kind": "person", "label": "a", "role": "member", "drives": true }, { "kind": "weapon", "label": "rifle", "quantity": 3, "role": null }]',
    'manifest.json',
  );
  assert.deepEqual(canonicalLines(json), canonicalLines(csv));
  assert.deepEqual(
    json.lines.map(({ line }) => line),
    [1, 2],
  );
});

test('who brings a thing is found by label, name or service number, and a consignment needs no line', () => {
  const { lines } = manifestOf(
    'kind,label,service-number,consignment,bringer\nperson,Sato,77,,\ngoods,tools,,C-1,Sato\ngoods,books,,C-1,77\n',
  );
  assert.deepEqual(
    lines.map(({ parents, parentAt }) => [parents, parentAt]),
    [
      [{}, undefined],
      [{ consignment: 'C-1', person: 'Sato' }, { person: 0 }],
      [{ consignment: 'C-1', person: 'Sato' }, { person: 0 }],
    ],
  );
});

test('all that is wrong is told at once, in the order of the file, also behind line breaks inside cells and blank lines', () => {
  assert.deepEqual(
    codesOf(
      'kind,label,role,drives\n\nperson,"two\nlines",membr,maybe\r\npersn,x,,\nperson,y,member\nperson,z,,perhaps\n',
    ),
    [
      '4:8 COMITY_MANIFEST_VALUE',
      '4:14 COMITY_MANIFEST_BOOLEAN',
      '5:1 COMITY_MANIFEST_KIND_UNKNOWN',
      '6:10 COMITY_FILE_CELL_COUNT',
      '7:11 COMITY_MANIFEST_BOOLEAN',
    ],
  );
});

test('the first thousand errors are shown and all are counted', () => {
  const result = read(`kind,role\n${'person,x\n'.repeat(PROBLEMS_SHOWN + 234)}`);
  assert.ok(!result.ok);
  assert.equal(result.problems.length, PROBLEMS_SHOWN);
  assert.equal(result.count, PROBLEMS_SHOWN + 234);
});

test('a fact of the visit as a column is sent to the visit file, and an unknown column to its nearest spelling', () => {
  const remedies = (header: string): string[] => {
    const result = read(`kind,${header}\n`);
    return result.ok ? [] : result.problems.map(({ remedy }) => remedy);
  };
  assert.match(remedies('consented')[0] ?? '', /`movement\.consented` is a fact of the visit: write it in visit\.yaml/);
  assert.match(remedies('identitty')[0] ?? '', /`identity`/);
  assert.match(remedies('shoe')[0] ?? '', /`x-shoe`/);
});

test('a State written in small letters or by its name is told the code', () => {
  for (const written of ['jp', 'Japan', '日本']) {
    const result = read(`kind,nationality\nperson,${written}\n`);
    assert.match(result.ok ? '' : (result.problems[0]?.remedy ?? ''), /`JP`/);
  }
});

test('words of every object are no States and no values', () => {
  for (const text of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const result = read(`kind,nationality,role\nperson,${text},${text}\n`);
    assert.ok(!result.ok, text);
    assert.deepEqual(
      result.problems.map(({ code, value }) => [code, value]),
      [
        ['COMITY_MANIFEST_STATE', text],
        ['COMITY_MANIFEST_VALUE', text],
      ],
    );
  }
});

test('a number with one comma is not read, and both numbers it may be are named', () => {
  for (const [text, a, b] of [
    ['1,234', '1234', '1.234'],
    ['1,23', '123', '1.23'],
    ['1,2345', '12345', '1.2345'],
  ] as const) {
    const result = read(`kind,neq_kg\nammunition,"${text}"\n`);
    assert.ok(!result.ok, text);
    const [found, ...others] = result.problems;
    assert.deepEqual([found?.code, found?.value, others], ['COMITY_MANIFEST_NUMBER', text, []]);
    assert.equal(found?.remedy, `it is \`${a}\` or \`${b}\`: write one of them`);
    assert.ok(found?.remedyJa?.includes(a) === true && found.remedyJa.includes(b));
  }
});

test('every column of every template is understood, and together they state every fact of their kind', () => {
  for (const kind of lineKinds(law.vocabulary)) {
    const uses = templateColumns(law.vocabulary, [kind]).map((name) => columnUse(law.vocabulary, name));
    const paths = uses.flatMap((use) => (use?.use === 'fact' ? [use.paths[kind]] : []));
    assert.ok(!uses.includes(undefined), kind);
    assert.deepEqual(paths, factsOfKind(law.vocabulary, kind));
  }
  const everything = templateColumns(law.vocabulary, lineKinds(law.vocabulary));
  assert.equal(everything[0], 'kind');
  assert.ok(read(`${everything.join(',')}\nperson${','.repeat(everything.length - 1)}\n`).ok);
});

test('a blank group is the only group there is, and a bare manifest is divided into the groups it names', () => {
  const text = 'kind,group\nperson,a\nperson,b\nperson,a\n';
  const { table } = readTable(utf8(text), 'm.csv');
  assert.ok(table !== undefined);
  assert.deepEqual(groupsNamed(table), ['a', 'b']);
  assert.deepEqual(
    manifestOf(text, 'm.csv', ['a', 'b']).lines.map(({ group }) => group),
    ['a', 'b', 'a'],
  );
});

test('the digest is the same for shuffled lines and other names, and another for another fact', () => {
  const rows = [
    'person,Sato,member,JP,,',
    'person,Suzuki,member,JP,,',
    'person,Ito,civilian,JP,,',
    'goods,tools,,,C-1,Sato',
    'goods,books,,,C-2,Sato',
    'goods,books,,,C-2,Suzuki',
    'goods,spares,,,C-2,',
  ];
  const of = (lines: readonly string[]): string =>
    manifestDigest(manifestOf(`kind,label,role,nationality,consignment,bringer\n${lines.join('\n')}\n`), sha256);
  const whole = of(rows);
  holds(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      assert.equal(of(shuffled), whole);
      assert.equal(of(shuffled.map((row) => row.replaceAll('Sato', 'Tanaka').replace('spares', 'bolts'))), whole);
    }),
    100,
  );
  assert.notEqual(of(rows.map((row) => row.replace('civilian', 'member'))), whole);
  assert.notEqual(of(rows.map((row) => (row.startsWith('goods,tools') ? 'goods,tools,,,C-1,Ito' : row))), whole);
  assert.notEqual(of(rows.slice(1, 3).concat(rows[6] ?? '')), whole);
});
