// What would change it: on invented law, where every answer is known by heart, and on the real law of the examples.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { EMPTY_OVERLAY, type Law } from '../../../src/engine/law.ts';
import { civilDate, LATEST } from '../../../src/kernel/civil-date.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { nearestThatWorks } from '../../../src/visit/assessment/changes.ts';
import { type AssessmentInput, assess } from '../../../src/visit/assessment/from-manifest.ts';
import { judge } from '../../../src/visit/assessment/judge.ts';
import { wouldOf } from '../../../src/visit/assessment/would.ts';
import type { Settings } from '../../../src/engine/resolve/settings.ts';
import { terminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { words } from '../../../src/words/words.ts';
import { holds } from '../../kernel/seed.ts';
import { realLaw } from '../../law/law-files.ts';
import { inventedFiles, lawOf, sha256 } from '../../engine/invented.ts';
import { falsePromises } from './applied.ts';
import { invented, visitOf } from './invented.ts';
import { AIRCRAFT, MEMBER, SPARES, legOf, linesOf, planOf } from './tindal.ts';

const HEAD = 'kind,role,nationality,resident_in,serves,identity,licence_of,age,armed,trained,vaccinated\n';

function inputOf(
  visit: string,
  manifest: string,
  law: Law = invented,
  more: Partial<AssessmentInput> = {},
): AssessmentInput {
  return {
    ...visitOf(visit, manifest, law),
    law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2010-01-01'),
    todayFrom: 'flag',
    known: LATEST,
    lang: 'en',
    visitDigest: 'visit',
    engineVersion: 'test',
    sha256,
    ...more,
  };
}

const visitOn = (
  enter: string,
  leave: string,
  facts = 'order: joint, consented: true',
): string => `activity: { determined: true }
groups:
  - id: main
    title: main body
    legs:
      - { sending: XA, receiving: XB, enter: ${enter}, leave: ${leave}, ${facts} }
`;

/** Each set that lightens the formality, as `fact=value … → outcome by rules`. */
function setsFor(assessment: Assessment, formality: string): string[] {
  return assessment.would.flatMap(({ changes, lightens }) =>
    lightens
      .filter((one) => one.formality === formality)
      .map(({ to, because }) => {
        const set = changes.map(({ fact, to: values, limit }) =>
          limit === undefined ? `${fact}=${values.join('|')}` : `${fact}${limit.op}${limit.value}`,
        );
        return `${set.join(' & ')} → ${to} by ${because.map(({ rule }) => rule).join()}`;
      }),
  );
}

describe('a visit that asks too much', () => {
  const manifest =
    HEAD + 'person,civilian,XA,XA,XA,none,XA,30,no,no,no\n'.repeat(3) + 'person,member,XA,XA,XA,none,XA,,,,\n';
  const { law, plan, manifest: lines, ...input } = inputOf(visitOn('2017-03-01', '2017-03-09'), manifest);
  const settings: Settings = input;
  const judged = judge(law, plan, lines, settings, sha256);
  const would = (most: number) => wouldOf(law, plan, settings, input.today, judged, most);

  it('tries the answers that most share first, and says how many it left out', () => {
    const all = would(Number.POSITIVE_INFINITY);
    assert.equal(all.untried, undefined);
    const none = would(0);
    assert.deepEqual(none.rows, []);
    const one = would(1);
    assert.ok(one.untried !== undefined && none.untried !== undefined);
    assert.ok(one.untried.answers < none.untried.answers && one.untried.units < none.untried.units);
    const crowd = judged.classes.find(({ count }) => count === 3);
    for (const { lightens } of one.rows) assert.ok(lightens.every((each) => each.class === crowd?.id));
    // What is told of the answers that were tried is what is told when all are.
    const told = (found: typeof all): string[] =>
      found.rows.flatMap(({ leg, changes, lightens }) =>
        lightens.map((each) => JSON.stringify([leg, changes, each.class, each.formality, each.to])),
      );
    for (const each of told(one)) assert.ok(told(all).includes(each), each);
  });

  it('says so in both languages', () => {
    const assessment = {
      ...assess(inputOf(visitOn('2017-03-01', '2017-03-09'), manifest)),
      wouldUntried: { answers: 7, units: 1234 },
    };
    const joined = (text: string): string => text.replaceAll(/\s+/g, '');
    for (const lang of ['en', 'ja'] as const) {
      const text = terminalReport(assessment, law, { lang, width: 400, colour: false, as: 'sender' });
      const said = words(lang).would.untried('7', words(lang).number(1234));
      assert.ok(joined(text).includes(joined(said)), lang);
    }
  });
});

describe('what would change it, on invented law', () => {
  it('names one paper where one is missing, and the rule that would then speak', () => {
    const civilian = 'person,civilian,XA,XA,XA,none,XA,30,no,no,no\n';
    const found = assess(inputOf(visitOn('2017-03-01', '2017-03-09'), HEAD + civilian));
    assert.deepEqual(setsFor(found, 'passport'), ['person.identity=card → waived by passport,passport-carded']);
    const row = found.would.find(({ lightens }) => lightens.some(({ formality }) => formality === 'passport'));
    assert.deepEqual([row?.side, row?.changes[0]?.by, row?.changes[0]?.cost], ['sender', 'sending-state', false]);
  });

  it('names two or three things together only where nothing less is enough', () => {
    const text = (lines: string): string =>
      `\n\n# 9 · The ready\nWho is ready needs no passport.\n\nja: 準備の整った者は旅券を要しない。\n\n\`\`\`rule\nid: ready\nsubject: person\nif: |\n${lines}effect:\n  - waives passport\ncited: text\nrow: inv.text\n\`\`\`\n`;
    const law = (lines: string): Law =>
      lawOf(
        inventedFiles.map((file) =>
          file.path.endsWith('xb/baseline/articles/01-persons.md') ? { ...file, text: file.text + text(lines) } : file,
        ),
      );
    const kin = `${HEAD}person,dependant,XA,XA,XA,passport,XA,30,yes,no,no\n`;
    const sets = (lines: string): string[] =>
      setsFor(assess(inputOf(visitOn('2017-03-01', '2017-03-09'), kin, law(lines))), 'passport');
    const [trained, vaccinated, unarmed] = ['  person.trained\n', '  person.vaccinated\n', '  !person.armed\n'];
    assert.deepEqual(sets(trained), ['person.trained=true → waived by ready']);
    assert.deepEqual(sets(trained + vaccinated), ['person.trained=true & person.vaccinated=true → waived by ready']);
    assert.deepEqual(sets(trained + vaccinated + unarmed), [
      'person.armed=false & person.trained=true & person.vaccinated=true → waived by ready',
    ]);
    // Four would be no advice.
    assert.deepEqual(sets(`${trained}${vaccinated}${unarmed}  person.identity == "card"\n`), []);
  });

  it('moves the visit to the first day of the agreement, and not by a day less', () => {
    const member = 'person,member,XA,XA,XA,card,XA,30,no,no,no\n';
    const input = inputOf(visitOn('2011-02-20', '2011-02-25'), HEAD + member);
    assert.deepEqual(setsFor(assess(input), 'visa'), ['leg.enter=2011-03-01 → waived by visa,entry']);
    // What has begun is not moved.
    const late = assess({ ...input, today: civilDate('2011-03-02') });
    assert.deepEqual(setsFor(late, 'visa'), []);
  });

  it('moves the last day alone where the law of the day of exit is another', () => {
    const member = 'person,member,XA,XA,XA,card,XA,30,no,no,no\n';
    const input = inputOf(visitOn('2011-02-20', '2011-02-25'), HEAD + member);
    assert.deepEqual(
      setsFor(assess(input), 'levy').filter((set) => set.startsWith('leg.leave')),
      ['leg.leave=2011-03-01 → waived by levy'],
    );
    const { promises, wrong } = falsePromises(input);
    assert.deepEqual(wrong, []);
    assert.ok(promises > 2);
  });

  it('moves no last day beyond the next entry of the group', () => {
    const member = 'person,member,XA,XA,XA,card,XA,30,no,no,no\n';
    const ends = (again: string): string[] => {
      const visit = visitOn('2011-02-20', '2011-02-25').replace(
        /^( +)(- \{ sending: XA.*)enter: 2011-02-20, leave: 2011-02-25(.*)$/m,
        `$&\n$1$2enter: ${again}, leave: 2011-03-20$3`,
      );
      const { would } = assess(inputOf(visit, HEAD + member));
      return would.flatMap(({ leg, changes }) =>
        changes.flatMap(({ fact, to }) => (fact === 'leg.leave' ? [`${leg} ${to.join()}`] : [])),
      );
    };
    assert.deepEqual(ends('2011-03-10'), ['main/1 2011-03-01']);
    assert.deepEqual(ends('2011-02-27'), []);
  });

  it('puts what the sender can do before what needs the host', () => {
    const found = assess(
      inputOf(
        visitOn('2017-03-01', '2017-03-09', 'order: none, consented: false'),
        `${HEAD}person,member,XA,XA,XA,none,XA,30,no,no,no\n`,
      ),
    );
    const sides = found.would.map(({ side }) => ['sender', 'both', 'host'].indexOf(side));
    assert.deepEqual(
      sides,
      sides.toSorted((a, b) => a - b),
    );
  });

  it('tries each option of a choice of the host that is not known, as what the host alone can do', () => {
    const armed = `${HEAD}person,member,XA,XA,XA,card,XA,30,yes,no,no\n`;
    const before = inputOf(visitOn('2011-12-20', '2011-12-23'), armed);
    const found = assess(before);
    // The other option is no advice: it bars.
    assert.ok(setsFor(found, 'sidearm').includes('choice:arms=permitted → waived by arms-permitted'));
    assert.deepEqual(
      setsFor(found, 'sidearm').filter((set) => set.includes('refused')),
      [],
    );
    const row = found.would.find(({ changes }) => changes.some(({ fact }) => fact.startsWith('choice:')));
    assert.deepEqual([row?.side, row?.host, row?.changes.length], ['host', 'XB', 1]);
    const { ofChoices, wrong } = falsePromises(before);
    assert.deepEqual(wrong, []);
    assert.ok(ofChoices > 0);
    // What it has chosen, as it published or as the planner knows, is not asked of it again.
    const known = { ...before, overlay: { ...EMPTY_OVERLAY, choices: { arms: 'refused' } } };
    const published = inputOf(visitOn('2024-06-01', '2024-06-03'), armed);
    for (const input of [known, published]) {
      const sidearm = assess(input).determinations.find(({ formality }) => formality === 'sidearm');
      assert.equal(sidearm?.outcome, 'barred');
      assert.deepEqual(
        setsFor(assess(input), 'sidearm').filter((set) => set.includes('choice:')),
        [],
      );
    }
  });

  it('names what the host may choose in both languages, and that it may have chosen it already', () => {
    const input = inputOf(visitOn('2011-12-20', '2011-12-23'), `${HEAD}person,member,XA,XA,XA,card,XA,30,yes,no,no\n`);
    const joined = (text: string): string => text.replaceAll(/\s+/g, '');
    for (const lang of ['en', 'ja'] as const) {
      const options = { lang, width: 400, colour: false, as: 'sender' } as const;
      const text = joined(terminalReport(assess({ ...input, lang }), invented, options));
      const { would, sentence } = words(lang);
      const clause =
        lang === 'en'
          ? sentence.choice('may visitors carry sidearms?', 'permitted')
          : sentence.choice('訪問者は拳銃を携帯できるか。', '可');
      assert.ok(text.includes(joined(would.clause(clause))), lang);
      assert.ok(text.includes(joined(would.unlessChosen)), lang);
    }
  });

  it('gives the same bytes for shuffled lines', () => {
    const lines = [
      'person,member,XA,XA,XA,none,XA,30,no,no,no\n',
      'person,dependant,XA,XA,XA,passport,XA,30,no,no,no\n',
      'person,civilian,XA,XA,XA,none,XC,40,yes,no,yes\n',
    ];
    const of = (order: readonly string[]): unknown =>
      assess(inputOf(visitOn('2017-03-01', '2017-03-09'), HEAD + order.join(''))).would;
    assert.deepEqual(of(lines), of(lines.toReversed()));
  });

  it('on 16 generated visits every set comes true when it is applied, and none contains a smaller one that works', () => {
    let promises = 0;
    const person = fc
      .record({
        role: fc.constantFrom('member', 'civilian', 'dependant', 'other'),
        nationality: fc.constantFrom('XA', 'XB', 'XC', ''),
        serves: fc.constantFrom('XA', 'XD', ''),
        identity: fc.constantFrom('card', 'passport', 'none', ''),
        licence: fc.constantFrom('XA', 'XC', ''),
        age: fc.constantFrom('11', '12', '15', '16', '30', ''),
        yes: fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom('yes', 'no', ''))),
      })
      .map(
        (one) =>
          `person,${one.role},${one.nationality},XA,${one.serves},${one.identity},${one.licence},${one.age},${one.yes.join()}\n`,
      );
    const frame = fc.record({
      enter: fc.constantFrom('2011-02-27', '2011-03-01', '2011-12-20', '2014-12-29', '2017-03-01', '2018-12-28'),
      order: fc.constantFrom('order: none, ', 'order: joint, ', ''),
      consented: fc.constantFrom('consented: true', 'consented: false'),
    });
    holds(
      fc.property(fc.array(person, { minLength: 1, maxLength: 2 }), frame, (people, { enter, order, consented }) => {
        const leave = enter.replace(/\d\d$/, (day) => String(Math.min(28, Number(day) + 3)).padStart(2, '0'));
        const visit = visitOn(enter, leave < enter ? enter : leave, order + consented);
        const found = falsePromises(inputOf(visit, HEAD + people.join('')));
        promises += found.promises;
        assert.deepEqual(found.wrong, []);
      }),
      16,
    );
    assert.ok(promises > 20, `${promises} promises tried`);
  });
});

