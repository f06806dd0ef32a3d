// Every line under every formality that may concern it: grouped on the facts the law reads, decided once for each cell,
// then merged into classes of lines that the law treats alike.

import type { Sha256 } from '../../kernel/bytes.ts';
import { canonicalJson, digest } from '../../kernel/canonical-json.ts';
import { type CivilDate, addDays } from '../../kernel/civil-date.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Outcome, compareWeight, isPermissive } from '../../engine/outcomes.ts';
import { type Determination, determine } from '../../engine/resolve/determine.ts';
import type { Bounds } from '../../engine/resolve/evaluate.ts';
import { type LocalGround, localGrounds } from '../../engine/resolve/local.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import type { Moment, Value } from '../../engine/vocabulary.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { LineClass } from './assessment.ts';
import { factsReadBy, factsStatedOf } from './facts-read.ts';
import { frameFacts } from './frame.ts';
import { type ParentTerms, parentTerms, withParents } from './parents.ts';
import { stretchesOf } from './stretches.ts';

/** One decision, for one class of lines on one leg. */
export interface JudgedRow {
  readonly leg: Leg;
  readonly group: Group;
  readonly classId: string;
  readonly count: number;
  readonly kind: string;
  /** Facts shared by the class, with those of the frame: what conditions of lead times read. */
  readonly facts: FactValues;
  readonly formality: string;
  readonly moment: Moment;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly answer: Determination;
  readonly before: Outcome | 'unknown';
  readonly credit?: string;
  /** What the frame says of a formality that may have been obtained already. */
  readonly met?: boolean;
  readonly local: readonly LocalGround[];
}

/** A class on a leg, with one line's facts to stand for all. */
export interface JudgedSubject {
  readonly leg: Leg;
  readonly one: { readonly id: string; readonly kind: string; readonly facts: FactValues };
}

/** A whole visit judged: the decisions, and the classes of lines they are about. */
export interface Judged {
  readonly rows: readonly JudgedRow[];
  readonly classes: readonly LineClass[];
  readonly subjects: readonly JudgedSubject[];
}

/** A decision before classes are known; shared by all lines of its cell. */
interface Decision {
  readonly legIndex: number;
  readonly formality: string;
  readonly moment: Moment;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly answer: Determination;
  readonly before: Outcome | 'unknown';
  readonly credit?: string;
  readonly local: readonly LocalGround[];
  readonly key: string;
}

/** Judge a whole visit. */
export function judge(law: Law, plan: Plan, manifest: Manifest, settings: Settings, sha256: Sha256): Judged {
  const standing = standingOf(law, settings);
  const rows: JudgedRow[] = [];
  const classes: LineClass[] = [];
  const subjects: JudgedSubject[] = [];
  for (const group of plan.groups) {
    const lines = [
      ...frameLines(group),
      ...manifest.lines.filter((line) => line.group === group.id).map((line) => withParents(line, manifest)),
    ];
    const parents = parentTerms(law, lines, plan, group, standing);
    const reader = new CellReader(law, plan, group, settings, standing, parents);
    for (const kind of Object.keys(law.vocabulary.subjects)) {
      const merged = new Map<string, { decisions: readonly Decision[]; lines: Line[] }>();
      for (const line of lines.filter((one) => one.kind === kind)) {
        const decisions = reader.decide(line);
        // Lines that the law answers alike may still owe different duties.
        const stated = canonicalJson(picked(line.facts, reader.factsStated(kind)));
        const key = [stated, ...decisions.map((decision) => decision.key)].join('\n');
        const entry = merged.get(key) ?? { decisions, lines: [] };
        entry.lines.push(line);
        merged.set(key, entry);
      }
      for (const { decisions, lines: alike } of merged.values()) {
        const facts = sharedFacts(alike, reader.factsRead(kind));
        const id = digest(
          { group: group.id, kind, facts, answers: decisions.map((decision) => decision.key) },
          sha256,
        ).slice(0, 12);
        const numbered = alike.map((line) => line.line).filter((line) => line > 0);
        const mixed = mixedFacts(alike, reader.factsRead(kind));
        classes.push({
          id,
          kind,
          facts,
          ...(mixed.length === 0 ? {} : { mixed }),
          count: alike.length,
          lines: numbered.toSorted((a, b) => a - b),
        });
        for (const [index, leg] of group.legs.entries()) {
          const all = { ...frameFacts(plan, leg), ...facts };
          subjects.push({ leg, one: { id, kind, facts: all } });
          for (const decision of decisions.filter((one) => one.legIndex === index)) {
            const { formality, moment, days, answer, before, credit, local } = decision;
            const met = all[law.vocabulary.formalities[formality]?.metBy ?? ''];
            rows.push({
              leg,
              group,
              classId: id,
              count: alike.length,
              kind,
              facts: all,
              formality,
              moment,
              days,
              answer:
                met === false && law.vocabulary.formalities[formality]?.floor !== undefined ? refused(answer) : answer,
              before,
              ...(credit === undefined ? {} : { credit }),
              ...(typeof met === 'boolean' ? { met } : {}),
              local,
            });
          }
        }
      }
    }
  }
  const order = new Map(Object.keys(law.vocabulary.formalities).map((id, index) => [id, index]));
  const legOrder = new Map(plan.groups.flatMap((group) => group.legs).map((leg, index) => [leg, index]));
  return {
    rows: rows.toSorted(
      (a, b) =>
        (legOrder.get(a.leg) ?? 0) - (legOrder.get(b.leg) ?? 0) ||
        (order.get(a.formality) ?? 0) - (order.get(b.formality) ?? 0) ||
        compare(a.classId, b.classId) ||
        compare(a.days.from, b.days.from),
    ),
    classes: classes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id)),
    subjects,
  };
}

