// One formality of one class decided again with something changed: the facts of its lines and its frame, its days, a choice of the host.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type CivilDate, addDays } from '../../kernel/civil-date.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Outcome, compareWeight } from '../../engine/outcomes.ts';
import type { Determination } from '../../engine/resolve/determine.ts';
import { determineOnce } from '../../engine/resolve/once.ts';
import type { Question } from '../../engine/resolve/question.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import type { Leg } from '../plan/plan.ts';
import { roadKey } from './answers.ts';
import { findChoice } from './changes.ts';
import { spansOf, stretchesOf } from './stretches.ts';

/** Lines of one kind on one leg that stand for all of their class: no two of them read alike. */
export interface Cell {
  readonly leg: Leg;
  readonly kind: string;
  readonly formality: string;
  readonly samples: readonly Sample[];
}

/** What the law reads of one line: its facts with those of the frame, and terms over its parents' children. */
export interface Sample {
  readonly facts: FactValues;
  readonly aggregates: NonNullable<Question['aggregates']>;
}

/** Something done differently: facts stated otherwise, and the whole visit, or its end, moved by so many days. */
export interface Change {
  readonly facts: FactValues;
  readonly days: number;
  /** What the host has chosen, by the name of the choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** By how many days the last day is moved beside that; none where it is left out. */
  readonly end?: number;
}

/** What a change comes to: `none`, the formality no longer arises; `mixed`, lines of one class part ways. */
export type Said = Outcome | 'unsettled' | 'none' | 'mixed';

/** An answer found again, with the rules that speak; `each` is what was said of each sample. */
export interface Redecided {
  readonly said: Said;
  readonly each: readonly Exclude<Said, 'mixed'>[];
  readonly because: readonly string[];
}

/** Decides again, each question once. */
export class Redecider {
  /** Questions put to the engine so far: those whose answer was known already are not counted. */
  asked = 0;
  readonly #law: Law;
  readonly #settings: Settings;
  readonly #standing: Standing;
  readonly #answers = new Map<string, Determination | undefined>();
  /** One object for equal choices: what is found under settings is kept by the object. */
  readonly #chosen = new Map<string, Settings>();
  readonly #stretches = new Map<string, readonly { readonly from: CivilDate; readonly to: CivilDate }[]>();

  constructor(law: Law, settings: Settings) {
    this.#law = law;
    this.#settings = settings;
    this.#standing = standingOf(law, settings);
  }

  /** What is answered under the change: over a stay the heaviest, over the samples what they all say. */
  decide(cell: Cell, change: Change): Redecided {
    const because: string[] = [];
    const each = cell.samples.map((sample) => this.#heaviest(cell, sample, change, because));
    const [first = 'none'] = each;
    return { said: each.every((one) => one === first) ? first : 'mixed', each, because: [...new Set(because)] };
  }

  /**
   * The facts among `free`, and the choices of the host that are not known, on which the answer could hang if none of these facts
   * were settled yet; and whether anything settled among the outcomes in reach is lighter, as `isLighter` says.
   */
  hangsOn(
    cell: Cell,
    free: ReadonlySet<string>,
    days: number,
    isLighter: (outcome: Outcome) => boolean,
  ): { readonly facts: readonly string[]; readonly lighter: boolean } {
    const facts = new Set<string>();
    let lighter = true;
    for (const sample of cell.samples) {
      const open = Object.fromEntries(Object.entries(sample.facts).filter(([path]) => !free.has(path)));
      let any = false;
      for (const answer of this.#over(cell, { ...sample, facts: open }, { facts: {}, days })) {
        for (const path of [...answer.ask, ...answer.provided.flatMap((proviso) => proviso.facts)]) {
          if (free.has(path) || findChoice(path) !== undefined) facts.add(path);
        }
        any ||= answer.capped || answer.best.some((one) => one !== 'unknown' && isLighter(one));
        any ||= answer.provided.some(({ fence }) => fence.startsWith('concerns:'));
      }
      lighter &&= any;
    }
    return { facts: [...facts], lighter };
  }

  #heaviest(cell: Cell, sample: Sample, change: Change, because: string[]): Exclude<Said, 'mixed'> {
    const { metBy, floor } = this.#law.vocabulary.formalities[cell.formality] ?? {};
    let heaviest: Outcome | 'none' = 'none';
    for (const answer of this.#over(cell, sample, change)) {
      const met = change.facts[metBy ?? ''] ?? sample.facts[metBy ?? ''];
      // A consent that no agreement lifts and that was refused bars, whatever the agreement says of it.
      const outcome = met === false && floor !== undefined ? 'barred' : answer.outcome;
      if (outcome === 'unsettled') return 'unsettled';
      if (heaviest === 'none' || compareWeight(outcome, heaviest) > 0) heaviest = outcome;
      because.push(...answer.because);
    }
    return heaviest;
  }

  #over(cell: Cell, sample: Sample, { facts, days, end = 0, choices }: Change): readonly Determination[] {
    const leg = days === 0 && end === 0 ? cell.leg : moved(cell.leg, days, end);
    const stretches = (): readonly { readonly from: CivilDate; readonly to: CivilDate }[] => {
      const key = `${leg.id} ${days} ${end}`;
      const found = this.#stretches.get(key) ?? stretchesOf(this.#law, leg, this.#standing);
      this.#stretches.set(key, found);
      return found;
    };
    return spansOf(this.#law, leg, cell.formality, stretches).flatMap(({ from }) => {
      const all: FactValues = { ...sample.facts, ...facts };
      return this.#determine({ ...sample, facts: all }, cell, from, choices) ?? [];
    });
  }

  #determine(
    { facts, aggregates }: Sample,
    { leg, kind, formality }: Cell,
    day: CivilDate,
    choices: Change['choices'],
  ): Determination | undefined {
    const road = roadKey(this.#law, { kind, formality, leg, spans: [{ from: day, to: day }], facts, aggregates });
    const settings = this.#settingsUnder(choices);
    const key = `${canonicalJson(settings.overlay.choices)} ${road}`;
    if (this.#answers.has(key)) return this.#answers.get(key);
    this.asked += 1;
    const answer = determineOnce(this.#law, { subject: kind, formality, day, facts, aggregates }, settings);
    this.#answers.set(key, answer);
    return answer;
  }

  #settingsUnder(choices: Change['choices']): Settings {
    if (choices === undefined) return this.#settings;
    const key = canonicalJson(choices);
    const { overlay } = this.#settings;
    const chosen = { ...this.#settings, overlay: { ...overlay, choices: { ...overlay.choices, ...choices } } };
    const settings = this.#chosen.get(key) ?? chosen;
    this.#chosen.set(key, settings);
    return settings;
  }
}

/** The leg with both its days moved, and its last day by `end` more. */
export function moved(leg: Leg, days: number, end = 0): Leg {
  return { ...leg, enter: addDays(leg.enter, days), leave: addDays(leg.leave, days + end) };
}
