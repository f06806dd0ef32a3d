import type { Words } from '../../app/language.ts';

const en = {
  all: 'All treaties and law',
  day: 'Standing on',
  compare: 'Compare with another',
  save: 'Save as a page',
  print: 'Print',
  contents: 'Contents',
  find: 'Find in this document',
  found: (count: number, all: number) => `${count} of ${all} provisions`,
  nothing: (query: string) => `Nothing in this document has “${query}”.`,
  noPack: (id: string) => `There is no instrument \`${id}\``,
  noPackRemedy: 'The address may be cut off, or the instrument may have another name today. The list has all of them:',
  noRule: (id: string) =>
    `There is no provision \`${id}\` in this document. It may have another name today: look for it by its words.`,
};

const ja: typeof en = {
  all: '条約と法令の一覧',
  day: '基準日',
  compare: '他の文書と比較する',
  save: 'ページとして保存する',
  print: '印刷する',
  contents: '目次',
  find: 'この文書の中を探す',
  found: (count: number, all: number) => `規定${all}件中${count}件`,
  nothing: (query: string) => `この文書に「${query}」はありません。`,
  noPack: (id: string) => `文書 \`${id}\` はありません`,
  noPackRemedy: 'アドレスが途中で切れているか、文書の名前が変わった可能性があります。一覧から選んでください。',
  noRule: (id: string) =>
    `この文書に規定 \`${id}\` はありません。名前が変わった可能性があります。言葉で探してください。`,
};

export const documentWords: Words<typeof en> = { en, ja };
