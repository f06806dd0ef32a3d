// Flags of the command line laid over a draft: who, when, how, and any fact of the visit.
import { addDays, type CivilDate, daysBetween, earlierOf, findCivilDate, laterOf } from '../../kernel/civil-date.ts';
import { ErrorCode, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Law } from '../../engine/law.ts';
import { suggestion } from '../../kernel/near.ts';
import type { Fact, Value } from '../../engine/vocabulary.ts';
import { factMeant, lineFacts } from '../manifest/defaults.ts';
import { readValue, stateMeant } from '../manifest/values.ts';
import type { Draft, DraftLeg } from './draft.ts';
import { Mode } from './plan.ts';
import { ACTIVITY_ROOTS, LEG_ROOTS, planFacts } from './shape.ts';

/** What the flags say, as written. */
export type PlanFlags = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly enter?: string | undefined;
  readonly leave?: string | undefined;
  readonly mode?: string | undefined;
  readonly port?: string | undefined;
  readonly activity?: string | undefined;
  /** Facts of the leg, the movement or the activity as `PATH=VALUE`; without a value the fact is not known. */
  readonly set?: readonly string[] | undefined;
};

/**
 * Lays flags over a draft. `--enter` and `--leave` take the place of the first entry and the last exit; every other day keeps its
 * distance from the first entry. A new host or mode drops the port and what was said of it.
 */
export function applyFlags(
  draft: Draft,
  flags: PlanFlags,
  law: Pick<Law, 'vocabulary' | 'packs' | 'mapping'>,
): Result<Draft> {
  const problems: Problem[] = [];
  const from = readState('--from', flags.from, draft, 'sending');
  const to = readState('--to', flags.to, draft, 'receiving');
  const mode = flags.mode === undefined ? undefined : Mode.find((one) => one === flags.mode);
  if (flags.mode !== undefined && mode === undefined) bad('--mode', flags.mode, suggestion(flags.mode, Mode));
  const enter = readDay('--enter', flags.enter);
  const leave = readDay('--leave', flags.leave);
  const facts = readFacts();
  const first = enter ?? visitDays(draft.groups.flatMap((group) => group.legs)).enter;
  const understood = enter !== undefined || flags.enter === undefined;
  if (understood && leave !== undefined && first !== undefined && leave < first) {
    const value = enter === undefined ? `--leave ${leave}` : `--enter ${enter} --leave ${leave}`;
    const remedies =
      enter === undefined
        ? {
            remedy: `the first entry is ${first}: choose a day from then on, or add \`--enter\``,
            remedyJa: `最初の入国は ${first} です。その日以後の日にするか、\`--enter\` を加えてください`,
          }
        : {};
    problems.push(problem('COMITY_PLAN_SPAN', { value, ...remedies }));
  }

  const moved = moveDays(draft, enter, leave);
  const result: Draft = {
    ...moved,
    activity: withFacts(moved.activity, facts, 'activity.'),
    groups: moved.groups.map((group) => ({
      ...group,
      legs: group.legs.map((leg): DraftLeg => {
        const elsewhere = (to !== undefined && to !== leg.receiving) || (mode !== undefined && mode !== leg.mode);
        const { 'leg.first_point_of_entry': _gone, ...others } = leg.facts;
        return {
          ...leg,
          sending: from ?? leg.sending,
          receiving: to ?? leg.receiving,
          mode: mode ?? leg.mode,
          port: flags.port ?? (elsewhere ? undefined : leg.port),
          facts: withFacts(withFacts(elsewhere ? others : leg.facts, facts, 'leg.'), facts, 'movement.'),
        };
      }),
    })),
  };
  return okUnless(problems, () => result);

  function bad(flag: string, value: string, remedy?: string): void {
    problems.push(problem('COMITY_PLAN_FLAG', { value: `${flag} ${value}`, remedy }));
  }

  function readState(
    flag: string,
    value: string | undefined,
    of: Draft,
    key: 'sending' | 'receiving',
  ): string | undefined {
    if (value === undefined) return undefined;
    if (!Object.hasOwn(law.vocabulary.states, value)) {
      const meant = stateMeant(law.vocabulary, value, law.mapping?.states);
      bad(
        flag,
        value,
        meant === undefined
          ? 'write the two-letter code of a State (ISO 3166-1 alpha-2)'
          : `did you mean \`${meant}\`?`,
      );
      return undefined;
    }
    const named = new Set(of.groups.flatMap((group) => group.legs.flatMap((leg) => leg[key] ?? [])));
    if (named.size > 1) problems.push(problem('COMITY_PLAN_FLAG_AMBIGUOUS', { value: `${flag} ${value}` }));
    return value;
  }

  function readDay(flag: string, value: string | undefined): CivilDate | undefined {
    if (value === undefined) return undefined;
    const day = findCivilDate(value);
    if (day === undefined) bad(flag, value, ErrorCode.COMITY_KERNEL_BAD_DATE.remedy);
    return day;
  }

  function readFacts(): Map<string, Value | undefined> {
    const known = new Map<string, Fact>();
    for (const fact of planFacts(law.vocabulary, [...LEG_ROOTS, ...ACTIVITY_ROOTS]).values())
      known.set(fact.path, fact);
    const read = new Map<string, Value | undefined>();
    const given = [...(flags.activity === undefined ? [] : [`activity.kind=${flags.activity}`]), ...(flags.set ?? [])];
    for (const [at, one] of given.entries()) {
      const flag = flags.activity !== undefined && at === 0 ? '--activity' : '--set';
      const equals = one.indexOf('=');
      const path = equals === -1 ? one : one.slice(0, equals);
      const text = one.slice(equals + 1);
      const fact = known.get(path);
      if (equals === -1 || fact === undefined) {
        bad(
          flag,
          one,
          fact === undefined
            ? factMeant(path, [...known.keys(), ...lineFacts(law.vocabulary)])
            : `write \`${path}=VALUE\`, or \`${path}=\` for not known`,
        );
        continue;
      }
      const value =
        text === '' ? undefined : readValue(law.vocabulary, Object.keys(law.packs), fact, text, law.mapping?.states);
      if (value === undefined) read.set(path, undefined);
      else if (value.ok) read.set(path, value.value);
      else bad(flag, flag === '--activity' ? text : one, value.remedy);
    }
    return read;
  }
}

