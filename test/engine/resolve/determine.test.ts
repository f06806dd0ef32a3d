import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCases, runCases } from '../../../src/engine/cases.ts';
import { type FactValues, type Law, fenceName } from '../../../src/engine/law.ts';
import { BRANCH_CAP, type Determination, determine } from '../../../src/engine/resolve/determine.ts';
import { packsBetween } from '../../../src/engine/resolve/packs.ts';
import { type Settings, findFence, standingOf } from '../../../src/engine/resolve/settings.ts';
import { statementsFor } from '../../../src/engine/resolve/terms.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf, plain } from '../invented.ts';

const law = lawOf(inventedFiles);
const XA: FactValues = {
  'leg.sending': 'XA',
  'leg.receiving': 'XB',
  'person.serves': 'XA',
  'person.nationality': 'XA',
};

function ask(
  formality: string,
  day: string,
  facts: FactValues,
  settings: Settings = plain,
  of: Law = law,
): Determination {
  const answer = determine(of, { subject: 'person', formality, day: civilDate(day), facts }, settings);
  assert.ok(answer, formality);
  return answer;
}

/** The invented law with one article of Fenwick's baseline written anew. */
function fenwick(text: string): Law {
  const path = 'domestic/xf/baseline/articles/01-small.md';
  const rules = `# (entry; article number unknown)\nWho enters.\n\nja: 入国。\n\n${text}`;
  return lawOf([...inventedFiles.filter((file) => file.path !== path), { path, text: rules }]);
}
const rule = (id: string, lines: string): string =>
  `\`\`\`rule\nid: ${id}\nsubject: person\n${lines}\nrow: inv.unnumbered\n\`\`\`\n`;
const toFenwick: FactValues = { 'leg.sending': 'XA', 'leg.receiving': 'XF', 'person.serves': 'XA' };

test('the tree shows question and answer, only where the answers differ', () => {
  const {
    tree,
    ask: asked,
    idle,
  } = ask('passport', '2012-05-10', {
    'leg.sending': 'XA',
    'leg.receiving': 'XB',
    'person.serves': 'XA',
    'person.role': 'member',
    'person.age': 30,
    'movement.consented': true,
  });
  assert.deepEqual(asked, ['person.nationality']);
  assert.deepEqual(idle, []);
  assert.deepEqual(tree, {
    variable: 'person.nationality',
    branches: [
      { value: 'XB', then: { outcome: 'required', because: ['xb-baseline/general'] } },
      { value: '*', then: { outcome: 'waived', because: ['xa-xb-raa-2010/passport'] } },
    ],
  });
});

test('a settled answer has no tree, and names the facts that were tried and did not matter', () => {
  const answer = ask('passport', '2012-05-10', { ...XA, 'person.role': 'member', 'movement.consented': true });
  assert.equal(answer.outcome, 'waived');
  assert.equal(answer.tree, undefined);
  assert.deepEqual(answer.idle, ['person.age']);
  assert.deepEqual([answer.tier, answer.cause, answer.ask, answer.wanted], ['settled', [], [], []]);
});

test('the questions stand in the order of the vocabulary', () => {
  const answer = ask('visa', '2020-05-10', { ...XA, 'movement.consented': true });
  assert.deepEqual(answer.ask, ['movement.legal_basis', 'activity.determined', 'person.role', 'person.resident_in']);
});

test('a proviso that holds in some branches alone says under which answers', () => {
  const of = fenwick(
    rule('general', 'always: true\ndefault: true\neffect:\n  - requires passport') +
      rule('armed', 'if: |\n  person.armed\nprovided: |\n  person.trained\neffect:\n  - requires passport') +
      rule('all', 'provided: |\n  movement.consented\neffect:\n  - requires passport'),
  );
  const answer = ask('passport', '2020-01-01', toFenwick, plain, of);
  assert.equal(answer.outcome, 'required');
  assert.deepEqual(
    answer.provided.map(({ line, facts, when }) => ({ line, facts, when })),
    [
      { line: 'movement.consented', facts: ['movement.consented'], when: {} },
      { line: 'person.trained', facts: ['person.trained'], when: { 'person.armed': true } },
    ],
  );
});

test('an undertaking that no value can meet is not one', () => {
  const of = fenwick(
    rule('general', 'always: true\ndefault: true\neffect:\n  - requires passport') +
      rule('never', 'provided: |\n  person.age < 16\n  person.age > 60\neffect:\n  - waives passport'),
  );
  const answer = ask('passport', '2020-01-01', toFenwick, plain, of);
  assert.deepEqual([answer.outcome, answer.provided], ['required', []]);
});

