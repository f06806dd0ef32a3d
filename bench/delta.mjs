// An amendment of 4,000 lines to the XL force: judged again from encoded columns with the answers of the first run kept, beside a
// full re-run from the same columns; then the whole command, reading both files, apart.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
// Lines of persons, spread evenly over the file; the names stay, because other lines name them.
const persons = [...lines.keys()].filter((at) => lines[at].startsWith('person,') && other[at]?.startsWith('person,'));
let altered = 0;
for (let of = 0; of < persons.length && altered < amended; of += 1) {
  // As many as are still wanted of those that are left.
  if ((of * amended) / persons.length < altered) continue;
  const at = persons[of];
  const amendedLine = [...lines[at].split(',').slice(0, 10), ...other[at].trimEnd().split(',').slice(10)].join(',');
  if (amendedLine === lines[at]) continue;
  lines[at] = amendedLine;
  altered += 1;
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
// Settings of its own: `determineOnce` remembers answers for as long as law and settings are the same two values.
const full = timed(() => judgeColumns(law, plan, next, { ...settings }, sha256));
if (
  JSON.stringify(again.value.rows.map(({ classId, formality, answer }) => [classId, formality, answer.outcome])) !==
  JSON.stringify(full.value.rows.map(({ classId, formality, answer }) => [classId, formality, answer.outcome]))
)
  throw new Error('the two runs answer differently');
console.log('answers of both runs are equal');
told({
  what: `delta, ${altered} lines of ${size} amended, from columns, answers of the first run kept`,
  ours: `${(again.ms / 1000).toFixed(2)} s`,
  peer: `full re-run ${(full.ms / 1000).toFixed(2)} s`,
  ratio: (again.ms / full.ms).toFixed(3),
  grouping: true,
  goal: '≤ 0.05',
  met: again.ms <= full.ms * 0.05,
});

for (const [name, text] of [
  ['old', out],
  ['new', `${lines.join('\n')}\n`],
]) {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'manifest.csv'), text);
  copyFileSync(join(folder, 'visit.yaml'), join(folder, name, 'visit.yaml'));
}
const command = (words) => measured([resolve(home, 'bin/comity.mjs'), ...words], { cwd: folder });
const whole = command(['delta', 'old', 'new']);
const rerun = command(['assess', 'new']);
told({
  what: `delta, the whole command, both files of ${size} read`,
  ours: `${whole.seconds.toFixed(1)} s (${whole.user.toFixed(1)} s of processor), ${Math.round(whole.megabytes)} MB`,
  peer: `assessing the new version alone ${rerun.seconds.toFixed(1)} s (${rerun.user.toFixed(1)} s of processor)`,
  ratio: (whole.seconds / rerun.seconds).toFixed(2),
  grouping: true,
});
