// From unsettled to settled on the command line: wanted, attest, read, --law, --known.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comity, emptyFolder, home } from './run.ts';

const LAW = JSON.parse(readFileSync(join(home, 'law/compiled.json'), 'utf8')) as {
  digest: string;
  packs: Record<string, { rules: Record<string, { digest: string }> }>;
};
const OFFICE = ['--office', 'legal office', '--seen', '2024-05-01'];

test('an attestation is written to a folder of one’s own, counts, and is named in terminal, page, JSON and why', () => {
  const folder = emptyFolder();
  const ran = (...words: string[]) => comity(words, { cwd: folder });
  const written = ran('treaties', 'attest', 'au-jp-raa-2022', 'visa-au', '--article', 'VII', ...OFFICE);
  assert.equal(written.code, 0, written.err);
  assert.match(written.out, /comity-law\/attestations\.yaml: attested locally by legal office/);
  const file = join(folder, 'comity-law/attestations.yaml');
  assert.match(readFileSync(file, 'utf8'), /fence: au-jp-raa-2022\/visa-au\n {2}office: legal office\n/);
  const own = ['--law', 'comity-law'];
  assert.match(
    ran('assess', '--example', '01', ...own, '--width', '160').out,
    /Art\. VII \[[^\]]*attested locally by legal office, 1 May 2024/,
  );
  assert.equal(ran('assess', '--example', '01', ...own, '--html', 'page.html').code, 0);
  assert.match(readFileSync(join(folder, 'page.html'), 'utf8'), /attested locally by legal office, 1 May 2024/);
  const json = JSON.parse(ran('assess', '--example', '01', ...own, '--json').out) as {
    determinations: {
      formality: string;
      because: { rule: string; attested?: { office: string } }[];
      local?: unknown[];
    }[];
    lapsed: unknown[];
  };
  const visa = json.determinations.find((row) => row.because[0]?.rule === 'visa-au');
  assert.equal(visa?.because[0]?.attested?.office, 'legal office');
  assert.equal(visa?.local?.length, 1);
  assert.deepEqual(json.lapsed, []);
  const why = ran('why', '--example', '01', '--line', '5', '--formality', 'visa', ...own, '--width', '160');
  assert.match(why.out, /^ {2}attested locally by legal office, 1 May 2024: .*Art\. VII$/m);
  // The rule itself is headed with the number attested, and says whose number it is.
  assert.match(why.out, /^ +- Japan–Australia RAA, Art\. VII: /m);
  assert.match(why.out, /^ +attested locally by legal office, 1 May 2024, its number: Art\. VII$/m);
  const japanese = ran('assess', '--example', '01', ...own, '--lang', 'ja', '--width', '160').out;
  assert.match(japanese, /legal officeによる自国での確認（2024年5月1日）/);
});

test('wanted says what a text would settle, and once it is attested just that is settled', () => {
  const folder = emptyFolder();
  const wanted = (...flags: string[]) =>
    JSON.parse(
      comity(['treaties', 'wanted', '--example', '01', '--accept', 'text', '--json', ...flags], { cwd: folder }).out,
    ) as {
      unsettled: number;
      texts: { fence: string; then: string; source: string; settles: { units: number } }[];
      together: { texts: string[]; units: number }[];
      sources: Record<string, { title: string; url?: string }>;
    };
  const before = wanted();
  assert.ok(before.together[0]?.texts.includes('au-jp-raa-2022'));
  const text = before.texts.find(({ then }) => then === 'attest');
  assert.ok(text !== undefined && before.sources[text.source]?.title !== undefined);
  assert.equal(comity(['treaties', 'attest', text.fence, ...OFFICE], { cwd: folder }).code, 0);
  const after = wanted('--law', 'comity-law');
  assert.equal(before.unsettled - after.unsettled, text.settles.units);
  assert.ok(after.texts.every(({ fence }) => fence !== text.fence));
});

