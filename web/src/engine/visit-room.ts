// The visit in the worker: read, assessed, and afterwards asked about. It holds one visit, the last that was assessed.
import { readOverlay } from '../../../src/engine/parse/overlay.ts';
import type { LawFile } from '../../../src/engine/parse/pack-source.ts';
import { readText } from '../../../src/files/text.ts';
import type { Overlay } from '../../../src/engine/law.ts';
import { explain, type Explanation } from '../../../src/engine/explain.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { chanceFrom } from '../../../src/kernel/chance.ts';
import { generatedCsv } from '../../../src/visit/manifest/generate.ts';
import { ONLY_GROUP } from '../../../src/visit/plan/draft.ts';
import { canonicalJson } from '../../../src/kernel/canonical-json.ts';
import { type DeltaText, deltaText } from '../../../src/report/view/delta.ts';
import { sidesOf } from '../../../src/report/view/delta-sides.ts';
import { labelsOf } from '../../../src/report/view/labels.ts';
import type { KeptVisit } from '../../../src/intake/kept.ts';
import { isKeptVisit, readKeptText } from '../../../src/intake/read-kept.ts';
import type { SourceFile } from '../../../src/intake/roster.ts';
import type { Result } from '../../../src/kernel/result.ts';
import type { Lang } from '../../../src/words/words.ts';
import { Answers } from '../../../src/visit/assessment/answers.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { assess as assessed, type AssessmentInput, settingsOf } from '../../../src/visit/assessment/from-manifest.ts';
import { questionsOf } from '../../../src/visit/assessment/question-of.ts';
import { type Settling, settlingOf } from '../../../src/visit/assessment/settling.ts';
import { type WouldForLine, wouldForLine } from '../../../src/visit/assessment/would-line.ts';
import type { Delta } from '../../../src/visit/delta/delta.ts';
import { versionsOf } from '../../../src/visit/delta/from-inputs.ts';
import { deltaOf, isEmpty } from '../../../src/visit/delta/from-versions.ts';
import { columnsOf } from '../../../src/visit/manifest/encoded.ts';
import type { Filled } from '../../../src/visit/manifest/defaults.ts';
import type { Line, Manifest } from '../../../src/visit/manifest/manifest.ts';
import type { Plan } from '../../../src/visit/plan/plan.ts';
import { law as fetchedLaw } from '../data/law.ts';
import { today } from '../app/today.ts';
import type { Version } from '../visit/kept.ts';
import { Lines, type LinesFound, type LinesQuery } from './lines.ts';
import type { Outline, RosterView } from './reading.ts';
import { type Proposal, proposalOf } from './visit-proposal.ts';
import { type Found, foundIn, inputOf, type VisitRequest } from './visit-input.ts';
import { Wrong } from './wrong.ts';

export type { Found, VisitRequest } from './visit-input.ts';

/** What the worker is at, and how far. `total` is 0 where nobody knows it yet. */
export type Progress = {
  readonly phase: 'law' | 'reading' | 'assessing' | 'comparing';
  readonly done: number;
  readonly total: number;
  /** The first lines, as soon as the list is read: one need not wait for the law to look at one's list. */
  readonly first?: LinesFound | undefined;
};

/** Told now and then while work goes on. */
export type Told = (progress: Progress) => unknown;

/** The answer to a visit, and what its pages need beside it. */
export type VisitAnswer = {
  readonly assessment: Assessment;
  /** Names by line: for the reader's own screen only. Of a large force those that a report would name one by one. */
  readonly labels: ReadonlyMap<number, string>;
  readonly sheets?: Manifest['sheets'] | undefined;
  readonly filled?: readonly Filled[] | undefined;
  readonly plan: Plan;
  /** What is proposed where the list does not say whom its people serve. */
  readonly proposal?: Proposal | undefined;
  /** Lines of the roster. */
  readonly lines: number;
};