describe('a number that can be changed', () => {
  const tried = (works: (value: number) => boolean) => [24, 25, 26].map((value) => ({ value, works: works(value) }));
  const isThreshold = (value: number): boolean => value === 25;

  it('is named by its limit: at most, less than, at least, more than', () => {
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value <= 25),
        100,
        isThreshold,
      ),
      { value: 25, limit: { op: '<=', value: 25 } },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value < 25),
        25,
        isThreshold,
      ),
      { value: 24, limit: { op: '<', value: 25 } },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value >= 25),
        3,
        isThreshold,
      ),
      { value: 25, limit: { op: '>=', value: 25 } },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value > 25),
        25,
        isThreshold,
      ),
      { value: 26, limit: { op: '>', value: 25 } },
    );
  });

  it('has no limit where more of the same does not work, and the side that works where nothing is stated', () => {
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value === 25),
        3,
        isThreshold,
      ),
      { value: 25 },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value <= 25),
        undefined,
        isThreshold,
      ),
      { value: 25, limit: { op: '<=', value: 25 } },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value < 25),
        undefined,
        isThreshold,
      ),
      { value: 24, limit: { op: '<', value: 25 } },
    );
    assert.deepEqual(
      nearestThatWorks(
        tried((value) => value > 25),
        undefined,
        isThreshold,
      ),
      { value: 26, limit: { op: '>', value: 25 } },
    );
    assert.equal(
      nearestThatWorks(
        tried(() => false),
        3,
        isThreshold,
      ),
      undefined,
    );
  });

  const rule = (test: string): Law => {
    const files = inventedFiles.map((file) => {
      if (file.path === 'vocabulary.yaml')
        return {
          ...file,
          text: file.text.replace(
            'ja: "価額は？" }, change: no }',
            'ja: "価額は？" }, change: with-cost, by: sending-state }',
          ),
        };
      if (!file.path.endsWith('xb/baseline/articles/02-things.md')) return file;
      const text = `\n\n# 9 · Small worth\nWhat is worth little is not declared.\n\nja: 価額の小さい物は申告を要しない。\n\n\`\`\`rule\nid: small\nsubject: goods\nif: |\n  thing.worth ${test}\neffect:\n  - waives declaration\ncited: text\nrow: inv.text\n\`\`\`\n`;
      return { ...file, text: file.text + text };
    });
    return lawOf(files);
  };
  for (const [test, worth, expected] of [
    ['<= 100', 99, []],
    ['<= 100', 100, []],
    ['<= 100', 101, ['thing.worth<=100 → waived by small']],
    ['< 100', 99, []],
    ['< 100', 100, ['thing.worth<100 → waived by small']],
    ['< 100', 101, ['thing.worth<100 → waived by small']],
    ['>= 100', 99, ['thing.worth>=100 → waived by small']],
    ['>= 100', 100, []],
    ['> 100', 100, ['thing.worth>100 → waived by small']],
    ['> 100', 101, []],
  ] as const) {
    it(`worth ${worth} where the law says ${test}`, () => {
      const input = inputOf(
        visitOn('2017-03-01', '2017-03-09'),
        `kind,purpose,sealed,worth\ngoods,private,no,${worth}\n`,
        rule(test),
      );
      assert.deepEqual(
        setsFor(assess(input), 'declaration').filter((set) => set.startsWith('thing.worth')),
        expected,
      );
      assert.deepEqual(falsePromises(input).wrong, []);
    });
  }
});

