// A static folder that any web server can host, also below a path: every address in it is relative.
import { fileURLToPath } from 'node:url';

import { defineConfig, type Plugin, type Rolldown } from 'vite';

import { STYLE } from '../src/report/html/style.ts';
import { POLICY } from './vite/policy.ts';
import { japaneseFont } from './vite/japanese-font.ts';
import { law } from './vite/law.ts';
import { libraryWords } from './vite/library-words.ts';
import { networkRules } from './vite/network-rules.ts';
import { offline } from './vite/offline.ts';
import { register } from './vite/register.ts';
import { version } from './vite/version.ts';

/** Packages mark files as meant for browsers too; that says nothing here. */
const onLog: LogHandler = (level, log, tell) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
};
type LogHandler = (
  level: 'debug' | 'info' | 'warn',
  log: Rolldown.RolldownLog,
  tell: (level: 'debug' | 'info' | 'warn' | 'error', log: Rolldown.RolldownLog) => void,
) => void;

/** Files that do nothing when they are only loaded: a page that asks one of them for a name does not fetch how graphs are measured. */
const QUIET =
  /[\\/](?:src[\\/]network|node_modules[\\/](?:graphology[^\\/]*|mnemonist|obliterator|events|ml-matrix))[\\/]/;

const CATALOGUES = fileURLToPath(new URL('src/app/catalogues.ts', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [
    reportStyle(),
    version(),
    law(),
    register(),
    networkRules(),
    japaneseFont(),
    libraryWords(),
    policy(),
    offline(),
  ],
  // Of the words a page fetches one language; the rooms of `src` look them up by the same name wherever they run.
  resolve: { alias: [{ find: /^.*\/words\/words\.ts$/, replacement: CATALOGUES }] },
  oxc: { jsx: { runtime: 'automatic' } },
  // Its parts are told from those of the page by name: what is fetched beside the page is measured apart.
  worker: {
    format: 'es',
    plugins: () => [law(), register(), networkRules()],
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker-[hash].js', chunkFileNames: 'assets/worker-[name]-[hash].js' },
    },
  },
  // Workers and style sheets are files of their own: a page under the policy may not read them from an address of data.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party.txt' },
    rolldownOptions: { onLog, treeshake: { moduleSideEffects: [{ test: QUIET, sideEffects: false }] } },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  preview: { host: '127.0.0.1' },
});

/**
 * `virtual:report.css`: the style of the printed report, so that what both show looks alike and colours are written once.
 * A page can be told to be dark or light, which paper cannot.
 */
function reportStyle(): Plugin {
  const id = 'virtual:report.css';
  const dark = /@media \(prefers-color-scheme:dark\)\{:root\{([^}]*)\}\}/;
  return {
    name: 'comity-report-style',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const colours = dark.exec(STYLE)?.[1];
      if (colours === undefined) throw new Error('the style of the report has no dark colours any more');
      return STYLE.replace(
        dark,
        `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${colours}}}` +
          `:root[data-theme=dark]{color-scheme:dark;${colours}}:root[data-theme=light]{color-scheme:light}`,
      );
    },
  };
}

/** The policy as a tag, for servers that send no header. Only in what is built: the server for development writes styles into the page. */
function policy(): Plugin {
  return {
    name: 'comity-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}
