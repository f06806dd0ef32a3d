// Every line under every formality that may concern it: grouped on the facts the law reads, decided once for each cell,
// then merged into classes of lines that the law treats alike.

import { type Sha256, hashOver, utf8 } from '../../kernel/bytes.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FactValues, Law } from '../../engine/law.ts';
import type { Outcome } from '../../engine/outcomes.ts';
import type { Determination } from '../../engine/resolve/determine.ts';
import type { LocalGround } from '../../engine/resolve/local.ts';
import { type Settings, type Standing, standingOf } from '../../engine/resolve/settings.ts';
import type { Moment, Value } from '../../engine/vocabulary.ts';
import { type Columns, columnsOf } from '../manifest/encoded.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Group, Leg, Plan } from '../plan/plan.ts';
import { type Alike, Divider, lineNumbers, positionsOf } from './alike.ts';
import { Answers, type Cell, type Days } from './answers.ts';
import type { LineClass } from './assessment.ts';
import { factsReadBy, factsStatedOf } from './facts-read.ts';
import { FRAME_KINDS, frameFacts } from './frame.ts';
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
  /** What each class was merged from, by its id: lines that read alike, those with the first lines first. */
  readonly members: ReadonlyMap<string, readonly Alike[]>;
}

/** Judge a whole visit; `answers` as for columns. */
export function judge(
  law: Law,
  plan: Plan,
  manifest: Manifest,
  settings: Settings,
  sha256: Sha256,
  answers?: Answers,
): Judged {
  return judgeColumns(law, plan, columnsOf(manifest), settings, sha256, answers);
}

/**
 * Judge a whole visit from the columns of its manifest.
 *
 * @param answers those of an earlier run under the same law and settings: what was decided then is not decided again
 */
