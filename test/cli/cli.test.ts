import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { VERBS } from '../../src/cli/main.ts';
import { comity, emptyFolder, home } from './run.ts';

test('every verb has help with examples, and the overview lists them all', () => {
  const overview = comity(['--help']);
  assert.equal(overview.code, 0);
  for (const { name } of VERBS) {
    assert.ok(overview.out.includes(`  ${name}  `), name);
    const { code, out } = comity([...name.split(' '), '--help']);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^usage: comity ${name}`));
    assert.match(out, /examples:\n {2}(?:printf .*)?comity /);
  }
});

test('a command line that is not understood exits with 2 and names the nearest word', () => {
  for (const [words, told] of [
    [['asess'], /did you mean `assess`/],
    [['treaties', 'sho'], /did you mean `treaties show`/],
    [['treaties'], /comity treaties show/],
    [['assess', '--exmple', '01'], /did you mean `--example`/],
    [['assess', '--example'], /needs a value/],
    [['assess'], /no visit is named/],
    [['assess', '--example', '99'], /COMITY_CLI_NO_EXAMPLE/],
    [['assess', '--example', '01', '--accept', 'memory'], /write one of text, summary, report/],
    [['assess', '--example', '01', '--lang', 'fr'], /write one of en, ja/],
    [['assess', '--example', '01', '--width', 'wide'], /40 to 1000/],
    [['assess', '--example', '01', '--today', '2023-02-30'], /is not a day/],
    [['assess', '--example', '01', '--json', '--html', 'x.html'], /do not go together/],
    [['manifest', 'template', '--kind', 'persn'], /did you mean `person`/],
    [['treaties', 'show', 'au-jp-raa-2023'], /did you mean `au-jp-raa-2022`/],
  ] as const) {
    const { code, out, err } = comity(words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, told);
    if (!told.source.startsWith('comity ')) assert.match(err, /\[COMITY_CLI_USAGE\]|\[COMITY_CLI_NO_EXAMPLE\]/);
  }
});

test('files that are missing, that are folders or that cannot be used are told with their path', () => {
  for (const [words, told] of [
    [['assess', 'nowhere.yaml'], /nowhere\.yaml: .*COMITY_CLI_FILE_MISSING/],
    [['manifest', 'check', 'test'], /test: .*COMITY_CLI_FILE_UNREADABLE/],
    [['assess', '--example', '01', '--law', 'docs'], /COMITY_CLI_FILE_MISSING/],
    [['assess', '--example', '01', '--html', 'LICENSE/x.html'], /COMITY_CLI_FILE_UNWRITABLE/],
    [['treaties', 'check', 'nowhere'], /COMITY_CLI_FILE_MISSING/],
  ] as const) {
    const { code, err } = comity(words);
    assert.equal(code, 1, words.join(' '));
    assert.match(err, told);
  }
});

test('what is wrong with a visit and its manifest is told in one run, in both languages, and nothing goes to standard output', () => {
  const folder = emptyFolder();
  const good = readFileSync(join(home, 'examples/01-tindal-2023/visit.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'visit.yaml'),
    good.replace('receiving: AU', 'receiving: JP').replace(/provenance:[^]*/, ''),
  );
  writeFileSync(join(folder, 'manifest.csv'), 'kind,role,drives\nperson,membr,yes\nperson,member,maybe\n');
  const { code, out, err } = comity(['assess', '.'], { cwd: folder });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^visit\.yaml:\d+:20: .*COMITY_PLAN_SAME_STATE/m);
  assert.match(
    err,
    /^manifest\.csv:2:8: not one of the words for this fact: `membr`; did you mean `member`\? \[COMITY_MANIFEST_VALUE\]$/m,
  );
  assert.match(err, /^manifest\.csv:3:15: .*\[COMITY_MANIFEST_BOOLEAN\]$/m);
  assert.match(err, /^3 problems$/m);
  const japanese = comity(['assess', 'visit.yaml', '--lang', 'ja'], { cwd: folder });
  assert.match(
    japanese.err,
    /^manifest\.csv:2:8: この事実に使える語ではありません: `membr`。`member` ではありませんか/m,
  );
});

test('a visit file that names no manifest is told so', () => {
  const folder = emptyFolder();
  const good = readFileSync(join(home, 'examples/01-tindal-2023/visit.yaml'), 'utf8');
  writeFileSync(join(folder, 'visit.yaml'), good.replace('manifest: manifest.csv\n', ''));
  assert.match(comity(['assess', folder]).err, /COMITY_CLI_NO_MANIFEST/);
});

test('a law that is missing or damaged is told, with what to do', () => {
  const folder = emptyFolder();
  const script = `const { main } = await import(${JSON.stringify(join(home, 'src/cli/main.ts'))});
    const io = { out: () => {}, err: (text) => process.stderr.write(text), input: process.stdin, terminal: {}, today: () => '2024-01-01',
      home: ${JSON.stringify(folder)}, version: '0', cwd: ${JSON.stringify(folder)}, env: {}, columns: undefined };
    process.exitCode = await main(['treaties', 'list'], io);`;
  const run = () => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.match(run().stderr, /law\/compiled\.json: .*npm run law.*COMITY_CLI_LAW_MISSING/);
  spawnSync('mkdir', [join(folder, 'law')]);
  for (const damaged of ['{', '{"format": 2}']) {
    writeFileSync(join(folder, 'law/compiled.json'), damaged);
    assert.match(run().stderr, /COMITY_CLI_LAW_DAMAGED/);
  }
});

test('the template of a kind checks out as a manifest, and every column of it is described', () => {
  const folder = emptyFolder();
  const header = comity(['manifest', 'template', '--kind', 'person']).out;
  writeFileSync(join(folder, 'm.csv'), `${header}person${','.repeat(header.split(',').length - 1)}\n`);
  const checked = comity(['manifest', 'check', 'm.csv'], { cwd: folder });
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.out, /no errors in 1 lines/);
  const described = JSON.parse(comity(['manifest', 'template', '--kind', 'person', '--json', '--lang', 'ja']).out) as {
    column: string;
    question?: string;
  }[];
  assert.deepEqual(
    described.map(({ column }) => column),
    header.trim().split(','),
  );
  assert.match(described.find(({ column }) => column === 'identity')?.question ?? '', /身分/);
});

test('manifest check tells the errors as text and as JSON, and against a visit also its groups and provenance', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'm.csv'), 'kind,group,role\nperson,x,membr\n');
  const text = comity(['manifest', 'check', 'm.csv'], { cwd: folder });
  assert.deepEqual([text.code, text.out], [1, '']);
  const json = JSON.parse(comity(['manifest', 'check', 'm.csv', '--json'], { cwd: folder }).out) as {
    ok: boolean;
    count: number;
  };
  assert.deepEqual([json.ok, json.count], [false, 1]);
  const against = comity(['manifest', 'check', 'm.csv', '--visit', join(home, 'examples/01-tindal-2023/visit.yaml')], {
    cwd: folder,
  });
  for (const code of [
    'COMITY_MANIFEST_GROUP_UNKNOWN',
    'COMITY_MANIFEST_VALUE',
    'COMITY_PLAN_PROVENANCE_MISSING',
    'COMITY_PLAN_PROVENANCE_UNKNOWN',
  ]) {
    assert.match(against.err, new RegExp(code));
  }
});

const ANSWERS = ['Winter drill', 'Japan', 'au', 'air', '', '2025-01-15', '2025-01-26', 'exercise', 'yes', ''];

test('visit new reads answers line by line, writes a visit and a manifest that assess, and overwrites nothing', () => {
  const folder = emptyFolder();
  const made = comity(['visit', 'new', 'drill'], { cwd: folder, input: `${ANSWERS.join('\n')}\n` });
  assert.equal(made.code, 0, made.err);
  const written = readFileSync(join(folder, 'drill/visit.yaml'), 'utf8');
  assert.match(written, /sending: JP\n +receiving: AU\n +mode: air\n +enter: 2025-01-15/);
  assert.doesNotMatch(written, /consented|port/);
  assert.equal(comity(['assess', 'drill'], { cwd: folder }).code, 0);
  const again = comity(['visit', 'new', 'drill'], { cwd: folder, input: `${ANSWERS.join('\n')}\n` });
  assert.equal(again.code, 1);
  assert.match(again.err, /COMITY_CLI_FILE_EXISTS/);
});

test('visit new stops at an answer it does not understand or that is missing, and writes nothing', () => {
  const folder = emptyFolder();
  for (const input of [`${ANSWERS.with(5, '15 January').join('\n')}\n`, 'Winter drill\nJP\n', '']) {
    const { code, err } = comity(['visit', 'new', 'drill'], { cwd: folder, input });
    assert.equal(code, 1);
    assert.match(err, /COMITY_CLI_ANSWER/);
  }
  assert.equal(comity(['assess', 'drill'], { cwd: folder }).code, 1);
});

test('a bare manifest with flags is a visit; without them what is missing is told', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'roster.csv'), 'kind,role,nationality\nperson,member,JP\n');
  const flags = [
    '--from',
    'JP',
    '--to',
    'AU',
    '--enter',
    '2024-05-01',
    '--leave',
    '2024-05-09',
    '--activity',
    'exercise',
    '--today',
    '2024-04-01',
  ];
  const { code, out } = comity(['assess', 'roster.csv', ...flags, '--json'], { cwd: folder });
  assert.equal(code, 0);
  const { frame, inputs } = JSON.parse(out) as {
    frame: { activity: string; legs: { leg: string }[] };
    inputs: { today: string; todayFrom: string };
  };
  assert.deepEqual(
    [frame.activity, frame.legs.map(({ leg }) => leg), inputs.today, inputs.todayFrom],
    ['exercise', ['visit/1'], '2024-04-01', 'flag'],
  );
  const missing = comity(['assess', 'roster.csv'], { cwd: folder }).err;
  assert.match(missing, /COMITY_PLAN_STATE_MISSING[^]*COMITY_PLAN_DAY_MISSING/);
});

test('a reader that closes the pipe early is no error', () => {
  const run = spawnSync('sh', ['-c', `"${process.execPath}" bin/comity.mjs assess --example 01 | head -n 1`], {
    cwd: home,
    encoding: 'utf8',
  });
  assert.equal(run.stderr, '');
  assert.match(run.stdout, /^COMITY/);
});

test('treaties list, show, check and mutate answer from the law, and say as JSON what they say as text', () => {
  assert.match(comity(['treaties', 'list', '--on', '2023-08-12']).out, /au-jp-raa-2022 .*notes exchanged/);
  assert.match(comity(['treaties', 'list', '--on', '2023-08-13']).out, /au-jp-raa-2022 .*in force/);
  const shown = comity(['treaties', 'show', 'au-jp-raa-2022', '--width', '80']);
  assert.match(shown.out, /rule visa-au \[official summary\]/);
  assert.match(shown.out, /What the marks mean/);
  const checked = JSON.parse(comity(['treaties', 'check', '--rows', '--json']).out) as {
    ok: boolean;
    cases: number;
    rows: Record<string, number>;
  };
  assert.ok(checked.ok && checked.cases > 0 && (checked.rows['encoded'] ?? 0) > 0);
  const mutated = JSON.parse(comity(['treaties', 'mutate', '--pack', 'au-migration-2022', '--json']).out) as {
    mutants: number;
    survivors: unknown[];
  };
  assert.ok(mutated.mutants > 0);
  assert.deepEqual(mutated.survivors, []);
});

test('why tells every rule that speaks of a formality of a line, as text, as JSON and as a page', () => {
  const words = ['why', '--example', '01', '--line', '4', '--formality', 'visa'];
  const text = comity([...words, '--width', '100']);
  assert.equal(text.code, 0, text.err);
  assert.match(text.out, /^Visa, line 4, person \(pilot 01\), 26 Aug 2023: waived/);
  assert.match(text.out, /provided that: identity document/);
  assert.match(text.out, /\n$/);
  const [told] = JSON.parse(comity([...words, '--json']).out) as {
    leg: string;
    packs: { pack: string; rules: { fate: string }[] }[];
  }[];
  assert.equal(told?.leg, 'detachment/1');
  assert.ok(
    told.packs.some(({ pack, rules }) => pack === 'au-jp-raa-2022' && rules.some(({ fate }) => fate === 'credited')),
  );
  const folder = emptyFolder();
  assert.equal(comity([...words, '--html', 'why.html'], { cwd: folder }).code, 0);
  assert.match(readFileSync(join(folder, 'why.html'), 'utf8'), /^<!doctype html>/);
});

test('why answers for the movement without a line, and says what is wrong with a line, a formality or their pair', () => {
  assert.match(comity(['why', '--example', '01', '--formality', 'visit-consent']).out, /^Consent to the visit/);
  for (const [words, code, told] of [
    [['--formality', 'visa'], 2, /no line is named/],
    [['--line', '4'], 2, /no formality is named/],
    [['--line', '2', '--formality', 'visa'], 2, /is of kind `aircraft`, and this formality concerns person/],
    [['--line', '4', '--formality', 'vissa'], 2, /did you mean `visa`/],
    [['--line', '999', '--formality', 'visa'], 1, /COMITY_CLI_NO_LINE/],
  ] as const) {
    const ran = comity(['why', '--example', '01', ...words]);
    assert.equal(ran.code, code);
    assert.match(ran.err, told);
  }
});

test('a law with an error does not load, and the error has the place in the folder as it was given', () => {
  const folder = emptyFolder();
  spawnSync('cp', ['-r', join(home, 'law'), join(folder, 'mylaw')]);
  const path = join(folder, 'mylaw/treaties/au-jp-raa-2022/articles/02-entry.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('waives visa', 'waives vissa'));
  const { code, err } = comity(['treaties', 'check', 'mylaw'], { cwd: folder });
  assert.equal(code, 1);
  assert.match(err, /^mylaw\/treaties\/au-jp-raa-2022\/articles\/02-entry\.md:\d+:\d+: .*`visa`/m);
});