test('the same provision is attested once, in the place of what stood there; list shows it, remove takes it out', () => {
  const folder = emptyFolder();
  const ran = (...words: string[]) => comity(['treaties', ...words, '--law', 'our-law'], { cwd: folder });
  assert.match(ran('attest', '--list').out, /nothing in our-law/);
  assert.equal(ran('attest', 'au-jp-raa-2022', 'term:civilian_component', ...OFFICE).code, 0);
  assert.match(
    ran('attest', 'au-jp-raa-2022/term:civilian_component', '--office', 'new office', '--seen', '2024-06-01').out,
    /^replaced in/,
  );
  assert.equal(
    ran('read', 'other-civilians', '--answer', 'included', '--office', 'legal office', '--on', '2024-05-01').code,
    0,
  );
  const list = ran('attest', '--list').out;
  assert.match(list, /au-jp-raa-2022\/term:civilian_component +– +new office +2024-06-01 +holds/);
  assert.match(list, /other-civilians +included +legal office +2024-05-01 +holds/);
  assert.equal(ran('attest', 'au-jp-raa-2022', 'term:civilian_component', '--remove').code, 0);
  assert.equal(ran('read', 'other-civilians', '--remove').code, 0);
  assert.equal(readFileSync(join(folder, 'our-law/readings.yaml'), 'utf8').includes('other-civilians'), false);
  const again = ran('read', 'other-civilians', '--remove');
  assert.equal(again.code, 1);
  assert.match(again.err, /COMITY_CLI_NOT_ATTESTED/);
  assert.equal(comity(['assess', '--example', '01', '--law', 'our-law'], { cwd: folder }).code, 0);
});

test('an attestation whose provision has changed lapses, and every report says so', () => {
  const folder = emptyFolder();
  comity(['treaties', 'attest', 'au-jp-raa-2022', 'visa-au', ...OFFICE], { cwd: folder });
  const file = join(folder, 'comity-law/attestations.yaml');
  const digest = LAW.packs['au-jp-raa-2022']?.rules['visa-au']?.digest ?? '';
  writeFileSync(file, readFileSync(file, 'utf8').replace(digest, 'a'.repeat(64)));
  const ran = (...words: string[]) => comity([...words, '--law', 'comity-law'], { cwd: folder });
  const text = ran('assess', '--example', '01', '--width', '160').out;
  assert.match(
    text,
    /Attested locally, and lapsed[^]*attested locally by legal office, 1 May 2024: Japan–Australia RAA/,
  );
  assert.ok(!/\[[^\]]*attested locally/.test(text));
  ran('assess', '--example', '01', '--html', 'page.html');
  assert.match(readFileSync(join(folder, 'page.html'), 'utf8'), /id="lapsed"/);
  const json = JSON.parse(ran('assess', '--example', '01', '--json').out) as { lapsed: { fence: string }[] };
  assert.deepEqual(
    json.lapsed.map(({ fence }) => fence),
    ['au-jp-raa-2022/visa-au'],
  );
  assert.match(
    ran('why', '--example', '01', '--line', '5', '--formality', 'visa').err,
    /`au-jp-raa-2022\/visa-au` has lapsed/,
  );
  assert.match(ran('treaties', 'attest', '--list').out, /lapsed$/m);
  assert.equal(ran('treaties', 'attest', 'au-jp-raa-2022', 'visa-au', ...OFFICE).code, 0);
  assert.doesNotMatch(ran('treaties', 'attest', '--list').out, /lapsed$/m);
});