function picked(facts: FactValues, paths: readonly string[]): FactValues {
  return Object.fromEntries(paths.flatMap((path) => (facts[path] === undefined ? [] : [[path, facts[path]]])));
}

// The movement and the activity are judged too; no line of the manifest stands for them.
export function frameLines(group: Group): Line[] {
  return ['movement', 'activity'].map((kind) => ({
    line: 0,
    kind,
    group: group.id,
    label: '',
    quantity: 1,
    parents: {},
    parentAt: {},
    facts: {},
    place: { file: '' },
  }));
}

// A consent that no agreement lifts and that was refused bars, whatever the agreement would otherwise say of it.
function refused(answer: Determination): Determination {
  const { tree: _tree, indicated: _indicated, ...rest } = answer;
  return {
    ...rest,
    outcome: 'barred',
    tier: 'settled',
    cause: [],
    best: ['barred'],
    worst: ['barred'],
    ask: [],
    wanted: [],
  };
}

/** Decides lines cell by cell: lines whose read facts are equal share one decision. */
class CellReader {
  readonly #law: Law;
  readonly #plan: Plan;
  readonly #group: Group;
  readonly #settings: Settings;
  readonly #parents: ParentTerms;
  readonly #stretches: readonly (readonly { readonly from: CivilDate; readonly to: CivilDate }[])[];
  readonly #cells = new Map<string, readonly Decision[]>();
  readonly #reads = new Map<string, readonly string[]>();

  constructor(law: Law, plan: Plan, group: Group, settings: Settings, standing: Standing, parents: ParentTerms) {
    this.#law = law;
    this.#plan = plan;
    this.#group = group;
    this.#settings = settings;
    this.#parents = parents;
    this.#stretches = group.legs.map((leg) => stretchesOf(law, leg, standing));
  }

