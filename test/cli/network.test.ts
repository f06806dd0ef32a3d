// The verbs on the network as real processes: the figures of the reference on the terminal, as data, and what is told of a wrong command line.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ComityError } from '../../src/kernel/errors.ts';
import { loadNetwork } from '../../src/cli/network-files.ts';
import type { Io } from '../../src/cli/io.ts';
import { latinWords, namesOf } from '../words/latin.ts';
import { realLaw } from '../report/example.ts';
import { comity, emptyFolder, home } from './run.ts';

function ran(...words: string[]): string {
  const { code, out, err } = comity(['network', ...words]);
  assert.equal(code, 0, err);
  return out;
}

const json = <T>(...words: string[]): T => JSON.parse(ran(...words, '--json')) as T;
const NOW = ['--on', '2026-11-22'];
const THEN = ['--on', '2022-11-04'];

test('the answer in one sentence comes first, then the table, then on what it rests', () => {
  const out = ran('measures', '--layer', 'access', ...NOW, '--signed', '--width', '100');
  const at = (part: RegExp): number => {
    const found = out.search(part);
    assert.ok(found >= 0, `${String(part)} is not in\n${out}`);
    return found;
  };
  const order = [
    /between star and web/,
    /counting signed agreements, on 22 Nov 2026; 11 States/,
    /hub dependence +0\.447/,
    /What the figures rest on/,
    /Structure is not strategy/,
  ];
  const places = order.map(at);
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  );
});

test('what each pact changed on the day of the source document, in force and counting signed', () => {
  type Change = { readonly change: { readonly dependence: number; readonly connectedWithout: number } };
  const changes = [[], ['--signed']].flatMap((signed) =>
    ['gb-jp-raa-2023', 'jp-ph-raa-2024'].map((id) => {
      const { change } = json<Change>('what-if', ...THEN, '--add', id, ...signed);
      return [change.dependence.toFixed(3), change.connectedWithout.toFixed(3)];
    }),
  );
  assert.deepEqual(changes, [
    ['-0.083', '0.022'],
    ['-0.126', '0.044'],
    ['-0.144', '0.067'],
    ['-0.033', '0.000'],
  ]);
});

test('an agreement that is removed takes only the ties that no other makes', () => {
  type Removed = { readonly removed: readonly (readonly string[])[] };
  assert.deepEqual(json<Removed>('what-if', ...NOW, '--remove', 'ph-us-edca-2014').removed, []);
  assert.deepEqual(json<Removed>('what-if', ...NOW, '--remove', 'jp-ph-raa-2024').removed, [['JP', 'PH']]);
  assert.match(ran('what-if', ...NOW, '--remove', 'ph-us-edca-2014'), /Nothing changes/);
});

test('without the hub, and with the hub in doubt', () => {
  type Lost = {
    readonly after: { readonly connected: number };
    readonly doubt?: { readonly rows: readonly { readonly expected: { readonly share: number } }[] };
  };
  assert.equal(json<Lost>('what-if', ...NOW, '--signed', '--lose', 'US').after.connected.toFixed(2), '0.47');
  const doubt = json<Lost>('what-if', ...NOW, '--signed', '--doubt', 'US').doubt?.rows ?? [];
  assert.deepEqual(
    doubt.map(({ expected }) => expected.share.toFixed(3)),
    ['0.980', '0.950', '0.833', '0.688', '0.538', '0.446'],
  );
});

test('candidates of the register: the tie groups of the reference, and talks make likelier', () => {
  type Possible = {
    readonly candidates: readonly {
      readonly tie: readonly string[];
      readonly stage: string;
      readonly byConsequence: { readonly from: number; readonly to: number };
      readonly byLikelihood: { readonly from: number };
    }[];
  };
  const { candidates } = json<Possible>('candidates', ...NOW, '--signed');
  assert.equal(candidates.length, 37);
  const of = (pair: string) => candidates.find(({ tie }) => tie.join('-') === pair);
  assert.deepEqual(of('FR-PH')?.byConsequence, { from: 1, to: 6 });
  assert.deepEqual([of('FR-PH')?.stage, of('FR-JP')?.stage, of('GB-PH')?.stage], ['talks', 'talks', 'intent']);
  assert.equal(of('GB-PH')?.byLikelihood.from, 1);
  const clique = json<Possible>('candidates', ...NOW, '--signed', '--variant', 'nato-clique');
  assert.equal(clique.candidates.length, 34);
});

