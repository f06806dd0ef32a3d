import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';

import { carriedFromFiles } from '../../src/network/carried.ts';
import { comity, home } from '../cli/run.ts';

const at = (name: string): string => readFileSync(join(home, 'register/series', name), 'utf8');

test('every row that is carried over belongs to a series, and each series names the file it needs', () => {
  const records: Record<string, string>[] = parse(at('series.csv'), { columns: true });
  const series = carriedFromFiles(at('series.yaml'), 'series.yaml', records);
  assert.ok(series.ok);
  assert.equal(series.value.length, 6);
  assert.equal(
    series.value.reduce((sum, { years }) => sum + years.length, 0),
    records.length,
  );
  for (const { id, needs, years } of series.value) {
    assert.ok(needs.length > 0 && years.length > 0, id);
    assert.ok(
      years.every(({ year, edges }) => year > 1900 && Number.isFinite(edges)),
      id,
    );
  }
  const strange = carriedFromFiles(at('series.yaml'), 'series.yaml', [{ series: 'pacts-atopp', year: '1951' }]);
  assert.deepEqual(strange.ok ? [] : strange.problems.map(({ code }) => code), ['COMITY_NETWORK_UNKNOWN_NAME']);
});

test('the command lists them as not recomputed, with their citation', () => {
  const { out, code } = comity(['network', 'series', '--carried']);
  assert.equal(code, 0);
  for (const file of ['atop5_1m.csv', 'DCAD-v1.0-main.csv', 'mme_v7.csv'])
    assert.ok(out.includes(`Not recomputed: needs ${file}`), file);
  assert.match(out, /Kinne, Brandon J\. 2020/);
  assert.match(comity(['network', 'series', '--carried', '--lang', 'ja']).out, /計算し直していません/);
  const records: Record<string, string>[] = parse(comity(['network', 'series', '--carried', '--csv']).out, {
    columns: true,
  });
  assert.equal(records.length, 303);
});
