import { shownJson } from '../kernel/shown-text.ts';
import { LATEST } from '../kernel/civil-date.ts';
import type { Law } from '../engine/law.ts';
import type { Accept } from '../engine/resolve/settings.ts';
import { terminalReport } from '../report/terminal/terminal-report.ts';
import { labelsOf } from '../report/view/labels.ts';
import { leftOutOf } from '../intake/left-out.ts';
import { countedFrom } from '../intake/visit.ts';
import { type AssessmentInput, assess } from '../visit/assessment/from-manifest.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { columnsOf } from '../visit/manifest/encoded.ts';
import type { Assessment } from '../visit/assessment/assessment.ts';
import {
  COMMON,
  COMMON_HELP,
  choice,
  type Common,
  dayFlag,
  readArguments,
  readCommon,
  usageError,
  type Verb,
} from './arguments.ts';
import { openErrors } from './errors-file.ts';
import { htmlPage, writePage } from './html-page.ts';
import { Exit, type Io } from './io.ts';
import { loadLaw, loadOverlay, sha256 } from './law-files.ts';
import { mapWords, tellTranslation } from './mapping.ts';
import { tell } from './problems.ts';
import {
  encodingFlag,
  PLAN_FLAGS,
  PLAN_HELP,
  PLAN_WORDS,
  readKept,
  readKeptFile,
  readVisit,
  visitPath,
} from './visit-files.ts';
import { Wrong } from './usage.ts';

export const ACCEPT: readonly Accept[] = ['text', 'summary', 'report'];
const CHAIRS = ['sender', 'host'] as const;

/** Lines from which on a person at a terminal is told that work goes on. */
const LONG = 20_000;

/** The flags that say under which law and for whom: every verb that assesses has them. */
export const ASSESS_FLAGS = {
  ...COMMON,
  ...PLAN_FLAGS,
  today: { type: 'string' },
  accept: { type: 'string' },
  as: { type: 'string' },
  known: { type: 'string' },
} as const;

export const ASSESS_HELP = `${PLAN_HELP}  --today DATE       count the deadlines from this day (default: the visit file's, else today)
  --accept LEVEL     text, summary or report: how well a provision must be known (default summary)
  --as sender|host   from which chair (default sender)
  --known DATE       the law as known on this day: what was published later is ignored (default: all of it)
`;

type Chair = (typeof CHAIRS)[number];

/** Everything a verb needs before it assesses or explains. */
export type ReadAssessment = {
  readonly input: AssessmentInput;
  readonly common: Common;
  readonly as: Chair;
};

/** A visit assessed for a verb. */
export type Assessed = {
  readonly assessment: Assessment;
  readonly law: Law;
  readonly common: Common;
  readonly as: Chair;
  /** Names by line, for the reader's own screen only. */
  readonly labels: ReadonlyMap<number, string>;
  /** Of a workbook, which lines are rows of which sheet. */
  readonly sheets?: Manifest['sheets'] | undefined;
};

type Values = { readonly [K in keyof typeof ASSESS_FLAGS]?: string | boolean | (string | boolean)[] | undefined };

