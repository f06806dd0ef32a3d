// What every verb on the network begins with: the register and its rules, the flags that say which network, and names in a language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/browser/esm/sync';

import { nearest } from '../kernel/near.ts';
import type { Law } from '../engine/law.ts';
import { csvRow } from '../files/csv-cell.ts';
import { type CivilDate, earlierOf } from '../kernel/civil-date.ts';
import { ComityError } from '../kernel/errors.ts';
import { shownJson } from '../kernel/shown-text.ts';
import { type UnderWay, underWayOn } from '../network/candidates.ts';
import { type CarriedSeries, carriedFromFiles } from '../network/carried.ts';
import { type NetworkRules, rulesFromFile } from '../network/layers.ts';
import { type Network, type NetworkQuestion, networkOn } from '../network/network.ts';
import type { Register } from '../register/claims.ts';
import type { Agreement } from '../register/register.ts';
import {
  type Cells,
  type NetworkContext,
  type Rests,
  networkContext,
  restsOf,
  type Told,
  toldText,
} from '../report/network/frame.ts';
import { COMMON, COMMON_HELP, type Common, choice, dayFlag, readCommon, usageError } from './arguments.ts';
import { writeText } from './files.ts';
import { Exit, type Io } from './io.ts';
import { loadLaw } from './law-files.ts';
import { loadRegister } from './register-files.ts';
import { Remedy, Wrong } from './usage.ts';

/** The register with the rules by which it becomes a network. */
export type NetworkData = { readonly law: Law; readonly register: Register; readonly rules: NetworkRules };

/** The flags of every verb that draws a network. */
export const NETWORK_FLAGS = {
  ...COMMON,
  layer: { type: 'string', multiple: true },
  on: { type: 'string' },
  signed: { type: 'boolean' },
  variant: { type: 'string' },
  nodes: { type: 'string' },
  hub: { type: 'string' },
  known: { type: 'string' },
  csv: { type: 'boolean' },
  svg: { type: 'string' },
} as const;

export const NETWORK_HELP = `  --layer ID         access (default), pacts, consultation, logistics, information, exercises, capability
  --on DATE          the network at the end of this day (default: today, but not after the last search of sources)
  --signed           signed agreements count too (default: those in force)
  --variant ID       another coding rule of register/layers.yaml, such as sources or nato-clique (default: standard)
  --nodes ID         another node set of that file (default: the layer's own), or the States themselves: AU,JP,PH
  --hub XX           the State on which dependence is measured (default: the node set's)
  --known DATE       as known on this day: what became known later is ignored (default: all of it)
  --csv              the figures as CSV, with what each rests on in every row
  --svg FILE         write a chart; -: print it
  --json             the figures as JSON
${COMMON_HELP}`;

type Values = {
  readonly [K in keyof typeof NETWORK_FLAGS]?: string | boolean | string[] | undefined;
};

/** Which network is asked for, and how the answer is wanted. */
export type NetworkAsked = {
  readonly data: NetworkData;
  readonly common: Common;
  readonly context: NetworkContext;
  readonly layers: readonly string[];
  readonly on: CivilDate;
  readonly counting: 'in-force' | 'signed';
  readonly hub: string | undefined;
  readonly csv: boolean;
  readonly svg: string | undefined;
  /** The question without the day, for one layer. */
  readonly question: (layer: string, counting?: 'in-force' | 'signed') => NetworkQuestion;
};

/**
 * The register and the rules, from the folder of the program.
 *
 * @throws ComityError COMITY_CLI_REGISTER_DAMAGED
 */
export function loadNetwork(io: Io): NetworkData {
  const law = loadLaw(io);
  const register = loadRegister(io);
  const path = 'register/layers.yaml';
  const rules = rulesFromFile(rulesText(io, path), path, [
    ...Object.keys(law.vocabulary.states),
    ...Object.keys(register.states),
  ]);
  if (!rules.ok) throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file: path } });
  return { law, register, rules: rules.value };
}

/** The series that are carried over from data sets of others. */
export function loadCarried(io: Io): readonly CarriedSeries[] {
  const path = 'register/series/series.yaml';
  const records: Record<string, string>[] = parse(rulesText(io, 'register/series/series.csv'), { columns: true });
  const series = carriedFromFiles(rulesText(io, path), path, records);
  if (!series.ok) throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file: path } });
  return series.value;
}

function rulesText(io: Io, path: string): string {
  try {
    return readFileSync(join(io.home, path), 'utf8');
  } catch (cause) {
    throw new ComityError('COMITY_CLI_REGISTER_DAMAGED', { place: { file: path }, cause });
  }
}

