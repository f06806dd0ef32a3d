import type { Words } from '../app/language.ts';

const en = {
  svg: 'Save as SVG',
  png: 'Save as PNG',
  table: 'The same as a table',
  rests: 'What the figures rest on',
  saved: (name: string) => `Saved: ${name}`,
  failed: 'The picture could not be saved. Try the other format.',
};

const ja: typeof en = {
  svg: '画像を保存（線画）',
  png: '画像を保存（点画）',
  table: '同じ内容の表',
  rests: '値の前提',
  saved: (name: string) => `保存しました：\`${name}\``,
  failed: '画像を保存できませんでした。もう一方の形式を試してください。',
};

export const pictureWords: Words<typeof en> = { en, ja };
