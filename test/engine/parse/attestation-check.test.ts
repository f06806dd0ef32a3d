// What cannot be true of an attestation: a number that is none, one that is not the pack's, a day before the text was signed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attestationProblems, isArticleNumber } from '../../../src/engine/parse/attestation-check.ts';
import { readOverlay } from '../../../src/engine/parse/overlay.ts';
import type { Fence, Law, Milestone, Pack } from '../../../src/engine/law.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf } from '../invented.ts';

const law = lawOf(inventedFiles);
const SEEN = civilDate('2024-01-01');

function fenceAnd(of: Law = law): { readonly pack: Pack; readonly fence: Fence } {
  const pack = of.packs['xa-xb-raa-2010'];
  const fence = pack?.rules['medal'];
  assert.ok(pack !== undefined && fence !== undefined);
  return { pack, fence };
}

function said(article: string, known: string | undefined, cited: 'text' | 'report' = 'text'): string[] {
  const { pack, fence } = fenceAnd();
  const { article: _article, ja: _ja, ...heading } = fence.heading;
  const { cited: _cited, ...rest } = fence;
  const changed: Fence = {
    ...rest,
    heading: known === undefined ? heading : { ...heading, article: known },
    ...(known === undefined ? {} : { cited }),
  };
  return attestationProblems(pack, changed, { article, seen: SEEN }).map(({ problem }) => problem.code);
}

test('what has the form of an article number', () => {
  for (const text of [
    'VII',
    '1(c)',
    '12',
    '47-2',
    'XI(4), (5)',
    'III(1)–(2)',
    'Annex to XXI',
    'reg 2.40',
    's 16(2)(b)',
    'Preamble',
    '3A',
    'IV bis',
    '第七条第二項',
    '第12条(3)',
  ]) {
    assert.ok(isArticleNumber(text), text);
  }
  for (const text of [
    'banana',
    '',
    'IIII',
    'VX',
    'the',
    '(c)',
    'see article',
    '12345',
    'VII; rm -rf',
    'VII\nVIII <b>',
    '第banana条',
  ]) {
    assert.ok(!isArticleNumber(text), text);
  }
});

test('a number that the pack has not is taken, and so is one beside a number from a lesser source', () => {
  assert.deepEqual(said('VII', undefined), []);
  assert.deepEqual(said('VII', 'IX', 'report'), []);
  assert.deepEqual(said('banana', 'IX', 'report'), ['COMITY_OVERLAY_ARTICLE_FORM']);
});

test('a number beside one that was seen must agree with it, and may be more precise', () => {
  for (const [article, known] of [
    ['1(c)', '1(c)'],
    ['1(c)(i)', '1(c)'],
    ['I(c)', '1(c)'],
    ['1', '1(c)'],
    ['第一条', 'I'],
    ['第十二条', 'XII'],
    ['III(2)', 'III(1)–(2)'],
    ['I(c)', 'I(b), (c)'],
    ['VIII(2)(b)', 'VIII(2)(a)–(b)'],
    ['Preamble', 'Preamble'],
    ['XI', 'XI(2), exchange of notes'],
  ] as const) {
    assert.deepEqual(said(article, known), [], `${article} beside ${known}`);
  }
  for (const [article, known] of [
    ['XXI', '1(c)'],
    ['XCIX', 'III'],
    ['1(d)', '1(c)'],
    ['I(a)', 'I(b), (c)'],
    ['III(3)', 'III(1)–(2)'],
    ['X', 'XI'],
    ['Annex', 'III'],
    ['VII', 'Preamble'],
    ['第二十一条', 'I'],
  ] as const) {
    assert.deepEqual(said(article, known), ['COMITY_OVERLAY_ARTICLE_CONTRADICTS'], `${article} beside ${known}`);
  }
});

test('no text is seen before it is signed; a day from memory alone refuses nothing', () => {
  const { pack, fence } = fenceAnd();
  const [milestone] = pack.milestones;
  assert.ok(milestone !== undefined);
  const on = (signed: Partial<Milestone>, seen: string): string[] =>
    attestationProblems(
      {
        ...pack,
        milestones: [
          { ...milestone, what: 'signed', mark: 'text', precision: 'day', on: civilDate('2010-03-20'), ...signed },
        ],
      },
      fence,
      { seen: civilDate(seen) },
    ).map(({ problem }) => problem.code);
  assert.deepEqual(on({}, '2010-03-19'), ['COMITY_OVERLAY_SEEN_TOO_EARLY']);
  assert.deepEqual(on({}, '2010-03-20'), []);
  assert.deepEqual(on({ precision: 'month' }, '2010-03-01'), []);
  assert.deepEqual(on({ precision: 'year' }, '2009-12-31'), ['COMITY_OVERLAY_SEEN_TOO_EARLY']);
  assert.deepEqual(on({ mark: 'memory' }, '1990-01-01'), []);
  assert.deepEqual(attestationProblems({ ...pack, milestones: [] }, fence, { seen: civilDate('1990-01-01') }), []);
});

test('a folder written by hand is held to the same, at its place; what has lapsed is not', () => {
  const { fence } = fenceAnd();
  const written = (digest: string) =>
    readOverlay(
      [
        {
          path: 'office/attestations.yaml',
          text: `- fence: xa-xb-raa-2010/medal\n  office: x\n  seen: 2024-01-01\n  article: banana\n  digest: '${digest}'\n`,
        },
      ],
      law,
    );
  const read = written(fence.digest);
  assert.ok(!read.ok);
  assert.deepEqual(
    read.problems.map(({ code, place }) => [code, place?.line]),
    [['COMITY_OVERLAY_ARTICLE_FORM', 4]],
  );
  assert.ok(written('older').ok);
});
