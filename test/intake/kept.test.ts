// A visit that a page has saved: the same back, byte for byte, and the same answer from the command.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { type KeptVisit, readKeptVersion } from '../../src/intake/kept.ts';
import { isKept, keptText, newKeptVisit } from '../../src/intake/kept-text.ts';
import { readKeptText } from '../../src/intake/read-kept.ts';
import type { SourceFile } from '../../src/intake/roster.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { comity, emptyFolder, home } from '../cli/run.ts';
import { realLaw } from '../report/example.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const example = (name: string): SourceFile => ({
  path: name,
  bytes: new Uint8Array(readFileSync(join(home, 'examples', '01-tindal-2023', name))),
});
const file = (path: string, bytes: Uint8Array): SourceFile => ({ path, bytes });

const VISIT: KeptVisit = {
  ...newKeptVisit({ from: 'example', id: '01' }),
  plan: example('visit.yaml'),
  rosters: [example('manifest.csv')],
};

const WHOLE: KeptVisit = {
  ...VISIT,
  rosters: [
    file('a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe)),
    file('b.csv', new TextEncoder().encode('\uFEFF氏名\n')),
  ],
  answers: { from: 'JP', enter: '2025-01-15' },
  facts: { 'movement.order': '', 'person.role': 'member' },
  said: {
    encoding: 'shift_jis',
    header: { first: 2, last: 3 },
    sheets: ['Crew'],
    kept: file('mapping.yaml', new TextEncoder().encode('columns:\n  A: own\n')),
    columns: [{ heading: 'Wears', column: 'own' }],
    values: [{ column: 'role', word: 'Z1', value: 'member' }],
    kind: 'person',
  },
  answered: [{ path: 'person.drives', value: true, lines: [2, 3] }],
  settings: { accept: 'text', as: 'host', today: civilDate('2025-01-01'), known: civilDate('2024-12-31') },
  overlay: {
    attestations: [{ fence: 'a/b', office: 'Legal', seen: civilDate('2024-05-01'), digest: 'd' }],
    readings: { one: { answer: 'included', office: 'Legal', on: civilDate('2024-05-01') } },
    choices: { list: 'yes' },
  },
  earlier: { origin: { from: 'files' }, rosters: [], answers: {}, facts: {}, said: {} },
};

test('a saved visit comes back as it was, bytes that are no text with it', () => {
  for (const visit of [VISIT, WHOLE]) {
    const saved = file('my.comity.json', new TextEncoder().encode(keptText(visit)));
    assert.ok(isKept(saved.bytes));
    assert.deepEqual(readKeptText(saved), { ok: true, value: visit });
  }
});

test('a file that begins like a saved visit and is none is told by its code, with the place that is wrong', () => {
  const damaged = [keptText(VISIT).slice(0, 500), keptText(VISIT).replace('"summary"', '"gossip"')];
  const told = damaged.map((text) => readKeptText(file('my.comity.json', new TextEncoder().encode(text))));
  assert.deepEqual(
    told.map((read) => (read.ok ? [] : read.problems.map(({ code, value }) => [code, value]))),
    [[['COMITY_INTAKE_KEPT', 'my.comity.json']], [['COMITY_INTAKE_KEPT', 'settings.accept']]],
  );
  assert.equal(isKept(new TextEncoder().encode('[{"kind":"person"}]')), false);
});

test('an answer given for some lines fills their blank cells and no others', () => {
  const roster = file('r.csv', new TextEncoder().encode('kind,label,drives\nperson,a,\nperson,b,\nperson,c,no\n'));
  const answers = { from: 'JP', to: 'AU', enter: '2025-07-13', leave: '2025-08-04' };
  const { read } = readKeptVersion(
    {
      ...newKeptVisit({ from: 'files' }),
      rosters: [roster],
      answers,
      answered: [{ path: 'person.drives', value: true, lines: [2, 4] }],
    },
    { law: realLaw(), sha256 },
  );
  assert.ok(read.ok);
  assert.deepEqual(
    read.manifest.lines.map(({ facts }) => facts['person.drives']),
    [true, undefined, false],
  );
});

test('the command gives the same answer for a saved visit as for its files, and a flag goes over what was saved', () => {
  const path = join(emptyFolder(), 'my.comity.json');
  writeFileSync(path, keptText({ ...VISIT, answers: { mode: 'sea' } }));
  const saved = comity(['assess', path, '--mode', 'air', '--json']);
  const files = comity(['assess', '--example', '01', '--json', '--mode', 'air']);
  assert.equal(saved.code, 0, saved.err);
  assert.equal(saved.out, files.out);
  writeFileSync(path, '{"comity": "visit"}');
  const damaged = comity(['assess', path]);
  assert.equal(damaged.code, 1);
  assert.match(damaged.err, /COMITY_INTAKE_KEPT/);
});
