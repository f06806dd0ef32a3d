// Ten real provisions over 100,000 manifest lines, beside engines that people use for such conditions.
import { Environment } from '@marcbachmann/cel-js';
import { celEnv, parse as celParse, plan as celPlan } from '@bufbuild/cel';
import { LogicEngine } from 'json-logic-engine';
import { evaluateExpressionSync } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { evaluate as certlogic } from 'certlogic-js';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { allHold, anyHolds } from '../src/engine/resolve/evaluate.ts';
import { chanceFrom } from '../src/kernel/chance.ts';
import { ColumnWriter } from '../src/visit/manifest/encoded.ts';
import { refine } from '../src/visit/manifest/refine.ts';
import { best, home, machine, told } from './shared.mjs';

const LINES = 100_000;
const CHECKED = 1000;
const law = JSON.parse(readFileSync(join(home, 'law/compiled.json'), 'utf8'));
const NAMES = [
  'au-baseline/effects-free',
  'au-baseline/household-free',
  'au-customs-2023/item-10-fuel',
  'au-jp-raa-2022/import-fuel',
  'au-jp-raa-2022/import-official',
  'nato-sofa-1951/goods-for-others',
  'ph-baseline/ata-carnet',
  'nato-sofa-1951/term:force',
  'jp-us-sofa-1960/term:us_civilian',
  'jp-ph-raa-2024/term:civilian_component',
];
const provisions = NAMES.map((name) => {
  const [pack, id] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
  const of = id.startsWith('term:') ? law.packs[pack].terms[id.slice(5)] : law.packs[pack].rules[id];
  return { name, if: of.if, unless: of.unless };
});

// Every fact the ten read, with values of the vocabulary; all known, because most peers have no third value.
const FACTS = {
  'person.role': ['member', 'member', 'member', 'civilian', 'dependant'],
  'person.effects': ['none', 'ordinary', 'household'],
  'person.effects_unaccompanied': [true, false],
  'person.effects_owned_months': [3, 11, 12, 40],
  'person.nationality': ['JP', 'US', 'PH', 'AU'],
  'person.serves': ['JP', 'US', 'PH'],
  'person.resident_in': ['JP', 'US', 'PH', 'AU'],
  'person.employer': ['force', 'force', 'contractor'],
  'thing.purpose': ['official-exclusive', 'official', 'personal'],
  'thing.owner': ['force', 'government', 'private'],
  'thing.importer': ['force', 'issued-member', 'other'],
  'thing.fate': ['taken-home', 'used-up'],
  'thing.carnet': [true, false],
  'goods.kind': ['supplies', 'fuel', 'food'],
  'goods.fuel_for': ['official-craft', 'other'],
  'leg.sending': ['US', 'JP', 'PH'],
  'leg.receiving': ['AU', 'JP'],
};
const flat = (path) => path.replaceAll('.', '_');
const chance = chanceFrom(7);
const paths = Object.keys(FACTS);
const lines = Array.from({ length: LINES }, () =>
  Object.fromEntries(paths.map((path) => [flat(path), FACTS[path][Math.floor(chance() * FACTS[path].length)]])),
);

// One shape for all: ifs and no unless.
const whole = ({ if: ifs, unless }) =>
  [...ifs.map((line) => line.of), ...unless.map((line) => ({ op: 'not', of: line.of }))].reduce((left, right) => ({
    op: 'and',
    left,
    right,
  }));
const text = (
  of,
  {
    literal = (value) => JSON.stringify(value),
    name = flat,
    list = (values) => `[${values.map(literal).join(', ')}]`,
    words = {},
  } = {},
) => {
  const go = (e) => {
    switch (e.op) {
      case 'literal':
        return literal(e.value);
      case 'list':
        return list(e.values);
      case 'fact':
        return name(e.path);
      case 'not':
        return words.not === undefined ? `!(${go(e.of)})` : words.not(go(e.of));
      case 'in':
        return words.in === undefined ? `${go(e.left)} in ${go(e.right)}` : words.in(go(e.left), go(e.right));
      default: {
        const sign = { and: words.and ?? '&&', or: words.or ?? '||' }[e.op] ?? e.op;
        return `(${go(e.left)} ${sign} ${go(e.right)})`;
      }
    }
  };
  return go(of);
};
const jsonLogic = (e) => {
  switch (e.op) {
    case 'literal':
      return e.value;
    case 'list':
      return e.values;
    case 'fact':
      return { var: flat(e.path) };
    case 'not':
      return { '!': [jsonLogic(e.of)] };
    case '==':
      return { '===': [jsonLogic(e.left), jsonLogic(e.right)] };
    case '!=':
      return { '!': [{ '===': [jsonLogic(e.left), jsonLogic(e.right)] }] };
    case 'or':
      return { or: [jsonLogic(e.left), jsonLogic(e.right)] };
    default:
      return { [e.op]: [jsonLogic(e.left), jsonLogic(e.right)] };
  }
};
// CertLogic has no `or`: neither is the denial of both.
const certLogic = (e) => {
  if (e.op === 'or') return { '!': [{ and: [{ '!': [certLogic(e.left)] }, { '!': [certLogic(e.right)] }] }] };
  if (e.op === 'and') return { and: [certLogic(e.left), certLogic(e.right)] };
  if (e.op === 'not') return { '!': [certLogic(e.of)] };
  return jsonLogic(e);
};
const rulesEngine = (e) => {
  switch (e.op) {
    case 'and':
      return { all: [rulesEngine(e.left), rulesEngine(e.right)] };
    case 'or':
      return { any: [rulesEngine(e.left), rulesEngine(e.right)] };
    case 'not':
      return { not: rulesEngine(e.of) };
    case 'fact':
      return { fact: flat(e.path), operator: 'equal', value: true };
    default: {
      const operator = { '==': 'equal', '!=': 'notEqual', in: 'in', '>=': 'greaterThanInclusive', '<': 'lessThan' }[
        e.op
      ];
      const value = e.right.op === 'fact' ? { fact: flat(e.right.path) } : (e.right.values ?? e.right.value);
      return { fact: flat(e.left.path), operator, value };
    }
  }
};
const expressions = provisions.map(whole);

