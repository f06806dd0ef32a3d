// Six rosters in their own headings, each assessed by one command with at most one correction.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder, home } from './run.ts';

const folder = join('test', 'fixtures', 'rosters');
const VISIT = ['--enter', '2025-07-13', '--leave', '2025-08-04', '--activity', 'exercise'];

type Roster = {
  readonly from: string;
  readonly to: string;
  readonly map?: string;
  readonly lines: Readonly<Record<string, number>>;
};

const rosters: Readonly<Record<string, Roster>> = {
  '01-hakengun-meibo.csv': { from: 'JP', to: 'AU', lines: { person: 36 } },
  '02-crew-list.csv': { from: 'AU', to: 'JP', map: 'Number of identity document=own', lines: { person: 24 } },
  '03-load-list.csv': {
    from: 'AU',
    to: 'JP',
    lines: { vehicle: 2, weapon: 1, goods: 2, equipment: 2 },
  },
  '04-dangerous-goods.xlsx': { from: 'AU', to: 'JP', lines: { ammunition: 4, vehicle: 2, goods: 2 } },
  '05-sharyo-ichiran.csv': { from: 'JP', to: 'AU', lines: { vehicle: 12 } },
  '06-bilingual-roll.csv': { from: 'AU', to: 'JP', map: 'Country=nationality', lines: { person: 20 } },
};

test('every roster of the folder is assessed here', () => {
  const files = readdirSync(join(home, folder)).filter((name) => !/\.(?:md|ts)$/.test(name));
  assert.deepEqual(files.toSorted(), Object.keys(rosters));
});

for (const [file, { from, to, map, lines }] of Object.entries(rosters)) {
  test(`${file} is assessed with ${map === undefined ? 'no' : 'one'} correction, and what was read is told`, () => {
    const words = ['assess', join(folder, file), '--from', from, '--to', to, ...VISIT, '--json'];
    if (map !== undefined) {
      const asked = comity(words);
      assert.equal(asked.code, 1);
      assert.match(asked.err, /--map/);
      assert.equal((JSON.parse(asked.err) as { ok: boolean }).ok, false);
    }
    const ran = comity([...words, ...(map === undefined ? [] : ['--map', map])]);
    assert.equal(ran.code, 0, ran.err);
    const told = JSON.parse(ran.err) as { ok: boolean; mapping: { proposals: { applied: boolean }[] } };
    assert.ok(told.ok && told.mapping.proposals.every(({ applied }) => applied));
    const found: Record<string, number> = {};
    for (const one of (JSON.parse(ran.out) as Assessment).classes) {
      found[one.kind] = (found[one.kind] ?? 0) + one.count;
    }
    const things = Object.fromEntries(Object.entries(found).filter(([kind]) => kind in lines));
    assert.deepEqual(things, lines);
  });
}

test('the facts of a roster are those of the same manifest in its own words', () => {
  const cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'a.csv'),
    '氏名,階級,国籍,区分,身分証明書,生年月日\n見本一,3等陸佐,日本,軍人,隊員証,昭和55年7月13日\n',
  );
  writeFileSync(
    join(cwd, 'b.csv'),
    'kind,name,rank,nationality,role,identity,age\nperson,x,y,JP,member,service-card,45\n',
  );
  const visit = ['--from', 'JP', '--to', 'AU', ...VISIT, '--today', '2025-06-01', '--json'];
  const digest = (file: string): string => {
    const { out, err } = comity(['assess', file, ...visit], { cwd });
    assert.notEqual(out, '', err);
    return (JSON.parse(out) as Assessment).inputs.manifest;
  };
  assert.equal(digest('a.csv'), digest('b.csv'));
});

test('a mapping that is written and given again reads the roster alike, and a flag goes over it', () => {
  const cwd = emptyFolder();
  const roster = join(home, folder, '06-bilingual-roll.csv');
  const check = ['manifest', 'check', roster];
  const first = comity([...check, '--map', 'Country=nationality', '--write-mapping', 'kept.yaml', '--json'], { cwd });
  assert.equal(first.code, 0, first.err);
  assert.match(readFileSync(join(cwd, 'kept.yaml'), 'utf8'), /^ {2}"Country": nationality$/m);
  const again = JSON.parse(comity([...check, '--mapping', 'kept.yaml', '--json'], { cwd }).out) as {
    ok: boolean;
    mapping: { proposals: { heading: string; column: string; because: string }[] };
  };
  assert.ok(again.ok);
  assert.ok(again.mapping.proposals.every(({ because }) => because === 'kept'));
  const other = comity([...check, '--mapping', 'kept.yaml', '--map', 'Country=own', '--json'], { cwd });
  const country = (JSON.parse(other.out) as typeof again).mapping.proposals.find(
    ({ heading }) => heading === 'Country',
  );
  assert.deepEqual([country?.column, country?.because], ['own', 'given']);
});

test('a flag without an equals sign is not understood, and one that names no heading or column is told', () => {
  const roster = join(folder, '01-hakengun-meibo.csv');
  assert.equal(comity(['manifest', 'check', roster, '--map', 'Country']).code, 2);
  assert.match(
    comity(['manifest', 'check', roster, '--map', '国藉=nationality']).err,
    /国籍.*COMITY_MAPPING_HEADING_UNKNOWN/,
  );
  assert.match(
    comity(['manifest', 'check', roster, '--map', '国籍=nationalty']).err,
    /nationality.*COMITY_MAPPING_COLUMN_UNKNOWN/,
  );
  assert.match(comity(['manifest', 'check', roster, '--kind', 'persn']).err, /person.*COMITY_MANIFEST_KIND_UNKNOWN/);
});

test('a table whose columns settle no kind asks for it, and the flag answers', () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'm.csv'), 'Item Description,Qty,Owned by\nTent,4,Force\n');
  assert.match(comity(['manifest', 'check', 'm.csv'], { cwd }).err, /--kind person.*COMITY_MANIFEST_COLUMN_MISSING/);
  assert.equal(comity(['manifest', 'check', 'm.csv', '--kind', 'equipment'], { cwd }).code, 0);
});
