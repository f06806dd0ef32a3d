// States that a person may serve and that no provision tells apart: what is branched out for one of them is true of the others by name.

import type { Law, Pack } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import { UNNAMED } from './cells.ts';
import type { Variable } from './evaluate.ts';
import { isBound } from './in-force.ts';
import type { Leaf } from './layers.ts';
import { memo } from './memo.ts';
import type { Question, Road } from './road.ts';
import type { Standing } from './settings.ts';

/** A branch point, a result, or a place where no further branch was tried. */
export type Node =
  | { readonly variable: Variable; readonly branches: readonly { readonly value: Value; readonly then: Node }[] }
  | { readonly leaf: Leaf }
  | { readonly capped: true };

const keys = memo<Law, Standing, string>();

/**
 * What tells the road of a State served from the roads of others: two States with one key have the same branches, but for their names.
 *
 * @param road that of the State served
 * @param own that of the leg's sending State, on which it may be read too whom a person serves
 * @returns undefined where a fact names the State, or it is not known what binds it: no other State stands for it
 */
export function senderKey(law: Law, question: Question, road: Road, own: Road, standing: Standing): string | undefined {
  const { sender, host } = road;
  const namesIt = Object.values(law.vocabulary.facts).some(
    ({ type, path }) => type === 'state' && question.facts[path] === sender,
  );
  if (namesIt) return undefined;
  const asked = `${own.sender}|${sender}|${host}|${question.day}|${question.subject}|${question.formality}`;
  const key = keys(law, standing, asked, () => {
    const bound = (pack: Pack | undefined): string =>
      pack === undefined ? '' : String(isBound(pack, sender, question.day, standing));
    const packs = road.packs.map(
      (pack) => `${pack.id}=${bound(pack)}=${bound(pack.until === undefined ? undefined : law.packs[pack.until])}`,
    );
    const tests = [...own.tests, ...road.tests].map(({ literals, members }) =>
      [literals.includes(sender), ...(members ?? []).map((states) => states.includes(sender))].map(Number).join(''),
    );
    // Which of two roads is asked about its treaty first hangs on their names.
    return `${sender < own.sender ? '<' : '>'}|${packs.join()}|${tests.join()}`;
  });
  return key.includes('=undefined') ? undefined : key;
}

/** The branches found for one State, told of another: in the same order as if they had been found for it. */
export function renamed(node: Node, from: string, to: string): Node {
  if (!('branches' in node)) return node;
  const { variable, branches } = node;
  const told = branches.map(({ value, then }) => ({
    value: value === from ? to : value,
    then: renamed(then, from, to),
  }));
  const isNamed = branches.some(({ value }) => value === from);
  return {
    variable: variable.endsWith(`@${from}`) ? `${variable.slice(0, -from.length)}${to}` : variable,
    branches: isNamed ? inOrder(told) : told,
  };
}

// States that are named stand in order before the one that is not.
function inOrder<T extends { readonly value: Value }>(branches: readonly T[]): T[] {
  const unnamed = branches.findIndex(({ value }) => String(value).startsWith(UNNAMED));
  const end = unnamed === -1 ? branches.length : unnamed;
  return [
    ...branches.slice(0, end).toSorted((a, b) => (String(a.value) < String(b.value) ? -1 : 1)),
    ...branches.slice(end),
  ];
}

/** How many results there are under a node; undefined where some were not tried. */
export function leavesUnder(node: Node): number | undefined {
  if ('capped' in node) return undefined;
  if ('leaf' in node) return 1;
  let all = 0;
  for (const { then } of node.branches) {
    const some = leavesUnder(then);
    if (some === undefined) return undefined;
    all += some;
  }
  return all;
}
