import { shownJson } from '../kernel/shown-text.ts';
import { join } from 'node:path';

import { withoutReading, withReading } from '../engine/parse/overlay-edit.ts';
import { readingNames } from '../engine/parse/overlay-check.ts';
import { suggestion } from '../kernel/near.ts';
import { findReading } from '../engine/resolve/settings.ts';
import { ComityError } from '../kernel/errors.ts';
import { hang, wrap } from '../report/terminal/layout.ts';
import { COMMON, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { writeText } from './files.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import {
  checkOwn,
  dayOf,
  listOwn,
  officeOf,
  OWN_FLAGS,
  OWN_FOLDER,
  ownFolder,
  ownText,
  removeFrom,
} from './overlay-files.ts';
import { tell } from './problems.ts';
import { Remedy, Wrong } from './usage.ts';

const NAME = 'treaties read';
const FILE = 'readings.yaml';

export const treatiesRead: Verb = {
  name: NAME,
  summary: 'write down how your office answers a question that a text leaves open',
  help: `usage: comity treaties read QUESTION --answer ID --office "OFFICE" --on DATE [--law DIR]
       comity treaties read QUESTION --remove [--law DIR]
       comity treaties read --list [--law DIR]

QUESTION is the id of an open question, as \`comity treaties show PACK\` prints it. The answer is written to readings.yaml in a
folder of your own, never into the law; an older answer to the same question is replaced. Every result that rests on it says
"attested locally by" your office. When the question changes in the pack, the answer lapses, and reports say so.

  --answer ID        one of the answers that the question has
  --office "OFFICE"  who decided; stands in every result
  --on DATE          when
  --list             what stands in the folder, and whether it still holds
  --remove           take the answer out again
  --law DIR          the folder (default ./${OWN_FOLDER})
  --json             what was written as JSON
  --lang en|ja       language of the output (default en)
  --width N          columns (default: the terminal's, else 80)
  --help             print this

exit codes: 0 written · 1 there is no such question or answer, or the folder cannot be used · 2 the command line is not
understood

examples:
  comity treaties read other-civilians --answer included --office "legal office" --on 2024-05-01
  comity treaties read --list --law our-law
`,
  run(argv, io) {
    const options = { ...COMMON, ...OWN_FLAGS, answer: { type: 'string' }, on: { type: 'string' } } as const;
    const { values, positionals } = readArguments(NAME, argv, options);
    const common = readCommon(NAME, values, io);
    const { lang, width } = common;
    const folder = ownFolder(io, common);
    const law = loadLaw(io);
    const [id, more] = positionals;
    if (more !== undefined) throw usageError(Wrong.tooMany(more), NAME);
    if (values.list === true) {
      if (id !== undefined) throw usageError(Wrong.tooMany(id), NAME);
      return listOwn(io, folder, law, common);
    }
    if (id === undefined) throw usageError(Wrong.questionNotNamed, NAME, Remedy.nameQuestion);
    const file = join(folder, FILE);
    const text = ownText(io, folder, FILE);
    // What was answered to a question that is gone can be taken out all the same.
    if (values.remove === true) return removeFrom(io, folder, FILE, id, withoutReading(text, file, id), common);
    const found = findReading(law, id);
    if (found === undefined) {
      const known = readingNames(law);
      throw new ComityError('COMITY_OVERLAY_UNKNOWN_READING', {
        value: id,
        ...(known.length === 0 ? {} : { remedy: suggestion(id, known) }),
      });
    }
    const { reading } = found;
    const known = Object.keys(reading.answers);
    const { answer } = values;
    if (answer === undefined) throw usageError(Wrong.answerNotNamed, NAME, Remedy.addAnswer(known));
    if (!known.includes(answer))
      throw new ComityError('COMITY_OVERLAY_UNKNOWN_ANSWER', { value: answer, remedy: suggestion(answer, known) });
    const office = officeOf(NAME, values.office);
    const on = dayOf(io, NAME, 'on', values.on);
    const wrong = checkOwn(io, folder, law, common);
    if (wrong !== undefined) return wrong;
    const adopted = { answer, office, on, digest: reading.digest };
    const edited = withReading(text, file, id, adopted);
    if (!edited.ok) return tell(io, lang, edited.problems);
    writeText(io, file, edited.value.text);
    if (common.json) {
      io.out(`${shownJson({ file, replaced: edited.value.had, reading: { question: id, ...adopted } }, 2)}\n`);
      return Exit.done;
    }
    const ja = lang === 'ja';
    const lines = [
      ...wrap(
        ja
          ? `${file} に${edited.value.had ? '置き換えて' : ''}書きました: ${office}による答え`
          : `${edited.value.had ? 'replaced' : 'written'} in ${file}: attested locally by ${office}`,
        width,
      ),
      ...hang('  ', reading.question[lang], width),
      ...hang('  → ', reading.answers[answer]?.[lang] ?? answer, width),
      `${ja ? '使うには' : 'It counts with'}: comity assess VISIT --law ${folder}`,
    ];
    io.out(`${lines.join('\n')}\n`);
    return Exit.done;
  },
};
