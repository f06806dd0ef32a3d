import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readVocabulary } from '../../../src/engine/parse/vocabulary.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'law', 'vocabulary.yaml'), 'utf8');

describe('what one may be advised to bring about', () => {
  it('is a value of the fact', () => {
    assert.ok(readVocabulary(text, 'vocabulary.yaml').ok);
    for (const [from, to] of [
      ['to: [taken-home]', 'to: [taken-hom]'],
      ['to: [individual, collective]', 'to: [individual, true]'],
    ] as const) {
      assert.ok(text.includes(from));
      const read = readVocabulary(text.replace(from, to), 'vocabulary.yaml');
      assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), ['COMITY_CONDITION_UNKNOWN_VALUE'], to);
    }
  });
});
