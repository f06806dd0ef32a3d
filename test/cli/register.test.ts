// The verbs of the register as real processes: what they print, in both languages, and what they say of what is not there.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import stringWidth from 'string-width';

import type { Io } from '../../src/cli/io.ts';
import { importFolder, loadRegister } from '../../src/cli/register-files.ts';
import { ComityError } from '../../src/kernel/errors.ts';
import { readTable } from '../../src/files/read-table.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { Register } from '../../src/register/claims.ts';
import { reckoning } from '../../src/register/reckoning.ts';
import { agreementText, claimsText, evidenceText, listText, timelineText } from '../../src/report/register-report.ts';
import { listed } from '../../src/report/register/list.ts';
import { registerContext } from '../../src/report/register/names.ts';
import { timeline } from '../../src/report/register/timeline.ts';
import { LANGS, type Lang } from '../../src/words/words.ts';
import { realLaw } from '../report/example.ts';
import { latinWords, namesOf } from '../words/latin.ts';
import { comity, emptyFolder, home } from './run.ts';

const register = JSON.parse(readFileSync(join(home, 'register/compiled.json'), 'utf8')) as Register;
/** What stands in the register in Latin letters as it was given: publishers, places, titles of activities. */
const given = [
  ...namesOf(realLaw()),
  ...Object.values(register.sources).map(({ publisher }) => publisher),
  ...Object.values(register.activities).map(({ title, titleJa = '' }) => `${title} ${titleJa}`),
  ...Object.values(register.activities).flatMap(({ titleJa = '' }) => titleJa.match(/[A-Za-z-]{2,}/g) ?? []),
];

type Listed = { agreements: { id: string; stage: string | null; possible: string[]; inForce: boolean | null }[] };

function list(...words: string[]): Listed {
  const { code, out, err } = comity(['register', 'list', '--json', ...words]);
  assert.equal(code, 0, err);
  return JSON.parse(out) as Listed;
}

const stageOf = (rows: Listed, id: string) => rows.agreements.find((one) => one.id === id)?.stage;

test('register list has every agreement, and where each stood on a day', () => {
  assert.equal(list().agreements.length, Object.keys(register.agreements).length);
  assert.equal(stageOf(list('--on', '2023-10-14'), 'gb-jp-raa-2023'), 'signed');
  assert.equal(stageOf(list('--on', '2023-10-15'), 'gb-jp-raa-2023'), 'in-force');
  // A notice of termination ends nothing while it is suspended.
  assert.equal(stageOf(list('--on', '2020-12-01'), 'ph-us-vfa-1998'), 'in-force');
  assert.match(
    comity(['register', 'list', '--on', '2020-12-01']).out,
    /ph-us-vfa-1998 +in force, notice +11 Nov 2020|ph-us-vfa-1998 +in force,( notice of)? +11 Nov 2020/,
  );
});

test('register list is narrowed by State, kind and stage, and a day that is not known fits each possible stage', () => {
  const { agreements } = list('--state', 'ph', '--kind', 'reciprocal-access');
  assert.deepEqual(
    agreements.map(({ id }) => id),
    ['jp-ph-raa-2024'],
  );
  const open = list('--on', '1998-06-01').agreements.find(({ id }) => id === 'ph-us-vfa-1998');
  assert.equal(open?.stage, null);
  assert.ok(open.possible.length > 1);
  for (const stage of open.possible)
    assert.ok(
      list('--on', '1998-06-01', '--stage', stage).agreements.some(({ id }) => id === 'ph-us-vfa-1998'),
      stage,
    );
  assert.match(comity(['register', 'list', '--on', '1998-06-01']).out, /ph-us-vfa-1998 +unknown +\D/);
});

test('register as-of knows nothing that was told later', () => {
  const then = comity(['register', 'as-of', '2022-11-05', '--json']);
  const rows = JSON.parse(then.out) as Listed;
  assert.equal(stageOf(rows, 'gb-jp-raa-2023'), 'text');
  assert.equal(stageOf(rows, 'ca-ph-sovfa-2025'), undefined);
  // The notes of 12 August announced the day of force: it was known before it came.
  const ahead = comity(['register', 'as-of', '2025-08-20', '--on', '2025-09-11', '--json']);
  assert.equal(stageOf(JSON.parse(ahead.out) as Listed, 'jp-ph-raa-2024'), 'in-force');
  const before = comity(['register', 'as-of', '2025-08-01', '--on', '2025-09-11', '--json']);
  assert.notEqual(stageOf(JSON.parse(before.out) as Listed, 'jp-ph-raa-2024'), 'in-force');
});

