import { createInterface } from 'node:readline/promises';
import { join } from 'node:path';

import { stringify } from 'yaml';

import type { Law } from '../engine/law.ts';
import { csvRow } from '../files/csv-cell.ts';
import { suggestion } from '../kernel/near.ts';
import type { Title } from '../engine/vocabulary.ts';
import { findCivilDate } from '../kernel/civil-date.ts';
import { ComityError, ErrorCode } from '../kernel/errors.ts';
import { lineKinds, templateColumns } from '../visit/manifest/columns.ts';
import { stateMeant } from '../visit/manifest/values.ts';
import { Mode } from '../visit/plan/plan.ts';
import type { Lang } from '../words/words.ts';
import { COMMON_HELP, PLAIN, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { writeText } from './files.ts';
import { Exit, type Io } from './io.ts';
import { loadLaw } from './law-files.ts';
import { ownName, shellWord } from './own-name.ts';
import { Wrong } from './usage.ts';

/** An answer as it goes into the file, or what to do about it. Blank answers come as `undefined` where they are allowed. */
type Checked = { readonly ok: true; readonly value: string | boolean } | { readonly ok: false; readonly remedy: Title };

type Question = {
  readonly key: string;
  readonly en: string;
  readonly ja: string;
  readonly optional?: true;
  readonly check: (answer: string, before: Answers) => Checked;
};

/** What has been answered so far, by the key of its question. */
type Answers = ReadonlyMap<string, string | boolean>;

export const visitNew: Verb = {
  name: 'visit new',
  summary: 'ask for a visit in a few questions and write visit.yaml with an empty manifest',
  help: `usage: comity visit new [FOLDER]

Asks for the States, the days and the activity, and writes visit.yaml and manifest.csv into FOLDER (default: this one).
What you do not know may be left blank where the question says so. When standard input is no terminal, it is read as
one answer a line.

${COMMON_HELP}
examples:
  comity visit new my-visit
  printf '%s\\n' 'Winter drill' JP AU air '' 2025-01-15 2025-01-26 exercise yes '' | comity visit new drill
`,
  async run(argv, io) {
    const { values, positionals } = readArguments('visit new', argv, PLAIN);
    const { lang } = readCommon('visit new', values, io);
    const [folder = '.', more] = positionals;
    if (more !== undefined) throw usageError(Wrong.tooMany(more), 'visit new');
    const law = loadLaw(io);
    const answers = await askAll(questions(law), io, lang);
    const visit = join(folder, 'visit.yaml');
    const manifest = join(folder, 'manifest.csv');
    writeText(io, visit, visitText(answers), { fresh: true });
    writeText(io, manifest, csvRow(templateColumns(law.vocabulary, lineKinds(law.vocabulary))), {
      fresh: true,
    });
    const run = `${ownName(io)} assess ${shellWord(visit)}`;
    io.out(
      lang === 'ja'
        ? `${visit} と ${manifest} を書きました。名簿に一行ずつ書き、\`${run}\` を実行してください。\n`
        : `wrote ${visit} and ${manifest}. Fill in the manifest, a line for each person or thing, then run \`${run}\`.\n`,
    );
    return Exit.done;
  },
};

function questions({ vocabulary }: Law): Question[] {
  const oneOf =
    (of: readonly string[]) =>
    (answer: string): Checked =>
      of.includes(answer) ? { ok: true, value: answer } : { ok: false, remedy: suggested(answer, of) };
  const state = (answer: string): Checked => {
    const meant = stateMeant(vocabulary, answer);
    return meant === undefined
      ? {
          ok: false,
          remedy: {
            en: 'write the two-letter code of a State, or its name',
            ja: '国の二字コードまたは国名を書いてください',
          },
        }
      : { ok: true, value: meant };
  };
  const badDate = ErrorCode.COMITY_KERNEL_BAD_DATE;
  const day = (answer: string): Checked => {
    const found = findCivilDate(answer);
    return found === undefined
      ? {
          ok: false,
          remedy: { en: badDate.remedy, ja: badDate.remedyJa },
        }
      : { ok: true, value: found };
  };
  const yesNo = (answer: string): Checked => {
    const word = answer.toLowerCase();
    if (['yes', 'y', 'はい'].includes(word)) return { ok: true, value: true };
    if (['no', 'n', 'いいえ'].includes(word)) return { ok: true, value: false };
    return {
      ok: false,
      remedy: { en: 'write yes or no, or leave it blank', ja: 'yes または no を書くか、空けてください' },
    };
  };
  const text = (answer: string): Checked => ({ ok: true, value: answer });
  const kinds = Object.keys(vocabulary.facts['activity.kind']?.values ?? {});
  const ask = (path: string) => ({
    en: vocabulary.facts[path]?.ask.en ?? path,
    ja: vocabulary.facts[path]?.ask.ja ?? path,
  });
  return [
    { key: 'title', en: 'What is the visit called?', ja: '訪問の名称は何ですか。', check: text },
    { key: 'sending', ...ask('leg.sending'), check: state },
    { key: 'receiving', ...ask('leg.receiving'), check: state },
    {
      key: 'mode',
      en: `How does it enter: ${Mode.join(', ')}? (blank: not known)`,
      ja: `入国の経路は ${Mode.join('、')} のいずれですか。（空欄: 不明）`,
      optional: true,
      check: oneOf(Mode),
    },
    {
      key: 'port',
      en: 'At which port or airfield? (blank: not known)',
      ja: '入国する港または飛行場はどこですか。（空欄: 不明）',
      optional: true,
      check: text,
    },
    {
      key: 'enter',
      en: 'On which day does it enter? (YYYY-MM-DD)',
      ja: '入国日はいつですか。（YYYY-MM-DD）',
      check: day,
    },
    {
      key: 'leave',
      en: 'On which day does it leave? (YYYY-MM-DD)',
      ja: '出国日はいつですか。（YYYY-MM-DD）',
      check: (answer, before) => {
        const read = day(answer);
        const enter = String(before.get('enter') ?? '');
        if (!read.ok || String(read.value) >= enter) return read;
        return {
          ok: false,
          remedy: {
            en: `write the day it enters, ${enter}, or a later one`,
            ja: `入国日 ${enter} 以後の日を書いてください`,
          },
        };
      },
    },
    {
      key: 'kind',
      en: `What kind of activity is it: ${kinds.join(', ')}? (blank: not known)`,
      ja: `活動の種類は ${kinds.join('、')} のどれですか。（空欄: 不明）`,
      optional: true,
      check: oneOf(kinds),
    },
    {
      key: 'determined',
      en: `${ask('activity.determined').en} (yes, no, blank: not known)`,
      ja: `${ask('activity.determined').ja}（yes、no、空欄: 不明）`,
      optional: true,
      check: yesNo,
    },
    {
      key: 'consented',
      en: `${ask('movement.consented').en} (yes, no, blank: not known)`,
      ja: `${ask('movement.consented').ja}（yes、no、空欄: 不明）`,
      optional: true,
      check: yesNo,
    },
  ];
}

function suggested(answer: string, of: readonly string[]): Title {
  return { en: suggestion(answer, of), ja: `${of.join('、')} のいずれかを書いてください` };
}

async function askAll(asked: readonly Question[], io: Io, lang: Lang): Promise<Answers> {
  const reader = createInterface({ input: io.input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const answers = new Map<string, string | boolean>();
  try {
    for (const question of asked) {
      for (;;) {
        if (io.terminal.input) io.out(`${sentence(question[lang])} `);
        const next = await lines.next();
        const answer = next.done === true ? '' : next.value.trim();
        if (answer === '' && question.optional === true) break;
        const checked: Checked =
          answer === ''
            ? { ok: false, remedy: { en: 'this question needs an answer', ja: 'この質問には答えが必要です' } }
            : question.check(answer, answers);
        if (checked.ok) {
          answers.set(question.key, checked.value);
          break;
        }
        // A person is asked again; a script that answers wrongly stops.
        if (!io.terminal.input || next.done === true) {
          throw new ComityError('COMITY_CLI_ANSWER', {
            value: `${question.key}: ${answer}`,
            remedy: checked.remedy.en,
            remedyJa: checked.remedy.ja,
          });
        }
        io.out(`  ${checked.remedy[lang]}\n`);
      }
    }
  } finally {
    reader.close();
  }
  return answers;
}

// Questions of the vocabulary begin in lower case; standing alone they are sentences.
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function visitText(answers: Answers): string {
  const pick = (keys: readonly string[]): Record<string, string | boolean> =>
    Object.fromEntries(keys.flatMap((key) => (answers.has(key) ? [[key, answers.get(key) ?? '']] : [])));
  const title = String(answers.get('title') ?? '');
  const activity = pick(['kind', 'determined']);
  const visit = {
    title,
    ...(Object.keys(activity).length === 0 ? {} : { activity }),
    manifest: 'manifest.csv',
    groups: [
      { id: 'main', title, legs: [pick(['sending', 'receiving', 'mode', 'port', 'enter', 'leave', 'consented'])] },
    ],
  };
  return `# A visit for \`comity assess\`. The format is in docs/reference/visit.md; what is not written is not known.\n${stringify(visit, { defaultStringType: 'PLAIN', lineWidth: 120 })}`;
}