test('a fact that a test reads anywhere is branched on, also where another rule only undertakes it', () => {
  const of = fenwick(
    rule('general', 'always: true\ndefault: true\neffect:\n  - requires passport') +
      rule('armed', 'unless: |\n  person.armed\nprovided: |\n  person.trained\neffect:\n  - waives passport') +
      rule('trained', 'if: |\n  person.trained\neffect:\n  - waives passport'),
  );
  const answer = ask('passport', '2020-01-01', { ...toFenwick, 'person.armed': false }, plain, of);
  assert.equal(answer.outcome, 'unsettled');
  assert.deepEqual(
    [answer.ask, answer.provided, answer.best, answer.worst],
    [['person.trained'], [], ['waived'], ['required']],
  );
});

test('it is branched on in the branches too in which the rule that reads it is dead', () => {
  const of = fenwick(
    rule('general', 'always: true\ndefault: true\neffect:\n  - requires passport') +
      rule('armed', 'if: |\n  person.armed\n  person.trained\neffect:\n  - waives passport') +
      rule('unarmed', 'unless: |\n  person.armed\nprovided: |\n  person.trained\neffect:\n  - waives passport'),
  );
  const answer = ask('passport', '2020-01-01', toFenwick, plain, of);
  assert.deepEqual([answer.outcome, answer.ask, answer.provided], ['unsettled', ['person.trained'], []]);
});

/** An answer for which all of 2048 combinations must be tried, times the cells of an age. */
function wide(ageTest: string): Determination {
  const tests = [
    ...['person.armed', 'person.trained', 'person.vaccinated', 'movement.consented', 'activity.determined'],
    ...['member', 'civilian', 'dependant'].map((role) => `person.role == "${role}"`),
    ...['person.nationality', 'person.resident_in'].flatMap((fact) =>
      ['XC', 'XD', 'XE'].map((state) => `${fact} == "${state}"`),
    ),
    ageTest,
  ];
  const rules = tests.map((one, index) => rule(`r${index}`, `if: |\n  ${one}\neffect:\n  - requires passport`));
  return ask('passport', '2020-01-01', toFenwick, plain, fenwick(rules.join('')));
}

test('as many combinations as the cap are tried', () => {
  assert.equal(BRANCH_CAP, 4096);
  const whole = wide('person.age == 0');
  assert.deepEqual([whole.capped, whole.cause], [false, ['fact', 'gap']]);
});

test('beyond the cap the answer is open, names the first questions, and says nothing of what was not tried', () => {
  const open = wide('person.age == 16');
  assert.deepEqual([open.capped, open.outcome, open.ask[0]], [true, 'unsettled', 'movement.consented']);
  assert.deepEqual(
    [open.best, open.worst],
    [
      ['required', 'unknown'],
      ['required', 'unknown'],
    ],
  );
});

test('what a lesser source settles is indicated, with its outcome and rule, and memory never indicates', () => {
  const facts = { ...XA, 'person.role': 'member', 'person.age': 30, 'movement.consented': true };
  const answer = ask('medal', '2012-05-10', facts);
  assert.deepEqual([answer.outcome, answer.tier], ['unsettled', 'indicated']);
  assert.deepEqual(answer.indicated, { outcome: 'waived', because: ['xa-xb-raa-2010/medal'] });
  const remembered = fenwick(
    rule('general', 'always: true\ndefault: true\neffect:\n  - requires passport') +
      rule('kind', 'if: |\n  person.armed\neffect:\n  - waives passport\nmark: memory'),
  );
  const open = ask('passport', '2020-01-01', { ...toFenwick, 'person.armed': true }, plain, remembered);
  assert.deepEqual([open.outcome, open.tier, open.indicated], ['unsettled', 'unknown', undefined]);
  assert.deepEqual(open.wanted, ['xf-baseline/kind']);
});

test('an attestation lifts a fence while its digest is the same, and from the day on which it was made', () => {
  const facts = { ...XA, 'person.role': 'member', 'person.age': 30, 'movement.consented': true };
  const name = 'xa-xb-raa-2010/medal';
  const digest = findFence(law, name)?.digest ?? '';
  const attested = (given: string, known: string): string => {
    const attestation = { fence: name, office: 'legal office', seen: civilDate('2020-01-01'), digest: given };
    const overlay = { ...plain.overlay, attestations: [attestation] };
    return ask('medal', '2012-05-10', facts, { ...plain, known: civilDate(known), overlay }).outcome;
  };
  assert.equal(attested(digest, '2020-01-01'), 'waived');
  assert.equal(attested(digest, '2019-12-31'), 'unsettled');
  assert.equal(attested('another', '2020-01-01'), 'unsettled');
});

