// From unsettled to settled: what each unseen text would really settle if it were read, and which few of them together.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { FactValues, Law, Rule } from '../../engine/law.ts';
import { fenceNames } from '../../engine/parse/overlay-check.ts';
import { type Outcome, compareWeight } from '../../engine/outcomes.ts';
import { type Determination, determine } from '../../engine/resolve/determine.ts';
import { type Settings, findFence, standingOf } from '../../engine/resolve/settings.ts';
import { aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { WantedRow } from './assessment.ts';
import { factsReadBy } from './facts-read.ts';
import { frameFacts } from './frame.ts';
import { frameLines } from './frame.ts';
import { type ParentTerms, parentTerms, withParents } from './parents.ts';
import { spansOf, stretchesOf } from './stretches.ts';
import { type World, reading } from './texts-read.ts';
import { silentRules, textOf, textsWanted } from './to-ask.ts';

/** What a text would say in the end: an outcome, or `unknown` where nothing that was seen says which. */
export type Said = Outcome | 'unknown';

/** Formalities × units that become settled: in all, by outcome, and for each formality by outcome. */
export interface Settled {
  readonly units: number;
  readonly to: Readonly<Partial<Record<Said, number>>>;
  readonly byFormality: Readonly<Record<string, Readonly<Partial<Record<Said, number>>>>>;
}

/** A text that was not seen, with what it bears on and what it would settle alone. */
export interface UnseenText extends WantedRow {
  readonly settles: Settled;
  /** What turns it into settled answers once it is read: an attestation, or law to be written down in a pack. */
  readonly then: 'attest' | 'encode';
  /** Whom to ask for it: the host, and its office if one is known to deal with the formality. Only for law of which nothing was seen. */
  readonly ask?: { readonly state: string; readonly authorities: readonly string[] };
}

/** One step of the best few together: whole texts to read, what that adds to the steps before it, and what all settle so far. */
export interface Step {
  /** Ids of packs to be read as a whole; or `gap:STATE/FORMALITY`, `gap:STATE`, a dated list's name. */
  readonly texts: readonly string[];
  /** What of these texts some answer hangs on. */
  readonly fences: readonly string[];
  readonly adds: Settled;
  readonly units: number;
}

/** Which texts to get first, and why. Units are formalities × units, a stay counted once. */
export interface Settling {
  /** All that is asked, and how much of it is unsettled. */
  readonly units: number;
  readonly unsettled: number;
  /** Of what is unsettled, what reading texts alone cannot settle: facts, readings, choices or conflicts stand in the way too. */
  readonly beyond: number;
  /** The text that would settle most comes first. */
  readonly texts: readonly UnseenText[];
  readonly together: readonly Step[];
}

/** Most texts that are put together: more than a reader gets in one go. */
const FEW = 5;
/** Sets of texts tried together at each step, those that bear on most first. */
const SETS = 24;
/** More texts than these behind one answer are not tried as one step. */
const SET_SIZE = 4;

interface Cell {
  readonly leg: Leg;
  readonly legIndex: number;
  readonly group: Group;
  readonly line: Line;
  readonly formality: string;
  count: number;
}

interface Open {
  readonly cell: Cell;
  /** The texts its answers hang on. */
  readonly wanted: readonly string[];
}

/**
 * Work out what each unseen text would settle: the answers that hang on it are found again as if it had been read and said what
 * its pack says of it.
 *
 * @param progress called as the work goes on; the number of steps is not known beforehand, so `of` may grow
 */
export function settlingOf(
  law: Law,
  plan: Plan,
  manifest: Manifest,
  settings: Settings,
  progress: (done: number, of: number) => void = () => undefined,
): Settling {
  const visit = new Visit(law, plan, manifest);
  const now: World = { law, settings, read: new Set() };
  const open: Open[] = [];
  let units = 0;
  for (const cell of visit.cells) {
    const answers = visit.answers(cell, now);
    if (answers.length === 0) continue;
    units += cell.count;
    if (answers.some(({ outcome }) => outcome === 'unsettled'))
      open.push({ cell, wanted: visit.wanted(cell, answers) });
  }
  const names = [...new Set(open.flatMap(({ wanted }) => wanted))];
  let done = 0;
  let all = names.length;
  const gainOf = (before: World, cells: readonly Open[], fences: readonly string[]): Settled => {
    const after = reading(before, fences);
    const tally = new Tally();
    for (const { cell, wanted } of cells) {
      if (!fences.some((fence) => wanted.includes(fence))) continue;
      const said = visit.settledAs(cell, after);
      if (said !== undefined) tally.add(cell, said);
    }
    done += 1;
    progress(done, all);
    return tally.settled();
  };

  const texts = names
    .map((fence): UnseenText => {
      const bearing = open.filter(({ wanted }) => wanted.includes(fence)).map(({ cell }) => cell);
      const formalities = [...new Set(bearing.map(({ formality }) => formality))];
      const ask = askOf(law, fence, formalities);
      return {
        ...textOf(law, fence),
        units: bearing.reduce((sum, { count }) => sum + count, 0),
        formalities,
        settles: gainOf(now, open, [fence]),
        then: isAttestable(law, fence, formalities) ? 'attest' : 'encode',
        ...(ask === undefined ? {} : { ask }),
      };
    })
    .toSorted((a, b) => b.settles.units - a.settles.units || b.units - a.units || (a.fence < b.fence ? -1 : 1));

  const together: Step[] = [];
  const taken = new Set<string>();
  let world = now;
  let left: readonly Open[] = open;
  let settled = 0;
  while (taken.size < FEW) {
    const before = world;
    const cells = left;
    const options = optionsOf(law, cells, FEW - taken.size);
    all += options.length;
    const best = options
      .map((of) => ({
        of,
        adds: gainOf(
          before,
          cells,
          of.flatMap((text) => wholeText(law, text)),
        ),
      }))
      .toSorted(
        (a, b) =>
          b.adds.units / b.of.length - a.adds.units / a.of.length ||
          b.adds.units - a.adds.units ||
          (a.of.join() < b.of.join() ? -1 : 1),
      )[0];
    if (best === undefined || best.adds.units === 0) break;
    const hung = new Set(cells.flatMap(({ wanted }) => wanted));
    const whole = best.of.flatMap((text) => wholeText(law, text));
    const after = reading(before, whole);
    world = after;
    settled += best.adds.units;
    for (const text of best.of) taken.add(text);
    together.push({
      texts: best.of,
      fences: whole.filter((fence) => hung.has(fence)).toSorted(),
      adds: best.adds,
      units: settled,
    });
    left = cells.flatMap(({ cell }) => {
      if (visit.settledAs(cell, after) !== undefined) return [];
      const wanted = visit.wanted(cell, visit.answers(cell, after)).filter((one) => !after.read.has(one));
      return [{ cell, wanted }];
    });
  }
  const everything = everyText(open, now, visit);
  return {
    units,
    unsettled: open.reduce((sum, { cell }) => sum + cell.count, 0),
    beyond: open
      .filter(({ cell }) => visit.settledAs(cell, everything) === undefined)
      .reduce((sum, { cell }) => sum + cell.count, 0),
    texts,
    together,
  };
}

/** The whole text that a fence, a day or a list stands in: its pack; what stands in none is a text of its own. */
function textBehind(law: Law, fence: string): string {
  const id = fence.split('/')[0] ?? '';
  return Object.hasOwn(law.packs, id) ? id : fence;
}

/** All that is read with a whole text: every fence of the pack, and its days. */
function wholeText(law: Law, text: string): readonly string[] {
  return Object.hasOwn(law.packs, text) ? [text, ...fenceNames(law, text)] : [text];
}

/** Each whole text alone, and those that stand behind one answer together, as far as they are few. */
function optionsOf(law: Law, open: readonly Open[], most: number): readonly (readonly string[])[] {
  const sets = new Map<string, { texts: readonly string[]; units: number }>();
  const alone = new Set<string>();
  for (const { cell, wanted } of open) {
    const texts = [...new Set(wanted.map((fence) => textBehind(law, fence)))].toSorted();
    for (const text of texts) alone.add(text);
    if (texts.length < 2 || texts.length > Math.min(SET_SIZE, most)) continue;
    const entry = sets.get(texts.join()) ?? { texts, units: 0 };
    entry.units += cell.count;
    sets.set(texts.join(), entry);
  }
  const tried = [...sets.values()].toSorted((a, b) => b.units - a.units || (a.texts.join() < b.texts.join() ? -1 : 1));
  return [...[...alone].toSorted().map((text) => [text]), ...tried.slice(0, SETS).map(({ texts }) => texts)];
}

/** The world in which every text has been read that comes up on the way, until none comes up any more. */
function everyText(open: readonly Open[], now: World, visit: Visit): World {
  let world = reading(now, [...new Set(open.flatMap(({ wanted }) => wanted))]);
  for (;;) {
    const seen = world;
    const more = open.flatMap(({ cell }) =>
      visit.wanted(cell, visit.answers(cell, seen)).filter((fence) => !seen.read.has(fence)),
    );
    if (more.length === 0) return world;
    world = reading(world, [...new Set(more)]);
  }
}

function askOf(law: Law, fence: string, formalities: readonly string[]): UnseenText['ask'] {
  const state = /^gap:([^/]+)/.exec(fence)?.[1];
  if (state === undefined) return undefined;
  const filing = law.states[state]?.filing;
  return { state, authorities: [...new Set(formalities.flatMap((id) => filing?.[id]?.authority ?? []))] };
}

/** Whether an attestation would lift it: a fence, of which the pack says more than that the text deals with the matter. */
function isAttestable(law: Law, fence: string, formalities: readonly string[]): boolean {
  const found = findFence(law, fence);
  if (found === undefined || !('effects' in found)) return found !== undefined;
  const effects = (found as Rule).effects.filter(({ formality }) => formalities.includes(formality));
  return effects.some(({ verb }) => verb !== 'governs' && verb !== 'leaves');
}

/** A visit as questions: lines that no question tells apart, and that travel with the same parents, are asked once. */
class Visit {
  readonly cells: readonly Cell[];
  readonly #law: Law;
  readonly #plan: Plan;
  readonly #lines = new Map<Group, readonly Line[]>();
  readonly #parents = new WeakMap<World, Map<Group, ParentTerms>>();

  constructor(law: Law, plan: Plan, manifest: Manifest) {
    this.#law = law;
    this.#plan = plan;
    const cells = new Map<string, Cell>();
    for (const group of plan.groups) {
      const own = [
        ...frameLines(group),
        ...manifest.lines.filter((line) => line.group === group.id).map((line) => withParents(line, manifest)),
      ];
      this.#lines.set(group, own);
      for (const line of own) {
        const parents = Object.entries(line.parents).filter(([parent]) => aggregatesOf(law, parent).length > 0);
        for (const { id: formality, unit } of Object.values(law.vocabulary.formalities)) {
          if (!unit.includes(line.kind)) continue;
          for (const [legIndex, leg] of group.legs.entries()) {
            const reads = factsReadBy(law, formality, line.kind, leg.receiving);
            const facts = reads.map((path) => line.facts[path] ?? null);
            const alike = canonicalJson({ group: group.id, kind: line.kind, facts, parents });
            const key = `${legIndex} ${formality} ${alike}`;
            const cell = cells.get(key);
            if (cell === undefined) cells.set(key, { leg, legIndex, group, line, formality, count: 1 });
            else cell.count += 1;
          }
        }
      }
    }
    this.cells = [...cells.values()];
  }

  /** The answers on one formality of a cell, one for each stretch of a stay; none where it does not concern the line. */
  answers(cell: Cell, world: World): readonly Determination[] {
    const { leg, line, formality } = cell;
    const { law, settings } = world;
    const days = spansOf(law, leg, formality, () => stretchesOf(law, leg, standingOf(law, settings)));
    const facts: FactValues = { ...line.facts, ...frameFacts(this.#plan, leg) };
    const aggregates = this.#parentsIn(cell.group, world).valuesFor(line, cell.legIndex);
    return days.flatMap(({ from: day }) => {
      const question = { subject: line.kind, formality, day, facts, aggregates };
      return determine(law, question, settings) ?? [];
    });
  }

  wanted({ leg, formality }: Cell, answers: readonly Determination[]): readonly string[] {
    return [...new Set(answers.flatMap((answer) => textsWanted(this.#law, leg, formality, answer)))];
  }

  /** What the cell is settled to in that world: the heaviest over a stay; nothing while something else is open. */
  settledAs(cell: Cell, world: World): Said | undefined {
    let heaviest: Said | undefined;
    for (const answer of this.answers(cell, world)) {
      if (answer.outcome === 'unsettled') {
        if (!this.#isReadOpen(cell, answer, world)) return undefined;
        heaviest = 'unknown';
      } else if (heaviest !== 'unknown' && (heaviest === undefined || compareWeight(answer.outcome, heaviest) > 0))
        heaviest = answer.outcome;
    }
    return heaviest;
  }

  /** Whether nothing is left open but what texts would say that have been read: they settle it, one way or the other. */
  #isReadOpen({ leg, formality }: Cell, answer: Determination, { law, read }: World): boolean {
    const silent = silentRules(law, formality, answer);
    const wanted = textsWanted(law, leg, formality, answer);
    return (
      answer.wanted.length === 0 &&
      wanted.length > 0 &&
      wanted.every((fence) => read.has(fence)) &&
      answer.cause.every((cause) => cause === 'gap' || ((cause === 'text' || cause === 'open') && silent.length > 0))
    );
  }

  #parentsIn(group: Group, world: World): ParentTerms {
    const known = this.#parents.get(world) ?? new Map<Group, ParentTerms>();
    this.#parents.set(world, known);
    const found =
      known.get(group) ??
      parentTerms(world.law, this.#lines.get(group) ?? [], this.#plan, group, standingOf(world.law, world.settings));
    known.set(group, found);
    return found;
  }
}

/** Counts what becomes settled. */
class Tally {
  #units = 0;
  readonly #to: Partial<Record<Said, number>> = {};
  readonly #byFormality: Record<string, Partial<Record<Said, number>>> = {};

  add({ formality, count }: Cell, said: Said): void {
    this.#units += count;
    this.#to[said] = (this.#to[said] ?? 0) + count;
    const own = (this.#byFormality[formality] ??= {});
    own[said] = (own[said] ?? 0) + count;
  }

  settled(): Settled {
    return { units: this.#units, to: this.#to, byFormality: this.#byFormality };
  }
}
