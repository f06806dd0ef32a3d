// A visit that a page has saved: the same back, byte for byte, and the same answer from the command.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Overlay } from '../../src/engine/law.ts';
import type { Title } from '../../src/engine/vocabulary.ts';
import { findFence, findReading } from '../../src/engine/resolve/settings.ts';
import { type KeptVisit, readKeptVersion } from '../../src/intake/kept.ts';
import { isKept, keptText, newKeptVisit } from '../../src/intake/kept-text.ts';
import { isKeptVisit, readKeptText } from '../../src/intake/read-kept.ts';
import type { SourceFile } from '../../src/intake/roster.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { answerText, questionText } from '../../src/report/view/questions.ts';
import { words } from '../../src/words/words.ts';
import { comity, emptyFolder, home } from '../cli/run.ts';
import { realLaw } from '../report/example.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const example = (name: string): SourceFile => ({
  path: name,
  bytes: new Uint8Array(readFileSync(join(home, 'examples', '01-tindal-2023', name))),
});
const file = (path: string, bytes: Uint8Array): SourceFile => ({ path, bytes });

const BESIDE = { law: realLaw(), clock: civilDate('2026-06-01') };
const [asked] = Object.values(BESIDE.law.packs).flatMap(({ readings }) => Object.entries(readings));
const [published] = Object.values(BESIDE.law.states).flatMap(({ choices }) => Object.values(choices));
assert.ok(asked !== undefined && published !== undefined);
const READING = { id: asked[0], answer: Object.keys(asked[1].answers)[0] ?? '' };
const CHOICE = { name: published.name, option: Object.keys(published.options)[0] ?? '' };

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
    attestations: [{ fence: 'au-jp-raa-2022/visa-au', office: 'Legal', seen: civilDate('2024-05-01'), digest: 'd' }],
    readings: { [READING.id]: { answer: READING.answer, office: 'Legal', on: civilDate('2024-05-01') } },
    choices: { [CHOICE.name]: CHOICE.option },
  },
  earlier: { origin: { from: 'files' }, rosters: [], answers: {}, facts: {}, said: {} },
};

test('a saved visit comes back as it was, bytes that are no text with it', () => {
  for (const visit of [VISIT, WHOLE]) {
    const saved = file('my.comity.json', new TextEncoder().encode(keptText(visit)));
    assert.ok(isKept(saved.bytes));
    assert.deepEqual(readKeptText(saved, BESIDE), { ok: true, value: visit });
  }
});

test('a file that begins like a saved visit and is none is told by its code, with the place that is wrong', () => {
  const damaged = [keptText(VISIT).slice(0, 500), keptText(VISIT).replace('"summary"', '"gossip"')];
  const told = damaged.map((text) => readKeptText(file('my.comity.json', new TextEncoder().encode(text)), BESIDE));
  assert.deepEqual(
    told.map((read) => (read.ok ? [] : read.problems.map(({ code, value }) => [code, value]))),
    [[['COMITY_INTAKE_KEPT', 'my.comity.json']], [['COMITY_INTAKE_KEPT', 'settings.accept']]],
  );
  assert.equal(isKept(new TextEncoder().encode('[{"kind":"person"}]')), false);
});

