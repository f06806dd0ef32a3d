// Which questions a page asks first, what it proposes, and what it shows of other States until that is said.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { EMPTY_OVERLAY } from '../../src/engine/law.ts';
import { readKeptVersion } from '../../src/intake/kept.ts';
import { newKeptVisit } from '../../src/intake/kept-text.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { civilDate, LATEST } from '../../src/kernel/civil-date.ts';
import { reasonsFacts } from '../../src/report/html/answers.ts';
import { type Context, contextOf } from '../../src/report/view/context.ts';
import { apartOf, SERVES } from '../../src/report/view/other-states.ts';
import { Answers } from '../../src/visit/assessment/answers.ts';
import { assess, type AssessmentInput, settingsOf } from '../../src/visit/assessment/from-manifest.ts';
import { columnsOf } from '../../src/visit/manifest/encoded.ts';
import { proposalOf } from '../../web/src/engine/visit-proposal.ts';
import { linesNamed } from '../../web/src/pages/visit/answer/line-numbers.ts';
import { othersOf } from '../../web/src/pages/visit/answer/proposed.ts';
import { sortQuestions } from '../../web/src/pages/visit/answer/question-order.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const ROSTER = `Svc No,Rank,Name,Nationality\n1,Maj,Anna,GBR\n2,Cpl,Bob,GBR\n3,Pte,Carl,GBR\n`;

type KeptVersion = Parameters<typeof readKeptVersion>[0];

