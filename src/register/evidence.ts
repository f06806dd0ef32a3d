// How well a thing is known: origins, independent reports, grades, and what proves a change of state.

import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import {
  Attribution,
  type Claim,
  type Credibility,
  type Need,
  Reliability,
  type Register,
  type Source,
} from './claims.ts';
import { lastDay } from './days.ts';
import type { LifeEvent } from './register.ts';

type Sources = Readonly<Record<string, Source>>;

/** What proves an event, as far as was known. */
export interface Proof {
  readonly event: string;
  /** Whether the evidence is what the table asks for. */
  readonly proved: boolean;
  /** What would have proved it. */
  readonly needs: readonly Need[];
  /** The claims that support it. */
  readonly supports: readonly Claim[];
  /** How many reports of independent origin these come to. */
  readonly origins: number;
  /** Claims against it on which nobody has ruled. */
  readonly open: readonly Claim[];
  /** Claims against it that were ruled on, with the ruling. */
  readonly ruled: readonly Claim[];
  readonly item: Credibility;
}

/** The report that a source carries: its own, that of its agency, or that of what it copies or translates, however far back. */
export function originOf(id: string, sources: Sources): string {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const copied = sources[at]?.copies;
    if (copied === undefined || seen.has(copied)) return sources[at]?.origin ?? at;
    seen.add(copied);
    at = copied;
  }
}

/** The reliability with which a source is read: a copy has that of its origin less one grade. F stays F: it is no grade. */
export function reliabilityOf(id: string, sources: Sources): Reliability {
  const source = sources[id];
  if (source?.copies === undefined) return source?.reliability ?? 'F';
  const first = sources[originOf(id, sources)]?.reliability ?? 'F';
  return first === 'F' ? 'F' : (Reliability[Math.min(Reliability.indexOf(first) + 1, Reliability.indexOf('E'))] ?? 'E');
}

/** The rung on which a claim stands: what a copy says stands on the rung of a copy. */
export function rungOf(claim: Claim, sources: Sources): Attribution {
  const copied = sources[claim.source]?.copies !== undefined;
  return copied && Attribution.indexOf(claim.class) < Attribution.indexOf('copy') ? 'copy' : claim.class;
}

/**
 * The origins of claims that stand at least on a rung, each once: copies of a report are that report, and who declines to comment
 * reports nothing.
 */
export function independentOrigins(claims: readonly Claim[], sources: Sources, from: Attribution): ReadonlySet<string> {
  const lowest = Math.min(Attribution.indexOf(from), Attribution.indexOf('no-comment') - 1);
  return new Set(
    claims
      .filter((claim) => Attribution.indexOf(rungOf(claim, sources)) <= lowest)
      .map((claim) => originOf(claim.source, sources)),
  );
}

/**
 * How credible an item is by all that was said for it: 1 by a text or statement of a party or by two reports of independent origin; else the
 * best that one of them has by itself; 6 where there is no basis. 6 takes no part in any comparison.
 */
export function credibility(claims: readonly Claim[], sources: Sources): Credibility {
  const speaking = claims.filter((claim) => claim.class !== 'no-comment' && claim.supports && claim.item !== 6);
  const official = speaking.some((claim) => ['official-text', 'official-statement'].includes(rungOf(claim, sources)));
  if (official || independentOrigins(speaking, sources, 'reporter').size >= 2) return 1;
  const graded = speaking.map(({ item }) => item);
  // One report alone confirms nothing, whatever it says of itself.
  return graded.length === 0 ? 6 : (Math.max(2, Math.min(...graded)) as Credibility);
}

/** Claims by their grade, best first, and apart from them those that cannot be graded: these are not the worst. */
export function byGrade(
  claims: readonly Claim[],
  sources: Sources,
): { readonly graded: readonly Claim[]; readonly noBasis: readonly Claim[] } {
  const basis = (claim: Claim): boolean => claim.item !== 6 && reliabilityOf(claim.source, sources) !== 'F';
  const rank = (claim: Claim): number => Reliability.indexOf(reliabilityOf(claim.source, sources));
  return {
    graded: claims.filter(basis).toSorted((a, b) => a.item - b.item || rank(a) - rank(b)),
    noBasis: claims.filter((claim) => !basis(claim)),
  };
}

/** The day on which a claim could first be read: that of its source where it was seen, else that of the event. */
export function claimKnown(claim: Claim, event: LifeEvent, sources: Sources): CivilDate {
  const published = sources[claim.source]?.published;
  // A source written years later tells of what was public on its day; only what contradicts comes up when it is printed.
  return claim.supports || published === undefined ? event.known : lastDay(published);
}

/** What proves an event as far as was known on a day. */
export function proofOf(event: LifeEvent, register: Register, known: CivilDate = LATEST): Proof {
  const claims = event.claims
    .flatMap((id) => register.claims[id] ?? [])
    .filter((claim) => claimKnown(claim, event, register.sources) <= known);
  const supports = claims.filter((claim) => claim.supports);
  const against = claims.filter((claim) => !claim.supports);
  const needs = register.evidence[event.what].any;
  const ruled = against.filter(({ ruling }) => ruling !== undefined && ruling.on <= known);
  return {
    event: event.id,
    proved: needs.some((need) => meets(need, supports, register.sources)),
    needs,
    supports,
    origins: independentOrigins(supports, register.sources, 'reporter').size,
    open: against.filter((claim) => !ruled.includes(claim)),
    ruled,
    item: credibility(supports, register.sources),
  };
}

function meets(need: Need, claims: readonly Claim[], sources: Sources): boolean {
  // What there is no basis to judge proves nothing, alone or with others.
  const judged = claims.filter(({ item }) => item !== 6);
  if ('reports' in need) return independentOrigins(judged, sources, need.from).size >= need.reports;
  return judged.some((claim) => Attribution.indexOf(rungOf(claim, sources)) <= Attribution.indexOf(need.class));
}
