// Compiles `register/` to `register/compiled.json`, or with `--check` says whether the committed file is current.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Law } from '../src/engine/law.ts';
import { problemText } from '../src/kernel/errors.ts';
import type { Register } from '../src/register/claims.ts';
import { compileRegister } from '../src/register/compile.ts';
import { filesBelow, read } from './tree.ts';

const target = fileURLToPath(new URL('../register/compiled.json', import.meta.url));

/** One agreement, claim or source a line, so that a change of the register is a readable change of the file. */
function printed(register: Register): string {
  const fields = Object.entries(register).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = Object.entries(value).map(([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`);
    return `${JSON.stringify(key)}: {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}}`;
  });
  return `{${fields.join(',\n')}}\n`;
}

const files = filesBelow('register', /\.yaml$/).map(({ path, text }) => ({
  path: path.slice('register/'.length),
  text,
}));
const law = JSON.parse(read('law/compiled.json')) as Law;
const result = compileRegister(
  files,
  { states: Object.keys(law.vocabulary.states), packs: Object.keys(law.packs) },
  (bytes) => createHash('sha256').update(bytes).digest('hex'),
);
if (!result.ok) {
  for (const one of result.problems) stderr.write(`register/${problemText(one)}\n`);
  stderr.write(`${result.problems.length} problems: nothing was written\n`);
  exit(1);
}
const text = printed(result.value);
if (argv.includes('--check')) {
  const current = readFileSync(target, 'utf8') === text;
  stdout.write(
    current
      ? 'register/compiled.json is current\n'
      : 'register/compiled.json is out of date: run `node scripts/register.ts` and commit it\n',
  );
  exit(current ? 0 : 1);
}
writeFileSync(target, text);
stdout.write(
  `register/compiled.json: ${Object.keys(result.value.agreements).length} agreements, digest ${result.value.digest.slice(0, 12)}\n`,
);
