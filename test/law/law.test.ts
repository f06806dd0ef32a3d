// The law as it stands: it compiles, answers its lawyers' cases, accounts for every row, and no statement of it is idle.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { readCases, runCases } from '../../src/engine/cases.ts';
import { accountForRows } from '../../src/engine/check/rows.ts';
import { compileLaw } from '../../src/engine/compile.ts';
import type { Law } from '../../src/engine/law.ts';
import { runMutants } from '../../src/engine/mutate.ts';
import { problemText } from '../../src/kernel/errors.ts';
import { words } from '../../src/words/words.ts';
import { lawFiles, realLaw, sha256 } from './law-files.ts';

function cases() {
  const read = readCases(lawFiles(), realLaw().law);
  assert.ok(read.ok, read.ok ? '' : read.problems.map(problemText).join('\n'));
  return read.value;
}

describe('the law', () => {
  it('answers every case beside its articles, with the reasons given there', () => {
    const results = runCases(cases(), realLaw().law);
    assert.ok(results.length > 300, `only ${results.length} cases were read`);
    const failed = results.filter((result) => result.failures.length > 0);
    assert.deepEqual(
      failed.map(
        (result) =>
          `${result.case.file}:${result.case.line} ${result.case.title}: ${result.failures.map(words('en').check.failure).join('; ')}`,
      ),
      [],
    );
  });

  it('has a case that notices each deleted or turned statement and each moved date', () => {
    const results = runMutants(realLaw().law, cases());
    assert.ok(results.length > 200, `only ${results.length} mutants were made`);
    const alive = results.filter((result) => result.killedBy === undefined);
    assert.deepEqual(
      alive.map(
        ({ mutant }) => `${mutant.pack}: ${words('en').check.change(mutant.change)} (${mutant.file}:${mutant.line})`,
      ),
      [],
    );
  });

  it('accounts for every row that concerns its packs', () => {
    const { law, rows } = realLaw();
    const account = accountForRows(law, rows);
    assert.deepEqual(account.problems.map(problemText), []);
    const sum = Object.values(account.counts).reduce((total, count) => total + count, 0);
    assert.equal(sum, rows.size, 'the fates add up to all rows');
  });

  it('reports a row that is neither encoded nor left out', () => {
    const { law, rows } = realLaw();
    const key = 'au-jp-raa.visa';
    const row = rows.get(key);
    assert.ok(row !== undefined);
    const rules = Object.fromEntries(
      Object.entries(law.packs['au-jp-raa-2022']?.rules ?? {}).filter(([, rule]) => !rule.rows.includes(key)),
    );
    const pack = law.packs['au-jp-raa-2022'];
    assert.ok(pack !== undefined);
    const poorer: Law = { ...law, packs: { ...law.packs, [pack.id]: { ...pack, rules } } };
    assert.deepEqual(
      accountForRows(poorer, rows).problems.map((problem) => [problem.code, problem.value]),
      // The rule on visas also rests on the row that leaves dependants out.
      [
        ['COMITY_ROW_NOT_ACCOUNTED', 'au-jp-raa.dependants'],
        ['COMITY_ROW_NOT_ACCOUNTED', key],
      ],
    );
  });

  it('cites no article number that its row does not have', () => {
    for (const pack of Object.values(realLaw().law.packs)) {
      for (const rule of Object.values(pack.rules)) {
        assert.equal(rule.heading.article === undefined, rule.cited === undefined, `${pack.id}/${rule.id}`);
      }
    }
  });

  it('refuses a planted article number whose row knows none', () => {
    const planted = lawFiles().map((file) =>
      file.path.endsWith('au-jp-raa-2022/articles/02-entry.md')
        ? {
            ...file,
            text: file.text
              .replace('# (entry and departure of persons; article number unknown)', '# VI · Entry')
              .replace('id: visa-au\n', 'id: visa-au\ncited: summary\n'),
          }
        : file,
    );
    const result = compileLaw(planted, sha256);
    assert.ok(!result.ok);
    const found = result.problems.filter((problem) => problem.place?.file.endsWith('02-entry.md'));
    assert.ok(found.some((problem) => problem.code === 'COMITY_MARK_ABOVE_ROW' && problem.value === 'summary'));
    assert.ok(found.some((problem) => problem.code === 'COMITY_FENCE_WITHOUT_CITED'));
  });

  // Only these numbers of the agreement were seen, and only in a statute that cites them (rows gb-jp-raa.1-a to 1-e).
  const SEEN = ['1(a)', '1(c)', '1(d)', '1(e)'];
  const numbersOf = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => [...text.matchAll(/^# (?!\()(.+?) · /gm)].map((match) => match[1] ?? ''));

  it('gives the Japan–United Kingdom agreement no article number but those that were seen', () => {
    const texts = lawFiles()
      .filter((file) => file.path.startsWith('treaties/gb-jp-raa-2023/articles/'))
      .map((file) => file.text);
    assert.ok(numbersOf(texts).length > 0);
    assert.deepEqual(
      numbersOf(texts).filter((number) => !SEEN.includes(number)),
      [],
    );
    assert.deepEqual(
      numbersOf([...texts, '# XXI · Criminal jurisdiction / 刑事裁判権\n']).filter((number) => !SEEN.includes(number)),
      ['XXI'],
    );
  });

  it('is the law that is committed in compiled form', () => {
    const committed = JSON.parse(readFileSync(new URL('../../law/compiled.json', import.meta.url), 'utf8')) as Law;
    assert.equal(committed.digest, realLaw().law.digest);
    assert.deepEqual(committed, JSON.parse(JSON.stringify(realLaw().law)));
  });

  it('compiles to the same digest whatever the order of its files', () => {
    const shuffled = compileLaw(lawFiles().toReversed(), sha256);
    assert.ok(shuffled.ok);
    assert.equal(shuffled.value.law.digest, realLaw().law.digest);
  });
});
