import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compileLaw } from '../../../src/engine/compile.ts';
import type { Problem } from '../../../src/kernel/errors.ts';
import { inventedFiles, sha256 } from '../invented.ts';

const ARTICLE = 'treaties/xa-xb-raa-2010/articles/09-order.md';
const HEAD = '# (order; article number unknown)\nTwo rules.\n\nja: 規則。\n\n';
const rule = (id: string, lines: string): string =>
  `\`\`\`rule\nid: ${id}\nsubject: person\n${lines}\nrow: inv.unnumbered\n\`\`\`\n`;

/** What the checker says of two or more rules of one article added to the main agreement. */
function problemsOf(...fences: readonly string[]): readonly Problem[] {
  const result = compileLaw([...inventedFiles, { path: ARTICLE, text: HEAD + fences.join('') }], sha256);
  return result.ok ? [] : result.problems;
}
const unordered = (...fences: readonly string[]): string[] =>
  problemsOf(...fences).map((one) => `${one.code} ${one.value ?? ''}`);
const waives = (id: string, test: string, more = ''): string =>
  rule(id, `if: |\n  ${test}\n${more}effect:\n  - waives health`);
const requires = (id: string, test: string, more = ''): string =>
  rule(id, `if: |\n  ${test}\n${more}effect:\n  - requires health`);

const FOUND = ['COMITY_RULE_UNORDERED a, b'];

test('two rules that can hold together and differ are found, with a combination under which they do', () => {
  const [found] = problemsOf(
    waives('a', 'person.role in ["member", "civilian"]'),
    requires('b', 'person.age < 18 && person.role != "member"'),
  );
  assert.equal(found?.value, 'a, b');
  assert.match(
    found?.remedy ?? '',
    /^both hold and differ on `health` when person\.role is civilian, person\.age is 17;/,
  );
});

test('two rules that cannot hold together need no order', () => {
  assert.deepEqual(unordered(waives('a', 'person.age < 18'), requires('b', 'person.age >= 18')), []);
  assert.deepEqual(unordered(waives('a', 'person.role == "member"'), requires('b', 'person.role == "civilian"')), []);
  assert.deepEqual(unordered(waives('a', 'person.armed'), requires('b', '!person.armed')), []);
});

test('an edge that both sides reach is found', () => {
  const [found] = problemsOf(waives('a', 'person.age <= 18'), requires('b', 'person.age >= 18'));
  assert.match(found?.remedy ?? '', /person\.age is 18;/);
});

test('two rules that say the same need no order', () => {
  assert.deepEqual(unordered(waives('a', 'person.armed'), waives('b', 'person.trained')), []);
});

test('what one of them only governs stands beside what the other says', () => {
  const governs = rule('a', 'if: |\n  person.armed\neffect:\n  - governs health');
  assert.deepEqual(unordered(governs, requires('b', 'person.armed')), []);
});

test('what one of them keeps must be ordered against what the other says', () => {
  const keeps = rule('a', 'if: |\n  person.armed\neffect:\n  - keeps health');
  assert.deepEqual(unordered(keeps, requires('b', 'person.armed')), FOUND);
});

test('over orders two rules, whichever of them says it', () => {
  assert.deepEqual(unordered(waives('a', 'person.armed', 'over: [b]\n'), requires('b', 'person.armed')), []);
  assert.deepEqual(unordered(waives('a', 'person.armed'), requires('b', 'person.armed', 'over: [a]\n')), []);
});

test('one default orders two rules, and two do not', () => {
  const yields = 'default: true\n';
  assert.deepEqual(unordered(waives('a', 'person.armed', yields), requires('b', 'person.armed')), []);
  assert.deepEqual(unordered(waives('a', 'person.armed', yields), requires('b', 'person.armed', yields)), FOUND);
});

test('rules of two hosts, and of two values of one choice, never hold together', () => {
  assert.deepEqual(
    unordered(waives('a', 'person.armed', 'host: XA\n'), requires('b', 'person.armed', 'host: XB\n')),
    [],
  );
  assert.deepEqual(unordered(waives('a', 'person.armed', 'host: XA\n'), requires('b', 'person.armed')), FOUND);
  const choice = (is: string): string => `choice: { of: receiving, name: arms, is: ${is} }\n`;
  assert.deepEqual(
    unordered(waives('a', 'person.armed', choice('permitted')), requires('b', 'person.armed', choice('refused'))),
    [],
  );
  assert.deepEqual(
    unordered(waives('a', 'person.armed', choice('permitted')), requires('b', 'person.armed', choice('permitted'))),
    FOUND,
  );
});

test('a one-sided rule is tried for its own host', () => {
  const here = requires('b', 'leg.receiving == "XA"');
  assert.deepEqual(unordered(waives('a', 'person.armed', 'host: XB\n'), here), []);
  assert.deepEqual(unordered(waives('a', 'person.armed', 'host: XA\n'), here), FOUND);
});

test('what is undertaken may hold, and terms are opened', () => {
  assert.deepEqual(
    unordered(
      waives('a', 'term.force'),
      rule('b', 'provided: |\n  person.role == "civilian"\neffect:\n  - requires health'),
    ),
    FOUND,
  );
  assert.deepEqual(unordered(waives('a', 'term.force'), requires('b', 'person.nationality == leg.receiving')), []);
});

test('each entry of a dated list is tried, and each answer of a reading', () => {
  const listed = waives('a', 'person.nationality in lists.trusted');
  assert.deepEqual(unordered(listed, requires('b', 'person.nationality == "XC"')), FOUND);
  assert.deepEqual(unordered(listed, requires('b', 'person.nationality == "XF"')), []);
  const covered = waives('a', 'open("drivers") == "covers"');
  assert.deepEqual(unordered(covered, requires('b', 'open("drivers") == "excludes"')), []);
  assert.deepEqual(unordered(covered, requires('b', 'open("drivers") != "excludes"')), FOUND);
});

test('the thresholds of a term over children are tried', () => {
  const goods = (id: string, test: string, verb: string): string =>
    `\`\`\`rule\nid: ${id}\nsubject: goods\nif: |\n  ${test}\neffect:\n  - ${verb} health\nrow: inv.unnumbered\n\`\`\`\n`;
  const many = goods('a', 'term.official_count > 3 && thing.purpose == "private"', 'waives');
  assert.deepEqual(unordered(many, goods('b', 'term.official_count < 4', 'requires')), []);
  assert.deepEqual(unordered(many, goods('b', 'term.official_count >= 4', 'requires')), [...FOUND]);
});

test('rules about kinds that are never the same need no order', () => {
  const goods =
    '```rule\nid: b\nsubject: goods\nalways: true\neffect:\n  - requires health\nrow: inv.unnumbered\n```\n';
  assert.deepEqual(unordered(waives('a', 'person.armed'), goods), []);
});

test('a circle of rules that prevail over each other is found, also where a default closes it', () => {
  const circle = unordered(
    waives('a', 'person.armed', 'over: [b]\n'),
    requires('b', 'person.armed', 'over: [c]\n'),
    waives('c', 'person.armed', 'over: [a]\n'),
  );
  assert.deepEqual(circle, ['COMITY_RULE_OVER_CYCLE a over b over c over a']);
  const closed = unordered(
    waives('a', 'person.armed', 'default: true\nover: [b]\n'),
    requires('b', 'person.armed'),
    waives('c', 'person.trained', 'default: true\nover: [a]\n'),
  );
  assert.deepEqual(closed, ['COMITY_RULE_OVER_CYCLE a over b over c over a']);
});