/** By hand, as a programmer would write it who needs no reasons. */
function byHand(l) {
  const official =
    l.thing_purpose === 'official-exclusive' && (l.thing_owner === 'force' || l.thing_owner === 'government');
  const member = l.person_role === 'member';
  const outsider = l.person_resident_in === l.leg_receiving || l.person_employer === 'contractor';
  let bits = 0;
  if (member && l.person_effects_unaccompanied && l.person_effects === 'ordinary') bits |= 1;
  if (
    member &&
    l.person_effects_unaccompanied &&
    l.person_effects === 'household' &&
    l.person_effects_owned_months >= 12
  )
    bits |= 2;
  if (l.goods_fuel_for === 'official-craft' && official) bits |= 4;
  if (l.goods_kind === 'fuel' && l.goods_fuel_for === 'official-craft' && official) bits |= 8;
  if (official && l.goods_kind !== 'fuel') bits |= 16;
  if (
    l.thing_purpose === 'personal' &&
    (l.thing_owner === 'force' || l.thing_owner === 'government') &&
    l.thing_importer === 'force'
  )
    bits |= 32;
  if (l.thing_carnet && l.thing_fate === 'taken-home') bits |= 64;
  if (member && l.person_serves === l.leg_sending) bits |= 128;
  if (l.person_role === 'civilian' && l.person_nationality === l.leg_sending && !outsider) bits |= 256;
  if (
    l.person_role === 'civilian' &&
    l.person_nationality === l.leg_sending &&
    (l.person_employer === 'force' || l.person_serves === l.leg_sending) &&
    !outsider
  )
    bits |= 512;
  return bits;
}

/** Columns from line objects: what reading a file does on the way. */
function encode() {
  const writers = paths.map((path) => ({ path, key: flat(path), writer: new ColumnWriter() }));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    for (const { key, writer } of writers) writer.set(at, writer.codeOf(line[key]));
  }
  return writers.map(({ path, writer }) => ({ path, values: writer.values, codes: writer.close(lines.length).codes }));
}

/** Ours: each provision on the columns it reads, decided once for each class, with the truth of every line of law as the reason. */
function ours(columns) {
  const bits = new Uint16Array(LINES);
  const reasons = [];
  const ids = new Uint32Array(LINES);
  for (const [index, { name, if: ifs, unless }] of provisions.entries()) {
    const read = columns.filter(({ path }) => reads[index].has(path));
    ids.fill(0);
    const count = refine(
      ids,
      1,
      read.map(({ codes, values }) => ({ codes, size: values.length })),
    );
    const first = new Int32Array(count).fill(-1);
    for (let at = 0; at < LINES; at += 1) if (first[ids[at]] === -1) first[ids[at]] = at;
    const holds = new Uint16Array(count);
    for (let id = 0; id < count; id += 1) {
      const facts = Object.fromEntries(read.map(({ path, values, codes }) => [path, values[codes[first[id]]]]));
      const lookup = {
        fact: (path) => facts[path],
        term: () => undefined,
        roll: () => undefined,
        reading: () => undefined,
        behindTerm: () => [],
      };
      const told = [
        ...ifs.map((line) => ({ line: line.text, is: allHold([line], lookup) })),
        ...unless.map((line) => ({ line: line.text, is: anyHolds([line], lookup) === false })),
      ];
      if (told.every(({ is }) => is)) holds[id] = 1 << index;
      reasons.push({ name, facts, told });
    }
    for (let at = 0; at < LINES; at += 1) bits[at] |= holds[ids[at]];
  }
  return { bits, reasons };
}
const reads = expressions.map(
  (e) => new Set([...JSON.stringify(e).matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path)),
);

