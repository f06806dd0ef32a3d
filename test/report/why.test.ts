import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Explanation } from '../../src/engine/explain.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { whyHtml, whyJson, whyText } from '../../src/report/why.ts';
import { fixtureLaw } from './fixture.ts';

const law = fixtureLaw();
const rule = law.packs['au-jp-raa-2022']?.rules['visa'];

const explanation: Explanation = {
  question: { subject: 'person', formality: 'visa', day: civilDate('2023-08-26'), facts: {} },
  concerns: 'holds',
  determination: {
    outcome: 'waived',
    tier: 'settled',
    cause: [],
    best: ['waived'],
    worst: ['waived'],
    because: ['au-jp-raa-2022/visa'],
    defeated: [],
    provided: [],
    by: [],
    manner: [],
    ask: [],
    wanted: [],
    cites: [],
    idle: [],
    capped: false,
  },
  packs: [
    {
      pack: 'au-jp-raa-2022',
      layer: 'treaty',
      force: 'holds',
      scope: 'unknown',
      rules:
        rule === undefined
          ? []
          : [
              {
                fence: 'au-jp-raa-2022/visa',
                heading: rule.heading,
                mark: 'summary',
                source: 'diet-summary',
                accepted: true,
                fate: 'credited',
                effects: ['waives'],
                lines: [
                  {
                    group: 'provided',
                    text: 'person.identity in ["service-card", "both"]',
                    finding: 'holds',
                    facts: [{ path: 'person.identity', value: 'service-card' }],
                    terms: [],
                  },
                ],
              },
            ],
    },
  ],
};

test('why is told in words: the answer, each instrument, each rule with its fate, each condition with the value it read', () => {
  const text = whyText(explanation, law, { lang: 'en', width: 160, colour: false, line: 'line 42' });
  assert.match(text, /^Visa, line 42, 26 Aug 2023: waived\n/);
  assert.match(text, /Japan–Australia RAA \(agreement, in force: yes, covers this: not known\)/);
  assert.match(text, /article number unknown \(visas\): this rule decides/);
  assert.match(
    text,
    /the person holds a service identity card or both a service identity card and a passport → yes \[identity document: service identity card\]/,
  );
});

test('and in Japanese, and as a page, where a name is text', () => {
  assert.match(whyText(explanation, law, { lang: 'ja', width: 80, colour: false }), /査証、2023年8月26日：免除/);
  const page = whyHtml(explanation, law, { lang: 'ja', line: '<b>42</b>' });
  assert.match(page, /&lt;b&gt;42&lt;\/b&gt;/);
  assert.match(page, /<html lang="ja">/);
  assert.equal(whyJson(explanation), explanation);
});

test('a formality that does not concern the line is said not to', () => {
  const { determination: _determination, ...none } = explanation;
  assert.match(
    whyText({ ...none, concerns: 'fails', packs: [] }, law, { lang: 'en', width: 80, colour: false }),
    /does not concern this line/,
  );
});
