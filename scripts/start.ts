// `npm start`: the assessment of example 01; then, where somebody sits before it, the pages in a browser.
// Without a terminal on both sides it ends after the report: a script wants the report, and fetches no browser tool chain for it.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { installWeb } from './packages.mjs';
import { home } from './tree.ts';
import { builtSite } from './web/build.ts';
import { serve } from './web/server.ts';

const PORT = 4173;

const WORDS = {
  en: {
    begins: 'In a browser: fetching what builds the pages (once)',
    ends: (seconds: string, megabytes: string) => `done in ${seconds} s, ${megabytes} MB on disk`,
    noPackages:
      'The pages need packages that could not be fetched; npm says why above. The report is complete without them.\n' +
      'With a network, run `npm start` again.',
    noBuild: 'the pages could not be built',
    address: 'In a browser',
    stop: 'It answers only on this machine. Ctrl-C ends it.',
  },
  ja: {
    begins: 'ブラウザー用のページを作るための部品を取得しています（初回のみ）',
    ends: (seconds: string, megabytes: string) => `${seconds} 秒で完了しました（ディスク上 ${megabytes} MB）`,
    noPackages:
      'ページに必要な部品を取得できませんでした。理由は上の npm の表示にあります。報告はそれなしで完結しています。\n' +
      'ネットワークに接続して、もう一度 `npm start` を実行してください。',
    noBuild: 'ページを作れませんでした',
    address: 'ブラウザーで開く',
    stop: 'この機械の中だけで応答します。Ctrl-C で終わります。',
  },
} as const;

const args = process.argv.slice(2);
const opens = !args.includes('--no-open') && process.env['COMITY_NO_OPEN'] === undefined;
const rest = args.filter((word) => word !== '--no-open');

const report = spawnSync(process.execPath, [join(home, 'bin', 'comity.mjs'), 'start', ...rest], { stdio: 'inherit' });
const somebody = process.stdin.isTTY && process.stdout.isTTY;
const helped = rest.includes('--help') || rest.includes('-h');
if (report.status !== 0 || !somebody || helped) process.exit(report.status ?? 1);

const lang = /(?:^| )--lang[ =]ja\b/.test(rest.join(' ')) ? 'ja' : 'en';
const words = WORDS[lang];
const told = {
  begins: () => console.log(`\n${words.begins}`),
  ends: (seconds: string, megabytes: string) => console.log(`  ${words.ends(seconds, megabytes)}`),
};
if (!installWeb(home, told)) {
  // The report was what had been asked for, and it is there.
  console.log(`\n${words.noPackages}`);
  process.exit(0);
}

let folder: string;
try {
  folder = builtSite();
} catch (error) {
  console.error(`\n${words.noBuild}\n${(error as Error).message}`);
  process.exit(1);
}
const { address, stop } = await serve(folder, { port: PORT });
const page = lang === 'ja' ? `${address}#/?lang=ja` : address;
console.log(`\n${words.address}: ${page}\n  ${words.stop}\n`);
if (opens) open(page);

const end = async (): Promise<void> => {
  await stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());

/** Asks the desktop to show the page. Where there is none, the address stands on the screen. */
function open(url: string): void {
  const [command, ...operands]: readonly [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command, operands, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
