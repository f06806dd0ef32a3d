import type { Words } from './language.ts';

const en = {
  skip: 'Skip to the content',
  nav: 'Pages',
  pages: {
    start: 'Start',
    visit: 'Visit',
    lines: 'Lines',
    treaties: 'Treaties',
    register: 'Register',
    network: 'Network',
  },
  language: 'Language',
  noWords:
    'The words of the other language could not be fetched, so this page stays as it is. See that you are connected, then choose it again.',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  private: 'Everything is computed in this tab. Nothing is sent anywhere.',
  notAdvice: 'Not legal advice, and not a permission. The offices named in a report decide.',
  loading: 'Loading…',
  notFound: 'There is no such page',
  notFoundRemedy: 'The address may be cut off. Go on from one of these:',
  failed: 'This page could not be shown',
  failedRemedy:
    'Your work is kept in this browser. Load the page again; if it fails again, the details below say where.',
  ended: 'The part of the program that computes did not start, or it broke off',
  endedRemedy:
    'Your work is kept in this browser. See that you are connected, then load the page again; if it fails again, the details below say why.',
  reload: 'Load again',
  details: 'Details',
  close: 'Close',
};

const ja: typeof en = {
  skip: '本文へ移動',
  nav: 'ページ',
  pages: {
    start: '開始',
    visit: '訪問',
    lines: '名簿の行',
    treaties: '条約',
    register: '協定の登録簿',
    network: '協定の網',
  },
  language: '言語',
  noWords: 'もう一方の言語を読み込めなかったため、このページはそのままです。接続を確かめて、もう一度選んでください。',
  theme: '外観',
  themes: { system: 'システムに合わせる', light: '明るい', dark: '暗い' },
  private: '計算は全てこのタブの中で行います。何も送信しません。',
  notAdvice: '法的助言でも許可でもありません。決めるのは報告に示した機関です。',
  loading: '読み込んでいます…',
  notFound: 'このページはありません',
  notFoundRemedy: 'アドレスが途中で切れている可能性があります。次のいずれかから続けてください。',
  failed: 'このページを表示できませんでした',
  failedRemedy:
    '作業内容はこのブラウザーに残っています。もう一度読み込んでください。再び失敗する場合は、下の詳細に場所が示されています。',
  ended: '計算を行う部分が起動しないか、途中で止まりました',
  endedRemedy:
    '作業内容はこのブラウザーに残っています。接続を確かめて、もう一度読み込んでください。再び失敗する場合は、下の詳細に理由が示されています。',
  reload: 'もう一度読み込む',
  details: '詳細',
  close: '閉じる',
};

export const shellWords: Words<typeof en> = { en, ja };
