// What makes a tie, in which layer, among which States: the rules without which no figure of the network means anything.
import { z } from 'zod';

import { type Problem, problem } from '../kernel/errors.ts';
import { type Result, okUnless } from '../kernel/result.ts';
import { suggestion } from '../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../kernel/yaml.ts';
import { findEventDay } from '../register/days.ts';
import { AgreementKind, type EventDay, type Words } from '../register/register.ts';
import { type Tie, tieOf } from './graph.ts';

/** Whether a tie counts once it is signed, or only while it is in force. */
export const Counting = ['in-force', 'signed'] as const;
export type Counting = (typeof Counting)[number];

/** One kind of tie between States. Layers are looked at apart, never added up. */
export interface Layer {
  readonly id: string;
  readonly title: Words;
  /** What makes a tie in it, to be printed beside its figures. */
  readonly says: Words;
  /** An agreement of one of these kinds ties each two of its parties. */
  readonly kinds: readonly AgreementKind[];
  /** Activities make ties, those with more participants than `atMost` left out. */
  readonly activities?: { readonly atMost: number };
  /** The node set it is counted among where none is asked for. */
  readonly nodes: string;
}

/** The States among which it is counted; those without a tie stay. */
export interface NodeSet {
  readonly id: string;
  readonly title: Words;
  /** Alpha-2 codes, sorted; absent: all that the layer ties on any day. */
  readonly states?: readonly string[];
  /** The State on which dependence is measured. */
  readonly hub?: string;
}

/** A rule by which agreements are counted where the sources leave something open. */
export interface Coding {
  readonly id: string;
  readonly title: Words;
  readonly says: Words;
  /** Whether agreements count as in force as the register codes them (`Agreement.coded`). */
  readonly asCoded: boolean;
  /** The ties beside the register that it takes in, by id. */
  readonly beside: readonly string[];
}

/** Ties of an agreement that the register lacks, as a coding may take them in. */
export interface BesideRegister {
  readonly id: string;
  readonly title: Words;
  readonly layer: string;
  /** An id for the agreement; that of a pack where there is one. */
  readonly agreement: string;
  readonly pairs: readonly Tie[];
  readonly signed: EventDay;
  readonly inForce: EventDay;
  readonly until?: EventDay;
  readonly source: { readonly publisher: string; readonly url: string };
  readonly note?: Words;
}

/** All rules by which the register becomes a network: `register/layers.yaml`. */
export interface NetworkRules {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly nodes: Readonly<Record<string, NodeSet>>;
  readonly codings: Readonly<Record<string, Coding>>;
  readonly beside: Readonly<Record<string, BesideRegister>>;
  readonly counting: Readonly<Record<Counting, Words>>;
}

const words = z.strictObject({ en: z.string(), ja: z.string() });
const day = z.union([z.string(), z.number().transform(String)]);
const rulesShape = z.strictObject({
  layers: z.record(
    z.string(),
    z.strictObject({
      title: words,
      says: words,
      kinds: z.array(z.enum(AgreementKind)),
      activities: z.strictObject({ 'at-most': z.number().int() }).optional(),
      nodes: z.string(),
    }),
  ),
  nodes: z.record(
    z.string(),
    z.strictObject({ title: words, hub: z.string().optional(), states: z.array(z.string()).optional() }),
  ),
  counting: z.strictObject({ 'in-force': words, signed: words }),
  codings: z.record(
    z.string(),
    z.strictObject({ title: words, says: words, 'as-coded': z.boolean(), beside: z.array(z.string()) }),
  ),
  beside: z.record(
    z.string(),
    z.strictObject({
      title: words,
      layer: z.string(),
      agreement: z.string(),
      pairs: z.array(z.tuple([z.string(), z.string()])),
      signed: day,
      'in-force': day,
      until: day.optional(),
      source: z.strictObject({ publisher: z.string(), url: z.string() }),
      note: words.optional(),
    }),
  ),
});

/** Read `register/layers.yaml`. All problems at once. `states` are the codes that the law and the register know. */
export function rulesFromFile(text: string, file: string, states: Iterable<string>): Result<NetworkRules> {
  const parsed = parseYaml(text, startOf(file));
  if (!parsed.ok) return parsed;
  const placed = parsed.value;
  const shaped = readShape(rulesShape, placed);
  if (!shaped.ok) return shaped;
  const { layers, nodes, counting, codings, beside } = shaped.value;
  const problems: Problem[] = [];
  const known = [...states];
  const stateAt = (code: string, path: readonly PropertyKey[]): void => {
    if (!known.includes(code))
      problems.push(problem('COMITY_REGISTER_UNKNOWN_PARTY', { place: placed.place(path), value: code }));
  };
  const nameAt = (name: string, among: object, path: readonly PropertyKey[]): void => {
    if (name in among) return;
    const remedy = suggestion(name, Object.keys(among));
    problems.push(problem('COMITY_NETWORK_UNKNOWN_NAME', { place: placed.place(path), value: name, remedy }));
  };
  const dayAt = (written: string, path: readonly PropertyKey[]): EventDay => {
    const found = findEventDay(written);
    if (found !== undefined) return found;
    problems.push(problem('COMITY_REGISTER_BAD_DAY', { place: placed.place(path), value: written }));
    return { on: '' as EventDay['on'], precision: 'day' };
  };
  const each = <T, U>(group: Readonly<Record<string, T>>, of: (id: string, one: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(group).map(([id, one]) => [id, of(id, one)]));

  const rules: NetworkRules = {
    layers: each(layers, (id, { activities, ...one }) => {
      nameAt(one.nodes, nodes, ['layers', id, 'nodes']);
      return { id, ...one, ...(activities === undefined ? {} : { activities: { atMost: activities['at-most'] } }) };
    }),
    nodes: each(nodes, (id, { title, hub, states: own }) => {
      for (const [index, code] of (own ?? []).entries()) stateAt(code, ['nodes', id, 'states', index]);
      if (hub !== undefined) stateAt(hub, ['nodes', id, 'hub']);
      return {
        id,
        title,
        ...(hub === undefined ? {} : { hub }),
        ...(own === undefined ? {} : { states: own.toSorted() }),
      };
    }),
    codings: each(codings, (id, one) => {
      for (const [index, name] of one.beside.entries()) nameAt(name, beside, ['codings', id, 'beside', index]);
      return { id, title: one.title, says: one.says, asCoded: one['as-coded'], beside: one.beside };
    }),
    beside: each(beside, (id, one) => {
      const path = ['beside', id];
      nameAt(one.layer, layers, [...path, 'layer']);
      for (const [index, pair] of one.pairs.entries())
        for (const [end, code] of pair.entries()) stateAt(code, [...path, 'pairs', index, end]);
      return {
        id,
        title: one.title,
        layer: one.layer,
        agreement: one.agreement,
        pairs: one.pairs.map(([a, b]) => tieOf(a, b)),
        signed: dayAt(one.signed, [...path, 'signed']),
        inForce: dayAt(one['in-force'], [...path, 'in-force']),
        ...(one.until === undefined ? {} : { until: dayAt(one.until, [...path, 'until']) }),
        source: one.source,
        ...(one.note === undefined ? {} : { note: one.note }),
      };
    }),
    counting,
  };
  return okUnless(problems, () => rules);
}
