// Reading a roster: a million lines of CSV, and 100,000 of a workbook, through `comity manifest check`. The goal is 400 MB for the first.
// Processor time and the highest resident memory are those of the process, as the system tells them. `node bench/read.mjs [LINES]`
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import ExcelJS from 'exceljs';

const home = new URL('..', import.meta.url).pathname;
const lines = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'comity-read-'));
const comity = (...words) =>
  spawnSync(process.execPath, [...words.at(0), join(home, 'bin/comity.mjs'), ...words.slice(1)], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });

// What the process took is written to standard error as it ends.
const told = `process.on('exit', () => { const { maxRSS, userCPUTime } = process.resourceUsage(); process.stderr.write('TOOK ' + maxRSS + ' ' + userCPUTime + '\\n'); })`;
const counted = ['--import', `data:text/javascript,${encodeURIComponent(told)}`];

function measure(path, goal) {
  const { status, stderr } = comity(counted, 'manifest', 'check', path);
  const [, kilobytes, microseconds] = /TOOK (\d+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0) throw new Error(stderr.slice(0, 500));
  const megabytes = Math.round(Number(kilobytes) / 1024);
  const result = goal === undefined ? '' : `, goal ${goal} MB: ${megabytes <= goal ? 'met' : 'missed'}`;
  console.log(
    `${path.split('/').at(-1)}: ${megabytes} MB, ${(Number(microseconds) / 1e6).toFixed(1)} s of processor${result}`,
  );
}

try {
  const made = comity([], 'manifest', 'generate', '--like', 'XL', '--seed', '7').stdout.split('\n');
  const [head = '', ...body] = made.filter((line) => line !== '');
  const persons = body.filter((line) => line.startsWith('person,'));
  const csv = join(folder, 'roster.csv');
  const out = createWriteStream(csv);
  out.write(`${head}\n`);
  for (let at = 0; at < lines; at += persons.length)
    if (!out.write(`${persons.slice(0, lines - at).join('\n')}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  console.log(`${lines} lines of CSV, ${Math.round(readFileSync(csv).length / 1e6)} MB`);
  measure(csv, 400);

  const xlsx = join(folder, 'roster.xlsx');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: xlsx });
  const sheet = workbook.addWorksheet('person');
  const width = head.split(',').length;
  sheet.addRow(head.split(',')).commit();
  for (const line of persons.slice(0, 100_000)) sheet.addRow(line.split(',').slice(0, width)).commit();
  sheet.commit();
  await workbook.commit();
  console.log(`100000 lines of a workbook, ${(readFileSync(xlsx).length / 1e6).toFixed(1)} MB`);
  measure(xlsx);
} finally {
  rmSync(folder, { recursive: true });
}
