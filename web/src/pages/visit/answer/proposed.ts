import type { Proposal } from '../../../engine/visit-proposal.ts';

/** Of how many lines it is asked and nothing is proposed, because more States than one send their people. */
export function othersOf({ states, asked }: Pick<Proposal, 'states' | 'asked'>): number {
  return asked - states.reduce((sum, { lines }) => sum + lines.length, 0);
}