  /** The facts any formality of that kind reads: all that can tell two lines apart. */
  factsRead(kind: string): readonly string[] {
    const found = this.#reads.get(kind);
    if (found !== undefined) return found;
    const formalities = this.#formalitiesOf(kind);
    const hosts = new Set(this.#group.legs.map((leg) => leg.receiving));
    const reads = new Set(
      [...hosts].flatMap((host) => [
        ...factsStatedOf(this.#law, kind, host),
        ...formalities.flatMap((formality) => factsReadBy(this.#law, formality, kind, host)),
      ]),
    );
    const ordered = Object.keys(this.#law.vocabulary.facts).filter((path) => reads.has(path));
    this.#reads.set(kind, ordered);
    return ordered;
  }

  factsStated(kind: string): readonly string[] {
    const hosts = new Set(this.#group.legs.map((leg) => leg.receiving));
    return [...hosts].flatMap((host) => factsStatedOf(this.#law, kind, host));
  }

  decide(line: Line): readonly Decision[] {
    return this.#formalitiesOf(line.kind).flatMap((formality) =>
      this.#group.legs.flatMap((leg, legIndex) => this.#cell(line, formality, leg, legIndex)),
    );
  }

  #formalitiesOf(kind: string): string[] {
    return Object.values(this.#law.vocabulary.formalities)
      .filter((formality) => formality.unit.includes(kind))
      .map((formality) => formality.id);
  }

  #cell(line: Line, formality: string, leg: Leg, legIndex: number): readonly Decision[] {
    const reads = factsReadBy(this.#law, formality, line.kind, leg.receiving);
    const facts = picked(line.facts, reads);
    const aggregates = this.#parents.valuesFor(line, legIndex);
    const key = `${legIndex}|${line.kind}|${formality}|${canonicalJson(facts)}|${canonicalJson(aggregatesText(aggregates))}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const decisions = this.#decideCell(line.kind, facts, aggregates, formality, leg, legIndex);
    this.#cells.set(key, decisions);
    return decisions;
  }

  #decideCell(
    kind: string,
    facts: FactValues,
    aggregates: Readonly<Record<string, Value | Bounds>>,
    formality: string,
    leg: Leg,
    legIndex: number,
  ): readonly Decision[] {
    const moment = this.#law.vocabulary.formalities[formality]?.moment ?? 'entry';
    const spans =
      moment === 'entry'
        ? [{ from: leg.enter, to: leg.enter }]
        : moment === 'exit'
          ? [{ from: leg.leave, to: leg.leave }]
          : (this.#stretches[legIndex] ?? []);
    const decisions: Decision[] = [];
    for (const days of spans) {
      const question = {
        subject: kind,
        formality,
        day: days.from,
        facts: { ...facts, ...frameFacts(this.#plan, leg) },
        aggregates,
      };
      const answer = determine(this.#law, question, this.#settings);
      if (answer === undefined) continue;
      const baseline = determine(this.#law, question, this.#settings, { baselineOnly: true, strictBaseline: true });
      const before: Decision['before'] =
        baseline === undefined || baseline.outcome === 'unsettled' ? 'unknown' : baseline.outcome;
      const credit = creditOf(answer, before);
      const local = localGrounds(this.#law, question, this.#settings, answer);
      const grounds = local.length === 0 ? {} : { local };
      const decision = {
        legIndex,
        formality,
        moment,
        days,
        answer,
        before,
        ...(credit === undefined ? {} : { credit }),
        local,
      };
      const previous = decisions.at(-1);
      const key = canonicalJson({ legIndex, formality, days, answer, before, ...grounds });
      // Stretches on which the answer is the same are one, whatever else changed in the law between them.
      if (
        previous !== undefined &&
        previous.days.to === addDays(days.from, -1) &&
        canonicalJson(previous.answer) === canonicalJson(answer) &&
        canonicalJson(previous.local) === canonicalJson(local) &&
        previous.before === before
      ) {
        const joined = { from: previous.days.from, to: days.to };
        decisions[decisions.length - 1] = {
          ...decision,
          days: joined,
          key: canonicalJson({ legIndex, formality, days: joined, answer, before, ...grounds }),
        };
      } else decisions.push({ ...decision, key });
    }
    return decisions;
  }
}

/** The pack credited: that of the highest-layer rule, where the outcome is lighter than it would be without treaties. */
function creditOf(answer: Determination, before: Outcome | 'unknown'): string | undefined {
  const outcome = answer.outcome;
  const first = answer.because[0];
  if (outcome === 'unsettled' || first === undefined || !isPermissive(outcome)) return undefined;
  if (before !== 'unknown' && compareWeight(outcome, before) >= 0) return undefined;
  return first.slice(0, first.indexOf('/'));
}

// Infinity has no form in JSON.
function aggregatesText(aggregates: Readonly<Record<string, Value | Bounds>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(aggregates).map(([key, value]) => [
      key,
      typeof value === 'object' ? `${value.min}..${value.max}` : String(value),
    ]),
  );
}

function mixedFacts(lines: readonly Line[], reads: readonly string[]): readonly string[] {
  return reads.filter((path) => new Set(lines.map((line) => line.facts[path])).size > 1);
}

function sharedFacts(lines: readonly Line[], reads: readonly string[]): Record<string, Value> {
  const [first, ...others] = lines;
  const shared = reads.flatMap((path) => {
    const value = first?.facts[path];
    return value !== undefined && others.every((line) => line.facts[path] === value) ? [[path, value] as const] : [];
  });
  return Object.fromEntries(shared);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
