import { join } from 'node:path';

import { withoutReading, withReading } from '../engine/parse/overlay-edit.ts';
import { readingNames } from '../engine/parse/overlay.ts';
import { suggestion } from '../engine/parse/yaml.ts';
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
  helpJa: `使い方: comity treaties read 問い --answer 答え --office "部署" --on 年月日 [--law フォルダー]
        comity treaties read 問い --remove [--law フォルダー]
        comity treaties read --list [--law フォルダー]

問いは、\`comity treaties show 資料\` が示す未解決の解釈の id です。自分のフォルダーの readings.yaml に書き、法令には書きません。
同じ問いへの以前の答えは置き換えます。これに基づく結論には、必ずその部署による確認であることが示されます。
資料の問いが変わると答えは失効し、報告にその旨が示されます。

  --answer 答え      その問いの答えの一つ
  --office "部署"    決定した部署(結論に示される)
  --on 年月日        決定した日
  --list             フォルダーの内容と、有効か失効か
  --remove           答えを削除する
  --law フォルダー   保存先(既定 ./${OWN_FOLDER})
  --json             書いた内容を JSON で出力

終了コード: 0 書き込み済み · 1 その問いや答えがない、またはフォルダーが使えない · 2 コマンドラインが理解できない

例:
  comity treaties read other-civilians --answer included --office "法務室" --on 2024-05-01 --lang ja
  comity treaties read --list --lang ja
`,
  run(argv, io) {
    const options = { ...COMMON, ...OWN_FLAGS, answer: { type: 'string' }, on: { type: 'string' } } as const;
    const { values, positionals } = readArguments(NAME, argv, options);
    const common = readCommon(NAME, values, io);
    const { lang, width } = common;
    const folder = ownFolder(io, common);
    const law = loadLaw(io);
    const [id, more] = positionals;
    if (more !== undefined) throw usageError(`\`${more}\` is one word too many`, NAME);
    if (values.list === true) {
      if (id !== undefined) throw usageError(`\`${id}\` is one word too many`, NAME);
      return listOwn(io, folder, law, common);
    }
    if (id === undefined)
      throw usageError('no question is named', NAME, 'name one, as `comity treaties show` prints it');
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
    if (answer === undefined)
      throw usageError('no answer is named', NAME, `add \`--answer\` with one of ${known.join(', ')}`);
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
      io.out(
        `${JSON.stringify({ file, replaced: edited.value.had, reading: { question: id, ...adopted } }, null, 2)}\n`,
      );
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
