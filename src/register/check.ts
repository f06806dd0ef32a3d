// What is to be said of the register as a whole: no error, but what a reader must know of it.

import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import type { Claim, Register } from './claims.ts';
import { type Proof, proofOf } from './evidence.ts';
import { forecastOn } from './forecast.ts';
import type { Agreement, Forecast, LifeEvent } from './register.ts';

/** What there is to say of one entry. */
export type Finding =
  /** A change of state without the evidence that the table asks for. */
  | { readonly what: 'unproved'; readonly agreement: string; readonly event: LifeEvent; readonly proof: Proof }
  /** A contradiction on which nobody has ruled. */
  | { readonly what: 'contradicted'; readonly agreement: string; readonly event: LifeEvent; readonly claim: Claim }
  /** A forecast whose day is over. */
  | { readonly what: 'lapsed'; readonly agreement: string; readonly forecast: Forecast };

/** Every finding as of a day of knowledge, in the order of the agreements. */
export function findings(register: Register, known: CivilDate = LATEST): readonly Finding[] {
  const on = known < register.asOf ? known : register.asOf;
  return Object.values(register.agreements).flatMap(({ id: agreement, events, forecasts }): Finding[] => [
    ...events
      .filter((event) => event.known <= known)
      .flatMap((event): Finding[] => {
        const proof = proofOf(event, register, known);
        return [
          ...(proof.proved ? [] : [{ what: 'unproved' as const, agreement, event, proof }]),
          ...proof.open.map((claim) => ({ what: 'contradicted' as const, agreement, event, claim })),
        ];
      }),
    ...(forecasts ?? [])
      .filter((forecast) => forecastOn(forecast, register, on, known).state === 'lapsed')
      .map((forecast) => ({ what: 'lapsed' as const, agreement, forecast })),
  ]);
}

/** How well the text of an agreement is known: how many provisions of its pack have each mark, by mark. */
export interface TextKnown {
  readonly pack: string;
  readonly marks: Readonly<Record<string, number>>;
}

/**
 * Whether Comity can assess a visit under the agreement, and how well its text is known; undefined where it has no pack.
 *
 * @param marksOf the marks of the provisions of a pack, one each, as the law has them
 */
export function textKnown(agreement: Agreement, marksOf: (pack: string) => Iterable<string>): TextKnown | undefined {
  if (agreement.pack === undefined) return undefined;
  const marks: Record<string, number> = {};
  for (const mark of marksOf(agreement.pack)) marks[mark] = (marks[mark] ?? 0) + 1;
  return { pack: agreement.pack, marks };
}
