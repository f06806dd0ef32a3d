import { findCivilDate } from '../kernel/civil-date.ts';
import type { ConditionLine, Conditions } from '../engine/condition.ts';
import type { Fence, Law, Pack } from '../engine/law.ts';
import { Mark } from '../engine/marks.ts';
import { suggestion } from '../engine/parse/yaml.ts';
import { sentenceOf } from '../report/sentence.ts';
import { hang, wrap } from '../report/terminal/layout.ts';
import { type Lang, words } from '../words/words.ts';
import { COMMON, COMMON_HELP, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { statesOf, statusText } from './treaties-list.ts';

const WORDS = {
  en: {
    scope: 'scope',
    term: 'term',
    word: 'word',
    reading: 'open question',
    rule: 'rule',
    milestones: 'Milestones',
    marks: 'What the marks mean',
    sources: 'Sources',
    unknown: 'article number unknown',
    number: 'number',
    rows: 'rows',
    in: 'standing on',
  },
  ja: {
    scope: '適用範囲',
    term: '定義',
    word: '用語',
    reading: '未解決の解釈',
    rule: '規則',
    milestones: '経過',
    marks: '確度の意味',
    sources: '出典',
    unknown: '条番号不明',
    number: '条番号',
    rows: '行',
    in: '状態',
  },
} as const;

const MILESTONE = {
  signed: { en: 'signed', ja: '署名' },
  'notes-exchanged': { en: 'notes exchanged', ja: '公文の交換' },
  'in-force': { en: 'in force', ja: '発効' },
  terminated: { en: 'terminated', ja: '終了' },
} as const;

export const treatiesShow: Verb = {
  name: 'treaties show',
  summary: 'one pack of law, article by article: what each rule says, how well it is known, from which source',
  help: `usage: comity treaties show PACK [--on DATE]

  --on DATE          also its standing on this day (default: today)
  --json             the compiled pack as JSON
${COMMON_HELP}
examples:
  comity treaties show au-jp-raa-2022
  comity treaties show au-jp-raa-2022 --on 2023-08-12 --lang ja
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties show', argv, { ...COMMON, on: { type: 'string' } });
    const { lang, json, width } = readCommon('treaties show', values, io);
    const [id, more] = positionals;
    if (id === undefined) throw usageError('no pack is named', 'treaties show', 'see `comity treaties list`');
    if (more !== undefined) throw usageError(`\`${more}\` is one word too many`, 'treaties show');
    const on = values.on === undefined ? io.today() : findCivilDate(values.on);
    if (on === undefined)
      throw usageError(`\`--on ${values.on}\` is not a day`, 'treaties show', 'write an existing day as YYYY-MM-DD');
    const law = loadLaw(io);
    const pack = law.packs[id];
    if (pack === undefined)
      throw usageError(`there is no pack \`${id}\``, 'treaties show', suggestion(id, Object.keys(law.packs)));
    if (json) io.out(`${JSON.stringify(pack, null, 2)}\n`);
    else {
      const lines = [
        ...head(
          law,
          pack,
          lang,
          width,
          `${WORDS[lang].in} ${words(lang).date(on)}: ${statusText(law, pack, on, lang)}`,
        ),
        ...articles(law, pack, lang, width),
        ...foot(law, pack, lang, width),
      ];
      io.out(`${lines.join('\n')}\n`);
    }
    return Exit.done;
  },
};

function head(law: Law, pack: Pack, lang: Lang, width: number, standing: string): string[] {
  const catalogue = words(lang);
  const states = statesOf(pack).map((state) => law.vocabulary.states[state]?.[lang] ?? state);
  const milestones = pack.milestones.flatMap(({ what, on, mark, source }) =>
    hang(`  ${catalogue.date(on)}  `, `${MILESTONE[what][lang]} [${catalogue.mark[mark]}] ${source}`, width),
  );
  return [
    ...wrap(pack.title[lang], width),
    ...wrap(`${pack.id} · ${catalogue.layer[pack.layer]} · ${states.join(', ')}`, width),
    standing,
    ...(milestones.length === 0 ? [] : ['', WORDS[lang].milestones, ...milestones]),
  ];
}