test('a treaty word below the accepted mark carries its rule to no formality, until its words are attested', () => {
  const path = 'treaties/xa-xb-raa-2010/articles/04-things.md';
  const files = inventedFiles.map((file) =>
    file.path === path
      ? {
          path,
          text: file.text.replace(
            'not: [handling-charge]\ncited: text\nrow: inv.text',
            'not: [handling-charge]\ncited: text\nmark: report\nrow: inv.hearsay',
          ),
        }
      : file,
  );
  const of = lawOf(files);
  const facts = { ...XA, 'thing.purpose': 'official', 'thing.listed_on_order': true, 'consignment.certified': true };
  const question = { subject: 'goods', formality: 'import-duty', day: civilDate('2012-05-10'), facts };
  const answer = determine(of, question, plain);
  assert.deepEqual([answer?.outcome, answer?.wanted], ['unsettled', ['xa-xb-raa-2010/word:duty']]);
  const fence = 'xa-xb-raa-2010/word:duty';
  const attestation = { fence, office: 'o', seen: civilDate('2020-01-01'), digest: findFence(of, fence)?.digest ?? '' };
  const seen = determine(of, question, { ...plain, overlay: { ...plain.overlay, attestations: [attestation] } });
  assert.equal(seen?.outcome, 'waived');
});

test('without treaties and their acts the answer is the law of the host for anyone', () => {
  const facts = { ...XA, 'person.role': 'member', 'person.trained': true, 'movement.consented': true };
  const question = { subject: 'person', formality: 'radio', day: civilDate('2012-05-10'), facts };
  assert.deepEqual(determine(law, question, plain, { baselineOnly: true })?.because, ['xb-forces-2000/radio']);
  const visa = determine(law, { ...question, formality: 'visa' }, plain, { baselineOnly: true });
  assert.deepEqual([visa?.outcome, visa?.because], ['required', ['xb-baseline/general']]);
});

test('a baseline that burdens from memory counts, except where what there was before is asked strictly', () => {
  const facts = { 'leg.sending': 'XF', 'leg.receiving': 'XA', 'person.serves': 'XF' };
  const question = { subject: 'person', formality: 'lodging', day: civilDate('2012-05-10'), facts };
  assert.equal(determine(law, question, plain)?.outcome, 'required');
  const strict = determine(law, question, plain, { baselineOnly: true, strictBaseline: true });
  assert.deepEqual([strict?.outcome, strict?.worst], ['unsettled', ['required', 'unknown']]);
});

test('the packs between two States stand in the order of their ids, without those that are surely not in force', () => {
  const between = (day: string): string[] =>
    packsBetween(law, 'XA', 'XB', civilDate(day), standingOf(law, plain)).map((pack) => pack.id);
  assert.deepEqual(between('2000-06-01'), ['xa-xb-xc-sofa-1980', 'xb-baseline', 'xb-forces-2000']);
  assert.deepEqual(between('2027-01-01'), [
    'xa-xb-annex-2015',
    'xa-xb-raa-2010',
    'xa-xb-xc-sofa-1980',
    'xb-baseline',
    'xb-entry-2011',
    'xb-forces-2000',
    'xb-health-2005',
  ]);
});

test('a statement is certain only where everything it rests on is known', () => {
  const at = (facts: FactValues): unknown =>
    statementsFor(law, 'person', civilDate('2012-05-10'), facts, standingOf(law, plain)).map(
      ({ pack, rule: of, certain }) => [fenceName(pack, of), certain],
    );
  assert.deepEqual(at({ ...XA, 'person.role': 'member' }), [
    ['xa-xb-raa-2010/conduct', true],
    ['xa-xb-raa-2010/courts', true],
  ]);
  assert.deepEqual(at(XA), [
    ['xa-xb-raa-2010/conduct', false],
    ['xa-xb-raa-2010/courts', false],
  ]);
});

test('shuffled files give the same digest and the same answers', () => {
  const shuffled = inventedFiles.toSorted((a, b) => (a.text.length + a.path < b.text.length + b.path ? 1 : -1));
  assert.notDeepEqual(shuffled, inventedFiles);
  const other = lawOf(shuffled);
  assert.equal(other.digest, law.digest);
  assert.equal(JSON.stringify(other), JSON.stringify(law));
  const cases = readCases(shuffled, other);
  assert.ok(cases.ok);
  assert.deepEqual(
    runCases(cases.value, other).filter((result) => result.failures.length > 0),
    [],
  );
});
