// Does every statement of law matter to a case? Each is deleted or turned round, each date moved by a day; a case must notice.

import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { type Case, runCases } from './cases.ts';
import type { ConditionLine, Conditions } from './condition.ts';
import {
  type Dated,
  type Fence,
  type Law,
  type Milestone,
  type Pack,
  type Party,
  type RollEntry,
  type Rule,
  type Scope,
  type State,
  type Term,
  fenceName,
} from './law.ts';

/** A statement that can be deleted or turned round. */
export type Changeable = 'rule' | 'term' | 'scope';

/** What has days that can be moved. A `choice` is a value of it. */
export type Datable = 'milestone' | 'party' | 'list' | 'choice';

/** A day of one of these, by the name it has in the law: of a milestone or party `from` and `to` are the bounds of the day it is `on`. */
export type ChangedDay = 'on' | 'published' | 'from' | 'to' | 'until' | 'seen';

/** What was changed. Ids are those of the law: a scope's is `scope:1`, a milestone's what it is, a party's its State. */
export type LawChange =
  | { readonly kind: 'deleted' | 'turned'; readonly what: Changeable; readonly id: string }
  /** One line of a condition turned round; `line` counts from 1. */
  | {
      readonly kind: 'line';
      readonly what: Changeable;
      readonly id: string;
      readonly group: keyof Conditions;
      readonly line: number;
    }
  /** A day moved by `by` days. */
  | {
      readonly kind: 'day';
      readonly what: Datable;
      readonly id: string;
      readonly day: ChangedDay;
      readonly by: -1 | 1;
    };

/** One change of the law that a case ought to notice. */
export interface Mutant {
  readonly pack: string;
  readonly change: LawChange;
  readonly file: string;
  readonly line: number;
  readonly law: Law;
}

/** How a mutant fared: the title of the first case that noticed, or none. */
export interface MutantResult {
  readonly mutant: Mutant;
  readonly killedBy?: string;
}

/** Every mutant of the packs: fences, each of their condition lines, and the packs' own dates. Calendars are left alone. */
export function* mutantsOf(law: Law): Generator<Mutant> {
  for (const pack of Object.values(law.packs)) {
    for (const [id, rule] of Object.entries(pack.rules)) {
      const { [id]: _gone, ...others } = pack.rules;
      yield mutant(law, pack, { kind: 'deleted', what: 'rule', id }, rule, { rules: others });
      for (const [change, mutated] of turnedLines(rule))
        yield mutant(law, pack, { what: 'rule', id, ...change }, rule, { rules: { ...pack.rules, [id]: mutated } });
    }
    for (const [name, term] of Object.entries(pack.terms)) {
      const always: Term = { ...term, if: [], unless: [] };
      if (term.aggregate === undefined)
        yield mutant(law, pack, { kind: 'deleted', what: 'term', id: name }, term, {
          terms: { ...pack.terms, [name]: always },
        });
      else
        yield mutant(law, pack, { kind: 'turned', what: 'term', id: name }, term, {
          terms: { ...pack.terms, [name]: turnedAggregate(term) },
        });
      for (const [change, mutated] of turnedLines(term))
        yield mutant(law, pack, { what: 'term', id: name, ...change }, term, {
          terms: { ...pack.terms, [name]: mutated },
        });
    }
    for (const [index, scope] of pack.scopes.entries()) {
      yield mutant(law, pack, { kind: 'deleted', what: 'scope', id: scope.id }, scope, {
        scopes: pack.scopes.toSpliced(index, 1),
      });
      for (const [change, mutated] of turnedLines(scope))
        yield mutant(law, pack, { what: 'scope', id: scope.id, ...change }, scope, {
          scopes: pack.scopes.with(index, mutated),
        });
    }
    yield* dateMutants(law, pack);
  }
  for (const state of Object.values(law.states)) yield* stateMutants(law, state);
}

/** Run each mutant, or those `wanted`, against the cases until one notices. `progress` is called after each. */
export function runMutants(
  law: Law,
  cases: readonly Case[],
  progress: (done: number) => void = () => {},
  wanted: (mutant: Mutant) => boolean = () => true,
): MutantResult[] {
  const named = new Map(cases.map((one) => [one, namesIn(one)]));
  return [...mutantsOf(law)].filter(wanted).map((one, index) => {
    const near = [...named]
      .map(([each, names]) => ({ each, hope: hopeOf(each, names, one) }))
      .toSorted((a, b) => b.hope - a.hope)
      .map(({ each }) => each);
    const killer = near.find((each) => runCases([each], one.law)[0]?.failures.length !== 0);
    progress(index + 1);
    return killer === undefined ? { mutant: one } : { mutant: one, killedBy: killer.title };
  });
}

// What a change is before it is said of what.
type LineChange = Omit<Extract<LawChange, { kind: 'line' }>, 'what' | 'id'>;
type DayChange = Omit<Extract<LawChange, { kind: 'day' }>, 'what' | 'id'>;

/** The rules that a case names, whether it expects them or not. */
function namesIn(one: Case): ReadonlySet<string> {
  const because = Object.values(one.expect).flatMap((answer) => (answer === 'no-row' ? [] : (answer.because ?? [])));
  return new Set([...because, ...one.cites, ...one.not_cited]);
}

/** How likely a case is to notice, to be asked first: it names what was changed, it stands beside it. */
function hopeOf(one: Case, names: ReadonlySet<string>, { change, pack, file }: Mutant): number {
  const named = 'id' in change && names.has(fenceName({ id: pack }, change));
  return (named ? 2 : 0) + (file.startsWith(`${one.folder}/`) ? 1 : 0);
}

