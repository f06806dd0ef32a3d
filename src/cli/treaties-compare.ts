import { shownJson } from '../kernel/shown-text.ts';
import { comparePacks } from '../engine/compare.ts';
import { suggestion } from '../kernel/near.ts';
import { JAPANESE_FONT } from '../report/html/japanese-font.generated.ts';
import { compareHtml, compareText } from '../report/law-report.ts';
import { COMMON, COMMON_HELP, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { writePage } from './html-page.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { packOf } from './treaties-show.ts';
import { Remedy, Wrong } from './usage.ts';

const VERB = 'treaties compare';

export const treatiesCompare: Verb = {
  name: VERB,
  summary: 'two packs of law, formality by formality: what one does and the other does not, and gaps in reciprocity',
  help: `usage: comity treaties compare A B [--formality F] [--html FILE]

What A and B waive, ease, require, subject to consent, bar or deal with in words not seen, with article and mark. Then,
inside each: where one Party as receiving State does not give what the other gives, also by its own law.

  --formality F      on this formality alone, such as visa
  --html FILE        write it as one self-contained page
  --json             the comparison as JSON
${COMMON_HELP}
examples:
  comity treaties compare au-jp-raa-2022 au-migration-2022
  comity treaties compare au-jp-raa-2022 jp-raa-2025 --formality vehicle-registration --lang ja
`,
  run(argv, io) {
    const { values, positionals } = readArguments(VERB, argv, {
      ...COMMON,
      formality: { type: 'string' },
      html: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(VERB, values, io);
    if (json && values.html !== undefined) throw usageError(Wrong.together('--json', '--html'), VERB);
    const [first, second, more] = positionals;
    if (first === undefined || second === undefined) throw usageError(Wrong.twoPacks, VERB, Remedy.list);
    if (more !== undefined) throw usageError(Wrong.tooMany(more), VERB);
    const law = loadLaw(io);
    if (first === second) throw usageError(Wrong.samePack(packOf(law, first, VERB).id), VERB, Remedy.otherPack(first));
    const [a, b] = [packOf(law, first, VERB), packOf(law, second, VERB)];
    const { formality } = values;
    const known = Object.keys(law.vocabulary.formalities);
    if (formality !== undefined && !known.includes(formality))
      throw usageError(Wrong.noFormality(formality), VERB, suggestion(formality, known));
    if (json) io.out(`${shownJson(comparePacks(law, a, b, formality), 2)}\n`);
    else if (values.html === undefined) io.out(compareText(law, a, b, formality, { lang, width, colour }));
    else writePage(io, values.html, compareHtml(law, a, b, formality, { lang, font: JAPANESE_FONT }), lang);
    return Exit.done;
  },
};
