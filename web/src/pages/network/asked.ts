// The question that the address asks of the network, with what it leaves out.
import type { LawHeads } from '../../../../src/engine/law-parts.ts';
import { type CivilDate, civilDate, earlierOf, laterOf } from '../../../../src/kernel/civil-date.ts';
import type { Counting, NetworkRules } from '../../../../src/network/layers.ts';
import type { RegisterHeads } from '../../../../src/register/register-parts.ts';
import type { NetworkContext } from '../../../../src/report/network/frame.ts';
import { today } from '../../app/today.ts';
import type { SceneQuestion } from '../../engine/scenes.ts';
import { listed, type NetworkSearch } from './search.ts';

/** The data of the page. */
export interface NetworkData {
  readonly law: LawHeads;
  readonly register: RegisterHeads;
  readonly rules: NetworkRules;
}

/** The data, and the words of the report about them. */
export interface NetworkBase extends NetworkData {
  readonly context: NetworkContext;
}

/** The layer that is shown where none is asked for: the one the agreements of this program are about. */
export const LAYER = 'access';
/** Fewer States are no network. */
export const LEAST_STATES = 2;
/** The first year of the treaties that make the star. */
export const FIRST_YEAR = 1951;

/** What the address asks, with what it leaves out. */
export interface Asked {
  readonly layer: string;
  readonly on: CivilDate;
  readonly counting: Counting;
  readonly known: CivilDate | undefined;
  readonly question: SceneQuestion;
  /** What the address says of the States and nobody understands: a set that is not there, codes of no State, or fewer States than two. */
  readonly unread: readonly string[];
}

/** The question of the address; names the data do not have are left out. */
export function askedOf(data: NetworkData, search: NetworkSearch): Asked {
  const { register, rules, law: lawRead } = data;
  const { asOf } = register;
  const { vocabulary } = lawRead;
  const has = (group: object, name: string | undefined): name is string =>
    name !== undefined && Object.hasOwn(group, name);
  const layer = has(rules.layers, search.layer) ? search.layer : (layerOf(data, listed(search.add)) ?? LAYER);
  const on = clamped(search.on ?? today(), asOf);
  const counting = search.counting ?? 'in-force';
  const { known, doubt } = search;
  return {
    layer,
    on,
    counting,
    known,
    unread: unreadOf(data, search.nodes),
    question: {
      layer,
      on,
      counting,
      add: listed(search.add),
      remove: listed(search.remove),
      lose: listed(search.lose),
      ...(doubt === undefined ? {} : { doubt }),
      ...(known === undefined ? {} : { known }),
      ...(has(rules.codings, search.variant) ? { coding: search.variant } : {}),
      ...(has(vocabulary.states, search.hub) ? { hub: search.hub } : {}),
      ...nodesOf(data, search.nodes),
    },
  };
}

/** A node set of the rules, or those States of a list that are known. */
function nodesOf(
  { rules, law: lawRead, register: known }: NetworkData,
  nodes: string | undefined,
): Pick<SceneQuestion, 'nodes'> {
  if (nodes === undefined) return {};
  if (Object.hasOwn(rules.nodes, nodes)) return { nodes };
  const states = new Set(
    listed(nodes).filter((code) => Object.hasOwn(lawRead.vocabulary.states, code) || Object.hasOwn(known.states, code)),
  );
  return states.size < LEAST_STATES ? {} : { nodes: [...states] };
}

/** What is left of it where not all was understood; where no States are left to count among, all of it. */
function unreadOf(data: NetworkData, nodes: string | undefined): readonly string[] {
  const read = nodesOf(data, nodes).nodes;
  if (typeof read === 'string') return [];
  const said = [...new Set(listed(nodes))];
  return read === undefined ? said : said.filter((code) => !read.includes(code));
}

/** The States of a question as an address says them. */
export function nodesSaid({ nodes }: Pick<SceneQuestion, 'nodes'>): Pick<NetworkSearch, 'nodes'> {
  return nodes === undefined ? {} : { nodes: String(nodes) };
}

/** The layer in which the first agreement of a list makes ties: whoever supposes it means that layer. */
function layerOf({ register: known, rules }: NetworkData, ids: readonly string[]): string | undefined {
  const [kind] = ids.flatMap((id) => (Object.hasOwn(known.agreements, id) ? (known.agreements[id]?.kind ?? []) : []));
  return kind === undefined ? undefined : Object.values(rules.layers).find(({ kinds }) => kinds.includes(kind))?.id;
}

/** The first day of the slider. */
export function firstDay(): CivilDate {
  return civilDate(`${FIRST_YEAR}-01-01`);
}

function clamped(day: CivilDate, asOf: CivilDate): CivilDate {
  return laterOf(firstDay(), earlierOf(day, asOf));
}
