// An amendment of 4,000 lines to the XL force, from encoded columns with the answers of the first run kept, beside a full re-run.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { EMPTY_OVERLAY } from '../src/engine/law.ts';
import { readTable } from '../src/files/read-table.ts';
import { chanceFrom } from '../src/kernel/chance.ts';
import { LATEST } from '../src/kernel/civil-date.ts';
import { Answers } from '../src/visit/assessment/answers.ts';
import { judgeColumns } from '../src/visit/assessment/judge.ts';
import { columnsOf } from '../src/visit/manifest/encoded.ts';
import { manifestFromRows } from '../src/visit/manifest/from-rows.ts';
import { FORCES, generatedCsv } from '../src/visit/manifest/generate.ts';
import { planFromDraft } from '../src/visit/plan/from-draft.ts';
import { draftFromFile } from '../src/visit/plan/from-file.ts';
import { home, machine, measured, told } from './shared.mjs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';

machine();
const size = process.argv[2] ?? 'XL';
const amended = size === 'XL' ? 4000 : 200;
const law = JSON.parse(readFileSync(join(home, 'law/compiled.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'comity-delta-'));
const { out } = measured(
  [
    resolve(home, 'bin/comity.mjs'),
    'manifest',
    'generate',
    '--like',
    size,
    '--seed',
    '7',
    '--write-visit',
    'visit.yaml',
  ],
  { cwd: folder },
);
const draft = draftFromFile(readFileSync(join(folder, 'visit.yaml'), 'utf8'), 'visit.yaml', law);
const plan = planFromDraft(draft.value).value;
const groups = draft.value.groups.map(({ id }) => id);
const columnsFrom = (text) => {
  const { table } = readTable(new TextEncoder().encode(text), 'm.csv');
  return columnsOf(manifestFromRows(table, { law, groups }).value);
};
const old = columnsFrom(out);
// Every so many lines another takes the place of one: the amendment.
const other = [
  ...generatedCsv(
    FORCES[size],
    groups.map((group) => ({ group, state: group.slice(5).toUpperCase() })),
    chanceFrom(8),
  ),
];
const lines = out.trimEnd().split('\n');
const step = Math.floor((lines.length - 1) / amended);
for (let at = 1; at < lines.length; at += step) {
  // The names stay, because other lines name them.
  const own = lines[at].split(',');
  const others = other[at].trimEnd().split(',');
  if (own[0] === 'person' && others[0] === 'person') lines[at] = [...own.slice(0, 10), ...others.slice(10)].join(',');
}
const next = columnsFrom(`${lines.join('\n')}\n`);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const settings = { accept: 'summary', known: LATEST, overlay: EMPTY_OVERLAY };
const timed = (work) => {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
};
const answers = new Answers(law, settings);
judgeColumns(law, plan, old, settings, sha256, answers);
const again = timed(() => judgeColumns(law, plan, next, settings, sha256, answers));
const full = timed(() => judgeColumns(law, plan, next, settings, sha256));
if (
  JSON.stringify(again.value.rows.map(({ classId, formality, answer }) => [classId, formality, answer.outcome])) !==
  JSON.stringify(full.value.rows.map(({ classId, formality, answer }) => [classId, formality, answer.outcome]))
)
  throw new Error('the two runs answer differently');
console.log('answers of both runs are equal');
told({
  what: `delta, about ${amended} lines of ${size} amended, answers of the first run kept`,
  ours: `${(again.ms / 1000).toFixed(2)} s`,
  peer: `full re-run ${(full.ms / 1000).toFixed(2)} s`,
  ratio: (again.ms / full.ms).toFixed(3),
  grouping: true,
  goal: '≤ 0.05',
  met: again.ms <= full.ms * 0.05,
});
