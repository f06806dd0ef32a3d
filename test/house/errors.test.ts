// Every error code is documented, used and tested; nothing else is documented; and all are worded alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { errorsDocument, sectionsOf } from '../../scripts/errors-doc.ts';
import { type File, filesBelow, read } from '../../scripts/tree.ts';
import { ErrorCode, type ErrorText } from '../../src/kernel/errors.ts';

type Codes = Readonly<Record<string, ErrorText>>;

/** What the document has too little or too much. */
function undocumented(codes: Codes, document: string): string[] {
  const headings = [...document.matchAll(/^### `(\w+)`$/gm)].map(([, code = '']) => code);
  return [
    ...Object.keys(codes)
      .filter((code) => !headings.includes(code))
      .map((code) => `${code} is not documented`),
    ...headings.filter((code) => !(code in codes)).map((code) => `${code} is documented, but no code`),
  ];
}

/** Codes that no file raises. In errors.ts itself every code stands once, as a key and not as a string. */
function unused(codes: Codes, files: readonly File[]): string[] {
  return Object.keys(codes).filter((code) => !files.some(({ text }) => text.includes(`'${code}'`)));
}

/** Codes that neither the text of a test nor the name or text of a fixture speaks of. */
function untested(codes: Codes, files: readonly File[]): string[] {
  return Object.keys(codes).filter(
    (code) => !files.some(({ path, text }) => new RegExp(`\\b${code}\\b`).test(`${path}\n${text}`)),
  );
}

/** Texts that are not worded as CONTRIBUTING says. */
function illWorded(codes: Codes): string[] {
  return Object.entries(codes).flatMap(([code, { title, remedy, titleJa, remedyJa }]) => [
    ...[title, remedy]
      .filter((text) => /^[A-Z][a-z]/.test(text))
      .map((text) => `${code}: begins with a capital: ${text}`),
    ...[title, remedy, titleJa, remedyJa]
      .filter((text) => /[.。]$/.test(text))
      .map((text) => `${code}: ends with a full stop: ${text}`),
    ...[title, remedy]
      .filter(
        (text) => /\b(?:string|undefined|null|array of|ComityError|Problem)\b/.test(text) && !code.includes('_JSON'),
      )
      .map((text) => `${code}: names a type: ${text}`),
    ...[titleJa, remedyJa]
      .filter((text) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text))
      .map((text) => `${code}: not Japanese: ${text}`),
  ]);
}

const planted: Codes = {
  COMITY_PLANTED: {
    title: 'no such thing',
    remedy: 'write another',
    titleJa: 'ありません',
    remedyJa: '直してください',
  },
};

test('every code is documented, and nothing else is', () => {
  assert.deepEqual(undocumented(ErrorCode, read('docs/reference/errors.md')), []);
});

test('every code is used in src/', () => {
  assert.deepEqual(unused(ErrorCode, filesBelow('src', /\.ts$/)), []);
});

test('every code is asserted in a test, or a fixture is named after it', () => {
  const files = filesBelow('test', /./).filter(({ path }) => !path.startsWith('test/house/'));
  assert.deepEqual(untested(ErrorCode, files), []);
});

test('every text begins in lower case, ends without a full stop and names no type', () => {
  assert.deepEqual(illWorded(ErrorCode), []);
});

test('the document has the codes in sections, one for each room of errors.ts', () => {
  const sections = sectionsOf(read('src/kernel/errors.ts'));
  assert.deepEqual(
    sections.flatMap(({ codes }) => codes),
    Object.keys(ErrorCode),
  );
  assert.ok(sections.length > 3);
});

test('a planted code that is not documented, not used and not tested is caught each time', () => {
  assert.deepEqual(undocumented(planted, ''), ['COMITY_PLANTED is not documented']);
  assert.deepEqual(unused(planted, [{ path: 'src/a.ts', text: 'COMITY_PLANTED: {' }]), ['COMITY_PLANTED']);
  assert.deepEqual(untested(planted, [{ path: 'test/a.test.ts', text: "'COMITY_PLANTED_OTHER'" }]), ['COMITY_PLANTED']);
  assert.deepEqual(untested(planted, [{ path: 'test/fixtures/packs/COMITY_PLANTED/pack.yaml', text: '' }]), []);
});

test('a planted document of a code that is not there is caught', () => {
  const document = errorsDocument([{ title: 'kernel', codes: ['COMITY_PLANTED'] }], planted);
  assert.deepEqual(undocumented({}, document), ['COMITY_PLANTED is documented, but no code']);
});

test('planted ill wording is caught', () => {
  const text: ErrorText = {
    title: 'No such thing',
    remedy: 'write another.',
    titleJa: 'nothing',
    remedyJa: '直してください。',
  };
  assert.equal(illWorded({ COMITY_PLANTED: text }).length, 4);
});