describe('what would change it, on the law of this repository', () => {
  const real = (): AssessmentInput => ({
    plan: planOf(legOf('2023-08-10', '2023-08-12')),
    manifest: {
      lines: linesOf(
        { kind: 'person', facts: { ...MEMBER, 'person.identity': 'none' } },
        { kind: 'aircraft', facts: AIRCRAFT },
        { kind: 'goods', facts: SPARES },
      ),
    },
    law: realLaw().law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2023-07-24'),
    todayFrom: 'file',
    known: LATEST,
    lang: 'en',
    visitDigest: 'visit',
    engineVersion: 'test',
    sha256,
  });

  it('three days before the agreement is in force names its first day, and every set comes true', () => {
    const input = real();
    const visa = setsFor(assess(input), 'visa');
    assert.equal(visa.length, 1);
    // Without a paper the day alone does not do.
    assert.match(visa[0] ?? '', /^person\.identity=service-card & leg\.enter=2023-08-13 → waived by visa-au,/);
    const passport = setsFor(assess(input), 'passport');
    assert.match(passport.join('\n'), /person\.identity=\S+ & leg\.enter=2023-08-13 → eased/);
    const { promises, wrong } = falsePromises(input);
    assert.deepEqual(wrong, []);
    assert.ok(promises > 2);
  });

  it('asks the host for a consent that was refused, as its own doing; of one that it gave nothing is said', () => {
    const on = (consented: boolean): AssessmentInput => {
      const leg = legOf('2023-08-26', '2023-08-29');
      return { ...real(), plan: planOf({ ...leg, facts: { ...leg.facts, 'movement.consented': consented } }) };
    };
    const refused = assess(on(false));
    assert.match(setsFor(refused, 'visit-consent').join('\n'), /^movement\.consented=true → consent/);
    const row = refused.would.find(({ changes }) => changes.some(({ fact }) => fact === 'movement.consented'));
    assert.deepEqual([row?.side, row?.changes[0]?.by], ['host', 'receiving-state']);
    const { promises, wrong } = falsePromises(on(false));
    assert.deepEqual(wrong, []);
    assert.ok(promises > 2);
    for (const { changes } of assess(on(true)).would)
      assert.ok(changes.every(({ fact }) => fact !== 'movement.consented'));
  });

  it('asks the host for a choice that is not known, and every set comes true', () => {
    const leg = legOf('2025-09-14', '2025-09-20', { receiving: 'GB' });
    const input = { ...real(), plan: planOf(leg), manifest: { lines: linesOf({ kind: 'person', facts: MEMBER }) } };
    assert.deepEqual(
      setsFor(assess(input), 'visa').map((set) => set.replace(/ by .*/, '')),
      ['choice:japan-designated=designated → waived'],
    );
    const { ofChoices, wrong } = falsePromises(input);
    assert.deepEqual(wrong, []);
    assert.ok(ofChoices > 1);
  });

  it('is silent about what happens to be moved into the past', () => {
    const input = { ...real(), today: civilDate('2023-08-11') };
    for (const { changes } of assess(input).would) assert.ok(changes.every(({ fact }) => fact !== 'leg.enter'));
  });

  it('advises nothing that the law says nobody can bring about, and no value that is no advice', () => {
    const { law } = realLaw();
    for (const { changes } of assess(real()).would)
      for (const { fact, to } of changes) {
        const of = law.vocabulary.facts[fact];
        if (of === undefined) continue;
        assert.notEqual(of.change, 'no', fact);
        for (const value of to) assert.ok(of.to?.includes(value) ?? true, `${fact} ${String(value)}`);
      }
    // What the visit is for is not given up: uniform, effects, the aircraft that lands.
    for (const fact of ['person.uniform', 'person.effects', 'aircraft.lands', 'equipment.radio'])
      assert.equal(law.vocabulary.facts[fact]?.change, 'no', fact);
    assert.deepEqual(law.vocabulary.facts['activity.approved']?.to, [true]);
  });

  it('never offers that a consent be withdrawn', () => {
    const { law } = realLaw();
    const consents = new Set(Object.values(law.vocabulary.formalities).flatMap(({ metBy }) => metBy ?? []));
    assert.ok(consents.size > 0);
    for (const { changes } of assess(real()).would)
      for (const { fact, to } of changes) assert.ok(!consents.has(fact) || to.every((value) => value === true), fact);
  });
});