test('what cannot have been seen, read or chosen is refused when a saved visit is read, as from the files of an office', () => {
  const fence = 'au-jp-raa-2022/visa-au';
  const digest = findFence(BESIDE.law, fence)?.digest ?? '';
  const on = civilDate('2024-05-01');
  const seen = { fence, office: 'Legal', seen: on, digest };
  const read = { answer: READING.answer, office: 'Legal', on };
  const told = (overlay: Partial<Overlay>): readonly unknown[] => {
    const visit = { ...VISIT, overlay: { ...VISIT.overlay, ...overlay } };
    const result = readKeptText(file('v.comity.json', new TextEncoder().encode(keptText(visit))), BESIDE);
    return result.ok ? [] : result.problems.map(({ code, value }) => [code, value]);
  };
  assert.deepEqual(told({ attestations: [seen], readings: { [READING.id]: read } }), []);
  assert.deepEqual(told({ attestations: [{ ...seen, seen: civilDate('2999-01-01') }] }), [
    ['COMITY_CLI_DAY_AHEAD', '2999-01-01'],
  ]);
  assert.deepEqual(told({ attestations: [{ ...seen, article: 'banana' }] }), [
    ['COMITY_OVERLAY_ARTICLE_FORM', 'banana'],
  ]);
  assert.deepEqual(told({ attestations: [{ ...seen, seen: civilDate('1999-01-01') }] }), [
    ['COMITY_OVERLAY_SEEN_TOO_EARLY', '1999-01-01'],
  ]);
  assert.deepEqual(told({ readings: { [READING.id]: { ...read, on: civilDate('2026-06-02') } } }), [
    ['COMITY_CLI_DAY_AHEAD', '2026-06-02'],
  ]);
  assert.deepEqual(told({ readings: { [READING.id]: { ...read, answer: 'toString' } } }), [
    ['COMITY_OVERLAY_UNKNOWN_ANSWER', 'toString'],
  ]);
  for (const name of ['constructor', 'toString', 'gone']) {
    assert.deepEqual(told({ readings: { [name]: read } }), [['COMITY_OVERLAY_UNKNOWN_READING', name]]);
    assert.deepEqual(told({ choices: { [name]: 'x' } }), [['COMITY_OVERLAY_UNKNOWN_ANSWER', 'x']]);
    assert.deepEqual(told({ attestations: [{ ...seen, fence: `au-jp-raa-2022/${name}` }] }), [
      ['COMITY_OVERLAY_UNKNOWN_FENCE', `au-jp-raa-2022/${name}`],
    ]);
  }
});

test('names that every object has are names of nothing in the law, and are shown as they are', () => {
  const { lang, law } = { lang: 'en', law: BESIDE.law } as const;
  const context = { law, lang, words: words(lang) };
  for (const name of ['constructor', 'toString', '__proto__']) {
    assert.equal(findReading(law, name), undefined);
    assert.equal(findFence(law, `au-jp-raa-2022/${name}`), undefined);
    assert.equal(findFence(law, `${name}/name`), undefined);
    for (const variable of [name, `open:${name}`, `choice:${name}`]) {
      assert.equal(typeof questionText(context, variable), 'string');
      assert.equal(answerText(context, variable, name), name);
    }
  }
});

test('what a browser kept is shown only where it has the form of a visit', () => {
  for (const visit of [VISIT, WHOLE]) assert.ok(isKeptVisit(structuredClone(visit)));
  const { rosters: _rosters, ...less } = VISIT;
  for (const other of [undefined, {}, less, { ...VISIT, plan: { path: 'a', bytes: 'text' } }, { ...VISIT, more: 1 }])
    assert.equal(isKeptVisit(other), false);
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

test('a visit with a made-up list says so in its title, in both languages, and another does not', () => {
  const roster = file('r.csv', new TextEncoder().encode('kind,label\nperson,a\n'));
  const answers = { from: 'JP', to: 'AU', enter: '2025-07-13', leave: '2025-08-04' };
  const titleOf = (origin: KeptVisit['origin']): Title => {
    const { read } = readKeptVersion(
      { ...newKeptVisit(origin), rosters: [roster], answers },
      { law: realLaw(), sha256 },
    );
    assert.ok(read.ok);
    return read.plan.title;
  };
  const made = titleOf({ from: 'made-up', persons: 1 });
  assert.match(made.en, /made-up/);
  assert.match(made.ja, /架空/);
  const own = titleOf({ from: 'files' });
  assert.doesNotMatch(own.en, /made-up/);
  assert.doesNotMatch(own.ja, /架空/);
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