test('a series has every year as data, and on the screen those in which something changed', () => {
  const lines = ran('series', '--layer', 'access', '--from', '2005', '--csv').trim().split('\n');
  assert.equal(lines.length, 1 + 2026 - 2005 + 1);
  assert.match(lines[0] ?? '', /^year,layer,variant,on,counting,states,hub,says,rule,ties/);
  const shown = ran('series', '--layer', 'access', '--from', '2005');
  assert.match(shown, /from 1\.00 at the end of 2005 to 0\.69/);
  assert.doesNotMatch(shown, /^ +2010 /m);
});

test('a negative figure in CSV is a number, and a text that a spreadsheet would compute is not one', () => {
  const rows = ran('candidates', ...NOW, '--signed', '--csv');
  assert.match(rows, /,-0\.12\d+,/);
});

test('the impact of an agreement whose text Comity has, and of one whose text it has not', () => {
  assert.match(
    ran('impact', 'au-jp-raa-2022', ...NOW).replaceAll(/\s+/g, ' '),
    /a force of Japan in Australia is spared \d+ formalities a visit; × \d+ activit/,
  );
  assert.match(ran('impact', 'au-gb-dsca-2024', ...NOW), /unknown\. Comity cannot assess under it/);
  assert.match(ran('impact', 'au-jp-raa-2022', '--on', '2023-08-12'), /not in force on 12 Aug 2023/);
});

test('the way of a force: a chain is no permission, and what is missing is named', () => {
  const out = ran('path', 'GB', 'AU', ...NOW).replaceAll(/\s+/g, ' ');
  assert.match(out, /through Japan or the United States/);
  assert.match(out, /missing: access of the United Kingdom in Australia; under way: .*\(signed\)/);
  assert.match(ran('path', 'GB', 'AU', ...NOW, '--signed'), /agreement of their own/);
});

test('as known on an earlier day nothing later is under way, neither on a path nor for a candidate', () => {
  const early = ['--on', '2022-11-22', '--known', '2020-01-01'];
  assert.match(ran('path', 'JP', 'PH', '--on', '2022-11-22'), /under way:/);
  assert.doesNotMatch(ran('path', 'JP', 'PH', ...early), /under way:/);
  const then = [...NOW, '--signed', '--known', '2022-11-05', '--csv'];
  // The agreement of 2024 was not known in 2022: its pair is a candidate, and not one that is signed.
  assert.match(ran('candidates', ...then), /,AU-GB,/);
  assert.doesNotMatch(ran('candidates', ...then), /au-gb-dsca-2024/);
});

test('charts are written in both languages, with the source in the picture', () => {
  const cwd = emptyFolder();
  for (const lang of ['en', 'ja'])
    for (const words of [
      ['measures', '--layer', 'access', ...NOW, '--signed'],
      ['series', '--layer', 'pacts', '--layer', 'access', '--both'],
      ['what-if', ...THEN, '--add', 'GB-JP'],
      ['candidates', ...NOW, '--signed'],
    ]) {
      const file = `${words[0] ?? ''}-${lang}.svg`;
      const { code, err } = comity(['network', ...words, '--svg', file, '--lang', lang], { cwd });
      assert.equal(code, 0, err);
      const svg = readFileSync(join(cwd, file), 'utf8');
      assert.match(svg, lang === 'ja' ? /出典: Comity の協定登録簿/ : /Source: Comity’s register of agreements/);
      assert.match(svg, lang === 'ja' ? /構造は戦略ではありません/ : /Structure is not strategy/);
    }
});

