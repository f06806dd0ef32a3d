import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { parseYaml, startOf } from '../../src/kernel/yaml.ts';
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