test('what is wrong with an attestation or an answer is told by its code, with the nearest spelling, and nothing is written', () => {
  const folder = emptyFolder();
  for (const [words, code, told] of [
    [['attest', 'au-jp-raa-2023', 'visa-au', ...OFFICE], 1, /did you mean `au-jp-raa-2022`\? \[COMITY_PACK_UNKNOWN\]/],
    [
      ['attest', 'au-jp-raa-2022', 'visa-aus', ...OFFICE],
      1,
      /did you mean `visa-au`\? \[COMITY_OVERLAY_UNKNOWN_FENCE\]/,
    ],
    [['attest', 'au-jp-raa-2022', 'term:civilian_componet', ...OFFICE], 1, /did you mean `term:civilian_component`/],
    [['attest', 'au-jp-raa-2022', 'reading:other-civilians', ...OFFICE], 1, /COMITY_OVERLAY_UNKNOWN_FENCE/],
    [['attest', 'au-jp-raa-2022', 'visa-au', '--office', 'x', '--seen', '2999-01-01'], 1, /COMITY_CLI_DAY_AHEAD/],
    [
      ['attest', 'gb-jp-raa-2023', 'consent', '--article', 'XXI', ...OFFICE],
      1,
      /`XXI`; the pack cites `1\(c\)`, as seen: .*\[COMITY_OVERLAY_ARTICLE_CONTRADICTS\]/,
    ],
    [
      ['attest', 'nato-sofa-1951', 'entry-of-members', '--article', 'XCIX', ...OFFICE],
      1,
      /COMITY_OVERLAY_ARTICLE_CONTRADICTS/,
    ],
    [['attest', 'au-jp-raa-2022', 'visa-au', '--article', 'banana', ...OFFICE], 1, /COMITY_OVERLAY_ARTICLE_FORM/],
    [
      ['attest', 'gb-jp-raa-2023', 'consent', '--article', 'XXI', ...OFFICE, '--lang', 'ja'],
      1,
      /`XXI`。資料は確認済みの番号として `1\(c\)` を引用しています/,
    ],
    [
      ['attest', 'au-jp-raa-2022', 'visa-au', '--office', 'x', '--seen', '2022-01-05'],
      1,
      /signed on 2022-01-06.*\[COMITY_OVERLAY_SEEN_TOO_EARLY\]/,
    ],
    [['attest', 'au-jp-raa-2022', 'visa-au', '--office', 'x'], 2, /`--seen` is missing/],
    [['attest', 'au-jp-raa-2022', 'visa-au', '--office', ' ', '--seen', '2024-01-01'], 2, /no office is named/],
    [['attest', 'au-jp-raa-2022', ...OFFICE], 2, /no provision is named/],
    [['attest', 'au-jp-raa-2022', 'visa-au', ...OFFICE, '--law', join(home, 'law')], 1, /COMITY_CLI_OVERLAY_IS_LAW/],
    [
      ['attest', 'au-jp-raa-2022', 'visa-au', ...OFFICE, '--law', join(home, 'law/domestic/own')],
      1,
      /COMITY_CLI_OVERLAY_IS_LAW/,
    ],
    [
      ['read', 'other-civilian', '--answer', 'included', '--office', 'x', '--on', '2024-01-01'],
      1,
      /did you mean `other-civilians`\? \[COMITY_OVERLAY_UNKNOWN_READING\]/,
    ],
    [
      ['read', 'other-civilians', '--answer', 'include', '--office', 'x', '--on', '2024-01-01'],
      1,
      /did you mean `included`\? \[COMITY_OVERLAY_UNKNOWN_ANSWER\]/,
    ],
    [['read', 'other-civilians', '--office', 'x', '--on', '2024-01-01'], 2, /no answer is named/],
    [['list', '--known', 'yesterday'], 2, /`--known yesterday` is not a day/],
  ] as const) {
    const ran = comity(['treaties', ...words], { cwd: folder });
    assert.deepEqual([ran.code, ran.out], [code, ''], `${words.join(' ')}: ${ran.err}`);
    assert.match(ran.err, told);
  }
  assert.match(
    comity(['treaties', 'read', 'other-civilian', '--answer', 'x', '--lang', 'ja'], { cwd: folder }).err,
    /その未解決の問いはありません: `other-civilian`。`other-civilians` ではありませんか/,
  );
  assert.equal(existsSync(join(folder, 'comity-law')), false);
  assert.equal(existsSync(join(home, 'law/domestic/own')), false);
});

test('a folder in which something is wrong is not written to before it is put right', () => {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'attestations.yaml'),
    '- fence: au-jp-raa-2022/nothing\n  office: x\n  seen: 2024-01-01\n  digest: "0"\n',
  );
  const before = readFileSync(join(folder, 'attestations.yaml'), 'utf8');
  const ran = comity(['treaties', 'attest', 'au-jp-raa-2022', 'visa-au', ...OFFICE, '--law', '.'], { cwd: folder });
  assert.equal(ran.code, 1);
  assert.match(ran.err, /attestations\.yaml:1:10: .*COMITY_OVERLAY_UNKNOWN_FENCE/);
  assert.equal(readFileSync(join(folder, 'attestations.yaml'), 'utf8'), before);
  assert.equal(
    comity(['treaties', 'attest', 'au-jp-raa-2022/nothing', '--remove', '--law', '.'], { cwd: folder }).code,
    0,
  );
});

test('as known before the notes were exchanged the agreement is not in force, and every report says from which day it looks', () => {
  const before = ['--known', '2023-08-07'];
  assert.match(
    comity(['treaties', 'list', '--on', '2023-08-26', ...before]).out,
    /as known on 2023-08-07[^]*au-jp-raa-2022 .* signed/,
  );
  assert.match(
    comity(['treaties', 'list', '--on', '2023-08-26', '--known', '2023-08-08']).out,
    /au-jp-raa-2022 .* in force/,
  );
  const json = JSON.parse(comity(['assess', '--example', '01', '--json', ...before]).out) as {
    verdict: { kind: string };
    inputs: { known: string };
    packs: { id: string; inForce: string }[];
  };
  assert.equal(json.verdict.kind, 'no-agreement');
  assert.equal(json.inputs.known, '2023-08-07');
  assert.equal(json.packs.find(({ id }) => id === 'au-jp-raa-2022')?.inForce, 'no');
  assert.match(comity(['assess', '--example', '01', ...before]).out, /Law as known on +7 Aug 2023/);
  assert.match(
    comity(['why', '--example', '01', '--line', '5', '--formality', 'visa', ...before]).out,
    /required\n {2}Law as known on: 7 Aug 2023/,
  );
  assert.match(comity(['treaties', 'wanted', '--example', '01', ...before]).out, /Law as known on: 7 Aug 2023/);
});

