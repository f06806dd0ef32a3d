// The compiled law in parts, for a reader that does not need all of it at once: what names and lists are made from, what documents cite
// beside it, what only an assessment needs, and what each pack provides. Joined, they are the law again.

import type { Law, Pack, Rule, State } from './law.ts';

/** What a pack provides: its fences. */
export type Provisions = Pick<Pack, 'scopes' | 'terms' | 'words' | 'rules' | 'readings'>;

/** A pack without its fences: its names, parties, lists and life; of its rules only how well each is known. Every pack is one. */
export interface PackHead extends Omit<Pack, keyof Provisions> {
  readonly rules: Readonly<Record<string, Pick<Rule, 'mark'>>>;
}

/** The law as names and lists need it: the vocabulary, the head of each pack, and of which States there is anything. Every law is one. */
export interface LawHeads extends Pick<Law, 'format' | 'digest' | 'vocabulary'> {
  readonly packs: Readonly<Record<string, PackHead>>;
  readonly states: Readonly<Record<string, Pick<State, 'state'>>>;
}

/** What no list needs and every document does: publications, choices and offices of the States. */
export type LawBasis = Pick<Law, 'sources' | 'states'>;

/** What only the assessment of a visit needs: the days on which offices do not work, and the words by which rosters are understood. */
export type LawOfVisits = Pick<Law, 'calendars' | 'mapping'>;

/** A law in its parts. */
export interface LawParts {
  readonly heads: LawHeads;
  readonly basis: LawBasis;
  readonly visits: LawOfVisits;
  /** By the id of the pack. */
  readonly provisions: Readonly<Record<string, Provisions>>;
}

/** The law taken apart. */
export function partsOf({ packs, states, sources, calendars, mapping, ...rest }: Law): LawParts {
  const entries = Object.entries(packs).map(([id, pack]) => {
    const { scopes, terms, words, rules, readings, ...head } = pack;
    const marks = mapped(rules, ({ mark }) => ({ mark }));
    return { id, head: { ...head, rules: marks }, provisions: { scopes, terms, words, rules, readings } };
  });
  return {
    heads: {
      ...rest,
      packs: Object.fromEntries(entries.map(({ id, head }) => [id, head])),
      states: mapped(states, ({ state }) => ({ state })),
    },
    basis: { sources, states },
    visits: { calendars, ...(mapping === undefined ? {} : { mapping }) },
    provisions: Object.fromEntries(entries.map(({ id, provisions }) => [id, provisions])),
  };
}

/** The law of those packs whose provisions are there; with all of them, the whole law. */
export function lawFrom({ heads, basis, visits, provisions }: LawParts): Law {
  const packs = Object.entries(heads.packs).flatMap(([id, head]) => {
    const own = Object.hasOwn(provisions, id) ? provisions[id] : undefined;
    return own === undefined ? [] : [[id, { ...head, ...own }] as const];
  });
  return { ...heads, ...basis, ...visits, packs: Object.fromEntries(packs) };
}

/**
 * The packs without which a document cannot be put into words, by id, in the order of the law: those that it names, by themselves or by
 * one of their fences, and those whose readings or lists it names.
 *
 * @param of anything that JSON can write: a pack, with the cases beside it
 */
export function packsNamedIn({ packs }: Pick<Law, 'packs'>, of: unknown): readonly string[] {
  const said = new Set<string>();
  JSON.stringify(of, (key, value: unknown) => {
    for (const text of typeof value === 'string' ? [key, value] : [key]) {
      said.add(text.split('/', 1)[0] ?? '');
      said.add(text.slice(text.indexOf(':') + 1));
    }
    return value;
  });
  return Object.values(packs)
    .filter(({ id, readings, lists }) =>
      [id, ...Object.keys(readings), ...Object.keys(lists)].some((one) => said.has(one)),
    )
    .map(({ id }) => id);
}

/** The packs without which a pack cannot be compared: those that it names, and the acts and ordinary law of its Parties. */
export function packsToCompare(law: Pick<Law, 'packs'>, pack: Pack): readonly string[] {
  const named = packsNamedIn(law, pack);
  return Object.values(law.packs)
    .filter(({ id, state }) => named.includes(id) || (state !== undefined && Object.hasOwn(pack.parties, state)))
    .map(({ id }) => id);
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