test('a wrong command line is told with what to do', () => {
  for (const [words, said] of [
    [['measures', '--layer', 'acces'], /--layer acces/],
    [['measures', '--svg', 'a.svg'], /a chart shows one layer/],
    [['what-if', '--add', 'gb-jp-raa-2022'], /did you mean `gb-jp-raa-2023`/],
    [['what-if', '--add', 'GB-XX'], /`XX` is not among these States/],
    [['what-if', '--doubt', 'US=2'], /from 0 to 1/],
    [['path', 'GB'], /two different States are needed; .*`comity network path GB TO`/],
    [['path', 'GB', 'GB'], /`GB GB` is one State, and two are needed; .*`comity network path GB TO`/],
    [['what-if', '--add', 'JP-JP'], /`JP-JP` is one State, .*another State .*`--lose JP`/],
    [['what-if', '--remove', 'JP-JP'], /`JP-JP` is one State/],
    [['measures', '--nodes', 'AU,AU'], /`AU,AU` is one State, and two are needed/],
    [['path', 'GB', 'XX'], /there is no State `XX`/],
    [
      ['series', '--from', '2020', '--to', '2010'],
      /`--to 2010` is earlier than the first year, 2020; write `--to 2020` or/,
    ],
    [
      ['series', '--from', '2030'],
      /`--from 2030` is later than the last year, 2026; write `--from 2026` or an earlier/,
    ],
    [['series', '--to', '1940'], /`--to 1940` is earlier than the first year, 1951; .* after `--from`/],
    [['series', '--from', '2030-01-01'], /`--from 2030-01-01` is not a year; .*: `--from 2026`/],
    [['series', '--from', '2005-04-01'], /is not a year; write the year alone, in four digits: `--from 2005`/],
    [['series', '--both', '--signed'], /do not go together/],
    [['candidates', '--csv', '--json'], /do not go together/],
  ] as const) {
    const { code, err } = comity(['network', ...words]);
    assert.equal(code, 2, err);
    assert.match(err, said);
  }
});

test('a register that is not there, or is not one, is COMITY_CLI_REGISTER_DAMAGED', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'law'));
  copyFileSync(join(home, 'law/compiled.json'), join(folder, 'law/compiled.json'));
  const code = (): string | undefined => {
    try {
      loadNetwork({ home: folder } as Io);
    } catch (error) {
      return error instanceof ComityError ? error.code : String(error);
    }
    return undefined;
  };
  assert.equal(code(), 'COMITY_CLI_REGISTER_DAMAGED');
  mkdirSync(join(folder, 'register'));
  writeFileSync(join(folder, 'register/compiled.json'), '{');
  assert.equal(code(), 'COMITY_CLI_REGISTER_DAMAGED');
  copyFileSync(join(home, 'register/compiled.json'), join(folder, 'register/compiled.json'));
  writeFileSync(join(folder, 'register/layers.yaml'), 'layers: 1\n');
  assert.equal(code(), 'COMITY_CLI_REGISTER_DAMAGED');
  copyFileSync(join(home, 'register/layers.yaml'), join(folder, 'register/layers.yaml'));
  assert.equal(code(), undefined);
});

test('in Japanese nothing is left in Latin letters but ids and names', () => {
  const { register } = loadNetwork({ home } as Io);
  const titles = Object.values(register.agreements).map(({ title }) => title.en);
  const names = [...namesOf(realLaw()), ...titles];
  for (const words of [
    ['measures', ...NOW],
    ['measures', '--layer', 'access', ...NOW, '--signed'],
    ['series', '--layer', 'access', '--both'],
    ['what-if', ...THEN, '--add', 'GB-JP'],
    ['what-if', ...NOW, '--signed'],
    ['what-if', ...NOW, '--lose', 'US'],
    ['what-if', ...NOW, '--doubt', 'US'],
    ['candidates', ...NOW, '--signed'],
    ['impact', ...NOW],
    ['path', 'GB', 'AU', ...NOW],
    ['path', 'KR', 'ID', ...NOW],
    ['what-if', '--add', 'GB-XX'],
    ['path', 'GB', 'XX'],
    ['path', 'GB'],
    ['path', 'GB', 'GB'],
    ['what-if', '--add', 'JP-JP'],
    ['series', '--from', '2030'],
    ['series', '--to', '1940'],
    ['series', '--from', '2030-01-01'],
  ]) {
    const { out, err } = comity(['network', ...words, '--lang', 'ja', '--width', '500']);
    assert.deepEqual(latinWords(`${out}${err}`.replaceAll('comity: ', ''), names), [], words.join(' '));
  }
});
