// Reads files that nobody would write, in a thread whose memory is limited: see fuzz.test.ts.
import { parentPort, workerData } from 'node:worker_threads';

import fc from 'fast-check';
import { zipSync } from 'fflate';

import { readTable } from '../../src/files/read-table.ts';
import { sheetKinds } from '../../src/visit/manifest/columns.ts';
import { groupsNamed, manifestFromRows } from '../../src/visit/manifest/from-rows.ts';
import { ONLY_GROUP } from '../../src/visit/plan/draft.ts';
import { mappedTable } from '../../src/visit/mapping/from-table.ts';
import { headerFinder } from '../../src/visit/mapping/header-row.ts';
import { propose } from '../../src/visit/mapping/propose.ts';
import { draftFromSheet } from '../../src/visit/plan/from-sheet.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { ErrorCode, type Problem, problemText } from '../../src/kernel/errors.ts';
import { law } from '../visit/law.ts';
import { words } from '../visit/mapping/words.ts';
import { partsOf, type SheetBytes } from './workbook-bytes.ts';

/** What the thread is asked to do: `at` is where it tells, in shared memory, which input it is at. */
export type FuzzTask = {
  readonly seed: number;
  readonly count: number;
  readonly at: Int32Array;
  /** Bytes by which one input may raise the memory of the process, and what lies outside the heap. */
  readonly limit: number;
};

/** One input that was not read as it should. */
export type Fault = { readonly input: number; readonly name: string; readonly base64: string; readonly what: string };

/** What came of all inputs: how many gave each outcome, and the slowest in milliseconds of this thread. */
export type FuzzResult = {
  readonly faults: readonly Fault[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: number;
  /** The most bytes by which one of them raised the memory of the process or what lies outside the heap. */
  readonly largest: number;
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const CSV =
  'kind,group,label,role,nationality,quantity\nperson,main,佐藤,member,JP,\n"goods",main,"a ""b"" c",,,12\n\nvehicle,,"x\ny",,,1\n';
const JSON_TEXT =
  '[{"kind":"person","role":"member","label":"佐\\u85e4"},\n {"kind":"goods","quantity":12,"label":null}]';
const SHEETS: readonly SheetBytes[] = [
  {
    name: 'Visit',
    rows: [
      ['key', 'value'],
      ['enter', { v: '45164', s: 1 }],
      ['sending', 'JP'],
      ['activity.determined', true],
    ],
  },
  {
    name: 'person',
    rows: [
      ['label', 'role'],
      [{ v: '0', t: 's' }, 'member'],
      [{ f: 'A1', v: '2' }, undefined],
    ],
  },
  {
    name: 'goods',
    rows: [
      ['label', 'quantity'],
      ['radio', 12],
      ['日', { v: '1.5e3' }],
    ],
  },
];
const PARTS = partsOf(SHEETS, { strings: ['<t>Sato</t>'], formats: ['yyyy/mm/dd'] });
const WORKBOOK = zipSync(PARTS);

/** A change at a place given as a share of the length. */
const change = fc.record({
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  act: fc.constantFrom('set', 'cut', 'insert', 'double', 'word', 'end'),
  byte: fc.nat(255),
  length: fc.nat(40),
  word: fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r',
    '\u0000',
    '=',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '&',
    ';',
    '<c r="XFD9"',
    '<row r="9999999">',
    '<!DOCTYPE a>',
    '&#0;',
    '1e999',
    '-',
    ' t="s"',
    '</row>',
    '</sheetData>',
    '\ud800',
    '_x0000_',
    'person',
    'kind',
    '氏名',
    'nationalty',
    '\u001b[2J',
    '\u202e',
    '"\\ud800"',
    '<![CDATA[',
    ']]>',
    '0x',
    '\ufeff',
  ),
});
type Change = ReturnType<typeof change.generate>['value'];

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let out = [...bytes];
  for (const { where, act, byte, length, word } of changes) {
    const at = Math.floor(where * out.length);
    if (act === 'set') out[at] = byte;
    else if (act === 'cut') out.splice(at, length);
    else if (act === 'insert') out.splice(at, 0, ...Array.from({ length }, () => byte));
    else if (act === 'double') out.splice(at, 0, ...out.slice(at, at + length * 10));
    else if (act === 'word') out.splice(at, 0, ...text(word));
    else out = out.slice(0, at);
  }
  return Uint8Array.from(out, (one) => one ?? 0);
}