test('register show prints the life with citable ids, grades, contradictions and what was not found', () => {
  const { code, out } = comity(['register', 'show', 'gb-jp-raa-2023', '--on', '2022-11-05', '--known', '2022-11-05']);
  assert.equal(code, 0);
  assert.match(out, /28 Sep 2021 · talks agreed\n +gb-jp-raa-2023\/event-1\n +A2 +official statement/);
  assert.match(out, /open · 5 May 2022 · agreed in principle\n +B3 +The Japan Times: .*Wednesday, 4 May/);
  assert.match(out, /signed: not\s+found as of 5 Nov 2022/);
  assert.doesNotMatch(out, /2023,|11 Jan 2023/);
  const ruled = comity(['register', 'show', 'jp-ph-raa-2024', '--width', '160']).out;
  assert.match(
    ruled,
    /ruled · 8 Jul 2024 · signed\n +D5 +.*Tokyo\n +ruled for .* by Comity on 22 Nov 2026:[^]*names Manila/,
  );
});

test('what register show gives as JSON names every claim and source it prints', () => {
  for (const id of ['gb-jp-raa-2023', 'manila-pact-1954', 'fr-jp-raa-talks']) {
    const value = JSON.parse(comity(['register', 'show', id, '--json']).out) as {
      life: { id: string; claims: { id: string; source: string }[] }[];
      sources: { id: string }[];
    };
    const sources = new Set(value.sources.map((one) => one.id));
    const claims = value.life.flatMap((step) => step.claims);
    assert.ok(claims.length > 0);
    for (const claim of claims) {
      assert.ok(sources.has(claim.source), claim.id);
      assert.ok(claim.id.startsWith(`${id}/`), claim.id);
    }
  }
});

test('what is suspended between two of three says between whom', () => {
  assert.match(
    comity(['register', 'show', 'au-nz-us-anzus-1951', '--width', '160']).out,
    /in force, suspended between New Zealand and United States/,
  );
  assert.match(
    comity(['register', 'show', 'au-nz-us-anzus-1951', '--lang', 'ja', '--width', '160']).out,
    /効力あり、停止中（ニュージーランド、米国の間）/,
  );
});

test('a forecast lapses by itself when its day is over, and not before', () => {
  const fate = (id: string, on: string): string => comity(['register', 'show', id, '--on', on, '--width', '160']).out;
  assert.match(fate('fr-jp-raa-talks', '2024-12-31'), /by .*2024.*still to come/);
  assert.match(fate('fr-jp-raa-talks', '2025-01-01'), /by .*2024.*lapsed/);
});

test('register timeline is in the order of days, each as precise as its source', () => {
  const { out } = comity(['register', 'timeline', 'ph-us-vfa-1998', '--json']);
  const { events } = JSON.parse(out) as { events: { day: { on: string; precision: string } }[] };
  assert.deepEqual(
    events.map(({ day }) => day.on),
    events.map(({ day }) => day.on).toSorted(),
  );
  const text = comity(['register', 'timeline', 'ph-us-vfa-1998']).out;
  assert.match(text, /^1998 ─[^]*in 1998 +ph-us-vfa-1998 +signed/);
  assert.match(text, /in Jun 2021 +ph-us-vfa-1998 +notice suspended, Philippines/);
  assert.match(comity(['register', 'timeline', 'au-jp-acsa-2017']).out, /by 27 Jan 2018/);
});

test('what is not there is told with what is near it, in both languages', () => {
  const near = comity(['register', 'show', 'gb-jp-ra-2023']);
  assert.equal(near.code, 2);
  assert.match(
    near.err,
    /there is no agreement `gb-jp-ra-2023`. did you mean `gb-jp-raa-2023`|did you mean `gb-jp-raa-2023`/,
  );
  assert.match(comity(['register', 'show', '--lang', 'ja']).err, /協定が指定されていません/);
  // A name that every object has is no agreement.
  for (const id of ['constructor', '__proto__']) {
    const none = comity(['register', 'show', id]);
    assert.equal(none.code, 2);
    assert.match(none.err, /there is no agreement/);
  }
  assert.match(comity(['register', 'list', '--state', 'QQ']).err, /there is no State `QQ`/);
  assert.match(comity(['register', 'as-of']).err, /no day is named/);
});

const law = realLaw();
const DAY = civilDate('2022-11-05');