const environment = new Environment();
for (const path of paths) {
  const kind = typeof FACTS[path][0];
  environment.registerVariable(flat(path), kind === 'string' ? 'string' : kind === 'boolean' ? 'bool' : 'double');
}
const celLiteral = (value) => (typeof value === 'number' ? `${value}.0` : JSON.stringify(value));
const marc = expressions.map((e) => environment.parse(text(e, { literal: celLiteral })));
const env = celEnv();
const buf = expressions.map((e) => celPlan(env, celParse(text(e, { literal: celLiteral }))));
const logic = new LogicEngine();
const built = expressions.map((e) => logic.build(jsonLogic(e)));
const zen = expressions.map((e) => text(e, { words: { and: 'and', or: 'or', not: (of) => `not (${of})` } }));
const cert = expressions.map(certLogic);
const engine = new Engine([], { allowUndefinedFacts: true });
for (const [index, e] of expressions.entries()) {
  const conditions = rulesEngine(e);
  engine.addRule({
    conditions: conditions.all || conditions.any || conditions.not ? conditions : { all: [conditions] },
    event: { type: String(index) },
  });
}
const cedarText = Object.fromEntries(
  expressions.map((e, index) => [
    `p${index}`,
    `permit(principal, action, resource) when { ${text(e, { name: (path) => `context.${flat(path)}`, words: { in: (a, b) => `${b}.contains(${a})` } })} };`,
  ]),
);
const uid = (type) => ({ type, id: '1' });
const cedarCall = (context) => {
  const answer = cedar.isAuthorized({
    principal: uid('P'),
    action: uid('Action'),
    resource: uid('R'),
    context,
    policies: { staticPolicies: cedarText },
    entities: [],
  });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
  return answer.response.diagnostics.reason.reduce((sum, id) => sum | (1 << Number(id.slice(1))), 0);
};
const each = (tests) => (line) =>
  tests.reduce((sum, test, index) => (test(line) === true ? sum | (1 << index) : sum), 0);
const PEERS = [
  { name: 'hand-written loop', reasons: false, of: byHand, lines: LINES },
  { name: 'json-logic-engine, built', reasons: false, of: each(built), lines: LINES },
  { name: '@marcbachmann/cel-js', cel: true, reasons: false, of: each(marc), lines: LINES },
  { name: '@bufbuild/cel', cel: true, reasons: false, of: each(buf), lines: LINES / 5 },
  { name: 'certlogic-js', reasons: false, of: each(cert.map((e) => (line) => certlogic(e, line))), lines: LINES / 5 },
  {
    name: 'ZEN',
    reasons: false,
    of: each(zen.map((e) => (line) => evaluateExpressionSync(e, line))),
    lines: LINES / 50,
  },
  { name: 'cedar-wasm', reasons: true, of: cedarCall, lines: LINES / 100 },
  {
    name: 'json-rules-engine',
    reasons: true,
    lines: LINES / 100,
    of: async (line) => (await engine.run(line)).events.reduce((sum, { type }) => sum | (1 << Number(type)), 0),
  },
];

machine([
  '@marcbachmann/cel-js',
  '@bufbuild/cel',
  'json-logic-engine',
  '@gorules/zen-engine',
  'json-rules-engine',
  'certlogic-js',
  '@cedar-policy/cedar-wasm',
]);
const answered = ours(encode());
for (const { name, of } of PEERS) {
  for (let at = 0; at < CHECKED; at += 1) {
    const found = await of(lines[at]);
    if (found !== answered.bits[at])
      throw new Error(`${name} answers line ${at} with ${found}, ours is ${answered.bits[at]}`);
  }
}
for (let at = 0; at < LINES; at += 1)
  if (byHand(lines[at]) !== answered.bits[at]) throw new Error(`by hand: line ${at}`);
console.log(
  `answers of all engines are equal on ${CHECKED} lines, those of the hand-written loop on all ${LINES}; ${answered.reasons.length} classes with reasons`,
);

const columns = encode();
const fromColumns = await best(() => ours(columns), 5);
const fromLines = await best(() => ours(encode()), 5);
const rate = (ms, of = LINES) => (of / ms) * 1000;
const shown = (value) => `${Math.round(value / 1000).toLocaleString('en')} k lines/s`;
const rates = [];
for (const { name, of, lines: count, reasons, cel } of PEERS) {
  const ms = await best(async () => {
    for (let at = 0; at < count; at += 1) {
      const found = of(lines[at]);
      if (found instanceof Promise) await found;
    }
  });
  rates.push({ name, rate: rate(ms, count), reasons, cel });
}
const fastestCel = Math.max(...rates.filter(({ cel }) => cel).map((one) => one.rate));
for (const { name, rate: peer, reasons, cel } of rates) {
  const what = `law, beside ${name}${reasons ? ' (says which hold)' : ''}`;
  const lineRate = rate(fromLines);
  const goalLines = cel && peer === fastestCel ? '≥ 3 × the fastest CEL' : reasons ? 'faster' : undefined;
  told({
    what,
    ours: shown(lineRate),
    peer: shown(peer),
    ratio: (lineRate / peer).toFixed(2),
    grouping: true,
    goal: goalLines,
    met: cel ? lineRate >= 3 * peer : lineRate > peer,
  });
  const columnRate = rate(fromColumns);
  told({
    what: `${what}, from encoded columns`,
    ours: shown(columnRate),
    peer: shown(peer),
    ratio: (columnRate / peer).toFixed(2),
    grouping: true,
    goal: 'faster',
    met: columnRate > peer,
  });
}
