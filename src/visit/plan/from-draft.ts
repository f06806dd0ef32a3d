// A draft with everything a visit must say: States and days. What is missing, impossible or outside the visit is told here.
import { compareDates, type CivilDate } from '../../kernel/civil-date.ts';
import { type ErrorCode, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { nearest } from '../../kernel/near.ts';
import type { Draft, DraftLeg } from './draft.ts';
import { visitDays } from './flags.ts';
import type { Group, Leg, Plan } from './plan.ts';

/** The days that the flags fixed: no other day may lie outside them. */
export type Fixed = { readonly enter?: CivilDate | undefined; readonly leave?: CivilDate | undefined };

/** The plan, if nothing is missing. A missing fact is never an error; a State or a day is. */
export function planFromDraft(draft: Draft, fixed: Fixed = {}): Result<Plan> {
  const problems: Problem[] = [];
  const all = draft.groups.flatMap((group) => group.legs);
  const of = visitDays(all);
  const outsideOf = (days: Fixed, day: CivilDate): boolean => {
    // Days in the wrong order are told as such; nothing can be outside of them.
    if (days.enter !== undefined && days.leave !== undefined && days.leave < days.enter) return false;
    return (days.enter !== undefined && day < days.enter) || (days.leave !== undefined && day > days.leave);
  };
  // Without flags the legs themselves make the visit, so that only other days can lie outside.
  const outside = (day: CivilDate): boolean => outsideOf(fixed, day);
  const visit: Fixed = { enter: fixed.enter ?? of.enter, leave: fixed.leave ?? of.leave };
  const groups = draft.groups.map((group): Group => {
    const legs = group.legs.map((leg, at) => legFrom(leg, `${group.id}/${at + 1}`));
    for (const [at, leg] of group.legs.entries()) {
      const before = group.legs[at - 1];
      if (leg.enter !== undefined && before?.leave !== undefined && leg.enter < before.leave) {
        add('COMITY_PLAN_LEGS_OVERLAP', leg, 'enter', leg.enter);
      }
    }
    return {
      id: group.id,
      title: group.title,
      ...(group.unit === undefined ? {} : { unit: group.unit }),
      ...(group.contact === undefined ? {} : { contact: group.contact }),
      legs,
    };
  });
  const days = draft.activityDays;
  if (days !== undefined) {
    const place = draft.activityPlace;
    if (days.to < days.from) problems.push(problem('COMITY_PLAN_SPAN', { value: `${days.from} to ${days.to}`, place }));
    else {
      for (const day of [days.from, days.to]) {
        if (outsideOf(visit, day)) problems.push(problem('COMITY_PLAN_DAY_OUTSIDE', { value: day, place }));
      }
    }
  }
  return okUnless(problems, () => ({
    title: draft.title,
    activity: draft.activity,
    ...(draft.activityReference === undefined ? {} : { activityReference: draft.activityReference }),
    ...(days === undefined ? {} : { activityDays: days }),
    groups,
    ...(draft.today === undefined ? {} : { today: draft.today }),
  }));

  function add(code: ErrorCode, leg: DraftLeg, key: string, value: string): void {
    problems.push(problem(code, { value, place: leg.place?.(key) }));
  }

  function legFrom(leg: DraftLeg, id: string): Leg {
    const { sending = '', receiving = '', enter, leave } = leg;
    if (sending === '') add('COMITY_PLAN_STATE_MISSING', leg, 'sending', 'sending');
    if (receiving === '') add('COMITY_PLAN_STATE_MISSING', leg, 'receiving', 'receiving');
    if (sending !== '' && sending === receiving) add('COMITY_PLAN_SAME_STATE', leg, 'receiving', receiving);
    if (enter === undefined) add('COMITY_PLAN_DAY_MISSING', leg, 'enter', 'enter');
    if (leave === undefined) add('COMITY_PLAN_DAY_MISSING', leg, 'leave', 'leave');
    if (enter !== undefined && outside(enter)) add('COMITY_PLAN_DAY_OUTSIDE', leg, 'enter', enter);
    if (leave !== undefined && outside(leave)) add('COMITY_PLAN_DAY_OUTSIDE', leg, 'leave', leave);
    if (
      enter !== undefined &&
      leave !== undefined &&
      compareDates(enter, leave) > 0 &&
      !outside(enter) &&
      !outside(leave)
    ) {
      add('COMITY_PLAN_SPAN', leg, 'leave', `${enter} to ${leave}`);
    }
    return {
      id,
      sending,
      receiving,
      ...(leg.mode === undefined ? {} : { mode: leg.mode }),
      ...(leg.port === undefined ? {} : { port: leg.port }),
      enter: enter ?? ('' as CivilDate),
      leave: leave ?? ('' as CivilDate),
      facts: leg.facts,
    };
  }
}

/** Checks that `provenance` names every column of the manifest and no other. Without `provenance` there is nothing to check. */
export function checkProvenance(draft: Draft, columns: readonly string[]): Problem[] {
  const { provenance, provenancePlace } = draft;
  if (provenance === undefined) return [];
  const missing = columns
    .filter((column) => !Object.hasOwn(provenance, column))
    .map((column) => problem('COMITY_PLAN_PROVENANCE_MISSING', { value: column, place: provenancePlace?.() }));
  const unknown = Object.keys(provenance)
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const near = nearest(column, columns);
      const remedy = near === undefined ? undefined : `did you mean \`${near}\`?`;
      return problem('COMITY_PLAN_PROVENANCE_UNKNOWN', { value: column, place: provenancePlace?.(column), remedy });
    });
  return [...missing, ...unknown];
}
