// The one place where an assessment is made: plan + manifest + law → what the law says of the visit, with reasons.

import type { Sha256 } from '../../kernel/bytes.ts';
import { digest } from '../../kernel/canonical-json.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Law, Overlay } from '../../engine/law.ts';
import { lapsedAttestations, lapsedReadings } from '../../engine/parse/overlay.ts';
import { readingName } from '../../engine/resolve/local.ts';
import { type Settings, liveOverlay, standingOf } from '../../engine/resolve/settings.ts';
import type { Accept } from '../../engine/resolve/settings.ts';
import { statementsFor } from '../../engine/resolve/terms.ts';
import { manifestDigest } from '../manifest/digest.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  Assessment,
  Citation,
  CitedRow,
  DeterminationRow,
  DutyRow,
  Frame,
  Inputs,
  LapsedRow,
  LeftOutRow,
} from './assessment.ts';
import type { Answers } from './answers.ts';
import { citationOf } from './citation.ts';
import { deadlinesOf } from './deadlines.ts';
import { type Judged, judge } from './judge.ts';
import { packsAsked } from './packs.ts';
import { reliefOf } from './relief.ts';
import { stretchesOf } from './stretches.ts';
import { questionsOf, wantedOf } from './to-ask.ts';
import { papersOf, ruleDuties } from './to-do.ts';
import { explosivesOf } from './explosives.ts';
import { unknownHostsOf } from './unknown-hosts.ts';
import { verdictOf } from './verdict.ts';
import { wouldOf } from './would.ts';

/** Everything an assessment depends on. Clock, hash and files are the caller's. */
export interface AssessmentInput {
  readonly plan: Plan;
  readonly manifest: Manifest;
  readonly law: Law;
  readonly overlay: Overlay;
  /** What of the list was left out before it was read. */
  readonly leftOut?: readonly LeftOutRow[] | undefined;
  readonly accept: Accept;
  readonly today: CivilDate;
  readonly todayFrom: Inputs['todayFrom'];
  readonly known: CivilDate;
  readonly lang: 'en' | 'ja';
  /** Digest of the plan as given, after flags. */
  readonly visitDigest: string;
  readonly engineVersion: string;
  readonly sha256: Sha256;
}

/**
 * Assess a visit.
 *
 * Same input, same bytes: lines are ordered by their canonical form before anything is numbered, so a shuffled manifest
 * differs only in `classes[].lines`.
 *
 * @param answers those of another version under the same law and settings: what was decided for it is not decided again
 */
export function assess(input: AssessmentInput, answers?: Answers): Assessment {
  const { law, plan, manifest } = input;
  const settings = settingsOf(input);
  const judged = judge(law, plan, manifest, settings, input.sha256, answers);
  const overlay = liveOverlay(law, settings);
  const citations = new WeakMap<object, readonly Citation[]>();
  const determinations = judged.rows.map((row) => rowOf(law, row, overlay, citations));
  const deadlines = deadlinesOf(law, judged, input.today);
  const { cited, duties } = statedIn(law, judged, settings, overlay);
  const allDuties = sortBy([...ruleDuties(law, judged), ...duties], (duty) => `${duty.leg} ${duty.rule} ${duty.id}`);
  const questions = questionsOf(law, judged);
  const wanted = wantedOf(law, judged);
  const packs = packsAsked(law, plan, settings);
  const relief = reliefOf(law, judged);
  const would = wouldOf(law, plan, settings, input.today, judged);
  return {
    version: 1,
    inputs: inputsOf(input),
    frame: frameOf(plan, input.lang),
    verdict: verdictOf({ law, judged, deadlines, packs, questions, wanted, duties: allDuties }),
    ...(input.leftOut === undefined || input.leftOut.length === 0 ? {} : { leftOut: input.leftOut }),
    classes: judged.classes,
    explosives: explosivesOf(manifest),
    determinations,
    duties: allDuties,
    deadlines,
    papers: papersOf(law, judged, allDuties),
    questions,
    relief,
    wanted,
    unknownHosts: unknownHostsOf(law, judged),
    would: would.rows,
    ...(would.untried === undefined ? {} : { wouldUntried: would.untried }),
    lapsed: lapsedOf(law, input.overlay),
    cited,
    packs,
  };
}

/** How the law is read for an assessment. */
export function settingsOf({ accept, known, overlay }: AssessmentInput): Settings {
  return { accept, known, overlay };
}

function lapsedOf(law: Law, overlay: Overlay): LapsedRow[] {
  const attested = lapsedAttestations(law, overlay).map(({ fence, office, seen, article }) => ({
    fence,
    office,
    on: seen,
    ...(article === undefined ? {} : { article }),
  }));
  const read = lapsedReadings(law, overlay).map(({ id, office, on, answer }) => ({
    fence: readingName(law, id) ?? id,
    office,
    on,
    answer,
  }));
  return sortBy([...attested, ...read], (row) => row.fence);
}

