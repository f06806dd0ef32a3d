import type { Words } from '../app/language.ts';

const en = {
  before: 'Milestone before',
  next: 'Next milestone',
  play: 'Play',
  pause: 'Pause',
  yearOn: 'One year on',
  keys: 'Arrow keys: from milestone to milestone. With Shift: by month. Page Up and Page Down: by year.',
  noDay: 'Not a day: write it as 2023-08-12',
  outside: (min: string, max: string) => `Between ${min} and ${max}`,
  comma: ', ',
};

const ja: typeof en = {
  before: '前の節目',
  next: '次の節目',
  play: '再生',
  pause: '一時停止',
  yearOn: '一年進める',
  keys: '矢印キー：節目から節目へ。シフトキーと併用：一か月ずつ。ページ送りのキー：一年ずつ。',
  noDay: '日付ではありません。2023-08-12 のように入力してください',
  outside: (min: string, max: string) => `${min} から ${max} までの日付`,
  comma: '、',
};

export const sliderWords: Words<typeof en> = { en, ja };
