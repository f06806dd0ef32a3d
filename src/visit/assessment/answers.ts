// The answers given so far: what has been decided once is not decided again, in whichever group, leg or run it is asked.

import { utf8 } from '../../kernel/bytes.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type CivilDate, addDays } from '../../kernel/civil-date.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Outcome, compareWeight, isPermissive } from '../../engine/outcomes.ts';
import type { Determination } from '../../engine/resolve/determine.ts';
import { type LocalGround, localGrounds } from '../../engine/resolve/local.ts';
import { determineOnce } from '../../engine/resolve/once.ts';
import type { Settings } from '../../engine/resolve/settings.ts';
import type { Moment } from '../../engine/vocabulary.ts';
import type { Leg } from '../plan/plan.ts';
import type { Aggregates } from './alike.ts';
import { factsReadBetween } from './facts-read.ts';

/** Days of a leg, both ends counted. */
export type Days = { readonly from: CivilDate; readonly to: CivilDate };

/** A decision before classes are known; shared by all lines of its cell. */
export interface Decision {
  readonly legIndex: number;
  readonly formality: string;
  readonly moment: Moment;
  readonly days: Days;
  readonly answer: Determination;
  readonly before: Outcome | 'unknown';
  readonly credit?: string;
  readonly local: readonly LocalGround[];
  readonly key: string;
}

/** The answers on one formality of one leg, and what tells them from others. */
export interface Cell {
  readonly id: number;
  readonly decisions: readonly Decision[];
  /** The canonical JSON of each decision's key, as it goes into the digest of a class. */
  readonly spelt: readonly Uint8Array[];
}

/** A formality asked of a subject on one leg, on stretches of days on which the law does not change. */
export interface Asking {
  readonly kind: string;
  readonly formality: string;
  readonly leg: Leg;
  readonly legIndex: number;
  readonly spans: readonly Days[];
  /** Of the subject and of the frame. */
  readonly facts: FactValues;
  readonly aggregates: Aggregates;
}

type Answered = Omit<Decision, 'legIndex' | 'key'> & { readonly spelt: string };

/**
 * Decides under one law and one standing. A question is known again by what can matter to it: the host, the days, and the facts
 * that a pack on its road reads; the sender only where a treaty stands on the road or a rule reads who sends.
 */
export class Answers {
  readonly #law: Law;
  readonly #settings: Settings;
  readonly #cells = new Map<string, Cell>();
  readonly #answered = new Map<string, readonly Answered[]>();
  readonly #before = new Map<string, Outcome | 'unknown'>();
  readonly #ids = new Map<string, number>();

  constructor(law: Law, settings: Settings) {
    this.#law = law;
    this.#settings = settings;
  }