function inputsOf(input: AssessmentInput): Inputs {
  const { law, sha256 } = input;
  return {
    visit: input.visitDigest,
    manifest: manifestDigest(input.manifest, sha256),
    law: law.digest,
    calendars: digest(law.calendars, sha256),
    overlay: digest(input.overlay, sha256),
    engine: input.engineVersion,
    accept: input.accept,
    today: input.today,
    todayFrom: input.todayFrom,
    known: input.known,
    lang: input.lang,
  };
}

function frameOf(plan: Plan, lang: Inputs['lang']): Frame {
  return {
    title: plan.title,
    activity: String(plan.activity['activity.kind'] ?? ''),
    legs: plan.groups.flatMap((group) =>
      group.legs.map((leg) => ({
        leg: leg.id,
        group: group.id,
        groupTitle: group.title[lang],
        sending: leg.sending,
        receiving: leg.receiving,
        mode: leg.mode ?? '',
        ...(leg.port === undefined ? {} : { port: leg.port }),
        enter: leg.enter,
        leave: leg.leave,
      })),
    ),
  };
}

function rowOf(
  law: Law,
  { leg, group, classId, formality, moment, days, answer, before, credit, met, local }: Judged['rows'][number],
  overlay: Overlay,
  citations: WeakMap<object, readonly Citation[]>,
): DeterminationRow {
  // Many rows share one answer, and then one list.
  const because =
    citations.get(answer.because) ?? answer.because.flatMap((name) => citationOf(law, name, overlay) ?? []);
  citations.set(answer.because, because);
  const indicatedRule = answer.indicated?.because[0];
  const indicatedCitation = indicatedRule === undefined ? undefined : citationOf(law, indicatedRule, overlay);
  return {
    leg: leg.id,
    host: leg.receiving,
    group: group.id,
    class: classId,
    formality,
    moment,
    days,
    outcome: answer.outcome,
    tier: answer.tier,
    cause: answer.cause,
    best: answer.best,
    worst: answer.worst,
    because,
    defeated: answer.defeated,
    provided: answer.provided,
    ask: answer.ask,
    wanted: answer.wanted,
    by: answer.by,
    manner: answer.manner,
    ...(answer.indicated === undefined || indicatedCitation === undefined
      ? {}
      : {
          indicated: {
            outcome: answer.indicated.outcome,
            rule: indicatedRule ?? '',
            source: indicatedCitation.source,
            mark: indicatedCitation.mark,
          },
        }),
    before,
    ...(credit === undefined ? {} : { credit }),
    ...(met === undefined ? {} : { met }),
    ...(local.length === 0 ? {} : { local }),
    ...(answer.capped ? { capped: true as const } : {}),
    ...(answer.tree === undefined ? {} : { tree: answer.tree }),
  };
}

/** What is cited without settling anything, and the duties that come with it. */
function statedIn(
  law: Law,
  judged: Judged,
  settings: Settings,
  overlay: Overlay,
): { cited: CitedRow[]; duties: DutyRow[] } {
  const standing = standingOf(law, settings);
  const cited = new Map<string, CitedRow>();
  const duties = new Map<string, DutyRow & { classes: string[] }>();
  const cite = (name: string, verb: CitedRow['verb'], what: string | undefined, leg: string): void => {
    const citation = citationOf(law, name, overlay);
    if (citation === undefined) return;
    const key = `${leg} ${name} ${verb} ${what ?? ''}`;
    if (!cited.has(key)) cited.set(key, { ...citation, verb, ...(what === undefined ? {} : { what }), leg });
  };
  for (const row of judged.rows) {
    for (const name of row.answer.cites) {
      const slash = name.indexOf('/');
      const effects = law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)]?.effects ?? [];
      for (const { verb, formality } of effects) {
        if (formality === row.formality && (verb === 'keeps' || verb === 'governs' || verb === 'leaves'))
          cite(name, verb, formality, row.leg.id);
      }
    }
  }
  for (const { leg, one } of judged.subjects) {
    const stretches = stretchesOf(law, leg, standing);
    for (const found of stretches.flatMap(({ from }) => statementsFor(law, one.kind, from, one.facts, standing))) {
      const name = `${found.pack.id}/${found.rule.id}`;
      cite(name, found.statement.verb, found.statement.what, leg.id);
      for (const duty of found.rule.duties) {
        const key = `${leg.id} ${name} ${duty.id}`;
        const row = duties.get(key) ?? {
          ...duty,
          rule: name,
          certain: false,
          mark: found.rule.mark,
          leg: leg.id,
          classes: [],
        };
        if (!row.classes.includes(one.id)) row.classes.push(one.id);
        duties.set(key, found.certain ? { ...row, certain: true } : row);
      }
    }
  }
  return {
    cited: sortBy(
      [...cited.values()],
      (row) => `${row.leg} ${row.verb} ${row.instrument} ${row.rule} ${row.what ?? ''}`,
    ),
    duties: [...duties.values()].map((row) => ({ ...row, classes: row.classes.toSorted() })),
  };
}

/** Sorted by a key, by UTF-16 code unit: never by the machine's locale. */
export function sortBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
