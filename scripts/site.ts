// `npm run site`: the pages as a folder that any web server can host, also below a path.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { freshness, HEADERS } from '../web/vite/policy.ts';
import { bytesBelow, installWeb } from './packages.mjs';
import { home, read } from './tree.ts';
import { buildInto } from './web/build.ts';

const TITLE = 'Comity: pages to be served as they are';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'site' } } });
const folder = resolve(values.out);
const stranger = strangeIn(folder);
if (stranger !== undefined) fail(`${folder} ${stranger}: name another folder with --out`);

const told = {
  begins: () => console.log('fetching what builds the pages (once)'),
  ends: (seconds: string, megabytes: string) => console.log(`done in ${seconds} s, ${megabytes} MB on disk`),
};
if (!installWeb(home, told)) fail('the packages of web/ could not be fetched; npm says why above');
const failed = buildInto(folder);
if (failed !== undefined) fail(`the pages could not be built\n${failed}`);
writeFileSync(join(folder, 'README.txt'), operatorsPage());
const count = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
console.log(
  `${relative(process.cwd(), folder) || '.'}: ${count} files, ${(bytesBelow(folder) / 1e6).toFixed(1)} MB; how to serve them stands in README.txt`,
);

/** What keeps a folder from being emptied and written: it is not one that this program wrote. */
function strangeIn(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return 'is a file';
  if (readdirSync(path).length === 0) return undefined;
  const page = join(path, 'README.txt');
  const ours = existsSync(page) && readFileSync(page, 'utf8').startsWith(TITLE);
  return ours ? undefined : 'holds other files';
}

function fail(message: string): never {
  console.error(`site: ${message}`);
  process.exit(1);
}

/** What whoever serves the folder has to know. */
function operatorsPage(): string {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  const { digest } = JSON.parse(read('law/compiled.json')) as { readonly digest: string };
  const headers = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return `${TITLE}
${'='.repeat(TITLE.length)}

Version ${version}, law ${digest}.

Copy this folder to any web server, at the root of a host or below a path. There is nothing to run and nothing to set up:
no account, no database, no request to any other host. What people enter stays in their browser.

Serve it over https. Over plain http the pages work too, but browsers then keep nothing for when there is no network.

Send with every answer:

${headers.join('\n')}

The first is also in the page itself as far as a page can say it; the rest only a server can say.

Send with the files under assets/, whose names change with their content:

  cache-control: ${freshness('assets/')}

and with all others, above all index.html and sw.js:

  cache-control: ${freshness('index.html')}

Compress text (gzip or brotli). Types must be right: .js is text/javascript, .css text/css, .json application/json,
.svg image/svg+xml, .woff2 font/woff2, .html text/html with utf-8.

Addresses of pages stand behind #, so no rewriting is needed, and your log shows no page that anybody looked at.

To publish a newer version, replace the whole folder. Readers who are online get it at the next load; an open tab says that
it is there and goes on with the old one until its reader changes over. To withdraw the pages also from browsers that kept
them, serve a file sw.js with this one line, and no index.html:

  self.registration.unregister();

Licences: Apache-2.0 (the program), third-party.txt (packages and font inside).
`;
}
