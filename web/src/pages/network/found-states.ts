// States by what was typed of them.
import type { NetworkContext } from '../../../../src/report/network/frame.ts';
import type { NetworkBase } from './asked.ts';

/** States by a part of their name in either language, or by their code; of nothing typed those that an agreement of the register binds. */
export function foundStates(
  { law, register, context }: Pick<NetworkBase, 'law' | 'register' | 'context'>,
  typed: string,
): readonly string[] {
  const asked = folded(typed);
  const { states } = law.vocabulary;
  const bound = Object.values(register.agreements).flatMap(({ parties }) => parties);
  if (asked === '') return sortedByName(context, [...new Set(bound)]);
  const names = (code: string): readonly string[] =>
    [context.state(code), states[code]?.en ?? code, states[code]?.ja ?? code].map(folded);
  const all = sortedByName(context, [...new Set([...Object.keys(states), ...Object.keys(register.states)])]);
  const begin = (code: string): boolean => folded(code) === asked || names(code).some((name) => name.startsWith(asked));
  const within = (code: string): boolean => names(code).some((name) => name.includes(asked));
  return [...all.filter(begin), ...all.filter((code) => !begin(code) && within(code))];
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** States in the order of their names. */
export function sortedByName({ state, lang }: NetworkContext, codes: readonly string[]): readonly string[] {
  return codes.toSorted((a, b) => state(a).localeCompare(state(b), lang));
}