  /** The answers on one formality. */
  of(asking: Asking): Cell {
    const road = roadKey(this.#law, asking);
    const key = `${asking.legIndex}|${road}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    let answered = this.#answered.get(road);
    if (answered === undefined) this.#answered.set(road, (answered = this.#answer(asking)));
    const decisions = answered.map(({ spelt, ...rest }): Decision => {
      // Canonical JSON, put together from what is the same for every leg.
      const days = `{"from":"${rest.days.from}","to":"${rest.days.to}"}`;
      const local = rest.local.length === 0 ? '' : `,"local":${canonicalJson(rest.local)}`;
      const text = `{"answer":${spelt},"before":"${rest.before}","days":${days},"formality":"${rest.formality}","legIndex":${asking.legIndex}${local}}`;
      return { ...rest, legIndex: asking.legIndex, key: text };
    });
    const alike = JSON.stringify(decisions.map((decision) => decision.key));
    const id = this.#ids.get(alike) ?? this.#ids.size;
    this.#ids.set(alike, id);
    const made = { id, decisions, spelt: decisions.map((decision) => utf8(canonicalJson(decision.key))) };
    this.#cells.set(key, made);
    return made;
  }

  #answer(asking: Asking): readonly Answered[] {
    const { kind, formality, spans, facts, aggregates } = asking;
    const moment = this.#law.vocabulary.formalities[formality]?.moment ?? 'entry';
    const decisions: Answered[] = [];
    for (const days of spans) {
      const question = { subject: kind, formality, day: days.from, facts, aggregates };
      const answer = determineOnce(this.#law, question, this.#settings);
      if (answer === undefined) continue;
      const before = this.#beforeOf(asking, days);
      const credit = creditOf(answer, before);
      const local = localGrounds(this.#law, question, this.#settings, answer);
      const spelt = canonicalJson(answer);
      const decision = {
        formality,
        moment,
        days,
        answer,
        before,
        ...(credit === undefined ? {} : { credit }),
        local,
        spelt,
      };
      const previous = decisions.at(-1);
      // Stretches on which the answer is the same are one, whatever else changed in the law between them.
      if (
        previous !== undefined &&
        previous.days.to === addDays(days.from, -1) &&
        previous.spelt === spelt &&
        canonicalJson(previous.local) === canonicalJson(local) &&
        previous.before === before
      )
        decisions[decisions.length - 1] = { ...decision, days: { from: previous.days.from, to: days.to } };
      else decisions.push(decision);
    }
    return decisions;
  }

  /** What it would be without treaties and their acts. */
  #beforeOf(asking: Asking, days: Days): Outcome | 'unknown' {
    const { kind, formality, leg, facts, aggregates } = asking;
    const { reads } = factsReadBetween(this.#law, formality, kind, leg.receiving, []);
    const sender = reads.has('leg.sending') ? leg.sending : '';
    const key = `${sender}|${questionKey({ ...asking, spans: [days] }, reads)}`;
    const known = this.#before.get(key);
    if (known !== undefined) return known;
    const question = { subject: kind, formality, day: days.from, facts, aggregates };
    const options = { baselineOnly: true, strictBaseline: true };
    const found = determineOnce(this.#law, question, this.#settings, options);
    const before = found === undefined || found.outcome === 'unsettled' ? 'unknown' : found.outcome;
    this.#before.set(key, before);
    return before;
  }
}

/** What can matter to the answer: two questions with one key have one answer. */
export function roadKey(law: Law, asking: Omit<Asking, 'legIndex'>): string {
  const { kind, formality, leg, facts } = asking;
  const serves = facts['person.serves'];
  // Whom a person serves opens another road; where that is not known, any may be open.
  const open = kind === 'person' && serves === undefined;
  const senders = kind === 'person' && serves !== leg.sending ? [leg.sending, String(serves)] : [leg.sending];
  const { reads, treaty } = factsReadBetween(law, formality, kind, leg.receiving, open ? undefined : senders);
  const who = open || treaty || reads.has('leg.sending') ? `${leg.sending}>${treaty ? String(serves) : ''}` : '';
  return `${who}|${questionKey(asking, reads)}`;
}

function questionKey(
  { kind, formality, leg, spans, facts, aggregates }: Omit<Asking, 'legIndex'>,
  reads: ReadonlySet<string>,
): string {
  let key = `${leg.receiving}|${kind}|${formality}|`;
  for (const { from, to } of spans) key += `${from}${to},`;
  for (const path of reads) {
    const value = facts[path];
    // A word and a number may be spelt alike; a blank is neither.
    key += value === undefined ? ',' : typeof value === 'string' ? `${value},` : `=${value},`;
  }
  for (const [name, value] of Object.entries(aggregates))
    key += `|${name}=${typeof value === 'object' ? `${value.min}..${value.max}` : String(value)}`;
  return key;
}

/** The pack credited: that of the highest-layer rule, where the outcome is lighter than it would be without treaties. */
function creditOf(answer: Determination, before: Outcome | 'unknown'): string | undefined {
  const outcome = answer.outcome;
  const first = answer.because[0];
  if (outcome === 'unsettled' || first === undefined || !isPermissive(outcome)) return undefined;
  if (before !== 'unknown' && compareWeight(outcome, before) >= 0) return undefined;
  return first.slice(0, first.indexOf('/'));
}
