// The visits of examples/: each loads, its manifest is what its generator makes, its first command works, its JSON keeps the contract, and what
// its README asserts of the law holds. The outputs printed in a README are compared by `scripts/examples.ts --check`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Assessment, DeterminationRow } from '../../src/visit/assessment/assessment.ts';
import { comity, emptyFolder, home } from '../cli/run.ts';

const folder = join(home, 'examples');
const all = readdirSync(folder).filter((name) => /^\d\d-/.test(name));
/** The visits; the others ask the register or the network. */
const names = all.filter((name) => existsSync(join(folder, name, 'visit.yaml')));
const others = all.filter((name) => !names.includes(name));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(readFileSync(join(home, 'docs/reference/assessment.schema.json'), 'utf8')) as object,
);

type Generator = { readonly manifest: () => string };

function assessed(number: string, ...words: string[]): Assessment {
  const { code, out, err } = comity(['assess', '--example', number, '--json', ...words]);
  assert.equal(code, 0, err);
  const value: unknown = JSON.parse(out);
  assert.ok(validate(value), JSON.stringify(validate.errors));
  return value as Assessment;
}

const lightened = (assessment: Assessment, pack?: string): DeterminationRow[] =>
  assessment.determinations.filter(({ credit }) => credit !== undefined && (pack === undefined || credit === pack));

/** How many persons and things the determinations are about. */
function units(assessment: Assessment, rows: readonly DeterminationRow[]): number {
  const counts = new Map(assessment.classes.map(({ id, count }) => [id, count]));
  return rows.reduce((sum, row) => sum + (counts.get(row.class) ?? 0), 0);
}

const of = (assessment: Assessment, formality: string, group?: string): DeterminationRow[] =>
  assessment.determinations.filter((row) => row.formality === formality && (group ?? row.group) === row.group);

const outcomes = (rows: readonly DeterminationRow[]): string[] => [...new Set(rows.map(({ outcome }) => outcome))];

