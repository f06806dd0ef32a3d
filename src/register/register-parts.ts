// The compiled register in two parts: what is known, which networks and lifelines are drawn from, and by whom it is known.

import type { Register, Statement } from './claims.ts';
import type { EventDay, RegisterOfAgreements } from './register.ts';

/** A document whose claims are reckoned: the key of its source, the day to which its first claim speaks, the agreements it speaks of. */
export interface ReckonedDocument {
  readonly source: string;
  readonly asOf: EventDay;
  /** In the order of its claims. */
  readonly agreements: readonly string[];
}

/** What is known, with the documents that the register reckons, but not their claims. */
export interface RegisterHeads extends RegisterOfAgreements {
  readonly documents: readonly ReckonedDocument[];
}

/** By whom it is known: sources, claims, persons. */
export type RegisterEvidence = Omit<Register, keyof RegisterOfAgreements>;

/** A register in its parts. */
export interface RegisterParts {
  readonly heads: RegisterHeads;
  readonly evidence: RegisterEvidence;
}

/** The register taken apart. */
export function registerParts({ sources, claims, statements, persons, evidence, ...known }: Register): RegisterParts {
  return {
    heads: { ...known, documents: documentsOf(Object.values(statements)) },
    evidence: { sources, claims, statements, persons, evidence },
  };
}

/** The register again. */
export function registerFrom({ heads: { documents: _documents, ...known }, evidence }: RegisterParts): Register {
  return { ...known, ...evidence };
}

function documentsOf(statements: readonly Statement[]): readonly ReckonedDocument[] {
  return [...Map.groupBy(statements, ({ source }) => source)].flatMap(([source, of]) => {
    const agreements = [...new Set(of.flatMap((one) => one.agreements))];
    return of.slice(0, 1).map(({ asOf }) => ({ source, asOf, agreements }));
  });
}
