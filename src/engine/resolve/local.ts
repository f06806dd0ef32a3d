// Which of a State's own attestations and readings an answer rests on: what is printed beside it, so that nobody takes it for the law's.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Conditions, readsOf } from '../condition.ts';
import { type Law, type Overlay, type Pack, type Rule, fenceName } from '../law.ts';
import { type Determination, determine } from './determine.ts';
import { findTerm, gates, rulesOn } from './packs.ts';
import type { Question } from './road.ts';
import { type Settings, findReading, liveOverlay } from './settings.ts';

/** An attestation or an adopted reading on which an answer rests. */
export interface LocalGround {
  /** `pack/rule`, `pack/term:name`, `pack/scope:1`, `pack/word:name`, or `pack/reading:id`. */
  readonly fence: string;
  readonly office: string;
  readonly on: CivilDate;
  /** The article as the office attested it. */
  readonly article?: string;
  /** The answer adopted, where it is a reading. */
  readonly answer?: string;
}

/**
 * The local grounds of an answer, by name: what the rules that give it read, and whatever else would make it another answer if
 * it were taken away.
 */
export function localGrounds(law: Law, question: Question, settings: Settings, answer: Determination): LocalGround[] {
  const live = liveOverlay(law, settings);
  if (live.attestations.length === 0 && Object.keys(live.readings).length === 0) return [];
  const near = new Set<string>();
  const behind = new Set<string>();
  for (const pack of Object.values(law.packs)) {
    const rules = rulesOn(pack, question.formality).filter((rule) => rule.subject.includes(question.subject));
    for (const rule of rules) {
      const read = fencesRead(law, pack, rule, question);
      for (const name of read) near.add(name);
      if (answer.because.includes(fenceName(pack, rule))) for (const name of read) behind.add(name);
    }
  }
  const told = canonicalJson(said(answer));
  const counts = (name: string, without: Overlay): boolean => {
    if (behind.has(name)) return true;
    if (!near.has(name)) return false;
    const other = determine(law, question, { ...settings, overlay: without });
    return other === undefined || canonicalJson(said(other)) !== told;
  };
  const attested = live.attestations
    .filter((one) => counts(one.fence, { ...live, attestations: live.attestations.filter((each) => each !== one) }))
    .map(({ fence, office, seen, article }) => ({
      fence,
      office,
      on: seen,
      ...(article === undefined ? {} : { article }),
    }));
  const read = Object.entries(live.readings).flatMap(([id, { office, on, answer: adopted }]) => {
    const fence = readingName(law, id);
    const { [id]: _gone, ...others } = live.readings;
    return fence !== undefined && counts(fence, { ...live, readings: others })
      ? [{ fence, office, on, answer: adopted }]
      : [];
  });
  return [...attested, ...read].toSorted((a, b) => (a.fence < b.fence ? -1 : a.fence > b.fence ? 1 : 0));
}

/** The full name of the fence that asks a question: `pack/reading:id`. */
export function readingName(law: Pick<Law, 'packs'>, id: string): string | undefined {
  const found = findReading(law, id);
  return found === undefined ? undefined : fenceName(found.pack, found.reading);
}

/** What a rule rests on: itself, its words, and the terms, readings and scopes it is read with. */
function fencesRead(law: Law, pack: Pack, rule: Rule, question: Question): ReadonlySet<string> {
  const names = new Set([fenceName(pack, rule)]);
  for (const { word, formality } of rule.effects) {
    const found = word === undefined || formality !== question.formality ? undefined : pack.words[word];
    if (found !== undefined) names.add(fenceName(pack, found));
  }
  const read = (owner: Pack, of: Conditions): void => {
    const { terms, readings } = readsOf([...of.if, ...of.unless, ...of.provided]);
    for (const id of readings) {
      const name = readingName(law, id);
      if (name !== undefined) names.add(name);
    }
    for (const name of terms) {
      const found = findTerm(law, owner, name);
      if (found === undefined || names.has(fenceName(found.owner, found.term))) continue;
      names.add(fenceName(found.owner, found.term));
      if (found.term.aggregate !== undefined && found.term.aggregate.op !== 'sum') {
        const child = findTerm(law, found.owner, found.term.aggregate.term);
        if (child !== undefined) {
          names.add(fenceName(child.owner, child.term));
          read(child.owner, child.term);
        }
      }
      read(found.owner, found.term);
    }
  };
  read(pack, rule);
  const seen = new Set<string>();
  const scopes = (of: Pack): void => {
    if (seen.has(of.id)) return;
    seen.add(of.id);
    for (const scope of of.scopes.filter((one) => gates(one, question.subject))) {
      names.add(fenceName(of, scope));
      read(of, scope);
    }
    for (const id of [...of.supplements, ...of.givesEffectTo]) {
      const base = law.packs[id];
      if (base !== undefined) scopes(base);
    }
  };
  scopes(pack);
  return names;
}

// What was tried without making a difference is no part of the answer.
function said({ idle: _idle, ...answer }: Determination): unknown {
  return answer;
}
