// The rule that CONTRIBUTING walks through is one that the checker takes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { filesBelow, read } from '../../scripts/tree.ts';
import { compileLaw } from '../../src/engine/compile.ts';
import type { Result } from '../../src/kernel/result.ts';

const ADDED: Readonly<Record<string, string>> = {
  'sources.yaml': 'MY-SOURCE: { title: a source of one’s own }\n',
  'rows.csv':
    'my.row,treaties-raa.md,1,au-jp-raa-2022,fuel,rule,unknown,summary,MY-SOURCE,waives,customs-declaration,au-jp-raa-2022,\n',
};

/** The article in CONTRIBUTING, without the indent of the list it stands in. */
function exampleIn(document: string): string {
  return (/^ *````markdown\n(.*?)^ *````$/ms.exec(document)?.[1] ?? '').replaceAll(/^ {3}/gm, '');
}

/** The law with one more article, and the source and row that it names. */
function compiledWith(article: string): Result<unknown> {
  const law = filesBelow('law', /\.(?:md|yaml|csv)$/).map(({ path, text }) => {
    const own = path.slice('law/'.length);
    return { path: own, text: `${text.trimEnd()}\n${ADDED[own] ?? ''}` };
  });
  const added = { path: 'treaties/au-jp-raa-2022/articles/99-added.md', text: article };
  return compileLaw([...law, added], (bytes) => createHash('sha256').update(bytes).digest('hex'));
}

test('the rule that CONTRIBUTING adds compiles with the law', () => {
  const result = compiledWith(exampleIn(read('CONTRIBUTING.md')));
  assert.deepEqual(result.ok ? [] : result.problems, []);
});

test('a planted slip in that rule is caught with its line', () => {
  const result = compiledWith(exampleIn(read('CONTRIBUTING.md')).replace('"fuel"', '"fule"'));
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, place }) => [code, place?.line]),
    [['COMITY_CONDITION_UNKNOWN_VALUE', 11]],
  );
});
