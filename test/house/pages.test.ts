// The pages of web/: everything exported says what it is, nothing is exported namelessly, and both languages say the same.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

import { walk } from '../../scripts/syntax.ts';
import { type File, filesBelow, home, matches } from '../../scripts/tree.ts';
import { latinWords } from '../words/latin.ts';

const files = filesBelow('web/src', /\.tsx?$/).filter(({ path }) => !path.endsWith('.d.ts'));
const DEFAULT = /^export default\b|^export \{[^}]*\bas default\b/;

/** Exported functions, types and classes without a docstring. A page's words and a list of constants say themselves what they are. */
function undocumented(all: readonly File[]): string[] {
  return all.flatMap((file) => {
    const found: string[] = [];
    walk(file, (node, line) => {
      if (!(ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)))
        return;
      const exported = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      const documented = ts.getJSDocCommentsAndTags(node).length > 0;
      if (exported && !documented) found.push(`${file.path}:${line}: ${node.name?.text ?? ''}`);
    });
    return found;
  });
}

/** A tree of words: texts, functions that make one, and branches of these. */
type Tree = { readonly [name: string]: unknown };

/** The places where two trees are not of one shape. */
function unlike(a: unknown, b: unknown, place: string): string[] {
  if (typeof a !== typeof b || Array.isArray(a) !== Array.isArray(b)) return [place];
  if (typeof a !== 'object' || a === null || b === null) return [];
  const names = new Set([...Object.keys(a), ...Object.keys(b as object)]);
  return [...names].flatMap((name) => unlike((a as Tree)[name], (b as Tree)[name], `${place}.${name}`));
}

/** Every text of a tree with its place; functions are left out, because what they are given is not known. */
function textsOf(tree: unknown, place: string): readonly (readonly [place: string, text: string])[] {
  if (typeof tree === 'string') return [[place, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, one]) => textsOf(one, `${place}.${name}`));
}

type Catalogue = { readonly en: unknown; readonly ja: unknown };
const catalogues: (readonly [name: string, words: Catalogue])[] = [];
for (const { path } of files.filter(({ path: one }) => /\/words(?:-\w+)?\.ts$/.test(one))) {
  const module = (await import(pathToFileURL(join(home, path)).href)) as Tree;
  for (const [name, value] of Object.entries(module))
    if (typeof value === 'object' && value !== null && 'en' in value && 'ja' in value)
      catalogues.push([`${path}: ${name}`, value]);
}

test('every exported function and type of the pages says in a docstring what it is', () => {
  assert.ok(files.length > 30, 'the files are looked at');
  assert.deepEqual(undocumented(files), []);
});

test('no page exports namelessly', () => {
  assert.deepEqual(matches(files, DEFAULT), []);
});

test('the words of each page have one shape in both languages', () => {
  assert.ok(catalogues.length >= 5, 'the words are looked at');
  for (const [name, { en, ja }] of catalogues) assert.deepEqual(unlike(en, ja, name), []);
});

test('no English word is left in the Japanese of the pages, and no Japanese in the English', () => {
  for (const [name, { en, ja }] of catalogues) {
    for (const [place, text] of textsOf(ja, name).filter(([one]) => !one.includes('.encodings.')))
      assert.deepEqual(latinWords(text.replaceAll(/\.(?:csv|xlsx|json)\b/g, ''), NAMES), [], `${place}: ${text}`);
    for (const [place, text] of textsOf(en, name))
      assert.doesNotMatch(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, `${place}: ${text}`);
  }
});

/** Names that are written so in Japanese too. */
const NAMES = ['JavaScript', 'SVG', 'PNG', 'SHA-256', 'English', 'Ctrl', 'Esc'];

test('planted faults are caught', () => {
  const text =
    'export function Planted() { return <p />; }\nexport default Planted;\n/** Said. */\nexport type Said = 1;';
  const planted = [{ path: 'web/src/planted.tsx', text }];
  assert.deepEqual(undocumented(planted), ['web/src/planted.tsx:1: Planted']);
  assert.equal(matches(planted, DEFAULT).length, 1);
  assert.deepEqual(unlike({ a: 'x', b: { c: 'y' } }, { a: 'x', b: { d: 'y' } }, 'w'), ['w.b.c', 'w.b.d']);
  assert.deepEqual(unlike({ a: 'x' }, { a: () => 'x' }, 'w'), ['w.a']);
  assert.deepEqual(textsOf({ a: ['x'], b: () => 'y' }, 'w'), [['w.a.0', 'x']]);
});
