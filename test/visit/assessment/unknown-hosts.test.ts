// A State of which nothing is known answers with one line. The State, Gallia Minor, is invented, and so is its one agreement.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inventedFiles } from '../../engine/invented.ts';
import { htmlReport } from '../../../src/report/html/html-report.ts';
import { terminalReport } from '../../../src/report/terminal/terminal-report.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { assessedVisit, inventedWith, said } from './invented.ts';

const BASELINE = {
  path: 'domestic/xg/baseline/pack.yaml',
  text: `id: xg-baseline
title: { en: Law of Gallia, ja: ガリア法 }
short: { en: Law of Gallia, ja: ガリア法 }
kind: baseline
layer: baseline
state: XG
mark: text
source: INV-TEXT
`,
};
const FILING = {
  path: 'domestic/xg/filing.yaml',
  text: `authorities:
  border-office: { en: border office of Gallia, ja: ガリア国境事務所, calendar: xb, mark: text, source: INV-TEXT, row: inv.text }
filing:
  visa: { authority: border-office, mark: text, source: INV-TEXT, row: inv.text, lead: unknown }
`,
};
const TREATY = [
  {
    path: 'treaties/xa-xg-raa-2015/pack.yaml',
    text: `id: xa-xg-raa-2015
title: { en: Agreement of 2015, ja: 二〇一五年協定 }
short: { en: Agreement of 2015, ja: 二〇一五年協定 }
kind: reciprocal-access
layer: treaty
parties: [XA, XG]
milestones:
  - { what: in-force, on: 2015-01-01, mark: text, source: INV-TEXT, row: inv.text }
mark: text
source: INV-TEXT
`,
  },
  {
    path: 'treaties/xa-xg-raa-2015/articles/01-visas.md',
    text: `# I · Visas
Members need no visa.

ja: 構成員は査証を要しない。

\`\`\`rule
id: visa
subject: person
if: |
  person.role == "member"
effect:
  - waives visa
cited: text
row: inv.text
\`\`\`
`,
  },
];
const vocabulary = inventedFiles.find(({ path }) => path === 'vocabulary.yaml');
const named = {
  path: 'vocabulary.yaml',
  text: vocabulary?.text.replace('  XF: {', '  XG: { en: Gallia Minor, ja: 小ガリア }\n  XF: {') ?? '',
};
const VISIT = `groups:
  - id: main
    title: main body
    legs:
      - { sending: XA, receiving: XG, enter: 2020-03-01, leave: 2020-03-09 }
`;
const ROSTER = 'kind,role,nationality\nperson,member,XA\nperson,civilian,XA\nship,,\ngoods,,\n';

const nothing = assessedVisit(VISIT, ROSTER, { law: inventedWith([named]) });
const emptyPack = assessedVisit(VISIT, ROSTER, { law: inventedWith([named, BASELINE, FILING]) });
const treaty = assessedVisit(VISIT, ROSTER, { law: inventedWith([named, BASELINE, ...TREATY]) });

function reports(assessment: Assessment, as: 'sender' | 'host' = 'sender'): { text: string; page: string } {
  const law = inventedWith([named, BASELINE, FILING, ...TREATY]);
  return {
    text: terminalReport(assessment, law, { lang: 'en', width: 200, colour: false, as }),
    page: htmlReport(assessment, law, { lang: 'en', as }),
  };
}

describe('a State of which nothing is known', () => {
  it('is one text wanted and one row of JSON, whether it has no pack or one without articles', () => {
    for (const [assessment, authorities] of [
      [nothing, []],
      [emptyPack, ['border-office']],
    ] as const) {
      assert.deepEqual(
        assessment.wanted.map(({ fence, instrument, subject }) => [fence, instrument, subject]),
        [['gap:XG', 'XG', 'law']],
      );
      assert.equal(assessment.verdict.texts, 1);
      assert.equal(assessment.verdict.kind, 'no-agreement');
      const [host] = assessment.unknownHosts;
      assert.equal(host?.state, 'XG');
      assert.deepEqual(host?.authorities, authorities);
      assert.equal(host?.units, assessment.wanted[0]?.units);
      assert.ok((host?.formalities.length ?? 0) > 15);
      // Nothing is lost: each formality still has its row.
      assert.equal(
        new Set(
          assessment.determinations.filter(({ cause }) => cause.includes('gap')).map(({ formality }) => formality),
        ).size,
        host?.formalities.length,
      );
      assert.deepEqual(assessment.questions, []);
    }
  });

  it('is said in one line of each report, with whom to ask, and no formality is listed as a gap', () => {
    for (const as of ['sender', 'host'] as const) {
      const { text, page } = reports(nothing, as);
      assert.match(
        text,
        /Nothing is known of the ordinary law of Gallia Minor: ask Gallia Minor through the diplomatic channel\./,
      );
      assert.match(page, /Nothing is known of the ordinary law of Gallia Minor/);
      for (const formality of ['curfew pass', 'driving permit', 'leave to wear a medal', 'health check', 'anchoring']) {
        assert.ok(!text.includes(formality), `${formality} in the text`);
        assert.ok(!page.includes(formality), `${formality} in the page`);
      }
      assert.ok(text.split('\n').length < 110, `${text.split('\n').length} lines`);
    }
    assert.match(
      reports(emptyPack).text,
      /Nothing is known of the ordinary law of Gallia Minor: ask border office of Gallia\./,
    );
  });

  it('keeps what an agreement settles, and only the rest is not known', () => {
    assert.deepEqual(said(treaty, 'visa', 2), ['waived by xa-xg-raa-2015/visa']);
    assert.deepEqual(
      treaty.wanted.map(({ fence }) => fence),
      ['gap:XG'],
    );
    assert.notEqual(treaty.verdict.kind, 'no-agreement');
    const { text } = reports(treaty);
    assert.match(text, /Agreement of 2015, Art\. I/);
    assert.match(
      text,
      /visa +✓ +\?|visa +\? +✓/,
      'a class that the agreement leaves open keeps its sign in the matrix',
    );
    assert.ok(!text.includes('curfew pass'));
  });
});
