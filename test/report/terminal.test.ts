import assert from 'node:assert/strict';
import { test } from 'node:test';

import { civilDate } from '../../src/kernel/civil-date.ts';
import { terminalReport } from '../../src/report/terminal/terminal-report.ts';
import { fixtureAssessment, fixtureLaw } from './fixture.ts';

const law = fixtureLaw();
const report = (over: Parameters<typeof fixtureAssessment>[0] = {}, labels?: ReadonlyMap<number, string>): string =>
  terminalReport(fixtureAssessment(over), law, {
    lang: 'en',
    width: 100,
    colour: false,
    as: 'sender',
    ...(labels === undefined ? {} : { labels }),
  });

test('the first lines say the verdict, the red tape, the first day, what blocks and what is not known', () => {
  const head = report().split('\n').slice(0, 14).join('\n');
  assert.match(head, /may enter once 3 things are done, the first by Fri 11 Aug 2023/);
  assert.match(head, /65 of 73 formalities gone or eased/);
  assert.match(head, /First day +Fri 11 Aug 2023 \(in 18 days\)/);
  assert.match(head, /What blocks +Permission for unmanned aircraft/);
  assert.match(head, /Not known +2 questions and 1 text/);
});

test('equal answers stand once, with what tells their classes apart', () => {
  const text = report();
  assert.match(text, /visa · 51 persons \[A\] · waived/);
  assert.match(
    text,
    /visa · 2 persons \[B\] · waived\n[^]*?provided that +the person holds a service identity card or both a service/,
  );
  assert.match(text, /visa · 2 persons \[C\] · required/);
});

test('a day that has passed is said to be late, and a missing lead time names whom to ask', () => {
  const text = report();
  assert.match(text, /Thu 20 Jul 2023 +4 days late +visa/);
  assert.match(text, /no lead time known: ask Australian Border Force/);
});

test('an unsettled answer shows what is indicated, or its best and worst, and never reads as a permission', () => {
  const text = report();
  assert.match(text, /Unsettled is never a permission/);
  assert.match(text, /passport +51 persons \[A\], (?:lines 2–52 +)?waived, says a lesser source/);
  assert.match(text, /permission to drive +2 persons \[B\], (?:lines 53–54 +)?waived at best, required at worst/);
});

test('no article number is printed where none is known', () => {
  assert.match(report(), /Japan–Australia RAA, article number unknown \(visas?\) \[official summary\]/);
});

test('a name that carries control signs cannot write on the terminal', () => {
  const text = report(
    {},
    new Map([
      [53, 'SATO\u001B[2J\u0007'],
      [54, 'TAKA\u202EHASHI\nforged line'],
    ]),
  );
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_C}/u);
  assert.match(text, /SATO␛\[2J␇/);
  assert.match(text, /TAKA�HASHI forged line/);
});

test('an assessment with nothing in it still says so in words', () => {
  const relief = {
    ...fixtureAssessment().relief,
    before: 0,
    waived: 0,
    eased: 0,
    unchanged: 0,
    unsettled: 0,
    unknownBefore: 0,
    byFormality: {},
    byInstrument: {},
  };
  const text = report({
    determinations: [],
    deadlines: [],
    duties: [],
    papers: [],
    questions: [],
    wanted: [],
    cited: [],
    packs: [],
    relief,
  });
  for (const words of [
    /Nothing bars this visit/,
    /Everything that was asked is settled/,
    /Nothing has to be filed/,
    /no open question/,
    /No unseen text/,
  ])
    assert.match(text, words);
});

test('while a visit cannot be told, no bar is known; it is not said that nothing bars', () => {
  const { verdict } = fixtureAssessment();
  const text = report({ determinations: [], verdict: { ...verdict, kind: 'cannot-tell' } });
  assert.match(text, /No bar is known so far/);
  assert.doesNotMatch(text, /Nothing bars/);
});

test('a visit to one day prints one date', () => {
  const frame = fixtureAssessment().frame;
  const legs = frame.legs.map((leg) => ({ ...leg, leave: leg.enter, enter: civilDate('2023-08-26') }));
  assert.match(report({ frame: { ...frame, legs } }), /When +26 Aug 2023: main body/);
});