function linesOf(number: string, start: string): string[] {
  const name = names.find((one) => one.startsWith(number)) ?? '';
  return readFileSync(join(folder, name, 'manifest.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(start));
}

/** What is said of one formality for the person with that label. */
function rowFor(assessment: Assessment, number: string, label: string, formality: string): DeterminationRow {
  const name = names.find((one) => one.startsWith(number)) ?? '';
  const rows = readFileSync(join(folder, name, 'manifest.csv'), 'utf8').split('\n');
  const line = rows.findIndex((row) => row.split(',').includes(label)) + 1;
  assert.ok(line > 1, `no line ${label}`);
  const { id } = assessment.classes.find(({ lines }) => lines.includes(line)) ?? { id: '' };
  const found = assessment.determinations.find((row) => row.class === id && row.formality === formality);
  assert.ok(found !== undefined, `${label}: nothing said of ${formality}`);
  return found;
}

test('there are eight examples of visits, and every other has the list of its outputs', () => {
  assert.deepEqual(
    names.map((name) => name.slice(0, 2)),
    ['01', '02', '03', '04', '05', '06', '07', '08'],
  );
  for (const name of others) assert.ok(existsSync(join(folder, name, 'outputs.txt')), name);
});

/** The commands of a README, in order; each without `comity`. */
function commandsIn(readme: string): readonly string[] {
  return [...readme.matchAll(/^npx --no-install comity (.+)$/gm)].map(([, words = '']) => words);
}

for (const name of others) {
  test(`the README of example ${name.slice(0, 2)} names commands that work, and shows what one of them prints`, () => {
    const readme = readFileSync(join(folder, name, 'README.md'), 'utf8');
    assert.ok(commandsIn(readme).length > 0);
    assert.match(readme, /^<!-- output: .+ -->$/m);
    const cwd = emptyFolder();
    symlinkSync(folder, join(cwd, 'examples'));
    for (const command of commandsIn(readme)) {
      const { code, err } = comity(command.split(' '), { cwd });
      assert.equal(code, 0, `${command}: ${err}`);
    }
  });
}

for (const name of names) {
  const readme = readFileSync(join(folder, name, 'README.md'), 'utf8');
  const number = name.slice(0, 2);

  test(`example ${number} loads, and its JSON keeps the contract`, () => {
    const { frame, classes } = assessed(number);
    assert.ok(frame.title.en !== '' && frame.title.ja !== '');
    assert.ok(classes.some(({ kind }) => kind === 'person'));
  });

  test(`the manifest of example ${number} is what its generator makes, twice`, async () => {
    const { manifest } = (await import(join(folder, name, 'generate.ts'))) as Generator;
    assert.equal(readFileSync(join(folder, name, 'manifest.csv'), 'utf8'), manifest());
    assert.equal(manifest(), manifest());
  });

  test(`every column of example ${number} says whether it is published or generated`, () => {
    const visit = readFileSync(join(folder, name, 'visit.yaml'), 'utf8');
    const given = visit.slice(visit.indexOf('\nprovenance:'));
    const [header = ''] = readFileSync(join(folder, name, 'manifest.csv'), 'utf8').split('\n');
    for (const column of header.split(','))
      assert.match(given, new RegExp(`^ {2}${column}: (published|generated)$`, 'm'));
  });

  test(`the commands in the README of example ${number} work, the first of them first`, () => {
    const commands = commandsIn(readme);
    assert.equal(commands[0], `assess --example ${number}`);
    // One folder for all of them, in order: what one writes the next may read. Nothing is written to the checkout.
    const cwd = emptyFolder();
    symlinkSync(folder, join(cwd, 'examples'));
    for (const command of commands) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const { code, err } = comity(words, { cwd });
      assert.equal(code, 0, `${command}: ${err}`);
    }
  });

  test(`the README of example ${number} says where its facts are from`, () => {
    assert.match(readme, /^## What is published, and what is made up$/m);
    if (number !== '07') assert.match(readme, /^## Sources$/m);
    if (number !== '01')
      assert.match(
        readme,
        /^## Expected, from the rows\n\n(?:W|Rows [\d, and]+ were w)ritten before the first run[.;]/m,
      );
  });
}

test('02: the agreement itself lightens nothing at text and at summary, and at report visas and driving', () => {
  const pack = 'gb-jp-raa-2023';
  assert.equal(linesOf('02', 'person,').length, 200);
  assert.equal(lightened(assessed('02', '--accept', 'text'), pack).length, 0);
  assert.equal(lightened(assessed('02', '--accept', 'summary'), pack).length, 0);
  const report = assessed('02', '--accept', 'report');
  const rows = lightened(report, pack);
  assert.ok(rows.length > 0);
  const by = (formality: string): number =>
    units(
      report,
      rows.filter((row) => row.formality === formality),
    );
  assert.deepEqual([by('visa'), by('driving-permit'), units(report, rows)], [196, 4, 200]);
});

test('02: foreign nationality changes nothing, an exchange officer hangs on a reading, a civilian on a text', () => {
  const report = assessed('02', '--accept', 'report');
  const visa = (label: string): DeterminationRow => rowFor(report, '02', label, 'visa');
  assert.ok(linesOf('02', 'person,').some((line) => line.includes(',FJ,GB,GB,')));
  assert.deepEqual(
    ['paratrooper 01', 'paratrooper 13', 'rifleman 01'].map((label) => visa(label).outcome),
    ['waived', 'waived', 'waived'],
  );
  assert.deepEqual(
    [visa('exchange officer').outcome, visa('exchange officer').ask],
    ['unsettled', ['open:gb-jp-embedded']],
  );
  assert.deepEqual([visa('interpreter 01').outcome, visa('interpreter 01').cause], ['unsettled', ['text']]);
  assert.equal(visa('simulation engineer').outcome, 'required');
});

test('03: thirty persons and one aircraft, under a treaty without which the Constitution bars them', () => {
  assert.deepEqual([linesOf('03', 'person,').length, linesOf('03', 'aircraft,').length], [30, 1]);
  const assessment = assessed('03');
  assert.deepEqual(
    of(assessment, 'visit-consent').map(({ outcome, before }) => [outcome, before]),
    [['consent', 'barred']],
  );
  assert.equal(units(assessment, lightened(assessment, 'jp-ph-raa-2024')), 29);
  const earlier = assessed('03', '--enter', '2025-09-07', '--leave', '2025-09-10');
  assert.deepEqual([earlier.verdict.kind, earlier.verdict.bars], ['may-not', ['visit-consent']]);
});

test('04: everything that is asked is one switch, and it turns the answer', () => {
  for (const accept of ['summary', 'report']) {
    const open = assessed('04', '--accept', accept);
    assert.deepEqual(
      open.questions.map(({ variable }) => variable),
      ['choice:japan-designated'],
    );
    assert.equal(lightened(open).length, 0);
    assert.deepEqual(outcomes(of(open, 'visa')), ['unsettled']);
  }
  const law = (folderName: string): string[] => [
    '--accept',
    'report',
    '--law',
    join('examples/04-atlantic-eagles-2025', folderName),
  ];
  const designated = assessed('04', ...law('if-designated'));
  const not = assessed('04', ...law('if-not-designated'));
  assert.deepEqual([designated.questions, not.questions], [[], []]);
  assert.deepEqual(outcomes(of(designated, 'visa')), ['waived']);
  assert.deepEqual(
    of(not, 'visa').map(({ outcome, cause }) => [outcome, cause]),
    of(not, 'visa').map(() => ['unsettled', ['effect']]),
  );
  assert.deepEqual(outcomes(of(not, 'immigration-inspection')), ['required']);
});

test('05: the visas of 167 Australians are waived, and the aircraft are applied for on a Friday', () => {
  assert.deepEqual([linesOf('05', 'person,').length, linesOf('05', 'aircraft,').length], [170, 6]);
  const assessment = assessed('05');
  const rows = lightened(assessment, 'au-jp-raa-2022');
  assert.deepEqual([units(assessment, rows), [...new Set(rows.map(({ formality }) => formality))]], [167, ['visa']]);
  assert.equal(assessment.verdict.first, '2023-08-18');
});

test('06: before the agreement nothing is lightened, however little is asked of a source', () => {
  assert.equal(linesOf('06', 'person,').length, 1500);
  for (const accept of ['text', 'summary', 'report']) {
    assert.equal(lightened(assessed('06', '--accept', accept)).length, 0, accept);
  }
  const assessment = assessed('06');
  assert.equal(assessment.verdict.kind, 'no-agreement');
  assert.deepEqual(outcomes(of(assessment, 'visa')), ['required']);
  assert.ok(lightened(assessed('06', '--enter', '2023-08-13'), 'au-jp-raa-2022').length > 0);
});

test('07: the ship of a State without an agreement gets nothing from those of the others', () => {
  const call = assessed('07');
  assert.deepEqual(
    [...new Set(lightened(call).map(({ group, credit }) => `${group} ${credit ?? ''}`))],
    ['destroyer jp-ph-raa-2024'],
  );
  const consent = (assessment: Assessment): unknown[] =>
    ['destroyer', 'cruiser', 'frigate'].map((group) => outcomes(of(assessment, 'visit-consent', group))[0]);
  assert.deepEqual(consent(call), ['consent', 'consent', 'unsettled']);
  assert.deepEqual(of(call, 'visit-consent', 'frigate')[0]?.ask, ['open:ph-port-calls']);
  const exercise = assessed('07', '--activity', 'exercise');
  assert.deepEqual(consent(exercise), ['consent', 'consent', 'barred']);
  assert.equal(exercise.verdict.kind, 'may-not');
  // Two agreements are in force for the cruiser; the one it calls under speaks, the other does not.
  const citing = call.determinations
    .filter(({ group }) => group === 'cruiser')
    .flatMap(({ because, wanted }) => [...because.map(({ instrument }) => instrument), ...wanted]);
  assert.ok(citing.some((one) => one.startsWith('ph-us-vfa-1998')));
  assert.ok(!citing.some((one) => one.startsWith('ph-us-edca-2014')));
});

test('08: who reads only the printed comparison can answer the five questions of its README', () => {
  const { code, out, err } = comity(['delta', 'examples/01-tindal-2023', 'examples/08-an-amendment', '--width', '500']);
  assert.equal(code, 0, err);
  const part = (heading: string): string =>
    (out.split(/^(?=.* ─{3,}$)/m).find((one) => one.startsWith(heading)) ?? '').replaceAll(/\s+/g, ' ');
  const lines = part('Who and what');
  // 1. Who and what comes, who does not, of whom did something change?
  assert.match(
    lines,
    /[^ ] new .*\(tanker aircraft\).*\(pilot 05\).*\(tanker pilot 01\).*\(tanker pilot 02\).*\(boom operator\)/,
  );
  assert.match(lines, / gone .*\(pilot 03\).*\(public affairs\) altered/);
  assert.match(
    lines,
    /logistics 05[^]*driving licence: blank → military licence[^]*interpreter 02[^]*the force → a contractor/,
  );
  // 2. Who needs a visa now that needed none?
  assert.match(part('Answers that changed'), /Visa +1 person, line \d+ \(interpreter 02\) +waived → required/);
  // 3. What must be filed anew, where, and by when?
  const filings = part('What to file anew');
  assert.match(
    filings,
    /now also: line \d+ \(tanker aircraft\).*Clearance of a State aircraft → Department of Defence.*Fri 11 Aug 2023/,
  );
  assert.match(
    filings,
    /now also: line \d+ \(interpreter 02\).*Visa → Department of Home Affairs · no lead time known/,
  );
  // 4. What need not be filed again?
  assert.doesNotMatch(filings, /need not be filed again/);
  assert.match(
    filings,
    /the plan differs; correct it if it states this: exit ~ Customs declaration → Australian Border Force.*Thu 24 Aug 2023 ~ Biosecurity clearance of goods → Department of Agriculture/,
  );
  // 5. What can it not tell, and what would tell it?
  assert.match(
    lines,
    /cannot be told apart .*registration would tell\. before: .*\(hired minibus 3\); now: .*\(hired minibus 3\), .*\(hired minibus 3\)/,
  );
  assert.match(part('Questions'), / new Which identity document does this person hold/);
});

test('21 to 23: the figures that their READMEs promise are those that the commands reckon', () => {
  const network = (...words: string[]): string => {
    const { code, out, err } = comity(['network', ...words, '--width', '500']);
    assert.equal(code, 0, err);
    return out.replaceAll(/\s+/g, ' ');
  };
  const now = ['--on', '2026-11-22'];
  const dependence = (...words: string[]): string =>
    /hub dependence +([\d.]+)/.exec(network('measures', '--layer', 'access', ...now, ...words))?.[1] ?? '';
  assert.deepEqual(
    [
      dependence(),
      dependence('--signed'),
      dependence('--variant', 'nato-clique'),
      dependence('--signed', '--variant', 'nato-clique'),
    ].map((text) => Number(text).toFixed(2)),
    ['0.69', '0.45', '0.41', '0.30'],
  );
  const changed = (pact: string, ...words: string[]): RegExpExecArray | null =>
    /(falls by \d\.\d+); .*?(grows by \d\.\d+|redundancy, not reach)/.exec(
      network('what-if', '--on', '2022-11-04', '--add', pact, ...words),
    );
  assert.deepEqual(changed('gb-jp-raa-2023')?.slice(1), ['falls by 0.083', 'grows by 0.022']);
  assert.deepEqual(changed('jp-ph-raa-2024')?.slice(1), ['falls by 0.126', 'grows by 0.044']);
  assert.deepEqual(changed('gb-jp-raa-2023', '--signed')?.slice(1), ['falls by 0.144', 'grows by 0.067']);
  assert.deepEqual(changed('jp-ph-raa-2024', '--signed')?.slice(1), ['falls by 0.033', 'redundancy, not reach']);
  assert.match(network('what-if', ...now, '--lose', 'US'), /13 % of the pairs/);
  assert.match(network('what-if', ...now, '--doubt', 'US', '--signed'), /69 % of the pairs/);
  assert.match(network('what-if', ...now, '--signed'), /most hangs on Canada–Philippines.*0\.115/);
});
