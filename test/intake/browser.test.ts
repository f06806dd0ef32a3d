// Everything but the command runs where there is no Node: bundled for a browser, in a bare context, to the same bytes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Context, createContext, runInContext } from 'node:vm';

import { build, type Metafile } from 'esbuild';

import { filesBelow, roomOf } from '../../scripts/tree.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'examples/01-tindal-2023';

/** What a page is made of; the command stands beside it. */
const ROOMS = ['kernel', 'engine', 'files', 'visit', 'intake', 'register', 'network', 'words', 'report'];

/** What every browser has, beside the language itself. */
const OF_A_BROWSER = { TextDecoder, TextEncoder, console, structuredClone, performance };

/** Bundles a module as a page would and says what is in it. */
async function bundled(source: string): Promise<{ readonly text: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: home, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    // As in a worker: one parser of Markdown would else ask the page for its table of characters.
    conditions: ['worker', 'module'],
    format: 'iife',
    globalName: 'comity',
    write: false,
    metafile: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

/** Runs what the page would: what comes back is text alone, since objects of two contexts are never alike. */
function run(text: string, given: Readonly<Record<string, unknown>>, script: string): string {
  const context: Context = createContext({ ...OF_A_BROWSER, ...given });
  runInContext(text, context);
  return String(runInContext(script, context));
}

const text = (path: string): string => readFileSync(join(home, path), 'utf8');
const bytes = (path: string): readonly number[] => [...readFileSync(join(home, path))];
const sha256 = (part: Uint8Array): string => createHash('sha256').update(part).digest('hex');
const { version } = JSON.parse(text('package.json')) as { version: string };

const ASSESS = `
export { EMPTY_OVERLAY } from './src/engine/law.ts';
export { LATEST } from './src/kernel/civil-date.ts';
export { shownJson } from './src/kernel/shown-text.ts';
export * from './src/intake/visit.ts';
export * from './src/intake/manifest.ts';
export * from './src/intake/roster.ts';
export * from './src/intake/translation.ts';
export { assess } from './src/visit/assessment/from-manifest.ts';
export { htmlReport } from './src/report/html/html-report.ts';
${['src/network', 'src/register']
  .flatMap((room) => filesBelow(room, /\.ts$/))
  .map(({ path }, at) => `export * as own${at} from './${path}';`)
  .join('\n')}
`;

test('a visit is read and assessed in a bundle for a browser, without Buffer or process, to the bytes of the command', async () => {
  const { text: page } = await bundled(ASSESS);
  const given = { lawText: text('law/compiled.json'), visit: bytes(`${folder}/visit.yaml`), version, sha256 };
  const script = `
    const law = JSON.parse(lawText);
    const names = [];
    const open = (name) => (names.push(name), { path: name, bytes: Uint8Array.from(roster) });
    const read = comity.readVisit({ path: 'visit.yaml', bytes: Uint8Array.from(visit) }, { law, sha256, open });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { plan, manifest, visitDigest } = read;
    const assessment = comity.assess({
      plan, manifest, law, visitDigest, sha256, overlay: comity.EMPTY_OVERLAY, accept: 'summary', known: comity.LATEST,
      lang: 'en', engineVersion: version, ...comity.countedFrom(plan, { clock: () => { throw new Error('clock'); } }),
    });
    [names.join(), comity.shownJson(assessment, 2)].join('\\n') + '\\n'`;
  const out = run(page, { ...given, roster: bytes(`${folder}/manifest.csv`) }, script);
  assert.equal(out, `manifest.csv\n${text(`${folder}/expected/assessment.json`)}`);
});

test('no room but the command needs Node: every module of the others bundles for a browser and loads', async () => {
  const files = filesBelow('src', /\.ts$/).filter(({ path }) => ROOMS.includes(roomOf(path)));
  assert.ok(files.length > 200, 'the files are looked at');
  const all = files.map(({ path }, at) => `export * as own${at} from './${path}';`).join('\n');
  const { text: page, metafile } = await bundled(all);
  assert.equal(run(page, {}, 'Object.keys(comity).length'), String(files.length));
  const inside = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
  assert.deepEqual(
    inside.filter((path) => !ROOMS.includes(roomOf(path))),
    [],
  );
});

test('a planted reach for Node is caught', async () => {
  await assert.rejects(bundled("import { readFileSync } from 'node:fs';\nexport const a = readFileSync;"), /node:fs/);
  const { text: page } = await bundled("export const a = Buffer.from('a');");
  assert.throws(() => run(page, {}, '0'), /Buffer is not defined/);
});
