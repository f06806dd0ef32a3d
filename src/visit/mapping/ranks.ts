// Ranks: one word is another rank in another service. Nothing reads a rank as a fact, so only what contradicts itself is told.
import type { MappingWords } from '../../engine/mapping.ts';
import { plainValue } from './plain.ts';

/** What a rank means: its code, or the codes it may have until the service is known; undefined for a word that is not listed. */
export type RankMeaning =
  | { readonly code: string }
  /** `open`: in services that are not listed it may be another still. */
  | { readonly either: Readonly<Record<string, string>>; readonly open: boolean }
  | undefined;

const CODE = /^(OF|OR|WO)[\s-]?(10|[0-9]|D)$/;

/** A NATO rank code as it is written, `OF-2`; undefined for what has not its form. */
export function rankCode(text: string): string | undefined {
  const match = CODE.exec(text.normalize('NFKC').trim().toUpperCase().replace(/[()]/g, ''));
  if (match === null) return undefined;
  const [, letters = '', number = ''] = match;
  const allowed = letters === 'OF' ? true : letters === 'OR' ? /^[1-9]$/.test(number) : /^[1-5]$/.test(number);
  return allowed ? `${letters}-${number}` : undefined;
}

/**
 * A reader of ranks with their service. A service of one State (`us-army`) is one of the service of that kind (`army`): said as the
 * latter it may be any of them.
 */
export function rankReader(words: MappingWords): (rank: string, service: string | undefined) => RankMeaning {
  const ranks = new Map<string, Readonly<Record<string, string>>>();
  for (const { words: own, codes } of words.ranks)
    for (const one of own) ranks.set(plainValue(one), { ...ranks.get(plainValue(one)), ...codes });
  const services = new Map(
    Object.entries(words.services).flatMap(([service, own]) => own.map((one) => [plainValue(one), service] as const)),
  );
  return (rank, service) => {
    const codes = ranks.get(plainValue(rank));
    if (codes === undefined) return undefined;
    const own = service === undefined ? undefined : services.get(plainValue(service));
    // Marines have the officers of an army, by the word of the list.
    const ofKind = own === undefined ? undefined : (services.get(kindOf(own)) ?? kindOf(own));
    const inService = own === undefined || ofKind === undefined ? undefined : (codes[own] ?? codes[ofKind]);
    if (inService !== undefined) return { code: inService };
    const some = Object.entries(codes).filter(([one]) => own === undefined || kindOf(one) === own);
    const left = some.length === 0 ? codes : Object.fromEntries(some);
    const all = [...new Set(Object.values(left))];
    const listed = Object.keys(left).every((one) => !one.includes(OF_STATE));
    // Of the services of single States not all are listed: that those which are agree settles nothing.
    return listed && all.length === 1 && all[0] !== undefined ? { code: all[0] } : { either: left, open: !listed };
  };
}

/** What stands between a State and the kind of its service. */
const OF_STATE = '-';

function kindOf(service: string): string {
  return service.slice(service.indexOf(OF_STATE) + 1);
}