/** Reads the visit, the law and the flags. Problems are told, and then the exit code is what comes back. */
export function readAssessment(
  verb: string,
  words: readonly string[],
  values: Values,
  io: Io,
): ReadAssessment | number {
  const text = (flag: keyof Values): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined;
  const common = readCommon(
    verb,
    { json: values.json === true, lang: text('lang'), width: text('width'), law: text('law') },
    io,
  );
  const flagged = {
    accept: choice(verb, 'accept', text('accept'), ACCEPT),
    as: choice(verb, 'as', text('as'), CHAIRS),
    today: dayFlag(verb, 'today', text('today')),
    known: dayFlag(verb, 'known', text('known')),
  };
  const path = visitPath(verb, words, text('example'), io);
  const law = loadLaw(io);
  const kept = readKeptFile(io, path, law);
  if (kept?.ok === false) return tell(io, common.lang, kept.problems, kept.problems.length, common.json);
  const settings = kept?.value.settings;
  const accept = flagged.accept ?? settings?.accept ?? 'summary';
  const as = flagged.as ?? settings?.as ?? 'sender';
  const today = flagged.today ?? settings?.today;
  const known = flagged.known ?? settings?.known ?? LATEST;
  const overlay = loadOverlay(io, common.law, law);
  if (!overlay.ok) return tell(io, common.lang, overlay.problems, overlay.problems.length, common.json);
  const { from, to, enter, leave, mode, port, activity } = Object.fromEntries(
    PLAN_WORDS.map((flag) => [flag, text(flag)]),
  );
  const set = Array.isArray(values.set) ? values.set.map(String) : [];
  const encoding = encodingFlag(verb, text('encoding'));
  const errors = openErrors(io, text('errors'), common.lang);
  const flags = { from, to, enter, leave, mode, port, activity, set };
  const reading = { words: mapWords(verb, values), encoding, every: errors?.every };
  const read =
    kept === undefined ? readVisit(io, path, flags, law, reading) : readKept(io, kept.value, flags, law, reading);
  errors?.close();
  if (!read.ok) return tell(io, common.lang, read.problems, read.count, common.json);
  const { plan, manifest, visitDigest, proposed } = read;
  if (proposed !== undefined) tellTranslation(io, proposed, manifest, path, common);
  const input: AssessmentInput = {
    plan,
    manifest,
    law,
    overlay: common.law === undefined && kept !== undefined ? kept.value.overlay : overlay.value,
    leftOut: kept === undefined ? undefined : leftOutOf(read.roster, kept.value.said),
    accept,
    ...countedFrom(plan, { said: today, clock: io.today }),
    known,
    lang: common.lang,
    visitDigest,
    engineVersion: io.version,
    sha256,
  };
  return { input, common, as };
}

/** Assesses the visit that the words and flags name. */
export function assessVisit(verb: string, words: readonly string[], values: Values, io: Io): Assessed | number {
  const read = readAssessment(verb, words, values, io);
  if (typeof read === 'number') return read;
  const { input, common, as } = read;
  const columns = columnsOf(input.manifest);
  const { length } = columns;
  const long = length >= LONG && io.terminal.err;
  if (long) io.err(common.lang === 'ja' ? `${length} 行を評価しています…` : `assessing ${length} lines …`);
  const assessment = assess(input);
  if (long) io.err('\r\u001b[K');
  return {
    assessment,
    law: input.law,
    common,
    as,
    labels: labelsOf(assessment, input.manifest),
    sheets: input.manifest.sheets,
  };
}

/** The report as text for the terminal of the caller. */
export function reportText({ assessment, law, common, as, labels, sheets }: Assessed): string {
  const { lang, width, colour } = common;
  return terminalReport(assessment, law, { lang, width, colour, as, labels, sheets });
}

export const assessVerb: Verb = {
  name: 'assess',
  summary: 'what the law says of a visit: what is waived, eased, required, barred, unsettled; what to do by when',
  help: `usage: comity assess VISIT [flags]

VISIT is a visit.yaml, a folder that holds one, a workbook (.xlsx) with a sheet "Visit", a visit saved from the page
(.comity.json), or a bare manifest (.csv, .json, .xlsx) with --from, --to, --enter and --leave.

${ASSESS_HELP}  --json             the whole assessment as JSON (docs/reference/assessment.schema.json)
  --html FILE        write the report as one self-contained page
${COMMON_HELP}
examples:
  comity assess --example 01
  comity assess --example 01 --enter 2023-08-10 --leave 2023-08-12
  comity assess --example 01 --known 2023-08-07
  comity assess visit.yaml --as host --lang ja
  comity assess roster.csv --from JP --to AU --enter 2025-07-13 --leave 2025-08-04 --activity exercise
  comity assess roster.csv --from AU --to JP --enter 2025-07-13 --leave 2025-08-04 --map "Country=nationality"
  comity assess visit.yaml --html report.html
`,
  run(argv, io) {
    const { values, positionals } = readArguments('assess', argv, { ...ASSESS_FLAGS, html: { type: 'string' } });
    if (values.json === true && values.html !== undefined)
      throw usageError(Wrong.together('--json', '--html'), 'assess');
    const assessed = assessVisit('assess', positionals, values, io);
    if (typeof assessed === 'number') return assessed;
    if (values.html !== undefined) {
      writePage(io, values.html, htmlPage(assessed), assessed.common.lang);
    } else if (assessed.common.json) io.out(`${shownJson(assessed.assessment, 2)}\n`);
    else io.out(reportText(assessed));
    return Exit.done;
  },
};
