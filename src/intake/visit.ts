// The files of a visit, opened by somebody else → its plan and manifest, or everything that is wrong with them at once.
import type { Law } from '../engine/law.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';
import { TABLE_ENDINGS } from '../files/read-table.ts';
import { readText } from '../files/text.ts';
import type { Sha256 } from '../kernel/bytes.ts';
import { digest } from '../kernel/canonical-json.ts';
import { type CivilDate, compareDates, findCivilDate } from '../kernel/civil-date.ts';
import { type Problem, problem } from '../kernel/errors.ts';
import { ok, type Result } from '../kernel/result.ts';
import { lineFacts } from '../visit/manifest/defaults.ts';
import { columnsOf } from '../visit/manifest/encoded.ts';
import { groupsIn, groupsNamed } from '../visit/manifest/from-rows.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import type { Proposed } from '../visit/mapping/propose.ts';
import { type Draft, emptyDraft } from '../visit/plan/draft.ts';
import { applyFlags, type PlanFlags } from '../visit/plan/flags.ts';
import { planFromDraft } from '../visit/plan/from-draft.ts';
import { draftFromFile } from '../visit/plan/from-file.ts';
import { draftFromSheet } from '../visit/plan/from-sheet.ts';
import type { Plan } from '../visit/plan/plan.ts';
import { manifestNaming, manifestOf, provenanceOf } from './manifest.ts';
import { readRoster, type RosterRead, type Said, type SourceFile } from './roster.ts';

/** What the file of a visit may be called; without an ending it is read too, as a pipe is. */
export const VISIT_ENDINGS: readonly string[] = ['.yaml', '.yml'];

/** How the files of a visit are read, and under which law. */
export type VisitInput = {
  readonly law: Law;
  readonly sha256: Sha256;
  /** States, days, activity, mode, port and single facts, over what the file says; without a file they are the visit. */
  readonly answers?: PlanFlags | undefined;
  /** What is said of the roster. */
  readonly said?: Said | undefined;
  /**
   * Opens the roster that the visit file names, as it names it: relative to the file. What it gives back has the path by which problems
   * should call it; a problem says why there is none.
   */
  readonly open: (manifest: string) => SourceFile | Problem;
  /** All rosters, where they are read together: that which is opened is one of them. */
  readonly together?: readonly SourceFile[] | undefined;
  /** The roster of a visit file that names none; without it such a file is refused. */
  readonly beside?: SourceFile | undefined;
  /** Told of each problem as it is found, also of those beyond the first 1,000. */
  readonly every?: ((problem: Problem) => void) | undefined;
  /** Told now and then how many rows of the roster have been read. */
  readonly told?: ((rows: number) => void) | undefined;
};

/** A visit that was read, or the first things that are wrong and how many there are in all; the roster as far as it was read. */
export type VisitRead =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly manifest: Manifest;
      /** SHA-256 of the plan without its `today`, as hex. */
      readonly visitDigest: string;
      readonly proposed: Proposed | undefined;
      readonly roster: RosterRead;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly count: number;
      readonly roster?: RosterRead | undefined;
    };

/**
 * Reads a visit from the file that the user named: a visit file with its roster beside it, a workbook with a sheet "Visit", or a bare
 * roster, whose visit is what the answers say.
 */
export function readVisit(file: SourceFile, input: VisitInput): VisitRead {
  const { path } = file;
  if (TABLE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending))) return readBare(file, input);
  const ending = (/[^/\\](\.[^./\\]*)$/.exec(path)?.[1] ?? '').toLowerCase();
  if (ending !== '' && !VISIT_ENDINGS.includes(ending)) return wrong([noSuchFormat(path)], input);
  const draft = readDraft(file, input.law);
  if (!draft.ok) return wrong(draft.problems, input);
  const { manifest } = draft.value;
  const opened = manifest === undefined ? (input.beside ?? noManifest(path)) : input.open(manifest);
  if ('code' in opened) return wrong([opened], input);
  const enter = findCivilDate(input.answers?.enter ?? '') ?? firstEntry(draft.value);
  return visitFrom(
    draft.value,
    readRoster(input.together ?? opened, saidOf(input), input.law, enter, input.told),
    ofPlan(input),
  );
}

/** The draft of a visit file; nothing is demanded of it that answers may still give. */
export function readDraft({ path, bytes }: SourceFile, law: Law): Result<Draft> {
  const text = readText(bytes, path);
  return text.ok ? draftFromFile(text.value, path, law) : text;
}

/**
 * A draft with the answers over it, and a roster that was read, as one visit. A fact of lines among the answers is refused: it must be
 * said when the roster is read, as `readVisit` does.
 *
 * @param early the manifest of that roster, where it was made before its groups were known
 */
