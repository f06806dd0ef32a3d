import type { Words } from '../app/language.ts';

const en = {
  states: 'States',
  none: 'No State has this name or code.',
  unknown: (typed: string): string => `No State is called “${typed}”. What stood here before stands here again.`,
};

const ja: typeof en = {
  states: '国',
  none: 'この名称又は符号の国はありません。',
  unknown: (typed) => `「${typed}」という国はありません。入力する前の値に戻しました。`,
};

export const stateFieldWords: Words<typeof en> = { en, ja };