test('the help of the new verbs is there in Japanese too', () => {
  for (const verb of ['wanted', 'attest', 'read']) {
    const { code, out } = comity(['treaties', verb, '--help', '--lang', 'ja']);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^使い方: comity treaties ${verb}`));
    assert.match(out, /終了コード[^]*例:\n {2}comity/);
  }
});

test('a legal adviser with the treaty in hand settles the visa row of example 02 in two commands', () => {
  const folder = emptyFolder();
  const own = ['--law', 'our-law'];
  const ran = (...words: string[]) => comity(words, { cwd: folder });
  type Told = {
    classes: { id: string; count: number; lines: number[] }[];
    determinations: {
      class: string;
      formality: string;
      outcome: string;
      cause: string[];
      ask: string[];
      wanted: string[];
      because: { instrument: string; rule: string; article?: string; attested?: { office: string } }[];
    }[];
  };
  const visas = (...more: string[]) => {
    const told = JSON.parse(ran('assess', '--example', '02', '--json', ...more).out) as Told;
    const rows = told.determinations.filter(({ formality }) => formality === 'visa');
    const size = (id: string) => told.classes.find((one) => one.id === id)?.count ?? 0;
    const units = (of: typeof rows) => of.reduce((sum, row) => sum + size(row.class), 0);
    return { told, rows, units, of: (outcome: string) => units(rows.filter((row) => row.outcome === outcome)) };
  };
  const before = visas();
  assert.deepEqual([before.units(before.rows), before.of('waived')], [200, 0]);

  const attested = ran('treaties', 'attest', 'gb-jp-raa-2023', 'visa', '--article', 'VII', ...OFFICE, ...own);
  assert.equal(attested.code, 0, attested.err);
  const after = visas(...own);
  assert.deepEqual([after.units(after.rows), after.of('waived')], [200, 196]);
  // Each reason of the visa row that rests on the agreement names the office, wherever it is read.
  const resting = after.rows.filter(({ because }) =>
    because.some(({ instrument, rule }) => `${instrument}/${rule}` === 'gb-jp-raa-2023/visa'),
  );
  assert.equal(after.units(resting.filter(({ outcome }) => outcome === 'waived')), 196);
  for (const { because } of resting) {
    const cited = because.find(({ rule }) => rule === 'visa');
    assert.deepEqual([cited?.article, cited?.attested?.office], ['VII', 'legal office']);
  }
  const named = /Art\. VII [^]{0,300}?attested locally by legal office, 1 May 2024/;
  assert.match(ran('assess', '--example', '02', ...own, '--width', '160').out, named);
  ran('assess', '--example', '02', ...own, '--html', 'page.html');
  assert.match(readFileSync(join(folder, 'page.html'), 'utf8'), /attested locally by legal office, 1 May 2024/);
  const line = after.told.classes.find(({ id }) => id === resting[0]?.class)?.lines[0] ?? 0;
  assert.match(
    ran('why', '--example', '02', '--line', String(line), '--formality', 'visa', ...own, '--width', '160').out,
    /attested locally by legal office, 1 May 2024/,
  );
  // The other four say exactly what they still hang on.
  const others = after.rows.filter(({ outcome }) => outcome !== 'waived');
  assert.equal(after.units(others), 4);
  const hang = others
    .map((row) => `${after.units([row])} ${row.outcome}: ${[...row.ask, ...row.wanted].join(' ')}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
  assert.deepEqual(hang, [
    '1 required: ',
    '1 unsettled: open:gb-jp-embedded',
    '2 unsettled: gb-jp-raa-2023/term:civilian_component',
  ]);
  // The walk-through of the example says the same.
  const readme = readFileSync(join(home, 'examples/02-vigilant-isles-2023/README.md'), 'utf8');
  assert.match(readme, /treaties attest gb-jp-raa-2023 visa --article/);
  for (const row of [
    `| visas waived | ${before.of('waived')} of 200 | ${after.of('waived')} of 200 |`,
    `| visas not settled | ${before.of('unsettled')} | ${after.of('unsettled')} |`,
    `| visas required | ${before.of('required')} | ${after.of('required')} |`,
  ])
    assert.ok(readme.includes(row), row);
});
