// A pack as a document on a terminal.

import type { Mark } from '../../engine/marks.ts';
import type { Article, Fact, LawDocument, Provision, SourceText } from '../view/law-document.ts';
import { type Lookup, capital } from '../view/context.ts';
import { hang, table, widthOf, wrap } from './layout.ts';
import { type Sheet, READABLE, heading, labelled } from './sheet.ts';

/** The document in lines. */
export function documentLines(context: Lookup, sheet: Sheet, document: LawDocument): string[] {
  const { words } = context;
  const { law } = words;
  const title = wrap(document.title, Math.min(READABLE, sheet.width)).map((line) => sheet.paint.bold(line));
  return [
    ...title,
    `${document.short} · \`${document.id}\``,
    '',
    ...factLines(context, sheet, document.facts),
    ...heading(sheet, law.heading.milestones),
    ...(document.milestones.length === 0
      ? [`  ${law.note.noMilestones}`]
      : factLines(context, sheet, document.milestones)),
    ...(document.lists.length === 0
      ? []
      : [...heading(sheet, law.heading.lists), ...factLines(context, sheet, document.lists)]),
    ...heading(sheet, law.heading.scope),
    ...(document.scope.length === 0 ? [`  ${law.note.noScope}`] : articleLines(context, sheet, document.scope)),
    ...(document.definitions.length === 0
      ? []
      : [...heading(sheet, law.heading.definitions), ...articleLines(context, sheet, document.definitions)]),
    ...heading(sheet, law.heading.articles, law.note.articles),
    ...articleLines(context, sheet, document.articles),
    ...(document.examples.length === 0
      ? []
      : [
          ...heading(sheet, law.heading.cases, law.note.cases),
          ...document.examples.flatMap((text) => hang('  - ', text, Math.min(READABLE, sheet.width))),
        ]),
    ...heading(sheet, law.heading.leftOut, law.note.leftOut),
    ...(document.leftOut.length === 0
      ? [`  ${law.note.noLeftOut}`]
      : table(
          document.leftOut.map(({ key, reason }) => [`\`${key}\``, reason]),
          sheet.width,
          { most: Math.floor(sheet.width * 0.5) },
        )),
    ...heading(sheet, words.heading.marks, words.phrase.marksNote),
    ...document.marks.flatMap((mark) => markLines(context, sheet, mark)),
    ...heading(sheet, law.heading.sources),
    ...document.sources.flatMap((source) => sourceLines(sheet, source)),
    '',
    `${law.label.law} ${document.digest}`,
  ];
}

/** What a mark means, in a line. */
export function markLines(context: Lookup, sheet: Sheet, mark: Mark): string[] {
  const { words } = context;
  const name = markText(context, mark);
  return labelled(sheet, name, words.markMeaning[mark], { indent: 2, size: widthOf(name) + 2 });
}

function factLines(context: Lookup, sheet: Sheet, facts: readonly Fact[]): string[] {
  const size = Math.min(24, Math.max(0, ...facts.map(({ label }) => widthOf(label)))) + 2;
  return facts.flatMap(({ label, text, mark, source }) => {
    const from = source === undefined ? '' : ` – ${source.title}`;
    const said = mark === undefined ? text : `${text} ${markText(context, mark)}${from}`;
    return labelled(sheet, capital(context, label), said, { indent: 2, size });
  });
}

function articleLines(context: Lookup, sheet: Sheet, articles: readonly Article[]): string[] {
  const width = Math.min(READABLE, sheet.width);
  return articles.flatMap((article, index) => [
    ...(index === 0 ? [] : ['']),
    ...hang('  ', sheet.paint.bold(capital(context, article.heading)), width),
    ...hang('  ', sheet.paint.dim(article.paraphrase), width),
    ...article.provisions.flatMap((provision) => ['', ...provisionLines(context, sheet, provision)]),
    ...(article.examples.length === 0
      ? []
      : [
          '',
          `    ${sheet.paint.dim(capital(context, context.words.law.label.examples))}`,
          ...article.examples.flatMap((text) => hang('    - ', text, width)),
        ]),
  ]);
}

function provisionLines(context: Lookup, sheet: Sheet, provision: Provision): string[] {
  const { words } = context;
  const { label } = words.law;
  const number =
    provision.numberMark === undefined
      ? ''
      : ` ${words.label.number}${words.punctuation.colon}${markText(context, provision.numberMark)}`;
  const kind = provision.kind === 'rule' ? '' : `${capital(context, label[provision.kind])}${words.punctuation.colon}`;
  const rows: readonly (readonly [string, string])[] = [
    ...(provision.about === '' ? [] : [[label.about, provision.about] as const]),
    ...provision.notes.map((text) => ['', text] as const),
    ...provision.answers.map((text, index) => [index === 0 ? label.answers : '', text] as const),
    ...(provision.ground === undefined ? [] : [[label.ground, provision.ground] as const]),
    ...provision.duties.map((text, index) => [index === 0 ? label.duties : '', text] as const),
    ...provision.over.map((text, index) => [index === 0 ? label.over : '', text] as const),
    [words.label.mark, `${markText(context, provision.mark)}${number}`],
    [words.label.source, `${provision.source.title} · \`${provision.source.key}\``],
    [label.rows, words.list(provision.rows.map((row) => `\`${row}\``))],
    [words.label.where, `\`${provision.id}\` · ${provision.place}`],
  ];
  const size = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
  return [
    ...hang('    ', `${kind}${provision.sentence}`, Math.min(READABLE, sheet.width)),
    ...rows.flatMap(([name, text]) => labelled(sheet, capital(context, name), text, { indent: 6, size })),
    ...(provision.source.url === undefined ? [] : hang('      ', provision.source.url, sheet.width)),
  ];
}

function sourceLines(sheet: Sheet, source: SourceText): string[] {
  const parts = [source.title, source.publisher, source.date].filter((part) => part !== undefined);
  return [
    ...hang('  ', `\`${source.key}\` ${parts.join(' · ')}`, Math.min(READABLE, sheet.width), '    '),
    ...(source.url === undefined ? [] : hang('    ', source.url, sheet.width)),
  ];
}

/** A mark by its name, in the brackets it has everywhere. */
export function markText(context: Lookup, mark: Mark): string {
  const { mark: marks, punctuation } = context.words;
  return `${punctuation.openMark}${marks[mark]}${punctuation.closeMark}`.trim();
}
