import { shownJson } from '../kernel/shown-text.ts';
import { explain } from '../engine/explain.ts';
import type { Law } from '../engine/law.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { LATEST } from '../kernel/civil-date.ts';
import { ComityError } from '../kernel/errors.ts';
import { whyHtml, whyJson, whyText } from '../report/why.ts';
import { type LineQuestion, questionsOf } from '../visit/assessment/question-of.ts';
import { wouldForLine } from '../visit/assessment/would-line.ts';
import type { Line } from '../visit/manifest/manifest.ts';
import { ASSESS_FLAGS, ASSESS_HELP, readAssessment } from './assess.ts';
import { COMMON_HELP, readArguments, usageError, type Verb } from './arguments.ts';
import { writePage } from './html-page.ts';
import { formalityMeant } from './formality.ts';
import { Exit } from './io.ts';
import { tellLapsed } from './problems.ts';
import { Remedy, Wrong } from './usage.ts';

/** Kinds of which every visit has one, though no line stands for them. */
const FRAME_KINDS = ['movement', 'activity'];

export const why: Verb = {
  name: 'why',
  summary: 'why one answer is as it is: every rule that speaks of a formality, and what it read of one line',
  help: `usage: comity why VISIT --line N --formality F [flags]

  --line N           the line of the manifest, as your editor numbers it; left out for what concerns the movement or
                     the activity
  --formality F      its id, such as visa or import-duty, or its name as the report prints it, in English or Japanese;
                     \`comity treaties words --kind formalities\` lists them
${ASSESS_HELP}  --json             the explanation as JSON
  --html FILE        write it as a page
${COMMON_HELP}
examples:
  comity why --example 01 --line 5 --formality visa
  comity why --example 01 --line 2 --formality aircraft-clearance --lang ja
  comity why --example 01 --formality 'consent to the visit'
`,
  run(argv, io) {
    const options = {
      ...ASSESS_FLAGS,
      line: { type: 'string' },
      formality: { type: 'string' },
      html: { type: 'string' },
    } as const;
    const { values, positionals } = readArguments('why', argv, options);
    const { formality } = values;
    if (formality === undefined) throw usageError(Wrong.formalityNotNamed, 'why', Remedy.addFormality);
    if (values.json === true && values.html !== undefined) throw usageError(Wrong.together('--json', '--html'), 'why');
    const read = readAssessment('why', positionals, values, io);
    if (typeof read === 'number') return read;
    const { input, common } = read;
    const { law, plan, manifest } = input;
    const asked = formalityMeant(law.vocabulary, formality);
    const lines = linesFor(
      values.line,
      asked.unit,
      manifest.lines,
      plan.groups.map(({ id }) => id),
    );
    tellLapsed(io, common.lang, law, input.overlay);
    const settings = { accept: input.accept, known: input.known, overlay: input.overlay };
    const questions = lines.flatMap((line) => questionsOf(law, plan, manifest, line, asked.id, settings));
    const would = lines.flatMap((line) => wouldForLine(input, line, asked.id));
    const explained = questions.map((one) => ({
      ...one,
      explanation: explain(law, one.question, settings),
      would: would.filter(({ leg }) => leg === one.leg.id),
    }));
    // Stretches of days with the same explanation are told once.
    const told = explained.filter((one, at) => {
      const before = explained[at - 1];
      return (
        before?.leg !== one.leg ||
        canonicalJson(answered(before.explanation)) !== canonicalJson(answered(one.explanation))
      );
    });
    if (common.json) {
      const list = told.map(({ leg, days, explanation, would: sets }) => ({
        leg: leg.id,
        days,
        ...whyJson(explanation),
        would: sets.map(({ leg: _leg, ...set }) => set),
      }));
      io.out(`${shownJson(list, 2)}\n`);
      return Exit.done;
    }
    const known = input.known === LATEST ? {} : { known: input.known };
    const name = (one: LineQuestion): string => nameOf(lines[0], one, told.length > 1, law, common.lang);
    if (values.html !== undefined) {
      for (const [at, one] of told.entries()) {
        const path = at === 0 ? values.html : numbered(values.html, at + 1);
        writePage(
          io,
          path,
          whyHtml(one.explanation, law, { lang: common.lang, line: name(one), would: one.would, ...known }),
          common.lang,
        );
      }
      return Exit.done;
    }
    const { lang, width, colour } = common;
    io.out(
      told
        .map((one) =>
          whyText(one.explanation, law, { lang, width, colour, line: name(one), would: one.would, ...known }),
        )
        .join('\n'),
    );
    return Exit.done;
  },
};

/** `why.html` → `why-2.html`: a page for each leg or stretch of days whose answer differs. */
function numbered(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? `${path}-${number}` : `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
}

function answered({ question: _question, ...rest }: ReturnType<typeof explain>): unknown {
  return rest;
}

/**
 * The line asked about, or one for each group that stands for its movement or activity.
 *
 * @throws ComityError COMITY_CLI_NO_LINE, COMITY_CLI_USAGE
 */
function linesFor(
  given: string | undefined,
  units: readonly string[],
  lines: readonly Line[],
  groups: readonly string[],
): Line[] {
  const frame = units.find((unit) => FRAME_KINDS.includes(unit));
  if (given === undefined && frame === undefined) throw usageError(Wrong.lineNotNamed, 'why', Remedy.addLine);
  if (given === undefined) {
    return groups.map((group) => ({
      line: 0,
      kind: frame ?? '',
      group,
      label: '',
      quantity: 1,
      parents: {},
      facts: {},
      place: { file: '' },
    }));
  }
  const line = lines.find((one) => String(one.line) === given);
  if (line === undefined) throw new ComityError('COMITY_CLI_NO_LINE', { value: given });
  if (!units.includes(line.kind)) {
    throw usageError(Wrong.lineOfKind(given, line.kind, units), 'why', Remedy.otherLine);
  }
  return [line];
}

function nameOf(
  line: Line | undefined,
  { leg, days }: LineQuestion,
  several: boolean,
  law: Law,
  lang: 'en' | 'ja',
): string {
  const subject = law.vocabulary.subjects[line?.kind ?? '']?.[lang] ?? '';
  const number =
    line === undefined || line.line === 0 ? '' : lang === 'ja' ? `${line.line}行目の` : `line ${line.line}, `;
  const label = line === undefined || line.label === '' ? '' : lang === 'ja' ? `「${line.label}」` : ` (${line.label})`;
  const when = several ? ` · ${leg.id}, ${days.from}–${days.to}` : '';
  return `${number}${subject}${label}${when}`;
}
