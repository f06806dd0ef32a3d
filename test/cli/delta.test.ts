import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Delta } from '../../src/visit/delta/delta.ts';
import { comity, emptyFolder, home } from './run.ts';

const schema = (name: string): object =>
  JSON.parse(readFileSync(join(home, 'docs', 'reference', `${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addSchema(schema('assessment'));
const validate = ajv.compile(schema('delta'));
const [OLD, NEW] = ['examples/01-tindal-2023', 'examples/08-an-amendment/visit.yaml'];

function delta(...words: string[]): Delta {
  const { code, out, err } = comity(['delta', ...words, '--json']);
  assert.equal(code, 0, err);
  const value: unknown = JSON.parse(out);
  assert.ok(validate(value), JSON.stringify(validate.errors));
  return value as Delta;
}

describe('comity delta', () => {
  it('prints JSON that keeps its contract, with lines by number and no name of anybody', () => {
    const found = delta(OLD, NEW);
    assert.deepEqual([found.lines.new.length, found.lines.gone.length, found.lines.altered.length], [5, 2, 2]);
    const text = JSON.stringify(found);
    for (const name of ['pilot', 'interpreter', 'minibus', 'boom operator']) assert.ok(!text.includes(name), name);
    assert.notEqual(validate({ ...found, surprise: 1 }), true);
    assert.notEqual(validate({ ...found, classes: { ...found.classes, gone: -1 } }), true);
  });

  it('keeps the contract for every example against itself, where nothing changed', () => {
    for (const name of ['03-doshin-bayanihan-2025', '07-ships-at-manila']) {
      const found = delta(`examples/${name}`, `examples/${name}`);
      assert.deepEqual(
        [found.verdict.changed, found.outcomes.changes.length, found.deadlines.changes.length],
        [false, 0, 0],
      );
    }
    const { out } = comity(['delta', OLD, OLD]);
    assert.match(out, /Nothing changed: everything stands as it was\./);
    assert.match(comity(['delta', OLD, OLD, '--lang', 'ja']).out, /変更はありません。すべてそのまま有効です。/);
  });

  it('takes two bare manifests with flags', () => {
    const folder = emptyFolder();
    const head = 'kind,label,service-number,role,nationality\n';
    writeFileSync(join(folder, 'old.csv'), `${head}person,Sato,1,member,JP\nperson,Ito,2,member,JP\n`);
    writeFileSync(join(folder, 'new.csv'), `${head}person,Ito,2,contractor,JP\nperson,Mori,1,member,JP\n`);
    const flags = ['--from', 'JP', '--to', 'AU', '--enter', '2025-07-13', '--leave', '2025-07-20'];
    const { code, out, err } = comity(['delta', 'old.csv', 'new.csv', ...flags, '--width', '200'], { cwd: folder });
    assert.equal(code, 0, err);
    assert.match(out, /label: Sato → Mori/);
    assert.match(out, /Line 2 \(Ito\) \(before: line 3\)\n.*contractor/);
  });

  it('compares with what was known when the old one was filed', () => {
    const found = delta(OLD, OLD, '--known-then', '2023-08-07');
    assert.deepEqual(
      found.law.inputs.map(({ input, old }) => [input, old]),
      [['known', '2023-08-07']],
    );
    assert.equal(found.law.packs.find(({ pack }) => pack === 'au-jp-raa-2022')?.new?.inForce, 'yes');
    assert.ok(found.outcomes.changes.some(({ formality, of }) => formality === 'visa' && of === 'both'));
    assert.equal(found.lines.altered.length, 0);
  });

  it('says what of the plan changed to whoever filed it, in both languages', () => {
    const folder = emptyFolder();
    const plan = readFileSync(join(home, OLD, 'visit.yaml'), 'utf8');
    const port = /^( +port: ).*$/m;
    assert.match(plan, port);
    writeFileSync(join(folder, 'visit.yaml'), plan.replace(port, '$1Darwin'));
    writeFileSync(join(folder, 'manifest.csv'), readFileSync(join(home, OLD, 'manifest.csv')));
    const text = (lang: string): string => comity(['delta', OLD, folder, '--lang', lang, '--width', '500']).out;
    const en = text('en');
    assert.match(
      en,
      /the plan differs; correct it if it states this: port of entry\n[^]*~ Clearance of a State aircraft/,
    );
    assert.doesNotMatch(en, /need not be filed again|Nothing has to be filed anew/);
    assert.match(text('ja'), /次の事項を記載している場合は訂正が必要）[^\n]*入国地/);
  });

  it('writes a page that asks the network for nothing', () => {
    const file = join(emptyFolder(), 'delta.html');
    for (const lang of ['en', 'ja']) {
      const { code, err } = comity(['delta', OLD, NEW, '--html', file, '--lang', lang]);
      assert.equal(code, 0, err);
      const page = readFileSync(file, 'utf8');
      assert.match(page, new RegExp(`<html lang="${lang}">`));
      assert.ok(page.includes('hired minibus 3'));
      assert.doesNotMatch(page, /<script|<link|src=/);
      assert.ok(page.length < 300_000);
    }
  });

  it('says what is missing, and tells everything that is wrong with a version', () => {
    for (const [words, said] of [
      [[OLD], /two versions of a visit are needed/],
      [[OLD, NEW, OLD], /is one word too many/],
      [[OLD, NEW, '--json', '--html', 'x.html'], /do not go together/],
    ] as const) {
      const { code, err } = comity(['delta', ...words]);
      assert.equal(code, 2);
      assert.match(err, said);
    }
    const folder = emptyFolder();
    writeFileSync(join(folder, 'bad.csv'), 'kind,label\nperson,Sato\nghost,Ito\n');
    const { code, err } = comity(['delta', join(folder, 'bad.csv'), NEW]);
    assert.equal(code, 1);
    assert.match(err, /COMITY_MANIFEST_KIND_UNKNOWN/);
  });
});