/** British soldiers fly to Japan, and their list does not say whom they serve; `answered` is what was answered of its lines. */
function visit(answered: KeptVersion['answered'] = [], given: Partial<KeptVersion> = {}) {
  const { read } = readKeptVersion(
    {
      ...newKeptVisit({ from: 'files' }),
      rosters: [{ path: 'roll.csv', bytes: utf8(ROSTER) }],
      answers: { from: 'GB', to: 'JP', enter: '2026-11-30', leave: '2026-12-20', activity: 'exercise' },
      answered,
      ...given,
    },
    { law, sha256: (bytes) => createHash('sha256').update(bytes).digest('hex') },
  );
  assert.ok(read.ok, JSON.stringify(read));
  const input: AssessmentInput = {
    plan: read.plan,
    manifest: read.manifest,
    law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2026-11-01'),
    todayFrom: 'flag',
    known: LATEST,
    lang: 'en',
    visitDigest: read.visitDigest,
    engineVersion: '0',
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
  const answers = new Answers(law, settingsOf(input));
  const assessment = assess(input, answers);
  const context: Context = contextOf(assessment, law, { lang: 'en', as: 'sender' });
  return { input, answers, assessment, context, proposal: proposalOf(input, assessment, answers) };
}

const unsaid = visit();

test('the State that sends is proposed for all of whom it is not said, and nothing is filled by that', () => {
  const { proposal, assessment, input } = unsaid;
  assert.deepEqual(proposal?.states, [{ state: 'GB', lines: [2, 3, 4] }]);
  assert.equal(othersOf(proposal), 0);
  assert.ok(assessment.questions.some(({ variable }) => variable === SERVES));
  assert.equal(columnsOf(input.manifest).facts.get(SERVES), undefined);
});

test('where two States send a part of them, that part is not among all of whom it is proposed', () => {
  const leg = (sending: string, receiving: string, enter: string, leave: string): string =>
    `      - {sending: ${sending}, receiving: ${receiving}, enter: ${enter}, leave: ${leave}, mode: air}\n`;
  const british = leg('GB', 'JP', '2026-11-30', '2026-12-20');
  const plan = [
    'title: {en: T, ja: T}\nmanifest: p.csv\nactivity:\n  kind: exercise\ngroups:\n',
    `  - id: a\n    title: {en: G, ja: G}\n    legs:\n${british}`,
    `  - id: b\n    title: {en: H, ja: H}\n    legs:\n${british}${leg('AU', 'PH', '2026-12-21', '2026-12-24')}`,
  ].join('');
  const list = 'kind,label,group,nationality,role\nperson,A,a,GB,member\nperson,B,b,GB,member\nperson,C,b,,\n';
  const { proposal } = visit([], {
    rosters: [{ path: 'p.csv', bytes: utf8(list) }],
    plan: { path: 'visit.yaml', bytes: utf8(plan) },
    answers: {},
  });
  assert.deepEqual([proposal?.states, proposal?.asked], [[{ state: 'GB', lines: [2] }], 3]);
  assert.equal(proposal === undefined ? undefined : othersOf(proposal), 2);
});

test('what the proposal says would be left is what is left once it is said', () => {
  const left = unsaid.proposal?.left;
  const { assessment, proposal } = visit([{ path: SERVES, value: 'GB', lines: [2, 3, 4] }]);
  assert.deepEqual(
    assessment.questions.map(({ variable }) => variable),
    left?.questions,
  );
  assert.equal(assessment.wanted.length, left?.texts);
  assert.ok(assessment.questions.length < unsaid.assessment.questions.length / 1.5);
  assert.equal(proposal, undefined);
});

test('an exception by line leaves the question for nobody, and only that line hangs on another State', () => {
  const { assessment } = visit([
    { path: SERVES, value: 'GB', lines: [2, 4] },
    { path: SERVES, value: 'AU', lines: [3] },
  ]);
  assert.ok(!assessment.questions.some(({ variable }) => variable === SERVES));
  const other = assessment.classes.find(({ lines }) => lines.includes(3));
  assert.deepEqual(other?.lines, [3]);
});

test('few questions come first, whom they serve before all; what only other States ask stands apart, and none is lost', () => {
  const { assessment, proposal } = unsaid;
  const { first, further, others } = sortQuestions(assessment.questions, proposal?.left?.questions);
  assert.equal(first[0]?.variable, SERVES);
  assert.ok(first.length <= 4 && first.some(({ variable }) => variable === 'person.role'));
  assert.ok(further.every(({ formalities }) => formalities.length < 3));
  assert.ok(others.some(({ variable }) => variable === 'movement.order'));
  const names = (rows: readonly { readonly variable: string }[]): string[] => rows.map(({ variable }) => variable);
  assert.deepEqual(names([...first, ...further, ...others]).toSorted(), names(assessment.questions).toSorted());
});

test('few questions in all are asked as they are', () => {
  const few = unsaid.assessment.questions.filter(({ variable }) => variable !== SERVES).slice(0, 5);
  const { first, further, others } = sortQuestions(few, undefined);
  assert.deepEqual([first.length, further.length, others.length], [0, 5, 0]);
});

test('reasons of agreements of other States stand behind one line, and none is lost', () => {
  const { assessment, context } = unsaid;
  const rows = assessment.determinations.filter(({ ask }) => ask.includes(SERVES));
  assert.ok(rows.length > 3);
  for (const row of rows) {
    const apart = apartOf(context, [row]);
    assert.ok(apart?.others !== undefined, row.formality);
    const { own, others } = apart;
    assert.deepEqual([...own.wanted, ...others.row.wanted].toSorted(), [...row.wanted].toSorted());
    assert.deepEqual([...own.ask, ...others.row.ask].toSorted(), [...row.ask].toSorted());
    assert.equal(own.provided.length + others.row.provided.length, row.provided.length);
    const of = ({ parties }: { readonly parties: object }): boolean => Object.hasOwn(parties, 'GB');
    for (const fence of others.row.wanted) assert.ok(!of(law.packs[fence.split('/')[0] ?? ''] ?? { parties: {} }));
    assert.doesNotMatch(JSON.stringify(own.tree), /au-jp|jp-us|jp-ph/);
    const shown = reasonsFacts(context, [row], new Set()).text;
    const [before = '', behind = ''] = shown.split(/agreements? of (?:other States|another State) may concern/);
    assert.doesNotMatch(before, /Japan–US|Japan–Australia|Japan–Philippines/, row.formality);
    assert.match(behind, /Japan–US|Japan–Australia|Japan–Philippines/, row.formality);
  }
});

test('nothing stands apart once it is said', () => {
  const { assessment, context } = visit([{ path: SERVES, value: 'GB', lines: [2, 3, 4] }]);
  for (const row of assessment.determinations) assert.deepEqual(apartOf(context, [row]), { own: row });
});

test('lines are named by numbers and spans; what is not asked of is refused', () => {
  const of = [4, 5, 7, 8, 9, 12];
  assert.deepEqual(linesNamed('5, 7–9', of), [5, 7, 8, 9]);
  assert.deepEqual(linesNamed('4、12', of), [4, 12]);
  for (const text of ['', '6', '5-6', 'all', '9-7', '5,x']) assert.equal(linesNamed(text, of), undefined, text);
});
