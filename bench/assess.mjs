// The whole command over CSV files of growing length, beside the same parser counting the rows of the same file.
import { createReadStream, createWriteStream, mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';

import { chanceFrom } from '../src/kernel/chance.ts';
import { generatedCsv } from '../src/visit/manifest/generate.ts';
import { home, machine, measured, told } from './shared.mjs';

if (process.argv[2] === 'count') {
  // The bare parser: records as arrays, thrown away.
  let rows = 0;
  for await (const _ of createReadStream(process.argv[3]).pipe(parse({ relax_column_count: true }))) rows += 1;
  console.log(rows);
} else {
  machine();
  const folder = mkdtempSync(join(tmpdir(), 'comity-assess-'));
  for (const lines of [10_000, 100_000, 1_000_000]) {
    const file = join(folder, `${lines}.csv`);
    const out = createWriteStream(file);
    const share = { persons: Math.round(lines * 0.6), items: lines - Math.round(lines * 0.6), aircraft: 0 };
    for (const line of generatedCsv(share, [{ group: 'main', state: 'US' }], chanceFrom(7)))
      if (!out.write(line)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    const bare = measured([fileURLToPath(import.meta.url), 'count', file]);
    if (Number(bare.out) !== lines + 1) throw new Error(`the bare parser counts ${bare.out}`);
    const flags = [
      '--from',
      'US',
      '--to',
      'JP',
      '--enter',
      '2026-03-02',
      '--leave',
      '2026-03-22',
      '--activity',
      'exercise',
    ];
    const run = measured([join(home, 'bin/comity.mjs'), 'assess', file, ...flags]);
    const ratio = run.seconds / bare.seconds;
    told({
      what: `assess, CSV of ${lines.toLocaleString('en')} lines`,
      ours: `${run.seconds.toFixed(2)} s (${run.user.toFixed(1)} s of processor), ${Math.round(run.megabytes)} MB`,
      peer: `csv-parse counting rows ${bare.seconds.toFixed(2)} s, ${Math.round(bare.megabytes)} MB`,
      ratio: ratio.toFixed(2),
      grouping: true,
      goal: lines === 1_000_000 ? '≤ 2 × and ≤ 400 MB' : '≤ 2 ×',
      met: ratio <= 2 && (lines < 1_000_000 || run.megabytes <= 400),
    });
  }
}
