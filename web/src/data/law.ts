// The law as the page was built with it, in the parts of `src/engine/law-parts.ts`: each is fetched once, with the first page that needs it.
import { PARTS } from 'virtual:law';

import type { Law } from '../../../src/engine/law.ts';
import {
  type LawBasis,
  type LawHeads,
  type LawOfVisits,
  type Provisions,
  lawFrom,
} from '../../../src/engine/law-parts.ts';
import type { Aside } from '../../../src/report/view/law-document.ts';
import { fetched, once } from './fetched.ts';

/** The names of the law, and the head of each pack. */
export const lawHeads = fetched<LawHeads>(PARTS.heads);

const basis = fetched<LawBasis>(PARTS.basis);
const visits = fetched<LawOfVisits>(PARTS.visits);
const packs = new Map(
  Object.entries(PARTS.packs).map(([id, { pack, aside, document, comparison }]) => [
    id,
    { provisions: fetched<Provisions>(pack), aside: fetched<Aside>(aside), document, comparison },
  ]),
);

/** The whole law: whoever assesses a visit needs all of it. */
export const law = once(async (): Promise<Law> => {
  const [more, known] = await Promise.all([visits(), lawWith([...packs.keys()])]);
  return { ...known, ...more };
});

/** As much of the law as these packs are compared by; ids that are none are left out. */
export function comparedLaw(ids: readonly string[]): Promise<Law> {
  return lawWith(ids.flatMap((id) => packs.get(id)?.comparison ?? []));
}

const documents = new Map<string, () => Promise<PackLaw | undefined>>();

/** The law of one pack, and what stands beside it. */
export interface PackLaw {
  readonly law: Law;
  readonly aside: Aside;
}

/** What a document of one pack is made from; undefined where there is no such pack. The same promise to all who ask. */
export function packLaw(id: string): Promise<PackLaw | undefined> {
  const known = documents.get(id) ?? once(() => fetchedPack(id));
  documents.set(id, known);
  return known();
}

async function fetchedPack(id: string): Promise<PackLaw | undefined> {
  const pack = packs.get(id);
  if (pack === undefined) return undefined;
  const [known, aside] = await Promise.all([lawWith(pack.document), pack.aside()]);
  return { law: known, aside };
}

async function lawWith(ids: readonly string[]): Promise<Law> {
  const own = [...new Set(ids)].flatMap((id) => {
    const pack = packs.get(id);
    return pack === undefined ? [] : [pack.provisions().then((provisions) => [id, provisions] as const)];
  });
  const [heads, rest, provisions] = await Promise.all([lawHeads(), basis(), Promise.all(own)]);
  return lawFrom({ heads, basis: rest, visits: { calendars: {} }, provisions: Object.fromEntries(provisions) });
}
