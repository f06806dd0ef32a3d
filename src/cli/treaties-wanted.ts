import { shownJson } from '../kernel/shown-text.ts';
import { settlingText } from '../report/settling.ts';
import { settlingOf } from '../visit/assessment/settling.ts';
import { COMMON_HELP, readArguments, type Verb } from './arguments.ts';
import { ASSESS_FLAGS, ASSESS_HELP, readAssessment } from './assess.ts';
import { Exit } from './io.ts';
import { tellLapsed } from './problems.ts';

export const treatiesWanted: Verb = {
  name: 'treaties wanted',
  summary: 'which unseen texts, if read, would settle most of a visit, where they are published, and what to do then',
  help: `usage: comity treaties wanted VISIT [flags of assess]

Finds every unsettled answer again as if an unseen text had been read and said what its pack says: how many formalities of
how many persons and things it would settle alone, and to what; and which few texts together settle most. Where nothing was
seen of the host's own law, it says which office to ask.

${ASSESS_HELP}  --json             the texts, what they settle and their sources as JSON
${COMMON_HELP}
exit codes: 0 done · 1 something is wrong with the visit · 2 the command line is not understood

examples:
  comity treaties wanted --example 01
  comity treaties wanted --example 01 --accept text --lang ja
  comity treaties wanted visit.yaml --law comity-law --json
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties wanted', argv, ASSESS_FLAGS);
    const read = readAssessment('treaties wanted', positionals, values, io);
    if (typeof read === 'number') return read;
    const { input, common } = read;
    const { law, plan, manifest, overlay, accept, known } = input;
    tellLapsed(io, common.lang, law, overlay);
    const progress = (done: number, of: number): void => {
      if (io.terminal.err && (done % 10 === 0 || done === of)) io.err(`\r${done}/${of}`);
    };
    const settling = settlingOf(law, plan, manifest, { accept, known, overlay }, progress);
    if (io.terminal.err) io.err('\r\u001b[K');
    if (common.json) {
      const keys = [...new Set(settling.texts.map(({ source }) => source))].filter((key) => key in law.sources);
      const sources = Object.fromEntries(keys.toSorted().map((key) => [key, law.sources[key]]));
      io.out(`${shownJson({ title: plan.title, law: law.digest, accept, known, ...settling, sources }, 2)}\n`);
      return Exit.done;
    }
    const { lang, width, colour } = common;
    io.out(settlingText(settling, law, { lang, width, colour, title: plan.title, known }));
    return Exit.done;
  },
};