/**
 * Reads the flags of a verb on the network.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function readNetwork(verb: string, values: Values, io: Io): NetworkAsked {
  const text = (value: Values[keyof Values]): string | undefined => (typeof value === 'string' ? value : undefined);
  const common = readCommon(
    verb,
    { json: values.json === true, lang: text(values.lang), width: text(values.width), law: text(values.law) },
    io,
  );
  const wanted = [
    values.json === true ? '--json' : '',
    values.csv === true ? '--csv' : '',
    values.svg === undefined ? '' : '--svg',
  ];
  const [one, two] = wanted.filter((flag) => flag !== '');
  if (one !== undefined && two !== undefined) throw usageError(Wrong.together(one, two), verb);
  const given = dayFlag(verb, 'on', text(values.on));
  const known = dayFlag(verb, 'known', text(values.known));
  const data = loadNetwork(io);
  const { register, rules } = data;
  const asked = Array.isArray(values.layer) ? values.layer : [];
  for (const layer of asked) choice(verb, 'layer', layer, Object.keys(rules.layers));
  const coding = choice(verb, 'variant', text(values.variant), Object.keys(rules.codings));
  const nodes = nodesFlag(verb, text(values.nodes), data);
  const hub = text(values.hub);
  if (hub !== undefined) stateOf(verb, data, hub);
  const counting = values.signed === true ? 'signed' : 'in-force';
  return {
    data,
    common,
    context: networkContext(common.lang, data),
    layers: [...new Set(asked)],
    on: given ?? earlierOf(io.today(), register.asOf),
    counting,
    hub,
    csv: values.csv === true,
    svg: text(values.svg),
    question: (layer, own = counting) => ({
      layer,
      counting: own,
      ...(coding === undefined ? {} : { coding }),
      ...(nodes === undefined ? {} : { nodes }),
      ...(known === undefined ? {} : { known }),
    }),
  };
}

/** A node set by its id, or States by their codes; those of one code are no set. */
function nodesFlag(verb: string, value: string | undefined, data: NetworkData): string | readonly string[] | undefined {
  if (value === undefined || !/^[A-Z]{2}(?:,[A-Z]{2})+$/.test(value))
    return choice(verb, 'nodes', value, Object.keys(data.rules.nodes));
  const states = [...new Set(value.split(',').map((code) => stateOf(verb, data, code)))];
  if (states.length < 2) throw usageError(Wrong.sameState(value), verb, Remedy.oneOf(Object.keys(data.rules.nodes)));
  return states;
}

/** One layer on the day asked about, with what its figures rest on. */
export function oneNetwork(
  asked: NetworkAsked,
  layer: string,
): { readonly network: Network; readonly rests: Rests; readonly hub: string } {
  const { data, on, common } = asked;
  const network = networkOn(data.register, data.rules, { ...asked.question(layer), on });
  const hub = asked.hub ?? network.statement.hub ?? '';
  return { network, rests: restsOf(common.lang, network.statement, hub), hub };
}

/** The one layer a verb can take. */
export function onlyLayer(verb: string, { layers }: NetworkAsked): string {
  const [first = 'access', second] = layers;
  if (second !== undefined) throw usageError(Wrong.tooMany(second), verb);
  return first;
}

/** A State by its code. */
export function stateOf(verb: string, { law, register }: NetworkData, code: string): string {
  if (Object.hasOwn(law.vocabulary.states, code) || Object.hasOwn(register.states, code)) return code;
  throw usageError(Wrong.noState(code), verb, Remedy.stateCode);
}

/** An agreement of the register by its id. */
export function agreementOf(verb: string, { register }: NetworkData, id: string): Agreement {
  const found = Object.hasOwn(register.agreements, id) ? register.agreements[id] : undefined;
  if (found !== undefined) return found;
  const near = nearest(id, Object.keys(register.agreements));
  throw usageError(Wrong.noAgreement(id), verb, near === undefined ? Remedy.agreement : Remedy.didYouMean(near));
}

/** Agreements of a layer that are not in force on the day, with the furthest stage that the register is sure of. */
export function underWayIn({ data, on, question }: NetworkAsked, layer: string): readonly UnderWay[] {
  const { known } = question(layer);
  const kinds = data.rules.layers[layer]?.kinds ?? [];
  return underWayOn(data.register, kinds, { on, ...(known === undefined ? {} : { known }) });
}

/** Prints or writes the answer in the form that was asked for. */
export function answer(
  io: Io,
  asked: NetworkAsked,
  given: {
    readonly told: () => Told;
    readonly cells: () => readonly Cells[];
    readonly json: () => unknown;
    readonly chart?: () => string;
  },
): number {
  const { common, context, csv, svg } = asked;
  if (svg !== undefined && given.chart !== undefined) {
    if (svg === '-') {
      io.out(given.chart());
      return Exit.done;
    }
    writeText(io, svg, given.chart());
    io.out(`${context.words.network.written(svg)}\n`);
  } else if (common.json) io.out(`${shownJson(given.json(), 2)}\n`);
  else if (csv) io.out(csvText(given.cells()));
  else {
    const { asOf, words } = context;
    const told = given.told();
    const beyond = asked.on > asOf ? [words.network.beyond(words.date(asked.on), words.date(asOf))] : [];
    io.out(toldText(context, common, { ...told, answer: [...told.answer, ...beyond] }));
  }
  return Exit.done;
}

function csvText(records: readonly Cells[]): string {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (value: string | number | undefined): string =>
    // A negative number is one, and no formula.
    value === undefined ? '' : String(value);
  return [
    csvRow(columns),
    ...records.map((record) =>
      csvLine(
        columns.map((column) => record[column]),
        cell,
      ),
    ),
  ].join('');
}

function csvLine(
  values: readonly (string | number | undefined)[],
  cell: (value: string | number | undefined) => string,
): string {
  return `${values
    .map((value) => (typeof value === 'number' ? cell(value) : csvRow([cell(value)]).slice(0, -1)))
    .join(',')}\n`;
}
