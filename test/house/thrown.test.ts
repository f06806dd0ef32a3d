// What is thrown has a code: a bare Error tells the reader neither what to do nor what to look for. And nothing is typed `any`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';

import { walk } from '../../scripts/syntax.ts';
import { type File, filesBelow } from '../../scripts/tree.ts';

/** Every error made that has no code: `Error`, `TypeError` and their like. */
function bareErrors(files: readonly File[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    walk(file, (node, line) => {
      if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || !ts.isIdentifier(node.expression)) return;
      if (/^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/.test(node.expression.text))
        found.push(`${file.path}:${line}: ${node.expression.text}`);
    });
  }
  return found;
}

/** Every `any`. */
function anys(files: readonly File[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    walk(file, (node, line) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file.path}:${line}`);
    });
  }
  return found;
}

const sources = filesBelow('src', /\.ts$/);

test('src/ throws no error without a code', () => {
  assert.deepEqual(bareErrors(sources), []);
});

test('src/ has no `any`', () => {
  assert.deepEqual(anys(sources), []);
});

test('a planted bare error is caught', () => {
  const text =
    "throw new Error('no');\nthrow TypeError('no');\n// new Error('in a comment')\nconst a = \"new Error('in a string')\";\nthrow new ComityError('COMITY_X');";
  assert.deepEqual(bareErrors([{ path: 'src/planted.ts', text }]), [
    'src/planted.ts:1: Error',
    'src/planted.ts:2: TypeError',
  ]);
});

test('a planted `any` is caught', () => {
  const text = 'const a: any = 1;\nconst b = a as any;\nconst c: Record<string, any> = {};\nconst any = 1;';
  assert.deepEqual(anys([{ path: 'src/planted.ts', text }]), [
    'src/planted.ts:1',
    'src/planted.ts:2',
    'src/planted.ts:3',
  ]);
});
