import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lawDocument } from '../../src/report/view/law-document.ts';
import { words } from '../../src/words/words.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { narrowed, provisionCount } from '../../web/src/pages/treaties/find.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const pack = law.packs['au-jp-raa-2022'];
assert.ok(pack !== undefined);
const beside = { on: civilDate('2023-08-12'), status: 'notes-exchanged', cases: [], rows: [] } as const;
const [en, ja] = (['en', 'ja'] as const).map((lang) => lawDocument({ law, lang, words: words(lang) }, pack, beside));
assert.ok(en !== undefined && ja !== undefined);

test('what has all of the words is left, in any case and width, and nothing else', () => {
  const found = narrowed(en, '  VISA  waived ');
  const every = [...found.scope, ...found.definitions, ...found.articles].flatMap(({ provisions }) => provisions);
  assert.ok(provisionCount(found) > 0 && provisionCount(found) < provisionCount(en));
  assert.deepEqual(narrowed(en, 'ＶＩＳＡ waived'), found);
  for (const { id } of every)
    assert.ok([...en.articles, ...en.definitions].some((one) => one.provisions.some((each) => each.id === id)));
  assert.ok(provisionCount(narrowed(ja, '査証')) > 0);
});

test('nothing typed leaves all of it, and words that nobody wrote leave nothing', () => {
  assert.equal(narrowed(en, '  '), en);
  const none = narrowed(en, 'zzzz');
  assert.equal(provisionCount(none) + none.milestones.length + none.sources.length + none.examples.length, 0);
});