function withFacts(
  facts: Draft['activity'],
  over: ReadonlyMap<string, Value | undefined>,
  root: string,
): Draft['activity'] {
  const all: Record<string, Value> = { ...facts };
  for (const [path, value] of over) {
    if (!path.startsWith(root)) continue;
    if (value === undefined) delete all[path];
    else all[path] = value;
  }
  return all;
}

/** The first entry and the last exit of all legs that have days. */
export function visitDays(legs: readonly Pick<DraftLeg, 'enter' | 'leave'>[]): {
  readonly enter?: CivilDate;
  readonly leave?: CivilDate;
} {
  const enters = legs.flatMap((leg) => leg.enter ?? []);
  const leaves = legs.flatMap((leg) => leg.leave ?? []);
  return {
    ...(enters[0] === undefined ? {} : { enter: enters.reduce(earlierOf, enters[0]) }),
    ...(leaves[0] === undefined ? {} : { leave: leaves.reduce(laterOf, leaves[0]) }),
  };
}

function moveDays(draft: Draft, enter: CivilDate | undefined, leave: CivilDate | undefined): Draft {
  const old = visitDays(draft.groups.flatMap((group) => group.legs));
  const shift = enter === undefined || old.enter === undefined ? 0 : daysBetween(old.enter, enter);
  const moved = (day: CivilDate): CivilDate => addDays(day, shift);
  return {
    ...draft,
    activityDays:
      draft.activityDays === undefined
        ? undefined
        : { from: moved(draft.activityDays.from), to: moved(draft.activityDays.to) },
    groups: draft.groups.map((group) => ({
      ...group,
      legs: group.legs.map((leg, at) => ({
        ...leg,
        enter: leg.enter === undefined ? (at === 0 ? enter : undefined) : moved(leg.enter),
        leave:
          leave !== undefined && (leg.leave === undefined || leg.leave === old.leave)
            ? leave
            : leg.leave === undefined
              ? undefined
              : moved(leg.leave),
      })),
    })),
  };
}