/** What came of a request, and what a page shows of what was given. */
export type VisitOutcome = {
  readonly roster?: RosterView | undefined;
  readonly outline?: Outline | undefined;
} & ({ readonly ok: true; readonly answer: VisitAnswer } | ({ readonly ok: false } & Found));

/** So many lines are shown before the law has answered. */
const FIRST_LINES = 100;
/** Kinds of which every visit has one, though no line stands for them. */
const FRAME_KINDS = ['movement', 'activity'];

let current: AssessmentInput | undefined;
let currentLines: Lines | undefined;
let wrong = new Wrong();
let mapping: string | undefined;
let known: { readonly key: string; readonly answers: Answers } | undefined;

/** Reads a visit and assesses it; it is then the one that is asked about. */
export async function assess(request: VisitRequest, told: Told): Promise<VisitOutcome> {
  void told({ phase: 'law', done: 0, total: 0 });
  const law = await fetchedLaw();
  void told({ phase: 'reading', done: 0, total: 0 });
  wrong = new Wrong();
  const {
    roster,
    outline,
    mapping: kept,
    ...read
  } = inputOf(request.visit, request, law, wrong, (done) => {
    void told({ phase: 'reading', done, total: 0 });
  });
  mapping = kept;
  if (!read.ok) return { ok: false, roster, outline, ...foundIn(read, wrong) };
  const { input } = read;
  const { length } = columnsOf(input.manifest);
  const first = new Lines(input.manifest, { classes: [] }).find({ from: 0, count: FIRST_LINES });
  void told({ phase: 'assessing', done: 0, total: length, first });
  const answers = answersFor(input);
  const assessment = assessed(input, answers);
  current = input;
  currentLines = new Lines(input.manifest, assessment);
  return {
    ok: true,
    answer: {
      assessment,
      labels: labelsOf(assessment, input.manifest),
      sheets: input.manifest.sheets,
      filled: input.manifest.filled,
      plan: input.plan,
      proposal: proposalOf(input, assessment, answers),
      lines: length,
    },
    roster,
    outline,
  };
}

/** Everything that was wrong with the visit last read, as the table that `--errors` writes. */
export function errorsTable(lang: Lang): string {
  return wrong.csv(lang);
}

/** What the headings of the roster last read were taken to mean, as a mapping file; undefined where nothing was read. */
export function mappingFile(): string | undefined {
  return mapping;
}

/** What an office has seen, read and chosen, from the files that the command writes. */
export async function readOffice(files: readonly SourceFile[]): Promise<Result<Overlay>> {
  const texts: LawFile[] = [];
  for (const { path, bytes } of files) {
    const text = readText(bytes, path);
    if (!text.ok) return text;
    texts.push({ path, text: text.value });
  }
  return readOverlay(texts, await fetchedLaw(), today());
}

/** A made-up roster of so many persons of a State, with a twentieth as many things, as CSV. The same numbers give the same lines. */
export function madeUp(persons: number, state: string): Uint8Array {
  const of = { persons, items: Math.ceil(persons / 20), aircraft: 0 };
  const lines = generatedCsv(of, [{ group: ONLY_GROUP, state }], chanceFrom(persons));
  return utf8([...lines].join(''));
}

/** Lines of the visit last assessed; undefined where there is no visit. */
export function lines(query: LinesQuery): LinesFound | undefined {
  return currentLines?.find(query);
}

/** Where a line stands among those that match, from 0; -1 where it is not among them. */
export function positionOfLine(line: number, query: LinesQuery): number {
  return currentLines?.positionOf(line, query) ?? -1;
}

/** Of which answer the reasons are asked: a line of the roster, or a class, of which the first line is taken. */
export type WhyAsked = {
  readonly formality: string;
  readonly kind: string;
  readonly group: string;
  /** Number of a line; 0 for the movement or the activity of the group. */
  readonly line: number;
  /** Only of that leg. */
  readonly leg?: string | undefined;
};

