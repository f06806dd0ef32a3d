// Which packs may speak between two States on a day, and what they lend each other.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Law, Pack, Rule, Scope, Term } from '../law.ts';
import { hasEnded, hasStarted } from './in-force.ts';
import { memo } from './memo.ts';
import type { Standing } from './settings.ts';

/** How the road is walked: all layers, or the host's own law alone (for what red tape there was before). */
export interface RoadOptions {
  readonly baselineOnly?: boolean;
  /** Baseline rules below the accepted mark are merely possible, also where they burden. */
  readonly strictBaseline?: boolean;
}

/** The packs that may speak between a sender and a host on a day, sorted by id; what is certainly not in force is left out. */
export function packsBetween(
  law: Law,
  sender: string,
  host: string,
  day: CivilDate,
  standing: Standing,
  options: RoadOptions = {},
): readonly Pack[] {
  const key = `${sender}|${host}|${day}|${options.baselineOnly === true}`;
  return between(law, standing, key, () => findBetween(law, sender, host, day, standing, options));
}

const between = memo<Law, Standing, readonly Pack[]>();

function findBetween(
  law: Law,
  sender: string,
  host: string,
  day: CivilDate,
  standing: Standing,
  options: RoadOptions,
): Pack[] {
  return Object.values(law.packs)
    .filter((pack) => {
      if (pack.layer === 'baseline') return pack.state === host;
      if (options.baselineOnly === true)
        return pack.layer === 'act' && pack.state === host && pack.givesEffectTo.length === 0;
      if (pack.layer === 'act') return pack.state === host;
      return isBetween(pack, sender, host);
    })
    .filter((pack) => hasStarted(pack, day, standing) !== false && hasEnded(pack, day, standing) !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether both States are parties, whatever the day. */
export function isBetween(pack: Pack, sender: string, host: string): boolean {
  return sender !== host && sender in pack.parties && host in pack.parties;
}

/** Whether a pack rests on another: as its supplement, or as an act that gives it effect, also through a supplement of it. */
export function buildsOn(law: Law, pack: Pack, base: string): boolean {
  return bases(law, pack, '', () => basesOf(law, pack)).has(base);
}

const bases = memo<Law, Pack, ReadonlySet<string>>();

function basesOf(law: Law, pack: Pack, found = new Set<string>()): ReadonlySet<string> {
  for (const id of [...pack.supplements, ...pack.givesEffectTo]) {
    const next = found.has(id) ? undefined : law.packs[id];
    found.add(id);
    if (next !== undefined) basesOf(law, next, found);
  }
  return found;
}

/** The pack's rules with an effect on the formality. */
export function rulesOn(pack: Pack, formality: string): readonly Rule[] {
  return onFormality(pack, pack, formality, () => findOn(pack, formality));
}

const onFormality = memo<Pack, Pack, readonly Rule[]>();

function findOn(pack: Pack, formality: string): Rule[] {
  return Object.values(pack.rules).filter((rule) => rule.effects.some((effect) => effect.formality === formality));
}

/** Whether the rule speaks of that kind of subject and of that host. */
export function fits(rule: Rule, kind: string, host: string): boolean {
  return rule.subject.includes(kind) && (rule.host === undefined || rule.host === host);
}

/** Whether the scope is about that kind of subject. */
export function gates(scope: Scope, kind: string): boolean {
  return scope.subject.length === 0 || scope.subject.includes(kind);
}

/** A term of the pack itself, or of one it supplements or gives effect to. */
export function findTerm(
  law: Law,
  pack: Pack,
  name: string,
): { readonly owner: Pack; readonly term: Term } | undefined {
  for (const id of [pack.id, ...pack.supplements, ...pack.givesEffectTo]) {
    const owner = law.packs[id];
    const term = owner?.terms[name];
    if (owner !== undefined && term !== undefined) return { owner, term };
  }
  return undefined;
}
