// Makes what the npm package ships: dist/comity.mjs, the whole command in one file with every package it uses, so that installing
// it fetches nothing else; the files it reads at run time; and the licences of what is inside.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(home, 'dist');

/** Files made elsewhere that the bundle reads from dist/. `law/` and `examples/` are in the package as they are. */
const assets: readonly { readonly from: string; readonly to: string }[] = [];

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const { metafile } = await build({
  absWorkingDir: home,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/comity.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Packages in the older module format call require() for Node's own modules.
  banner: {
    js: "import { createRequire as comityRequire } from 'node:module';\nconst require = comityRequire(import.meta.url);",
  },
});

const bundled = [...new Set(Object.keys(metafile.inputs).flatMap(packageFolder))].toSorted();
await writeFile(join(dist, 'THIRD-PARTY.txt'), (await Promise.all(bundled.map(licenceOf))).join('\n'));

for (const { from, to } of assets) {
  if (!existsSync(join(home, from))) {
    console.error(`build: ${from} is missing: it goes into the package as dist/${to}`);
    process.exit(1);
  }
  await cp(join(home, from), join(dist, to), { recursive: true });
}
console.log(`build: dist/comity.mjs with ${bundled.length} packages inside`);

/** `node_modules/@scope/name` of a file inside a package; none for our own files. */
function packageFolder(file: string): string[] {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
  return found === null ? [] : [found[0]];
}

/** Name, version and licence text of one package. */
async function licenceOf(folder: string): Promise<string> {
  const facts = JSON.parse(await readFile(join(home, folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = (await readdir(join(home, folder))).find((name) => /^licen[cs]e/i.test(name));
  const text =
    file === undefined ? '(the package has no licence file)\n' : await readFile(join(home, folder, file), 'utf8');
  return `${facts['name']} ${facts['version']}, ${facts['license']}\n\n${text}\n${'─'.repeat(80)}\n`;
}