/** Fences in the order of their files and lines, under their headings. */
function articles(law: Law, pack: Pack, lang: Lang, width: number): string[] {
  const entries: { readonly fence: Fence; readonly lines: string[] }[] = [
    ...pack.scopes.map((scope) => ({
      fence: scope,
      lines: [named(scope, lang, 'scope', ''), ...conditions(scope, width)],
    })),
    ...Object.values(pack.terms).map((term) => ({
      fence: term,
      lines: [named(term, lang, 'term', term.name), ...conditions(term, width)],
    })),
    ...Object.values(pack.words).map((word) => ({
      fence: word,
      lines: [named(word, lang, 'word', word.word), ...hang('    ', word.covers.join(', '), width)],
    })),
    ...Object.values(pack.readings).map((reading) => ({
      fence: reading,
      lines: [
        named(reading, lang, 'reading', reading.id.replace(/^reading:/, '')),
        ...hang('    ', reading.question[lang], width),
      ],
    })),
    ...Object.values(pack.rules).map((rule) => ({
      fence: rule,
      lines: [named(rule, lang, 'rule', rule.id), ...hang('    ', sentenceOf(law, pack, rule, lang), width)],
    })),
  ].toSorted((a, b) =>
    a.fence.file < b.fence.file ? -1 : a.fence.file > b.fence.file ? 1 : a.fence.line - b.fence.line,
  );
  let before = '';
  return entries.flatMap(({ fence, lines }) => {
    const { article, title, paraphrase } = fence.heading;
    const heading =
      article === undefined ? `(${title}; ${WORDS[lang].unknown})` : `${words(lang).article(article)} · ${title}`;
    const isNew = heading !== before;
    before = heading;
    return [...(isNew ? ['', ...wrap(heading, width), ...hang('  ', paraphrase[lang], width)] : []), ...lines];
  });
}

function named(fence: Fence, lang: Lang, what: 'scope' | 'term' | 'word' | 'reading' | 'rule', name: string): string {
  const mark = words(lang).mark;
  const number =
    fence.cited === undefined || fence.cited === fence.mark ? '' : `, ${WORDS[lang].number}: ${mark[fence.cited]}`;
  return `  ${WORDS[lang][what]}${name === '' ? '' : ` ${name}`} [${mark[fence.mark]}${number}] ${fence.source} · ${fence.file}:${fence.line}`;
}

function conditions(of: Conditions, width: number): string[] {
  const group = (name: string, lines: readonly ConditionLine[]): string[] =>
    lines.flatMap(({ text }) => hang(`    ${name} `, text, width));
  return [...group('if', of.if), ...group('unless', of.unless), ...group('provided', of.provided)];
}

function foot(law: Law, pack: Pack, lang: Lang, width: number): string[] {
  const catalogue = words(lang);
  const fences: readonly Pick<Fence, 'source' | 'mark'>[] = [
    ...pack.scopes,
    ...Object.values(pack.terms),
    ...Object.values(pack.words),
    ...Object.values(pack.readings),
    ...Object.values(pack.rules),
    ...pack.milestones,
  ];
  const keys = [...new Set([pack.source, ...fences.map(({ source }) => source)])].toSorted();
  return [
    '',
    WORDS[lang].marks,
    ...Mark.filter((mark) => fences.some((fence) => fence.mark === mark)).flatMap((mark) =>
      hang(`  [${catalogue.mark[mark]}] `, catalogue.markMeaning[mark], width, '    '),
    ),
    '',
    WORDS[lang].sources,
    ...keys.flatMap((key) => {
      const { title = key, publisher, date, url } = law.sources[key] ?? {};
      return hang(
        `  ${key}: `,
        [title, publisher, date, url].filter((part) => part !== undefined).join(' · '),
        width,
        '    ',
      );
    }),
  ];
}
