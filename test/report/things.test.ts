// The things that the verdict counts can be found, and the numbers of the report add up.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Assessment } from '../../src/visit/assessment/assessment.ts';
import type { Law } from '../../src/engine/law.ts';
import { terminalReport } from '../../src/report/terminal/terminal-report.ts';
import { htmlReport } from '../../src/report/html/html-report.ts';
import { linesText } from '../../src/report/view/classes.ts';
import { type Context, contextOf } from '../../src/report/view/context.ts';
import { credits } from '../../src/report/view/credit.ts';
import { thingsOf } from '../../src/report/view/things.ts';
import { filings, unfiled } from '../../src/report/view/todo.ts';
import { assessExample, examples, realLaw } from './example.ts';
import { fixtureAssessment, fixtureLaw } from './fixture.ts';

const contextFor = (assessment: Assessment, law: Law, labels = new Map<number, string>()): Context =>
  contextOf(assessment, law, { lang: 'en', as: 'sender', labels });

for (const number of examples) {
  test(`example ${number}: every thing of the verdict has a number, and one place in the list`, () => {
    const assessment = assessExample(number);
    const context = contextFor(assessment, realLaw());
    const things = [...thingsOf(context).values()];
    assert.equal(things.length, assessment.verdict.things);
    const listed = new Set([...filings(context), ...unfiled(context)].map((each) => each.number));
    assert.deepEqual(
      [...listed].toSorted((a, b) => a - b),
      things.map((_, index) => index + 1),
    );
  });

  test(`example ${number}: what the instruments are credited with is what became lighter`, () => {
    const assessment = assessExample(number);
    const all = credits(contextFor(assessment, realLaw()));
    const { relief } = assessment;
    const sum = (of: 'known' | 'unknown'): number => all.reduce((total, each) => total + each[of], 0);
    assert.equal(sum('known'), relief.waived + relief.eased);
    assert.equal(sum('unknown'), relief.unknownBeforeLightened);
  });
}

test('lines are ranges, a long list is cut, and few lines have their names', () => {
  const context = contextFor(fixtureAssessment(), fixtureLaw(), new Map([[53, 'driver']]));
  assert.equal(linesText(context, [54, 53]), 'lines 53 (driver), 54');
  assert.equal(linesText(context, [1, 2, 3, 4, 58]), 'lines 1–4, 58');
  assert.equal(linesText(context, [7]), 'line 7');
  assert.equal(linesText(context, [1, 3, 5, 7, 9, 11, 13, 14]), 'lines 1, 3, 5, 7, 9, 11 and 2 more');
  assert.equal(linesText(context, []), '');
});

test('what the file says is given is no work; what it says is refused blocks', () => {
  const { determinations } = fixtureAssessment();
  const consent = determinations.find((row) => row.outcome === 'consent' || row.outcome === 'required');
  assert.ok(consent !== undefined);
  const said = (met: boolean): Assessment =>
    fixtureAssessment({
      determinations: determinations.map((row) => (row.formality === consent.formality ? { ...row, met } : row)),
      deadlines: [],
    });
  const law = fixtureLaw();
  const options = { lang: 'en', width: 100, colour: false, as: 'sender' } as const;
  assert.match(terminalReport(said(true), law, options), /Given already\n[^]*?\[x\] .*given, as the visit file says/);
  assert.match(
    terminalReport(said(false), law, options),
    /What blocks ─[^]*?refused or not given, as the visit file\s+says/,
  );
  assert.match(htmlReport(said(false), law, options), /refused or not given, as the visit file says/);
});
