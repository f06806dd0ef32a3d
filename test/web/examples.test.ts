import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { parseYaml, startOf } from '../../src/kernel/yaml.ts';
import { EXAMPLE_RELIEF } from '../../web/src/pages/start/relief.ts';
import { EXAMPLES } from '../../web/src/visit/example-titles.ts';

const home = new URL('../../examples/', import.meta.url);

test('the page lists every example of a visit under the title that its file has', () => {
  const folders = readdirSync(home).filter((name) => /^0\d-/.test(name));
  const titles = folders.map((name) => {
    const text = readFileSync(new URL(`${name}/visit.yaml`, home), 'utf8');
    const read = parseYaml(text, startOf(name));
    assert.ok(read.ok);
    return { id: name.slice(0, 2), title: (read.value.value as { readonly title: unknown }).title };
  });
  assert.deepEqual(
    EXAMPLES.map(({ id, title }) => ({ id, title })),
    titles,
  );
});

test('the picture on the first page is that of the assessment of example 01', () => {
  const file = new URL('01-tindal-2023/expected/assessment.json', home);
  const { relief } = JSON.parse(readFileSync(file, 'utf8')) as { readonly relief: Readonly<Record<string, unknown>> };
  const { before, waived, eased, unchanged } = relief;
  assert.deepEqual({ ...EXAMPLE_RELIEF }, { before, waived, eased, unchanged });
});