/** The reasons of one answer, on one stretch of days of one leg. */
export type Why = {
  readonly leg: string;
  readonly days: { readonly from: CivilDate; readonly to: CivilDate };
  readonly line: number;
  readonly label: string;
  readonly explanation: Explanation;
  readonly would: readonly WouldForLine[];
};

/** Why an answer of the visit last assessed is as it is; nothing where no such line is there, undefined where no visit is. Stretches alike are told once. */
export function why({ formality, kind, group, line: number, leg: only }: WhyAsked): readonly Why[] | undefined {
  if (current === undefined) return undefined;
  const input = current;
  const { law, plan, manifest } = input;
  const line: Line | undefined = FRAME_KINDS.includes(kind)
    ? { line: 0, kind, group, label: '', quantity: 1, parents: {}, facts: {}, place: { file: '' } }
    : manifest.lines.find((one) => one.line === number);
  if (line === undefined) return [];
  const settings = settingsOf(input);
  const would = wouldForLine(input, line, formality);
  const all = questionsOf(law, plan, manifest, line, formality, settings)
    .filter(({ leg }) => only === undefined || leg.id === only)
    .map(({ leg, days, question }) => ({
      leg: leg.id,
      days,
      line: line.line,
      label: line.label,
      explanation: explain(law, question, settings),
      would: would.filter((one) => one.leg === leg.id),
    }));
  const answered = ({ explanation: { question: _question, ...rest } }: Why): string => canonicalJson(rest);
  return all.filter((one, at) => {
    const before = all[at - 1];
    return before?.leg !== one.leg || answered(before) !== answered(one);
  });
}

/** Which texts to get first for the visit last assessed, and what each would really settle; undefined where there is no visit. */
export function settling(): Settling | undefined {
  if (current === undefined) return undefined;
  const { law, plan, manifest } = current;
  return settlingOf(law, plan, manifest, settingsOf(current));
}

/** Two versions compared, in both languages; or why the older one cannot be read. */
export type Comparison =
  | { readonly ok: true; readonly delta: Delta; readonly shown: Readonly<Record<Lang, DeltaText>> }
  | ({ readonly ok: false } & Found);

/** A visit against an earlier version of it, both under the settings of the later. */
export async function delta(
  earlier: Version,
  { visit, lang, clock }: VisitRequest,
  told: Told = () => undefined,
): Promise<Comparison> {
  const law = await fetchedLaw();
  void told({ phase: 'comparing', done: 0, total: 0 });
  const request = { lang, clock };
  const [oldWrong, nowWrong] = [new Wrong(), new Wrong()];
  // What was answered of lines was said of those of its own roster.
  const old = inputOf({ ...visit, answered: [], ...earlier }, request, law, oldWrong);
  if (!old.ok) return { ok: false, ...foundIn(old, oldWrong) };
  const now = inputOf(visit, request, law, nowWrong);
  if (!now.ok) return { ok: false, ...foundIn(now, nowWrong) };
  const versions = versionsOf(old.input, now.input);
  const found = deltaOf(versions.old, versions.now);
  const shownIn = (of: Lang): DeltaText =>
    deltaText(sidesOf(versions.old, versions.now, found, law, of), isEmpty(found));
  return { ok: true, delta: found, shown: { en: shownIn('en'), ja: shownIn('ja') } };
}

/** Reads a visit that was saved. */
export async function readKept(file: SourceFile): Promise<Result<KeptVisit>> {
  return readKeptText(file, { law: await fetchedLaw(), clock: today() });
}

/** Whether this is a visit as this browser keeps one: a page of another version may have left anything. */
export function isStored(given: unknown): boolean {
  return isKeptVisit(given);
}

/** Forgets the visit. */
export function close(): void {
  current = undefined;
  currentLines = undefined;
  known = undefined;
}

/** Under the same law and settings nothing is decided twice, so that an answer to one question costs little. */
function answersFor(input: AssessmentInput): Answers {
  const key = canonicalJson([input.law.digest, settingsOf(input)]);
  if (known?.key !== key) known = { key, answers: new Answers(input.law, settingsOf(input)) };
  return known.answers;
}
