// The questions behind the determinations of one line: what `why` explains.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Law } from '../../engine/law.ts';
import type { Question } from '../../engine/resolve/road.ts';
import { type Settings, standingOf } from '../../engine/resolve/settings.ts';
import type { Line, Manifest } from '../manifest/manifest.ts';
import type { Leg, Plan } from '../plan/plan.ts';
import { frameFacts } from './frame.ts';
import { parentTerms, withParents } from './parents.ts';
import { spansOf, stretchesOf } from './stretches.ts';

/** One question the judge asks of the line, with the leg and the days its answer holds for. */
export interface LineQuestion {
  readonly leg: Leg;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly question: Question;
}

/**
 * The questions about one formality of one line: one for each leg of its group, and for a formality of the stay one for each
 * stretch of days on which the law does not change.
 */
export function questionsOf(
  law: Law,
  plan: Plan,
  manifest: Manifest,
  line: Line,
  formality: string,
  settings: Settings,
): LineQuestion[] {
  const group = plan.groups.find(({ id }) => id === line.group);
  if (group === undefined) return [];
  const standing = standingOf(law, settings);
  const lines = manifest.lines.filter((one) => one.group === group.id).map((one) => withParents(one, manifest));
  const parents = parentTerms(law, lines, plan, group, standing);
  const whole = withParents(line, manifest);
  return group.legs.flatMap((leg, legIndex) => {
    const spans = spansOf(law, leg, formality, () => stretchesOf(law, leg, standing));
    return spans.map((days) => ({
      leg,
      days,
      question: {
        subject: line.kind,
        formality,
        day: days.from,
        facts: { ...whole.facts, ...frameFacts(plan, leg) },
        aggregates: parents.valuesFor(whole, legIndex),
      },
    }));
  });
}
