import type { Words } from '../../app/language.ts';

const en = {
  title: 'Two instruments compared',
  lead: 'What one does and the other does not, article by article and formality by formality, and where the Parties of one do not give each other the same.',
  first: 'First',
  second: 'Second',
  choose: 'Choose one',
  swap: 'Swap',
  formality: 'On',
  every: 'all formalities',
  begin: 'For instance:',
  same: 'Twice the same instrument: choose another one.',
  wait: 'Comparing…',
  done: (title: string, counts: string) => `${title}. ${counts}`,
  noPack: 'An instrument of this address is not in Comity: choose two.',
  groups: { agreements: 'Agreements', acts: 'Acts giving effect', ordinary: 'Ordinary law' },
};

const ja: typeof en = {
  title: '二つの文書の比較',
  lead: '一方のみが定めるもの、条ごと及び手続ごとの異同、並びに一つの文書の締約国が互いに同じ取扱いを与えていない点を示します。',
  first: '一つ目',
  second: '二つ目',
  choose: '選んでください',
  swap: '入れ替える',
  formality: '比較の対象',
  every: '全ての手続',
  begin: '例：',
  same: '同じ文書が二つ選ばれています。別の文書を選んでください。',
  wait: '比較しています…',
  done: (title: string, counts: string) => `${title}。${counts}`,
  noPack: 'このアドレスの文書は収めていません。二つを選び直してください。',
  groups: { agreements: '協定', acts: '実施のための法令', ordinary: '一般法令' },
};

export const compareWords: Words<typeof en> = { en, ja };
