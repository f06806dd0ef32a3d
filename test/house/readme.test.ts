// Every row of README's table of what works has a command, and the command works.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { home, read } from '../../scripts/tree.ts';

/** The rows of the table under `## What works today`: what, and the commands in its last cell. */
function worksOf(readme: string): readonly { readonly what: string; readonly commands: readonly string[] }[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith('What works today')) ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.map((row) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      what: cells[0] ?? '',
      commands: [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, command = '']) => command),
    };
  });
}

/** The words that Node is called with for a command of the table; none for a command that is not understood. */
function wordsOf(command: string): readonly string[] | undefined {
  const bin = join(home, 'bin', 'comity.mjs');
  if (command === 'npm start') return [bin, 'start'];
  if (command === 'npm run site') return [join(home, 'scripts', 'site.ts')];
  // A plain npx would ask the registry wherever the package is not installed.
  const own = 'npx --no-install comity ';
  return command.startsWith(own) ? [bin, ...command.slice(own.length).split(' ')] : undefined;
}

const works = worksOf(read('README.md'));
const folder = mkdtempSync(join(tmpdir(), 'comity-readme-'));
after(() => rmSync(folder, { recursive: true }));
// The commands are run in the checkout by whoever reads them; of its files they name the rosters, the imports and the examples alone.
for (const named of ['examples', join('test', 'fixtures', 'rosters'), join('test', 'fixtures', 'imports')])
  cpSync(join(home, named), join(folder, named), { recursive: true });

test('every row of the table of what works has a command that can be run', () => {
  assert.ok(works.length > 5, 'the rows are looked at');
  for (const { what, commands } of works) {
    assert.ok(commands.length > 0, what);
    for (const command of commands) assert.ok(wordsOf(command) !== undefined, command);
  }
});

for (const command of new Set(works.flatMap(({ commands }) => commands))) {
  test(`README's \`${command}\` works in a folder that has only the examples and the rosters`, () => {
    const run = spawnSync(process.execPath, [...(wordsOf(command) ?? [])], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.equal(run.status, 0, run.stderr);
    assert.notEqual(run.stdout, '');
  });
}

test('a planted row without a command, and one whose command is not ours, are caught', () => {
  const readme =
    '## What works today\n\n| what | command |\n|---|---|\n| flying | |\n| walking | `npx comity walk` |\n\n## Next\n\n| a | `b` |\n';
  const rows = worksOf(readme);
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['flying', 'walking'],
  );
  assert.deepEqual(rows[0]?.commands, []);
  assert.equal(wordsOf(rows[1]?.commands[0] ?? ''), undefined);
});
