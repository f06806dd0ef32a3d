// Whose agreements count: the sending State's, and for a person those of the State that it serves.

import type { Law } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import { type CellTest, cellsOf } from './cells.ts';
import type { Assignment } from './decided.ts';
import type { Variable } from './evaluate.ts';
import { memo } from './memo.ts';
import { type RoadOptions, buildsOn, fits, isBetween, packsBetween, rulesOn } from './packs.ts';
import type { Question, Road } from './road.ts';
import type { Standing } from './settings.ts';

/** The senders whose agreements count: the leg's sending State and, for a person, the State served. */
export function sendersOf(
  law: Law,
  question: Question,
  assignment: Assignment,
  standing: Standing,
  options: RoadOptions,
): { readonly all: readonly string[] } | { readonly split: Variable } {
  const sending = String(question.facts['leg.sending']);
  if (question.subject !== 'person' || options.baselineOnly === true) return { all: [sending] };
  const treating = otherSenders(law, question, standing);
  const serves = question.facts['person.serves'] ?? assignment.get('person.serves');
  if (serves === undefined) return treating.length === 0 ? { all: [sending] } : { split: 'person.serves' };
  return { all: treating.includes(String(serves)) ? [sending, String(serves)] : [sending] };
}

/** The States that open a road of their own where a person serves them: they have an agreement that deals with the formality. */
export function otherSenders(law: Law, question: Question, standing: Standing): readonly string[] {
  const sending = String(question.facts['leg.sending']);
  const host = String(question.facts['leg.receiving']);
  const key = `${sending}|${host}|${question.day}|${question.formality}|${question.subject}`;
  return others(law, standing, key, () => findOthers(law, question, standing, sending, host));
}

const others = memo<Law, Standing, readonly string[]>();

function findOthers(law: Law, question: Question, standing: Standing, sending: string, host: string): string[] {
  const bound = partnersOf(law, host);
  return Object.keys(law.vocabulary.states).filter((state) => {
    if (state === sending || state === host || !bound.has(state)) return false;
    const packs = packsBetween(law, state, host, question.day, standing);
    const treaties = packs.filter((pack) => isBetween(pack, state, host));
    return packs.some(
      (pack) =>
        (treaties.includes(pack) || treaties.some((treaty) => buildsOn(law, pack, treaty.id))) &&
        rulesOn(pack, question.formality).some((rule) => fits(rule, question.subject, host)),
    );
  });
}

/** The States that are party to any agreement together with the host, whatever the day. */
function partnersOf(law: Law, host: string): ReadonlySet<string> {
  return partners(law, law, host, () => {
    const withHost = Object.values(law.packs).filter(({ parties }) => host in parties);
    return new Set(withHost.flatMap(({ parties }) => Object.keys(parties)));
  });
}

const partners = memo<Law, Law, ReadonlySet<string>>();

const served = memo<Law, Standing, readonly CellTest[]>();

/** The States that a person may serve: each that opens a road, and what the conditions of any road tell apart. */
export function serviceCells(
  law: Law,
  question: Question,
  standing: Standing,
  roadFor: (sender: string) => Road,
): readonly Value[] {
  const fact = law.vocabulary.facts['person.serves'];
  const sending = String(question.facts['leg.sending']);
  const treating = otherSenders(law, question, standing);
  const key = `${sending}|${String(question.facts['leg.receiving'])}|${question.day}|${question.formality}`;
  const tests = served(law, standing, key, () => [sending, ...treating].flatMap((sender) => roadFor(sender).tests));
  const cells = fact === undefined ? [] : cellsOf(fact, { tests, known: (path) => question.facts[path] });
  return [...new Set([sending, ...treating, ...cells])];
}
