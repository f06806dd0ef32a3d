// How well headings of public forms are understood: two thirds were seen while the mapper was written, one third was held back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { NO_MAPPING } from '../../../src/engine/mapping.ts';
import { columnUse, lineKinds } from '../../../src/visit/manifest/columns.ts';
import { BIRTH_DATE, OWN } from '../../../src/visit/mapping/headings.ts';
import { NOTHING_GIVEN, propose, type Proposal } from '../../../src/visit/mapping/propose.ts';
import { tableOf, vocabulary, words } from './words.ts';

type Line = { heading: string; language: string; form: string; kind: string; column: string; set: string };

/** Nothing may be applied: the words alone do not settle it. */
const ASK = 'ask';

const text = readFileSync(new URL('../../fixtures/headings.tsv', import.meta.url), 'utf8');
const [header = '', ...rest] = text.trimEnd().split('\n');
const names = header.split('\t');
const lines = rest.map(
  (line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell])) as unknown as Line,
);

function proposalFor({ heading, kind }: Line): Proposal {
  const given = { columns: new Map<string, string>(), byFlag: new Set<string>(), values: new Map(), kind };
  const [proposal] = propose(tableOf([heading]), vocabulary, words, given).proposals;
  assert.ok(proposal !== undefined);
  return proposal;
}

function score(set: string): { right: number; of: number; wrong: string[]; missed: string[] } {
  const own = lines.filter((line) => line.set === set);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const line of own) {
    const { column, applied } = proposalFor(line);
    const right = line.column === ASK ? !applied : column === line.column;
    if (!right) missed.push(`${line.heading} (${line.kind}): ${column ?? 'nothing'} in place of ${line.column}`);
    if (applied && column !== line.column) wrong.push(`${line.heading} (${line.kind}): ${column ?? ''}`);
  }
  return { right: own.length - missed.length, of: own.length, wrong, missed };
}

test('there are 150 headings at least, in both languages, a third of them held back, and each means something there is', () => {
  assert.ok(lines.length >= 150);
  for (const language of ['en', 'ja']) assert.ok(lines.filter((line) => line.language === language).length >= 75);
  const held = lines.filter(({ set }) => set === 'held').length;
  assert.ok(held / lines.length > 0.3 && held / lines.length < 0.37, String(held));
  for (const { heading, column, kind } of lines) {
    assert.ok(lineKinds(vocabulary).includes(kind), heading);
    assert.ok([ASK, OWN, BIRTH_DATE].includes(column) || columnUse(vocabulary, column) !== undefined, heading);
  }
});

for (const set of ['seen', 'held']) {
  test(`headings that were ${set}: 95 of 100 are right first, and none is applied wrongly`, (t) => {
    const { right, of, wrong, missed } = score(set);
    t.diagnostic(
      `${set}: ${right} of ${of} right first (${((100 * right) / of).toFixed(1)} %), ${wrong.length} applied wrongly`,
    );
    for (const one of missed) t.diagnostic(`  ${one}`);
    assert.deepEqual(wrong, []);
    assert.ok(right / of >= 0.95, missed.join('\n'));
  });
}

test('without its words the mapper proposes nothing, so the score is that of the words', () => {
  const [proposal] = propose(tableOf(['氏名']), vocabulary, NO_MAPPING).proposals;
  assert.deepEqual([proposal?.applied, proposal?.column], [false, undefined]);
});

test('a heading of words that carry no meaning is asked, though a rank code is spelt like one of them', () => {
  for (const heading of ['A', 'In', 'On', 'For the', 'If any']) {
    const [proposal] = propose(tableOf([heading]), vocabulary, words, { ...NOTHING_GIVEN, kind: 'person' }).proposals;
    assert.equal(proposal?.applied, false, heading);
  }
});
