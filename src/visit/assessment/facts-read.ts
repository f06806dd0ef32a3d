// Which facts can tell two lines apart: those that the law between a host and its visitors reads.

import { comparandsOf, readsOf } from '../../engine/condition.ts';
import type { Law, Pack } from '../../engine/law.ts';
import type { CellTest } from '../../engine/resolve/cells.ts';
import { memo } from '../../engine/resolve/memo.ts';
import { fits, isBetween } from '../../engine/resolve/packs.ts';
import { linesOfRules, linesRead, testsOf } from '../../engine/resolve/reads.ts';

const testsByLaw = new WeakMap<Law, Map<string, readonly CellTest[]>>();
const readsByLaw = new WeakMap<Law, Map<string, readonly string[]>>();

/** Every fact that any rule, term or scope may read when the formality is determined for that kind in that host. */
export function factsReadBy(law: Law, formality: string, kind: string, host: string): readonly string[] {
  return cached(law, `${formality}|${kind}|${host}`, () => {
    const lines = [...(law.vocabulary.formalities[formality]?.concerns ?? [])];
    for (const { line } of linesRead(law, packsOf(law, host), { subject: kind, formality }, host)) lines.push(line);
    for (const lead of law.states[host]?.filing[formality]?.lead ?? []) lines.push(...lead.if);
    return [...readsOf(lines).facts, ...(kind === 'person' ? ['person.serves'] : [])];
  });
}

/** What tells values of those facts apart: every comparison that may be made when the formality is determined. */
export function testsReadBy(law: Law, formality: string, kind: string, host: string): readonly CellTest[] {
  const cache = testsByLaw.get(law) ?? new Map<string, readonly CellTest[]>();
  testsByLaw.set(law, cache);
  const key = `${formality}|${kind}|${host}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lines = linesRead(law, packsOf(law, host), { subject: kind, formality }, host);
  const concerns = comparandsOf(law.vocabulary.formalities[formality]?.concerns ?? []).map(
    ({ roll: _roll, ...test }) => test,
  );
  const tests = [...concerns, ...testsOf(law, lines)];
  cache.set(key, tests);
  return tests;
}

/** What the packs on some roads to one host read, and whether a treaty is among those packs. */
export interface RoadReads {
  readonly reads: ReadonlySet<string>;
  readonly treaty: boolean;
}

const roadReads = memo<Law, Law, RoadReads>();

/**
 * Every fact that may matter to an answer on the roads of those senders, whatever the day; of all senders, where none are given.
 * The treaty that a movement names chooses among several, and counts as read where there is one.
 */
export function factsReadBetween(
  law: Law,
  formality: string,
  kind: string,
  host: string,
  senders: readonly string[] | undefined,
): RoadReads {
  return roadReads(law, law, `${formality}|${kind}|${host}|${senders?.join() ?? '*'}`, () => {
    const packs = packsOf(law, host).filter((pack) =>
      pack.layer === 'baseline' || pack.layer === 'act'
        ? pack.state === host
        : senders === undefined || senders.some((sender) => isBetween(pack, sender, host)),
    );
    const lines = [...(law.vocabulary.formalities[formality]?.concerns ?? [])];
    for (const { line } of linesRead(law, packs, { subject: kind, formality }, host)) lines.push(line);
    const treaty = packs.some((pack) => pack.layer !== 'baseline' && pack.layer !== 'act');
    const reads = new Set([...readsOf(lines).facts, ...(treaty ? ['movement.legal_basis', 'person.serves'] : [])]);
    return { reads, treaty };
  });
}

/**
 * Every fact of that kind that is read in that host beside the formalities: by duties, reserved powers and jurisdiction, and by
 * lead times, since two lines that the law answers alike may have to be filed by different days.
 */
export function factsStatedOf(law: Law, kind: string, host: string): readonly string[] {
  return cached(law, `|${kind}|${host}`, () => {
    const stated = packsOf(law, host).flatMap((pack) => {
      const stating = Object.values(pack.rules).filter((rule) => rule.statements.length > 0 && fits(rule, kind, host));
      return readsOf(linesOfRules(law, pack, stating).map(({ line }) => line)).facts;
    });
    const leads = Object.entries(law.states[host]?.filing ?? {})
      .filter(([formality]) => law.vocabulary.formalities[formality]?.unit.includes(kind) === true)
      .flatMap(([, filing]) => filing.lead.flatMap((lead) => lead.if));
    return [...stated, ...readsOf(leads).facts];
  });
}

function packsOf(law: Law, host: string): Pack[] {
  return Object.values(law.packs).filter((pack) => pack.state === host || host in pack.parties);
}

function cached(law: Law, key: string, make: () => readonly string[]): readonly string[] {
  const cache = readsByLaw.get(law) ?? new Map<string, readonly string[]>();
  readsByLaw.set(law, cache);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const reads = new Set(make());
  const ordered = Object.keys(law.vocabulary.facts).filter((path) => reads.has(path));
  cache.set(key, ordered);
  return ordered;
}