/** What the verbs print, made without a process for each: fifty agreements and four views of all. */
function printed(lang: Lang, width: number): string[] {
  const context = registerContext(register, law, lang);
  const setting = { width, colour: false };
  const all = Object.values(register.agreements);
  const asked = [{ on: register.asOf }, { on: civilDate('1998-06-01') }, { on: DAY, known: DAY }];
  return [
    ...asked.map((one) => listText(context, listed(context, {}, one), { ...one, untouched: 3 }, setting)),
    timelineText(context, timeline(all), setting),
    evidenceText(context, undefined, setting),
    ...[DAY, register.asOf].map((known) =>
      claimsText(
        context,
        { source: 'seed-article', claims: reckoning(register, 'seed-article', known), known },
        setting,
      ),
    ),
    ...all.map((one) => agreementText(context, one, { on: register.asOf }, setting)),
  ];
}

test('nothing the register prints in Japanese has a Latin word outside names and ids', () => {
  for (const text of printed('ja', 1000)) assert.deepEqual(latinWords(text, given), [], text.slice(0, 80));
  assert.deepEqual(latinWords(comity(['register', 'list', '--lang', 'ja']).out, given), []);
});

test('no line is wider than the terminal, in either language', () => {
  for (const lang of LANGS)
    for (const width of [80, 160])
      for (const line of printed(lang, width).flatMap((text) => text.split('\n')))
        assert.ok(stringWidth(line) <= width, `${lang} ${width}: ${line}`);
});

test('a register that is damaged says so with its code', () => {
  const io = { home: '/nowhere' } as Io;
  assert.throws(
    () => loadRegister(io),
    (error) => error instanceof ComityError && error.code === 'COMITY_CLI_REGISTER_DAMAGED',
  );
});

test('an import is never written into the register that is shipped', () => {
  const io = { home, cwd: home } as Io;
  for (const folder of ['register', 'register/import/mine', 'law', join(home, 'register')])
    assert.throws(
      () => importFolder(io, folder),
      (error) => error instanceof ComityError && error.code === 'COMITY_CLI_REGISTER_SHIPPED',
      folder,
    );
  assert.equal(importFolder(io, 'comity-register'), 'comity-register');
  const cwd = emptyFolder();
  const folder = join(cwd, 'comity-register');
  mkdirSync(folder);
  const shipped = join(home, 'register/register.yaml');
  const before = readFileSync(shipped, 'utf8');
  symlinkSync(shipped, join(folder, 'mme.json'));
  const table = join(home, 'test/fixtures/imports/invented-mme.csv');
  const linked = comity(['register', 'import', table], { cwd });
  assert.match(linked.err, /COMITY_CLI_REGISTER_SHIPPED/);
  assert.equal(readFileSync(shipped, 'utf8'), before);
});

test('register claims reckons with the source document: what was said of May is contradicted by the page of September 2021', () => {
  const { code, out } = comity(['register', 'claims', '--source', 'seed', '--width', '200']);
  assert.equal(code, 0);
  assert.equal(out.match(/^ {2}SC\d\d {2}/gm)?.length, 35);
  const of = (id: string): string => out.split(/^ {2}(?=SC\d\d {2})/m).find((one) => one.startsWith(id)) ?? '';
  assert.match(of('SC11'), /^SC11 +contradicted\n/);
  assert.match(of('SC11'), /said in May 2022; contradicted: the register has 28 Sep 2021 \(gb-jp-raa-2023\/event-1\)/);
  assert.match(of('SC11'), /grade then B5, as copied D5 → now A5/);
  assert.match(of('SC02'), /now A1 for the event \/ A5 for the date/);
  assert.match(of('SC02'), /2 speakers, not 2 reports · “set to \.\.\. in December”/);
  assert.match(of('SC34'), /adds nothing to what is known/);
  // One speaker under two spellings is one person.
  assert.match(of('SC17'), /Johnstone/);
  assert.match(of('SC18'), /Johnstone/);
});

test('register claims as known on the day of the document says of nothing what became of it', () => {
  const then = comity(['register', 'claims', '--source', 'seed-article', '--known', '2022-11-05', '--json']).out;
  const { claims } = JSON.parse(then) as { claims: { statement: { id: string }; outcome: string }[] };
  assert.equal(claims.find(({ statement }) => statement.id === 'SC02')?.outcome, 'unresolved');
  assert.equal(claims.find(({ statement }) => statement.id === 'SC11')?.outcome, 'contradicted');
  assert.match(comity(['register', 'claims', '--source', 'sead']).err, /write one of seed-article/);
  assert.match(comity(['register', 'claims']).err, /`--source` is missing/);
});