export function judgeColumns(
  law: Law,
  plan: Plan,
  columns: Columns,
  settings: Settings,
  sha256: Sha256,
  answers: Answers = new Answers(law, settings),
): Judged {
  const standing = standingOf(law, settings);
  const rows: JudgedRow[] = [];
  const classes: LineClass[] = [];
  const subjects: JudgedSubject[] = [];
  const membersOf = new Map<string, readonly Alike[]>();
  const positions = positionsOf(columns);
  for (const group of plan.groups) {
    const divider = new Divider(law, columns, plan, group, positions.get(group.id) ?? new Map(), standing);
    const reader = new CellReader(law, plan, group, answers, standing);
    for (const kind of Object.keys(law.vocabulary.subjects)) {
      const reads = reader.factsRead(kind);
      const stated = reader.factsStated(kind);
      const merged = new Map<string, { cells: readonly Cell[]; members: Alike[] }>();
      for (const alike of [...frameMembers(kind, reads, group), ...divider.divide(kind, reads)]) {
        const cells = reader.decide(alike);
        // Lines that the law answers alike may still owe different duties.
        const key = `${canonicalJson(picked(alike.facts, stated))}\n${cells.map(({ id }) => id).join()}`;
        const entry = merged.get(key) ?? { cells, members: [] };
        entry.members.push(alike);
        merged.set(key, entry);
      }
      for (const { cells, members } of merged.values()) {
        const decisions = cells.flatMap((cell) => cell.decisions);
        const facts = sharedFacts(members, reads);
        const id = classId(group, kind, facts, cells, sha256);
        membersOf.set(id, members);
        const mixed = mixedFacts(members, reads);
        const count = members.reduce((sum, { at }) => sum + Math.max(at.length, 1), 0);
        classes.push({
          id,
          kind,
          facts,
          ...(mixed.length === 0 ? {} : { mixed }),
          count,
          lines: lineNumbers(
            columns,
            members.map(({ at }) => at),
          ),
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
              count,
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
    members: membersOf,
  };
}

// The digest of group, kind, shared facts and answers, as canonical JSON; the answers are many and long, so each is spelt once.
function classId(group: Group, kind: string, facts: FactValues, cells: readonly Cell[], sha256: Sha256): string {
  const rest = canonicalJson({ facts, group: group.id, kind }).slice(1);
  const spelt = cells.flatMap((cell) => cell.spelt);
  const parts = spelt.flatMap((bytes, at) => (at === 0 ? [bytes] : [COMMA, bytes]));
  return hashOver([utf8('{"answers":['), ...parts, utf8(`],${rest}`)], sha256).slice(0, 12);
}

const COMMA = utf8(',');

function picked(facts: FactValues, paths: readonly string[]): FactValues {
  return Object.fromEntries(paths.flatMap((path) => (facts[path] === undefined ? [] : [[path, facts[path]]])));
}

// The movement and the activity are judged too; no line of the manifest stands for them.
function frameMembers(kind: string, reads: readonly string[], group: Group): Alike[] {
  if (!FRAME_KINDS.includes(kind)) return [];
  const aggregates = group.legs.map(() => ({}));
  return [{ kind, facts: {}, codes: reads.map(() => 0), aggregates, aggregatesKey: '', at: new Uint32Array() }];
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

/** A formality asked of a kind on one leg. */
interface Asked {
  readonly formality: string;
  readonly leg: Leg;
  readonly legIndex: number;
  readonly spans: readonly Days[];
  readonly frame: FactValues;
  readonly reads: readonly string[];
  /** Where those stand among all facts read of the kind. */
  readonly cells: readonly number[];
}

/** Decides lines cell by cell: lines whose read facts are equal share one decision. */
class CellReader {
  readonly #law: Law;
  readonly #plan: Plan;
  readonly #group: Group;
  readonly #answers: Answers;
  readonly #stretches: readonly (readonly Days[])[];
  readonly #cells = new Map<string, Cell>();
  readonly #reads = new Map<string, readonly string[]>();
  readonly #asked = new Map<string, readonly Asked[]>();

  constructor(law: Law, plan: Plan, group: Group, answers: Answers, standing: Standing) {
    this.#law = law;
    this.#plan = plan;
    this.#group = group;
    this.#answers = answers;
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

  decide(alike: Alike): readonly Cell[] {
    return this.#askedOf(alike.kind).map((asked) => this.#cell(alike, asked));
  }

  #formalitiesOf(kind: string): string[] {
    return Object.values(this.#law.vocabulary.formalities)
      .filter((formality) => formality.unit.includes(kind))
      .map((formality) => formality.id);
  }

  #askedOf(kind: string): readonly Asked[] {
    const known = this.#asked.get(kind);
    if (known !== undefined) return known;
    const all = this.factsRead(kind);
    const asked = this.#formalitiesOf(kind).flatMap((formality) =>
      this.#group.legs.map((leg, legIndex): Asked => {
        const reads = factsReadBy(this.#law, formality, kind, leg.receiving);
        const moment = this.#law.vocabulary.formalities[formality]?.moment ?? 'entry';
        const spans =
          moment === 'entry'
            ? [{ from: leg.enter, to: leg.enter }]
            : moment === 'exit'
              ? [{ from: leg.leave, to: leg.leave }]
              : (this.#stretches[legIndex] ?? []);
        const frame = frameFacts(this.#plan, leg);
        return { formality, leg, legIndex, spans, frame, reads, cells: reads.map((path) => all.indexOf(path)) };
      }),
    );
    this.#asked.set(kind, asked);
    return asked;
  }

  #cell(alike: Alike, { formality, leg, legIndex, spans, frame, reads, cells }: Asked): Cell {
    const { kind, codes, aggregatesKey } = alike;
    let key = `${legIndex}|${kind}|${formality}|${aggregatesKey}|`;
    for (const at of cells) key += `${codes[at] ?? 0},`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const facts = { ...picked(alike.facts, reads), ...frame };
    const aggregates = alike.aggregates[legIndex] ?? {};
    const made = this.#answers.of({ kind, formality, leg, legIndex, spans, facts, aggregates });
    this.#cells.set(key, made);
    return made;
  }
}

function mixedFacts(members: readonly Alike[], reads: readonly string[]): readonly string[] {
  return reads.filter((path) => new Set(members.map(({ facts }) => facts[path])).size > 1);
}

function sharedFacts(members: readonly Alike[], reads: readonly string[]): Record<string, Value> {
  const [first, ...others] = members;
  const shared = reads.flatMap((path) => {
    const value = first?.facts[path];
    return value !== undefined && others.every(({ facts }) => facts[path] === value) ? [[path, value] as const] : [];
  });
  return Object.fromEntries(shared);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