export function visitFrom(
  draft: Draft,
  roster: RosterRead,
  input: Pick<VisitInput, 'law' | 'sha256' | 'answers' | 'every'>,
  early?: Manifest,
): VisitRead {
  const { law, every, answers = {} } = input;
  const { table, problems: form } = roster;
  const flagged = applyFlags(draft, answers, law);
  const fixed = { enter: findCivilDate(answers.enter ?? ''), leave: findCivilDate(answers.leave ?? '') };
  const plan = flagged.ok ? planFromDraft(flagged.value, fixed) : flagged;
  const groups = draft.groups.map(({ id }) => id);
  const known = early !== undefined && groupsIn(columnsOf(early)).every((id) => groups.includes(id));
  const manifest = known
    ? ok(early)
    : table === undefined
      ? { ok: false as const, problems: form, count: form.length }
      : manifestOf({ ...roster, table }, { law, groups, every });
  const provenance = provenanceOf(draft, table);
  if (plan.ok && manifest.ok && provenance.length === 0) {
    const { proposed } = roster;
    const visitDigest = planDigest(plan.value, input.sha256);
    return { ok: true, plan: plan.value, manifest: manifest.value, visitDigest, proposed, roster };
  }
  const first = [...(plan.ok ? [] : plan.problems), ...provenance];
  for (const one of table === undefined ? [...first, ...form] : first) every?.(one);
  const rest = manifest.ok ? [] : manifest.problems;
  return { ok: false, problems: [...first, ...rest], count: first.length + (manifest.ok ? 0 : manifest.count), roster };
}

/** The first entry of a draft: the day on which ages are reckoned. */
export function firstEntry({ groups }: Draft): CivilDate | undefined {
  const days = groups.flatMap(({ legs }) => legs.flatMap(({ enter }) => enter ?? []));
  return days.toSorted(compareDates)[0];
}

/** From which day an assessment counts its deadlines, and who says so. */
export function countedFrom(
  { today }: Plan,
  { said, clock }: { readonly said?: CivilDate | undefined; readonly clock: () => CivilDate },
): { readonly today: CivilDate; readonly todayFrom: 'flag' | 'file' | 'clock' } {
  if (said !== undefined) return { today: said, todayFrom: 'flag' };
  return today === undefined ? { today: clock(), todayFrom: 'clock' } : { today, todayFrom: 'file' };
}

/** `PATH=VALUE` texts: those of facts of lines, and the others, which are for the plan or are told as wrong there. */
function splitSets(
  set: readonly string[],
  vocabulary: Vocabulary,
): { readonly ofLines: readonly string[]; readonly ofPlan: readonly string[] } {
  const facts = new Set(lineFacts(vocabulary));
  const isOfLines = (one: string): boolean => facts.has(one.split('=', 1)[0] ?? '');
  return { ofLines: set.filter(isOfLines), ofPlan: set.filter((one) => !isOfLines(one)) };
}

function ofPlan(input: VisitInput): VisitInput {
  const { answers = {}, law } = input;
  return { ...input, answers: { ...answers, set: splitSets(answers.set ?? [], law.vocabulary).ofPlan } };
}

function saidOf({ said = {}, answers, law }: VisitInput): Said {
  return { ...said, set: [...(said.set ?? []), ...splitSets(answers?.set ?? [], law.vocabulary).ofLines] };
}

function readBare(file: SourceFile, input: VisitInput): VisitRead {
  const { law, answers } = input;
  const roster = readRoster(
    input.together ?? file,
    saidOf(input),
    law,
    findCivilDate(answers?.enter ?? ''),
    input.told,
  );
  const early = manifestNaming(roster, law);
  const named =
    early === undefined ? (roster.table === undefined ? [] : groupsNamed(roster.table)) : groupsIn(columnsOf(early));
  const draft =
    roster.visit === undefined ? ok(emptyDraft(named)) : draftFromSheet(roster.visit, file.path, law, named);
  if (draft.ok) return visitFrom(draft.value, roster, ofPlan(input), early);
  return wrong([...draft.problems, ...roster.problems], input, roster);
}

function noManifest(path: string): Problem {
  return problem('COMITY_CLI_NO_MANIFEST', { place: { file: path } });
}

function noSuchFormat(path: string): Problem {
  const remedy = `a visit is read from ${VISIT_ENDINGS.join(' or ')}, a manifest from ${TABLE_ENDINGS.join(', ')}: save it as one of them`;
  const all = [...VISIT_ENDINGS, ...TABLE_ENDINGS].map((one) => `\`${one}\``).join('、');
  const remedyJa = `訪問計画及び名簿として読むのは ${all} です。いずれかの形式で保存してください`;
  return problem('COMITY_FILE_FORMAT', { value: path, place: { file: path }, remedy, remedyJa });
}

function wrong(problems: readonly Problem[], { every }: Pick<VisitInput, 'every'>, roster?: RosterRead): VisitRead {
  for (const one of problems) every?.(one);
  return { ok: false, problems, count: problems.length, roster };
}

// `today` is an input of its own; what a flag and a file say alike gives one digest.
function planDigest({ today: _today, ...plan }: Plan, sha256: Sha256): string {
  return digest(plan, sha256);
}