test('register check tells what is not proved, by what it needs and what it has', () => {
  const ran = comity(['register', 'check']);
  assert.equal(ran.code, 0);
  const out = ran.out.replaceAll(/\s+/g, ' ');
  assert.match(
    out,
    /au-gb-dsca-2024\/event-1 · .*signed needs one official statement or better, or 2 reports of .*, has 1 origin, the best a reporter/,
  );
  assert.match(out, /open · 5 May 2022 · agreed in principle B3 The Japan Times/);
  assert.match(out, /fr-jp-raa-talks\/forecast-1 · .*lapsed/);
  const { findings } = JSON.parse(comity(['register', 'check', '--json']).out) as { findings: { what: string }[] };
  const [, , unproved] = /(\d+) with the evidence .*?, (\d+) without/s.exec(out) ?? [];
  assert.equal(findings.filter(({ what }) => what === 'unproved').length, Number(unproved));
});

test('each line of register export has an id, a source and the day of the register, as CSV and as JSON', () => {
  const rows = JSON.parse(comity(['register', 'export', '--json']).out) as Record<string, string>[];
  const claims = Object.values(register.agreements).flatMap(({ events }) => events.flatMap((event) => event.claims));
  assert.deepEqual(
    rows.map(({ id }) => id),
    claims,
  );
  for (const row of rows)
    assert.ok(row['source'] !== '' && row['as_of'] === register.asOf && row['register'] === register.digest);
  const { table } = readTable(new TextEncoder().encode(comity(['register', 'export']).out), 'export.csv');
  assert.deepEqual(
    [...(table?.rows ?? [])].map(({ cells }) => cells[0]),
    claims,
  );
  const early = comity(['register', 'export', '--known', '1960-01-01']).out.split('\n');
  assert.ok(early.length > 2 && early.length < 20);
});

const fixture = (name: string): string => join(home, 'test/fixtures/imports', name);

test('register import with --dry-run prints citation, days and comparison, and writes nothing', () => {
  const cwd = emptyFolder();
  const { code, out, err } = comity(['register', 'import', fixture('invented-atop.csv'), '--dry-run'], { cwd });
  assert.equal(code, 0);
  assert.match(out, /Leeds, Brett Ashley[^]*International\s+Interactions 28: 237-260/);
  assert.match(out, /1 Jan 1815 to 31 Dec 2018; of other days it says nothing/);
  assert.match(out, /4 on the same day, 0 on another, 6 not in it/);
  assert.match(err, /invented-atop\.csv:11:\d+: .*\[COMITY_REGISTER_IMPORT_DAY\]/);
  assert.deepEqual(readdirSync(cwd), []);
  const ja = comity(['register', 'import', fixture('invented-mme.csv'), '--dry-run', '--lang', 'ja'], { cwd });
  assert.deepEqual(latinWords(`${ja.out}${ja.err}`.replaceAll(fixture(''), ''), given), []);
});

test('register import tells a day on which the register and the data set differ', () => {
  const cwd = emptyFolder();
  const text = readFileSync(fixture('invented-dcad.csv'), 'utf8').replace('900,840,31,5,2007', '900,840,1,6,2007');
  writeFileSync(join(cwd, 'dcad.csv'), text);
  const out = comity(['register', 'import', 'dcad.csv', '--dry-run'], { cwd }).out.replaceAll(/\s+/g, ' ');
  assert.match(
    out,
    /1 on another[^]*au-ph-sovfa-2007 .*the register has 31 May 2007, the data set 1 Jun 2007 · dcad:D1:AU-PH/,
  );
});

test('register import writes to a folder of the user, with the citation and the digest of the file', () => {
  const cwd = emptyFolder();
  const { code, out } = comity(['register', 'import', fixture('invented-mme.csv'), '--to', 'mine'], { cwd });
  assert.equal(code, 0);
  assert.match(out, /written to mine\/mme\.json/);
  const written = JSON.parse(readFileSync(join(cwd, 'mine/mme.json'), 'utf8')) as {
    from: { sha256: string };
    set: { citation: string };
    activities: unknown[];
  };
  assert.match(written.from.sha256, /^[0-9a-f]{64}$/);
  assert.match(written.set.citation, /10\.7910\/DVN\/KHFODX/);
  assert.equal(written.activities.length, 4);
  const refused = comity(['register', 'import', fixture('invented-mme.csv'), '--to', 'register']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /COMITY_CLI_REGISTER_SHIPPED/);
  const other = comity(['register', 'import', 'test/fixtures/rosters/01-hakengun-meibo.csv', '--dry-run']);
  assert.match(other.err, /COMITY_REGISTER_IMPORT_UNKNOWN/);
  assert.equal(comity(['register', 'import', fixture('invented-mme.csv'), '--set', 'dcad']).code, 1);
});
