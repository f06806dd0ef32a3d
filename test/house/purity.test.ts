// The pure rooms get files, clock, chance, hash and network as arguments, so that they give the same bytes everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';

import { importsOf, walk } from '../../scripts/syntax.ts';
import { type File, filesBelow, PURE, roomOf } from '../../scripts/tree.ts';

const WORLD = new Set([
  'process',
  'Buffer',
  'Date',
  'Intl',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'globalThis',
  'console',
]);
const OF_THE_MACHINE = new Set(['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare']);

/** Every place where a file reaches for the world around it. */
function impurities(files: readonly File[]): string[] {
  return files.flatMap((file) => {
    const found = importsOf(file)
      .filter(({ from }) => from.startsWith('node:'))
      .map(({ from, line }) => `${file.path}:${line}: ${from}`);
    walk(file, (node, line) => {
      if (!ts.isIdentifier(node)) return;
      const member = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      const named =
        (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;
      const random = member && node.text === 'random' && node.parent.expression.getText() === 'Math';
      if (random || (member ? OF_THE_MACHINE.has(node.text) : WORLD.has(node.text) && !named))
        found.push(`${file.path}:${line}: ${node.text}`);
    });
    return found;
  });
}

test('the pure rooms import nothing of Node and use no clock, chance, hash, network or locale of the machine', () => {
  const files = filesBelow('src', /\.ts$/).filter(({ path }) => PURE.includes(roomOf(path)));
  assert.ok(files.length > 50, 'the files are looked at');
  assert.deepEqual(impurities(files), []);
});

test('each planted reach for the world is caught', () => {
  const planted = [
    "import { readFileSync } from 'node:fs';",
    'const now = Date.now();',
    'const now = new Date();',
    'const chance = Math.random();',
    "const hash = await crypto.subtle.digest('SHA-256', bytes);",
    'const home = process.env.HOME;',
    "const page = await fetch('https://example.org');",
    'names.sort((a, b) => a.localeCompare(b));',
    'const text = day.toLocaleString();',
  ];
  for (const text of planted) assert.equal(impurities([{ path: 'src/engine/planted.ts', text }]).length, 1, text);
});

test('a word in a comment, in a string or in the name of a field is no reach for the world', () => {
  const text =
    "// Date.now() is not called\nconst a = 'process';\nexport type Row = { process: string };\nconst b = { fetch: 1 };";
  assert.deepEqual(impurities([{ path: 'src/engine/planted.ts', text }]), []);
});
