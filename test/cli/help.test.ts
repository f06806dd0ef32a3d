// The help of every verb in both languages lists the same flags, and they are the flags that the verb takes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HELP_JA } from '../../src/cli/help-ja.ts';
import type { Io } from '../../src/cli/io.ts';
import { type Verb, COMMON } from '../../src/cli/arguments.ts';
import { VERBS } from '../../src/cli/main.ts';
import { ComityError } from '../../src/kernel/errors.ts';

/** The flags that stand at the beginning of a line. */
function listed(help: string): string[] {
  return [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, flag = '']) => flag);
}

const EVERY = new Set([
  ...Object.keys(COMMON),
  ...VERBS.flatMap(({ help }) => [...help.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag)),
]);

/** The flags that the verb's parser knows: of those it does not know, it says so before it does anything. */
async function known(verb: Verb): Promise<string[]> {
  const found: string[] = [];
  for (const flag of EVERY) {
    // The flag of no verb that follows ends every run before it begins.
    const argv = [`--${flag}`, '--flag-of-no-verb'];
    try {
      await verb.run(argv, {} as Io);
      assert.fail(`${verb.name} ran`);
    } catch (error) {
      assert.ok(error instanceof ComityError, `${verb.name} --${flag}: ${String(error)}`);
      if (!error.message.includes(`\`--${flag}\``) || !/there is no flag/.test(error.message)) found.push(flag);
    }
  }
  return found;
}

for (const verb of VERBS) {
  test(`${verb.name}: the flags of its parser, of its help in English and of its help in Japanese are the same`, async () => {
    const flags = (await known(verb)).toSorted();
    assert.ok(flags.includes('lang'));
    assert.deepEqual(listed(verb.help).toSorted(), flags, 'English');
    assert.deepEqual(listed(HELP_JA[verb.name]?.help ?? '').toSorted(), flags, 'Japanese');
    assert.doesNotMatch(HELP_JA[verb.name]?.help ?? '', /\[flags\]/);
  });
}

test('a flag that the help keeps to itself is found', async () => {
  const [verb] = VERBS;
  assert.ok(verb !== undefined);
  const silent = verb.help.replaceAll(/^ {2}--lang.*$/gm, '');
  assert.notDeepEqual(listed(silent).toSorted(), (await known(verb)).toSorted());
});
