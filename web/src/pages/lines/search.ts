// What the address of the page may say: which lines, in which order. Never a name, nor what is searched for.
import { Outcome } from '../../../../src/engine/outcomes.ts';
import type { Value } from '../../../../src/engine/vocabulary.ts';

/** By what the lines can be put in order. */
export const SORTS = ['line', 'label', 'kind', 'class'] as const;
/** The order of the lines. */
export type Sort = (typeof SORTS)[number];

/** Which lines are shown. */
export interface LinesSearch {
  readonly kind?: string;
  /** Id of a class: a digest. */
  readonly class?: string;
  /** Only lines that have this answer to some formality. */
  readonly outcome?: Outcome | 'unsettled';
  /** `path:value` for each fact, parted by commas; without a value: it is not stated. Only facts with closed values. */
  readonly facts?: string;
  readonly by?: 'class';
  readonly sort?: Sort;
  readonly down?: true;
}

/** Reads it; what is not understood is left out. */
export function linesSearch(given: Record<string, unknown>): LinesSearch {
  const { kind, class: of, outcome, facts, by, sort, down } = given;
  const wanted = [...Outcome, 'unsettled' as const].find((one) => one === outcome);
  const order = SORTS.find((one) => one === sort);
  // The router reads a digest of digits alone as a number.
  const id = typeof of === 'number' ? String(of) : of;
  return {
    ...(typeof kind === 'string' && /^[a-z]{2,20}$/.test(kind) ? { kind } : {}),
    ...(typeof id === 'string' && /^[0-9a-f]{6,64}$/.test(id) ? { class: id } : {}),
    ...(wanted === undefined ? {} : { outcome: wanted }),
    ...(typeof facts === 'string' && FACTS.test(facts) ? { facts } : {}),
    ...(by === 'class' ? { by } : {}),
    ...(order === undefined ? {} : { sort: order }),
    ...(down === true || down === 'true' ? { down: true } : {}),
  };
}

const FACT = '[a-z]+\\.[a-z_0-9]+:[A-Za-z0-9-]{0,40}';
const FACTS = new RegExp(`^${FACT}(?:,${FACT}){0,7}$`);

/** The facts of the address: each path with the value asked for; `undefined`: not stated. */
export function factsOf(text: string | undefined): ReadonlyMap<string, Value | undefined> {
  const facts = new Map<string, Value | undefined>();
  for (const one of text?.split(',') ?? []) {
    const colon = one.indexOf(':');
    const [path, value] = [one.slice(0, colon), one.slice(colon + 1)];
    facts.set(path, value === '' ? undefined : value === 'true' ? true : value === 'false' ? false : value);
  }
  return facts;
}

/** The same as the address writes them; nothing where there are none. */
export function factsText(facts: ReadonlyMap<string, Value | undefined>): string | undefined {
  const all = [...facts].map(([path, value]) => `${path}:${value === undefined ? '' : String(value)}`);
  return all.length === 0 ? undefined : all.join(',');
}
