import { shownJson } from '../kernel/shown-text.ts';
import { deltaHtml, deltaReport } from '../report/delta-report.ts';
import { JAPANESE_FONT } from '../report/html/japanese-font.generated.ts';
import { versionsOf } from '../visit/delta/from-inputs.ts';
import { deltaOf } from '../visit/delta/from-versions.ts';
import { COMMON_HELP, dayFlag, helpWithout, readArguments, usageError, type Verb } from './arguments.ts';
import { ASSESS_FLAGS, ASSESS_HELP, readAssessment } from './assess.ts';
import { writePage } from './html-page.ts';
import { Exit } from './io.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'delta';
const { example: _example, as: _as, ...FLAGS } = ASSESS_FLAGS;

export const deltaVerb: Verb = {
  name: VERB,
  summary: 'two versions of a visit: what changed, what to file anew, and what stands as it was',
  help: `usage: comity delta OLD NEW [flags]

OLD and NEW are each a visit.yaml, a folder that holds one, or a bare manifest (.csv, .json, .xlsx) with --from, --to, --enter and
--leave. Both are assessed; then come the filings that are new, altered, no longer needed or stand, the lines that are new, gone or
altered and their cells, the plan, the answers that went from one outcome to another, duties, papers, questions and law.

Lines are matched by service number or registration, then by label within kind and group. Lines of one name that differ are told, never
guessed at. A saved assessment is no version of a visit: it names no line, so none could be matched.

The flags that change a plan (--enter, --leave, --from, --to, --mode, --port, --activity, --set) act on both versions.

${helpWithout(ASSESS_HELP, ['example', 'as'])}  --known-then DATE    OLD under the law as known on this day, such as the day it was filed
  --html FILE          write it as one self-contained page
  --json               the delta as JSON (docs/reference/delta.schema.json): lines by number, without names
${COMMON_HELP}
examples:
  comity delta examples/01-tindal-2023 examples/08-an-amendment
  comity delta examples/01-tindal-2023 examples/08-an-amendment --html delta.html --lang ja
  comity delta old.csv new.csv --from JP --to AU --enter 2025-07-13 --leave 2025-08-04
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, {
      ...FLAGS,
      html: { type: 'string' },
      'known-then': { type: 'string' },
    });
    if (values.json === true && values.html !== undefined) throw usageError(Wrong.together('--json', '--html'), VERB);
    const [first, second, more] = positionals;
    if (first === undefined || second === undefined) throw usageError(Wrong.twoVisits, VERB, Remedy.twoVisits);
    if (more !== undefined) throw usageError(Wrong.tooMany(more), VERB);
    const then = dayFlag(VERB, 'known-then', values['known-then']);
    const old = readAssessment(VERB, [first], values, io);
    if (typeof old === 'number') return old;
    const now = readAssessment(VERB, [second], values, io);
    if (typeof now === 'number') return now;
    const versions = versionsOf(then === undefined ? old.input : { ...old.input, known: then }, now.input);
    const compared = { ...versions, delta: deltaOf(versions.old, versions.now) };
    const { lang, width, colour, json } = now.common;
    const { law } = now.input;
    if (json) io.out(`${shownJson(compared.delta, 2)}\n`);
    else if (values.html === undefined) io.out(deltaReport(compared, law, { lang, width, colour }));
    else writePage(io, values.html, deltaHtml(compared, law, { lang, font: JAPANESE_FONT }), lang);
    return Exit.done;
  },
};