function mutant(
  law: Law,
  pack: Pack,
  change: LawChange,
  at: Pick<Fence, 'file' | 'line'>,
  changed: Partial<Pack>,
): Mutant {
  return {
    pack: pack.id,
    change,
    file: at.file,
    line: at.line,
    law: { ...law, packs: { ...law.packs, [pack.id]: { ...pack, ...changed } } },
  };
}

function* turnedLines<F extends Rule | Term | Scope>(fence: F): Generator<readonly [LineChange, F]> {
  for (const key of ['if', 'unless', 'provided'] as const satisfies readonly (keyof Conditions)[]) {
    for (const [index, line] of fence[key].entries()) {
      const turned: ConditionLine = { text: `!(${line.text})`, of: { op: 'not', of: line.of } };
      yield [
        { kind: 'line', group: key, line: index + 1 },
        { ...fence, [key]: fence[key].with(index, turned) },
      ];
    }
  }
}

function turnedAggregate(term: Term): Term {
  const aggregate = term.aggregate;
  if (aggregate === undefined || aggregate.op === 'sum' || aggregate.op === 'count')
    return { ...term, aggregate: { op: 'count', term: '', over: [] } };
  return { ...term, aggregate: { ...aggregate, op: aggregate.op === 'all' ? 'any' : 'all' } };
}

function* dateMutants(law: Law, pack: Pack): Generator<Mutant> {
  const at = { file: `${folderOf(pack)}/pack.yaml`, line: 1 };
  for (const [index, milestone] of pack.milestones.entries()) {
    for (const [change, moved] of movedDates(milestone)) {
      yield mutant(law, pack, { what: 'milestone', id: milestone.what, ...change }, at, {
        milestones: pack.milestones.with(index, moved),
      });
    }
  }
  for (const [state, party] of Object.entries(pack.parties)) {
    if (typeof party !== 'object') continue;
    for (const [change, moved] of movedDates(party)) {
      // Before the treaty itself is in force no day of a party can be noticed.
      if (moved.on < party.on && pack.milestones.some((one) => one.what === 'in-force' && one.on === party.on))
        continue;
      yield mutant(law, pack, { what: 'party', id: state, ...change }, at, {
        parties: { ...pack.parties, [state]: moved satisfies Party },
      });
    }
  }
  for (const [name, entries] of Object.entries(pack.lists)) {
    for (const [index, entry] of entries.entries()) {
      for (const [change, moved] of movedEntry(entry)) {
        yield mutant(law, pack, { what: 'list', id: name, ...change }, at, {
          lists: { ...pack.lists, [name]: entries.with(index, moved) },
        });
      }
    }
  }
}

/** A State's dated lists and choices, which its packs read. */
function* stateMutants(law: Law, state: State): Generator<Mutant> {
  const at = (file: string): { pack: string; file: string; line: number } => ({
    pack: state.state,
    file: `domestic/${state.state.toLowerCase()}/${file}`,
    line: 1,
  });
  const changed = (one: Partial<State>): Law => ({
    ...law,
    states: { ...law.states, [state.state]: { ...state, ...one } },
  });
  for (const [name, entries] of Object.entries(state.lists)) {
    for (const [index, entry] of entries.entries()) {
      for (const [change, moved] of movedEntry(entry)) {
        yield {
          ...at('lists.yaml'),
          change: { what: 'list', id: name, ...change },
          law: changed({ lists: { ...state.lists, [name]: entries.with(index, moved) } }),
        };
      }
    }
  }
  for (const [name, choice] of Object.entries(state.choices)) {
    for (const [index, value] of choice.values.entries()) {
      for (const by of [-1, 1] as const) {
        const values = choice.values.with(index, { ...value, from: addDays(value.from, by) });
        yield {
          ...at('choices.yaml'),
          change: { kind: 'day', what: 'choice', id: name, day: 'from', by },
          law: changed({ choices: { ...state.choices, [name]: { ...choice, values } } }),
        };
      }
    }
  }
}

function* movedDates<D extends Dated | Milestone>(dated: D): Generator<readonly [DayChange, D]> {
  for (const by of [-1, 1] as const) {
    yield [
      { kind: 'day', day: 'on', by },
      { ...dated, on: addDays(dated.on, by) },
    ];
    if (dated.published !== undefined)
      yield [
        { kind: 'day', day: 'published', by },
        { ...dated, published: addDays(dated.published, by) },
      ];
    for (const key of ['from', 'to'] as const) {
      const bound = dated[key];
      if (bound !== undefined)
        yield [
          { kind: 'day', day: key, by },
          { ...dated, [key]: { ...bound, on: addDays(bound.on, by) } },
        ];
    }
  }
}

function* movedEntry(entry: RollEntry): Generator<readonly [DayChange, RollEntry]> {
  for (const by of [-1, 1] as const) {
    for (const key of ['from', 'until', 'seen'] as const) {
      const day: CivilDate | undefined = entry[key];
      if (day !== undefined)
        yield [
          { kind: 'day', day: key, by },
          { ...entry, [key]: addDays(day, by) },
        ];
    }
  }
}

// A pack's files all stand in one folder; any fence tells which.
function folderOf(pack: Pack): string {
  const fence = [...Object.values(pack.rules), ...pack.scopes, ...Object.values(pack.terms)][0];
  return fence === undefined ? pack.id : fence.file.slice(0, fence.file.indexOf('/articles/'));
}
