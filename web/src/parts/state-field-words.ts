import type { Words } from '../app/language.ts';

const en = {
  none: 'No State has this name or code.',
  unknown: (typed: string, before: string): string =>
    `No State is called “${typed}”. ${before === '' ? 'Nothing is chosen.' : `Chosen is still ${before}.`}`,
};

const ja: typeof en = {
  none: 'この名称又は符号の国はありません。',
  unknown: (typed, before) =>
    `「${typed}」という国はありません。${before === '' ? '何も選ばれていません。' : `選択は ${before} のままです。`}`,
};

export const stateFieldWords: Words<typeof en> = { en, ja };
