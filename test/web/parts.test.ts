// Law and register as the pages fetch them, in parts: joined they are the whole, and what a page fetches of the law says what all of it would.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comparePacks } from '../../src/engine/compare.ts';
import type { Law } from '../../src/engine/law.ts';
import { lawFrom, packsNamedIn, packsToCompare, partsOf } from '../../src/engine/law-parts.ts';
import { LATEST, civilDate } from '../../src/kernel/civil-date.ts';
import { comparisonText } from '../../src/report/view/comparison.ts';
import { type Aside, lawDocument } from '../../src/report/view/law-document.ts';
import { statusOf } from '../../src/report/view/pack-standing.ts';
import { LANGS, words } from '../../src/words/words.ts';
import { packLines } from '../../web/src/pages/treaties/list-model.ts';
import { asidesOf } from '../../web/vite/law.ts';
import { registerFrom, registerParts } from '../../src/register/register-parts.ts';
import { register } from '../network/given.ts';
import { realLaw } from '../report/example.ts';
import { home } from '../../scripts/tree.ts';

const law = realLaw();
const parts = partsOf(law);
const folder = join(home, 'law');
const files = globSync('**/cases/*.yaml', { cwd: folder })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
const asides = asidesOf(law, files, readFileSync(join(folder, 'rows.csv'), 'utf8'));
const on = civilDate('2025-06-01');

/** The law as the page has it that fetched these packs. */
function lawWith(ids: readonly string[]): Law {
  const provisions = Object.entries(parts.provisions).filter(([id]) => ids.includes(id));
  return lawFrom({ ...parts, visits: { calendars: {} }, provisions: Object.fromEntries(provisions) });
}

test('joined, the parts are the law', () => {
  assert.deepEqual(lawFrom(JSON.parse(JSON.stringify(parts)) as typeof parts), law);
});

test('heads alone make the list of packs that the whole law makes', () => {
  for (const lang of LANGS)
    for (const day of [civilDate('1950-01-01'), civilDate('2023-01-01'), on])
      assert.deepEqual(
        packLines({ law: parts.heads, lang, words: words(lang) }, day),
        packLines({ law, lang, words: words(lang) }, day),
      );
});

test('every pack with the packs that it and its cases name is the same document as with the whole law', () => {
  let cases = 0;
  for (const pack of Object.values(law.packs)) {
    const aside = asides[pack.id] as Aside;
    cases += aside.cases.length;
    const less = lawWith(packsNamedIn(law, [pack, aside.cases]));
    const beside = { on, known: LATEST, status: statusOf(pack, on), ...aside };
    for (const lang of LANGS) {
      const document = (of: Law): unknown => lawDocument({ law: of, lang, words: words(lang) }, pack, beside);
      assert.deepEqual(document(less), document(law), pack.id);
    }
  }
  assert.ok(cases > 1000, 'the cases of the law stand beside its packs');
});

test('two packs with those that they name and the law of their Parties compare as under the whole law', () => {
  const packs = Object.values(law.packs);
  // Each with the next, and the first of each kind with all of its kind: all pairs take minutes.
  const pairs = packs.map((pack, index) => [pack, packs[(index + 1) % packs.length] ?? pack] as const);
  const alike = [...Map.groupBy(packs, ({ kind }) => kind).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : rest.map((other) => [first, other] as const),
  );
  for (const [a, b] of [...pairs, ...alike]) {
    const less = lawWith([...packsToCompare(law, a), ...packsToCompare(law, b)]);
    for (const lang of LANGS) {
      const compared = (of: Law): unknown =>
        comparisonText({ law: of, lang, words: words(lang) }, comparePacks(of, a, b));
      assert.deepEqual(compared(less), compared(law), `${a.id} ${b.id}`);
    }
  }
});

test('a pack is named by itself, by a fence, by a reading or by a list of its own, and by nothing else', () => {
  const some = Object.values(law.packs).find(({ readings }) => Object.keys(readings).length > 0);
  assert.ok(some !== undefined);
  const [reading = ''] = Object.keys(some.readings);
  for (const [said, why] of [
    [some.id, 'the id, as a value'],
    [`${some.id}/visa`, 'a fence'],
    [`open:${reading}`, 'a reading that is asked'],
  ] as const) {
    assert.ok(packsNamedIn(law, { deep: [said] }).includes(some.id), why);
    assert.ok(packsNamedIn(law, { [said]: true }).includes(some.id), `${why}, as a key`);
  }
  assert.deepEqual(packsNamedIn(law, [`not ${some.id}`, `${some.id}x`, 1, null]), []);
});

test('joined, the parts of the register are the register, and its heads tell which documents it reckons', () => {
  const { heads, evidence } = registerParts(register);
  assert.deepEqual(registerFrom({ heads, evidence }), register);
  const statements = Object.values(register.statements);
  assert.deepEqual(
    new Set(heads.documents.flatMap(({ agreements }) => agreements)),
    new Set(statements.flatMap(({ agreements }) => agreements)),
  );
  assert.deepEqual(
    heads.documents.map(({ source }) => source),
    [...new Set(statements.map(({ source }) => source))],
  );
  assert.ok(
    JSON.stringify(heads).length * 3 < JSON.stringify(register).length,
    'a network is drawn from less than a third of it',
  );
});
