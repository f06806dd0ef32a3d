// What a data set says beside what the register has: the same agreement on the same day, on another, or one the register does not have.

import { daysBetween } from '../../kernel/civil-date.ts';
import { windowOf } from '../days.ts';
import type { Agreement, EventDay, LifeEvent } from '../register.ts';
import type { ImportedTie } from './imported.ts';

/** A tie of a data set beside an agreement of the register. */
export interface Compared {
  readonly tie: ImportedTie;
  readonly agreement: Agreement;
  readonly event: LifeEvent;
  readonly day: EventDay;
  /** Whether the two days can be one. */
  readonly agrees: boolean;
}

/** All ties, sorted into those that the register has too and those it has not. */
export interface Comparison {
  readonly compared: readonly Compared[];
  readonly added: readonly ImportedTie[];
}

/** Signatures further apart than this are those of two agreements: about one year. */
const SAME_AGREEMENT = 400;

/**
 * Ties beside the agreements of the register. A tie is taken for the agreement of its parties whose signature is nearest to its own, within
 * about a year; a set without kinds of its own (`arrangement`) may be of any kind, another must be of the same.
 */
export function compareImport(ties: readonly ImportedTie[], agreements: readonly Agreement[]): Comparison {
  const compared: Compared[] = [];
  const added: ImportedTie[] = [];
  for (const tie of ties) {
    const day = tie.signed ?? tie.inForce;
    const candidates = agreements
      .filter(({ kind }) => tie.kind === 'arrangement' || kind === tie.kind)
      .filter(({ parties }) => tie.parties.every((one) => parties.includes(one)))
      .flatMap((agreement) => {
        const event = agreement.events.find(({ what }) => what === (tie.signed === undefined ? 'in-force' : 'signed'));
        return event === undefined || day === undefined
          ? []
          : [{ agreement, event, day, apart: apart(event.day, day) }];
      })
      .filter((one) => one.apart <= SAME_AGREEMENT)
      .toSorted((a, b) => a.apart - b.apart || (a.agreement.id < b.agreement.id ? -1 : 1));
    const [nearest] = candidates;
    if (nearest === undefined) added.push(tie);
    else {
      const { agreement, event } = nearest;
      compared.push({ tie, agreement, event, day: nearest.day, agrees: nearest.apart === 0 });
    }
  }
  return { compared, added };
}

/** Days between two days as sources give them; 0 where they can be one. */
function apart(a: EventDay, b: EventDay): number {
  const [x, y] = [windowOf(a), windowOf(b)];
  if (x.first <= y.last && y.first <= x.last) return 0;
  return Math.abs(x.last < y.first ? daysBetween(x.last, y.first) : daysBetween(y.last, x.first));
}
