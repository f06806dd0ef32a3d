// What is not known, as questions for people and texts to be read, the most useful first.

import type { Law } from '../../engine/law.ts';
import { partiesWithoutDay } from '../../engine/resolve/in-force.ts';
import { isBetween, rulesOn } from '../../engine/resolve/packs.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Leg } from '../plan/plan.ts';
import type { QuestionRow, WantedRow } from './assessment.ts';
import type { Judged, JudgedRow } from './judge.ts';
import { isUnknownHost, isUnknownLaw } from './unknown-hosts.ts';

/** Facts, readings and choices to ask for, in vocabulary order. */
export function questionsOf(law: Law, judged: Judged): QuestionRow[] {
  const found = new Map<
    string,
    { variable: string; classes: Map<string, number>; formalities: Set<string>; kind: QuestionRow['kind'] }
  >();
  // Where nothing is known of the host's law, an answer would settle nothing.
  for (const row of judged.rows.filter((one) => !isUnknownLaw(law, one))) {
    const provided = row.answer.provided.flatMap((proviso) => proviso.facts);
    for (const [variables, kind] of [
      [row.answer.ask, 'unsettled'],
      [provided, 'provided'],
    ] as const) {
      for (const variable of variables) {
        const entry = found.get(variable) ?? {
          variable,
          classes: new Map<string, number>(),
          formalities: new Set<string>(),
          kind,
        };
        entry.classes.set(`${row.leg.id} ${row.classId}`, row.count);
        entry.formalities.add(row.formality);
        if (kind === 'unsettled') entry.kind = kind;
        found.set(variable, entry);
      }
    }
  }
  const order = new Map(Object.keys(law.vocabulary.facts).map((path, index) => [path, index]));
  const place = (variable: string): number => order.get(variable) ?? order.size;
  return [...found.values()]
    .toSorted((a, b) => place(a.variable) - place(b.variable) || (a.variable < b.variable ? -1 : 1))
    .map(({ variable, classes, formalities, kind }) => ({
      variable,
      classes: [...new Set([...classes.keys()].map((key) => key.slice(key.indexOf(' ') + 1)))].toSorted(),
      count: countOf(classes),
      formalities: [...formalities],
      kind,
    }));
}

// A class on two legs is asked about once.
function countOf(classes: ReadonlyMap<string, number>): number {
  const byClass = new Map([...classes].map(([key, count]) => [key.slice(key.indexOf(' ') + 1), count]));
  return [...byClass.values()].reduce((sum, count) => sum + count, 0);
}

/** Texts that would settle something if their words were seen: most formalities × units first. */
export function wantedOf(law: Law, judged: Judged): WantedRow[] {
  const found = new Map<string, { units: Map<string, number>; formalities: Set<string> }>();
  for (const row of judged.rows) {
    for (const fence of textsWanted(law, row.leg, row.formality, row.answer)) {
      const entry = found.get(fence) ?? { units: new Map<string, number>(), formalities: new Set<string>() };
      // A stay of several stretches is one formality all the same.
      entry.units.set(`${row.leg.id} ${row.formality} ${row.classId}`, row.count);
      entry.formalities.add(row.formality);
      found.set(fence, entry);
    }
  }
  return [...found]
    .map(([name, { units, formalities }]) => ({
      ...textOf(law, name),
      units: [...units.values()].reduce((sum, count) => sum + count, 0),
      formalities: [...formalities],
    }))
    .toSorted((a, b) => b.units - a.units || (a.fence < b.fence ? -1 : 1));
}

/**
 * The texts that an answer hangs on, by name: days of Parties that are named without one, fences below the accepted mark, uncertain days and lists, provisions that only say
 * that they deal with the formality or leave it to an arrangement, and where no rule is known the host's own law.
 */
export function textsWanted(
  law: Law,
  leg: Pick<Leg, 'sending' | 'receiving'>,
  formality: string,
  answer: JudgedRow['answer'],
): string[] {
  if (answer.outcome === 'waived') return [];
  const days = partyDays(law, leg, formality);
  if (answer.outcome !== 'unsettled') return days;
  const host = leg.receiving;
  const gap = isUnknownHost(law, host) ? `gap:${host}` : `gap:${host}/${formality}`;
  return [
    ...new Set([
      ...answer.wanted,
      ...silentRules(law, formality, answer),
      ...(answer.cause.includes('gap') ? [gap] : []),
      ...days,
    ]),
  ];
}

// With the day of a Party that is named without one, the treaty might speak of the formality; not where another that binds both does.
function partyDays(law: Law, { sending, receiving }: Pick<Leg, 'sending' | 'receiving'>, formality: string): string[] {
  const speaking = Object.values(law.packs)
    .filter((pack) => isBetween(pack, sending, receiving) && rulesOn(pack, formality).length > 0)
    .map((pack) => ({ pack, missing: partiesWithoutDay(pack, [sending, receiving]) }));
  if (speaking.some(({ missing }) => missing.length === 0)) return [];
  return speaking.flatMap(({ pack, missing }) => missing.map((state) => `${pack.id}/${state}`));
}

/** The rules of an unsettled answer that deal with the formality in words that were not seen, or leave it to an arrangement. */
export function silentRules(law: Law, formality: string, answer: JudgedRow['answer']): string[] {
  if (!answer.cause.includes('text') && !answer.cause.includes('open')) return [];
  return answer.because.filter((name) => {
    const slash = name.indexOf('/');
    const effects = law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)]?.effects ?? [];
    return effects.some((one) => one.formality === formality && (one.verb === 'governs' || one.verb === 'leaves'));
  });
}

/**
 * A fence by its name; or a pack alone, or with a Party, whose day of entry into force is not known; or a dated list of a State; or
 * `gap:STATE/FORMALITY` or `gap:STATE`, law of which nothing was seen.
 */
export function textOf(law: Law, name: string): Omit<WantedRow, 'units' | 'formalities'> {
  if (name.startsWith('gap:')) {
    const [state = '', formality = 'law'] = name.slice('gap:'.length).split('/');
    return { fence: name, instrument: state, subject: formality, source: '', mark: 'memory' };
  }
  const fence = findFence(law, name);
  if (fence !== undefined) {
    const { article, title } = fence.heading;
    return {
      fence: name,
      instrument: name.slice(0, name.indexOf('/')),
      ...(article === undefined ? {} : { article }),
      subject: title,
      source: fence.source,
      mark: fence.mark,
    };
  }
  const pack = law.packs[name.split('/')[0] ?? ''];
  if (pack !== undefined) {
    const start = pack.milestones.find((one) => one.what === 'in-force');
    const party = pack.parties[name.split('/')[1] ?? ''];
    const day = typeof party === 'object' ? party : start;
    return {
      fence: name,
      instrument: pack.id,
      subject: 'in-force',
      source: day?.source ?? pack.source,
      mark: party === 'unknown' ? 'memory' : (day?.mark ?? pack.mark),
    };
  }
  for (const owner of [...Object.values(law.packs), ...Object.values(law.states)]) {
    const entry = owner.lists[name]?.[0];
    if (entry !== undefined)
      return {
        fence: name,
        instrument: 'id' in owner ? owner.id : owner.state,
        subject: name,
        source: entry.source,
        mark: entry.mark,
      };
  }
  return { fence: name, instrument: '', subject: name, source: '', mark: 'memory' };
}