const changes = fc.array(change, { maxLength: 4 });
type Input = { readonly name: string; readonly bytes: Uint8Array };

const inputs: fc.Arbitrary<Input> = fc.oneof(
  changes.map((list) => ({ name: 'm.csv', bytes: changed(text(CSV), list) })),
  changes.map((list) => ({ name: 'm.json', bytes: changed(text(JSON_TEXT), list) })),
  changes.map((list) => ({ name: 'm.xlsx', bytes: changed(WORKBOOK, list) })),
  // A workbook whose archive is sound and one of whose parts is not.
  fc.tuple(changes, fc.constantFrom(...Object.keys(PARTS))).map(([list, part]) => ({
    name: 'm.xlsx',
    bytes: zipSync({ ...PARTS, [part]: changed(PARTS[part] ?? new Uint8Array(), list) }, { level: 0 }),
  })),
  fc
    .tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('m.csv', 'm.json', 'm.xlsx'))
    .map(([bytes, name]) => ({ name, bytes })),
);

const kinds = sheetKinds(law.vocabulary);
const header = headerFinder(law.vocabulary, words, undefined);
/** The day on which ages are reckoned. */
const ENTRY = civilDate('2025-01-15');

/** Reads an input as far as the command would; the outcome, or what is wrong with it. */
function outcomeOf({ name, bytes }: Input): string {
  const { table, visit, problems } = readTable(bytes, name, { kinds, header });
  const found = [...problems];
  const named = table === undefined ? [] : groupsNamed(table);
  const groups = named.length === 0 ? [ONLY_GROUP] : named;
  if (visit !== undefined) {
    const draft = draftFromSheet(visit, name, law, groups);
    if (!draft.ok) found.push(...draft.problems);
  }
  if (table !== undefined) {
    const manifest = manifestFromRows(table, { law, groups }, problems);
    // The way of any roster, which must end in a manifest or in problems for every table that could be read.
    const mapped = mappedTable(table, propose(table, law.vocabulary, words), law.vocabulary, words, ENTRY);
    const through = manifestFromRows(mapped.table, { law, groups }, [...problems, ...mapped.problems]);
    if (!manifest.ok) found.push(...manifest.problems);
    const fault = faultOf([...found, ...(through.ok ? [] : through.problems)]);
    if (fault !== undefined) return fault;
    if (manifest.ok && problems.length === 0) return found.length === 0 ? 'read' : 'plan refused';
    if (through.ok) return 'mapped';
  }
  if (found.length === 0) return 'fault: neither a table nor a problem';
  return faultOf(found) ?? 'refused';
}

/** A problem that is not as one should be, or that would do something to the terminal it is shown on. */
function faultOf(found: readonly Problem[]): string | undefined {
  const strange = found.find(
    (one) =>
      !(one.code in ErrorCode) ||
      one.message === '' ||
      one.remedy === '' ||
      /[\p{Cc}\p{Bidi_C}]/u.test(problemText(one)),
  );
  return strange === undefined ? undefined : `fault: ${strange.code}`;
}

const { seed, count, at, limit } = workerData as FuzzTask;
const faults: Fault[] = [];
const outcomes: Record<string, number> = {};
let slowest = 0;
let largest = 0;
for (const [input, one] of fc.sample(inputs, { seed, numRuns: count }).entries()) {
  Atomics.store(at, 0, input);
  const before = process.threadCpuUsage();
  const memory = process.memoryUsage();
  let outcome: string;
  try {
    outcome = outcomeOf(one);
  } catch (error) {
    outcome = `fault: threw ${String(error)}`;
  }
  const { user, system } = process.threadCpuUsage(before);
  const now = process.memoryUsage();
  // The heap has a limit of its own; bytes outside it, such as those of a sheet that is inflated, have none.
  const grown = Math.max(now.rss - memory.rss, now.external - memory.external);
  if (grown > limit) outcome = `fault: took ${grown} bytes of memory`;
  largest = Math.max(largest, grown);
  slowest = Math.max(slowest, (user + system) / 1000);
  const kind = `${one.name.slice(2)} ${outcome.startsWith('fault') ? 'fault' : outcome}`;
  outcomes[kind] = (outcomes[kind] ?? 0) + 1;
  if (outcome.startsWith('fault') && faults.length < 5)
    faults.push({ input, name: one.name, base64: Buffer.from(one.bytes).toString('base64'), what: outcome });
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage({ faults, outcomes, slowest, largest } satisfies FuzzResult);
