// Every line under every formality that may concern it: grouped on the facts the law reads, decided once for each cell,
// then merged into classes of lines that the law treats alike.

import type { Sha256 } from '../../kernel/bytes.ts';
import { canonicalJson, digest } from '../../kernel/canonical-json.ts';
import { type CivilDate, addDays } from '../../kernel/civil-date.ts';
import { readsOf } from '../../engine/condition.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import { type Outcome, compareWeight, isPermissive } from '../../engine/outcomes.ts';
import { type Determination, determine } from '../../engine/resolve/determine.ts';
import type { Bounds } from '../../engine/resolve/evaluate.ts';
import { changeDays, rollDays } from '../../engine/resolve/in-force.ts';
import { type LocalGround, localGrounds } from '../../engine/resolve/local.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import { aggregateValue, aggregatesOf } from '../../engine/resolve/terms.ts';
import type { Moment, Value } from '../../engine/vocabulary.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import type { LineClass } from './assessment.ts';

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
        const key = decisions.map((decision) => decision.key).join('\n');
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
        classes.push({ id, kind, facts, count: alike.length, lines: numbered.toSorted((a, b) => a - b) });
        for (const [index, leg] of group.legs.entries()) {
          const all = { ...frameFacts(plan, leg), ...facts };
          subjects.push({ leg, one: { id, kind, facts: all } });
          for (const decision of decisions.filter((one) => one.legIndex === index)) {
            const { formality, moment, days, answer, before, credit, local } = decision;
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
              answer,
              before,
              ...(credit === undefined ? {} : { credit }),
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

// A rule about a thing may read the person who brings it: the parent's facts stand beside the line's own.
export function withParents(line: Line, manifest: Manifest): Line {
  const parents = Object.values(line.parentAt ?? {}).map((at: number) => manifest.lines[at]?.facts ?? {});
  return parents.length === 0 ? line : { ...line, facts: Object.assign({}, ...parents, line.facts) as FactValues };
}

/** The facts of leg, movement and activity, by path. */
export function frameFacts(plan: Plan, leg: Leg): FactValues {
  return {
    ...plan.activity,
    ...leg.facts,
    'leg.sending': leg.sending,
    'leg.receiving': leg.receiving,
    ...(leg.mode === undefined ? {} : { 'leg.mode': leg.mode }),
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
    const reads = new Set(formalities.flatMap((formality) => factsReadBy(this.#law, formality, kind)));
    const ordered = Object.keys(this.#law.vocabulary.facts).filter((path) => reads.has(path));
    this.#reads.set(kind, ordered);
    return ordered;
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
    const reads = factsReadBy(this.#law, formality, line.kind);
    const facts = Object.fromEntries(
      reads.flatMap((path) => (line.facts[path] === undefined ? [] : [[path, line.facts[path]]])),
    );
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

const readsByLaw = new WeakMap<Law, Map<string, readonly string[]>>();

/** Every fact that any rule, term or scope may read when the formality is determined for that kind. */
export function factsReadBy(law: Law, formality: string, kind: string): readonly string[] {
  const cache = readsByLaw.get(law) ?? new Map<string, readonly string[]>();
  readsByLaw.set(law, cache);
  const key = `${formality}|${kind}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lines = [...(law.vocabulary.formalities[formality]?.concerns ?? [])];
  for (const pack of Object.values(law.packs)) {
    const rules = Object.values(pack.rules).filter(
      (rule) => rule.subject.includes(kind) && rule.effects.some((effect) => effect.formality === formality),
    );
    if (rules.length > 0)
      for (const one of [...rules, ...Object.values(pack.terms)]) lines.push(...one.if, ...one.unless, ...one.provided);
    for (const one of pack.scopes) lines.push(...one.if, ...one.unless, ...one.provided);
  }
  for (const state of Object.values(law.states))
    for (const lead of state.filing[formality]?.lead ?? []) lines.push(...lead.if);
  const reads = new Set(readsOf(lines).facts);
  if (kind === 'person') reads.add('person.serves');
  const ordered = Object.keys(law.vocabulary.facts).filter((path) => reads.has(path));
  cache.set(key, ordered);
  return ordered;
}

/** Stretches of a leg's days on which the law between sender and host does not change. */
export function stretchesOf(law: Law, leg: Leg, standing: Standing): { from: CivilDate; to: CivilDate }[] {
  const days = new Set<CivilDate>();
  for (const pack of Object.values(law.packs)) {
    const concerns = pack.state === leg.receiving || leg.receiving in pack.parties;
    if (concerns) for (const day of changeDays(pack, standing)) days.add(day);
  }
  const host = law.states[leg.receiving];
  for (const entries of Object.values(host?.lists ?? {})) for (const day of rollDays(entries)) days.add(day);
  for (const choice of Object.values(host?.choices ?? {})) {
    for (const value of choice.values) {
      days.add(value.from);
      if (value.until !== undefined) days.add(addDays(value.until, 1));
    }
  }
  const cuts = [...days].filter((day) => day > leg.enter && day <= leg.leave).toSorted(compare);
  return [leg.enter, ...cuts].map((from, index) => {
    const next = cuts[index];
    return { from, to: next === undefined ? leg.leave : addDays(next, -1) };
  });
}

/** Values of terms over children, for each parent of the group. */
export interface ParentTerms {
  valuesFor(line: Line, legIndex: number): Readonly<Record<string, Value | Bounds>>;
}

export function parentTerms(
  law: Law,
  lines: readonly Line[],
  plan: Plan,
  group: Group,
  standing: Standing,
): ParentTerms {
  const cache = new Map<string, Value | Bounds | undefined>();
  const children = new Map<string, FactValues[]>();
  for (const line of lines) {
    for (const [parent, id] of Object.entries(line.parents)) {
      const key = `${parent}|${id}|${line.kind}`;
      children.set(key, [...(children.get(key) ?? []), line.facts]);
    }
  }
  return {
    valuesFor(line, legIndex) {
      const leg = group.legs[legIndex];
      const values: Record<string, Value | Bounds> = {};
      if (leg === undefined) return values;
      for (const parent of law.vocabulary.subjects[line.kind]?.parents ?? []) {
        const id = line.parents[parent];
        if (id === undefined) continue;
        for (const { pack, term, over } of aggregatesOf(law, parent)) {
          const key = `${legIndex}|${parent}|${id}|${pack.id}/${term.id}`;
          if (!cache.has(key)) {
            const frame = frameFacts(plan, leg);
            const own = (children.get(`${parent}|${id}|${over}`) ?? []).map((facts) => ({ ...facts, ...frame }));
            cache.set(key, aggregateValue(law, pack, term, own, standing));
          }
          const value = cache.get(key);
          if (value !== undefined) values[`${pack.id}/${term.id}`] = value;
        }
      }
      return values;
    },
  };
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
