// The sets that make answers lighter, gathered over all classes, with what they would make heavier.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { FactValues, Law, Overlay } from '../../engine/law.ts';
import { type Outcome, compareWeight } from '../../engine/outcomes.ts';
import { type Settings, liveOverlay } from '../../engine/resolve/settings.ts';
import { FRAME_ROOTS, Side, type Value } from '../../engine/vocabulary.ts';
import type { Leg } from '../plan/plan.ts';
import type { Lightened, Limit, WouldChange, WouldRow } from './assessment.ts';
import { ENTRY_DAY, LAST_DAY, findChanger, findChoice } from './changes.ts';
import { citationOf } from './citation.ts';
import { factsReadBy } from './facts-read.ts';
import type { JudgedRow } from './judge.ts';
import type { Change, Redecider } from './redecide.ts';
import type { Samples } from './samples.ts';

/** One thing done otherwise. `limit` says that every number on that side of it does as well as the one tried. */
export interface Option {
  readonly path: string;
  readonly change: Change;
  readonly to: Value;
  readonly limit?: Limit;
}

/** A set that works for one cell. */
export interface Found {
  readonly options: readonly Option[];
  readonly to: Outcome | 'none';
  readonly because: readonly string[];
}

type Heavier = WouldRow['heavier'];

interface Gathering {
  readonly leg: Leg;
  readonly group: string;
  readonly options: readonly Option[];
  readonly lightens: (Lightened & { readonly count: number })[];
}

/** Gathers what works for single cells into sets that work for many. */
export class SetsFound {
  readonly #law: Law;
  readonly #overlay: Overlay;
  readonly #sets = new Map<string, Gathering>();

  constructor(law: Law, settings: Settings) {
    this.#law = law;
    this.#overlay = liveOverlay(law, settings);
  }

  add(row: JudgedRow, from: Lightened['from'], { options, to, because }: Found): void {
    const { leg, group, classId, formality, count } = row;
    const key = canonicalJson([leg.id, options.map(({ path, to: value, limit }) => [path, value, limit ?? null])]);
    const set = this.#sets.get(key) ?? { leg, group: group.id, options, lightens: [] };
    set.lightens.push({
      class: classId,
      formality,
      from,
      to,
      because: because.flatMap((name) => citationOf(this.#law, name, this.#overlay) ?? []),
      count,
    });
    this.#sets.set(key, set);
  }

  /**
   * The sets as rows, what the sender can do first; values that come to the same are one row.
   *
   * @param heavierFor what a change makes heavier on a leg, for all its classes where none are named
   */
  rows(heavierFor: (leg: Leg, change: Change, classes: readonly string[] | undefined) => Heavier): WouldRow[] {
    const rows = new Map<string, WouldRow>();
    for (const { leg, group, options, lightens } of this.#sets.values()) {
      const shared = options.some(
        ({ path }) =>
          path === ENTRY_DAY || findChoice(path) !== undefined || FRAME_ROOTS.includes(path.split('.')[0] ?? ''),
      );
      const classes = [...new Set(lightens.map((one) => one.class))];
      const row: WouldRow = {
        leg: leg.id,
        host: leg.receiving,
        group,
        side: this.#sideOf(options),
        changes: options.map((option) => this.#changeOf(option)),
        units: lightens.reduce((sum, { count }) => sum + count, 0),
        lightens: lightens.map(({ count: _count, ...one }) => one),
        heavier: heavierFor(leg, together(options), shared ? undefined : classes),
      };
      const [change, ...more] = row.changes;
      const alone =
        change !== undefined &&
        more.length === 0 &&
        change.limit === undefined &&
        change.fact !== ENTRY_DAY &&
        change.fact !== LAST_DAY;
      const alike = canonicalJson({ ...row, changes: alone ? change.fact : row.changes });
      const other = rows.get(alike)?.changes[0]?.to ?? [];
      rows.set(alike, alone ? { ...row, changes: [{ ...change, to: [...other, ...change.to] }] } : row);
    }
    const legs = [...new Set([...this.#sets.values()].map(({ leg }) => leg.id))];
    return [...rows.values()].toSorted(
      (a, b) =>
        Side.indexOf(a.side) - Side.indexOf(b.side) ||
        Number(avoids(a)) - Number(avoids(b)) ||
        Number(costs(a)) - Number(costs(b)) ||
        a.changes.length - b.changes.length ||
        b.units - a.units ||
        legs.indexOf(a.leg) - legs.indexOf(b.leg),
    );
  }

  #sideOf(options: readonly Option[]): Side {
    const sides = options.map(({ path }) => findChanger(this.#law, path)?.side ?? 'sender');
    return Side.toReversed().find((side) => sides.includes(side)) ?? 'sender';
  }

  #changeOf({ path, to, limit }: Option): WouldChange {
    const changer = findChanger(this.#law, path);
    return {
      fact: path,
      to: [to],
      ...(limit === undefined ? {} : { limit }),
      by: changer?.by ?? '',
      cost: changer?.cost ?? false,
    };
  }
}

/** Formalities only fall away because their occasion does: less of an advice than one that leaves the visit as it is. */
function avoids({ lightens }: WouldRow): boolean {
  return lightens.every(({ to }) => to === 'none');
}

function costs({ changes }: WouldRow): boolean {
  return changes.some(({ cost }) => cost);
}

/** What a change makes heavier on a leg, or no longer tells: on all classes, where none are named. */
export function heavierOf(
  law: Law,
  engine: Redecider,
  samples: Samples,
  leg: Leg,
  change: Change,
  classes: readonly string[] | undefined,
): Heavier {
  const found: { class: string; formality: string; to: Outcome | 'unsettled' }[] = [];
  for (const { id, kind } of samples.classesOn(leg)) {
    if (classes !== undefined && !classes.includes(id)) continue;
    for (const { id: formality, unit } of Object.values(law.vocabulary.formalities)) {
      if (!unit.includes(kind)) continue;
      const reads = factsReadBy(law, formality, kind, leg.receiving);
      if (change.days === 0 && (change.end ?? 0) === 0 && !reads.some((path) => path in change.facts)) continue;
      const cell = samples.cell(leg, id, formality);
      if (cell === undefined) continue;
      const now = engine.decide(cell, { facts: {}, days: 0 }).each;
      let worst: Outcome | 'unsettled' | undefined;
      for (const [at, said] of engine.decide(cell, change).each.entries()) {
        if (said === 'none' || !isLess(now[at] ?? 'none', said)) continue;
        if (worst === undefined || isLess(worst, said)) worst = said;
      }
      if (worst !== undefined) found.push({ class: id, formality, to: worst });
    }
  }
  return found;
}

/** Whether the first is lighter: no formality at all is lightest, and nothing is as heavy as not knowing. */
export function isLess(a: Outcome | 'none' | 'unsettled', b: Outcome | 'none' | 'unsettled'): boolean {
  return rankOf(a) < rankOf(b);
}

function rankOf(said: Outcome | 'none' | 'unsettled'): number {
  if (said === 'none') return -1;
  return said === 'unsettled' ? Number.POSITIVE_INFINITY : compareWeight(said, 'waived');
}

/** All that a set changes. */
export function together(options: readonly Option[]): Change {
  const choices = Object.assign({}, ...options.map(({ change }) => change.choices)) as NonNullable<Change['choices']>;
  return {
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
    facts: Object.assign({}, ...options.map(({ change }) => change.facts)) as FactValues,
    days: options.reduce((sum, { change }) => sum + change.days, 0),
    end: options.reduce((sum, { change }) => sum + (change.end ?? 0), 0),
  };
}
