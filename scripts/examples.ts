// Writes what the commands of the examples print: examples/NN/expected/ and the blocks of each README that begin with
// `<!-- output: WORDS -->`. With `--check` it writes nothing and says whether all of it is current.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { main } from '../src/cli/main.ts';
import type { CivilDate } from '../src/kernel/civil-date.ts';

const home = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const examples = join(home, 'examples');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };

/** How many lines of an output a README shows: up to its first ruled heading. */
const HEAD = /^.*─{3}.*$/m;

/** Examples that are another version of one, with both as the command names them. */
const COMPARED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '08': [['examples/01-tindal-2023', 'examples/08-an-amendment']],
};

type Outputs = readonly (readonly [file: string, words: readonly string[]])[];

/** The outputs of an example that is no visit: in its `outputs.txt` each line has a file name and the words after `comity`. */
function listed(path: string): Outputs {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [file = '', ...words] = line.split(/\s+/);
    return file === '' ? [] : [[file, words] as const];
  });
}

/** The outputs kept in full for every example, by file name. */
function commandsOf(name: string): Outputs {
  const own = join(examples, name, 'outputs.txt');
  if (existsSync(own)) return listed(own);
  const number = name.slice(0, 2);
  const assess = ['assess', '--example', number];
  return [
    ['report.en.txt', [...assess, '--width', '80']],
    ['report.ja.txt', [...assess, '--width', '80', '--lang', 'ja']],
    ['host.en.txt', [...assess, '--width', '80', '--as', 'host']],
    ['assessment.json', [...assess, '--json']],
    ...(COMPARED[number] ?? []).flatMap((words): readonly (readonly [string, readonly string[]])[] => [
      ['delta.en.txt', ['delta', ...words, '--width', '80']],
      ['delta.ja.txt', ['delta', ...words, '--width', '80', '--lang', 'ja']],
      ['delta.json', ['delta', ...words, '--json']],
    ]),
  ];
}

/** What the command prints, run in this process: a hundred times the start of another is most of a minute. */
async function run(words: readonly string[]): Promise<string> {
  let out = '';
  let err = '';
  const code = await main(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    input: Readable.from([]),
    terminal: { input: false, out: false, err: false },
    today: () => new Date().toISOString().slice(0, 10) as CivilDate,
    home,
    version,
    cwd: home,
    env: {},
    columns: undefined,
  });
  if (code !== 0) {
    stderr.write(`comity ${words.join(' ')}: exit ${String(code)}\n${err}`);
    exit(1);
  }
  return out;
}

async function withOutputs(readme: string): Promise<string> {
  const blocks = /(?<=<!-- output: (.+) -->\n```\n)[^`]*(?=```)/g;
  const texts: string[] = [];
  for (const [, words = ''] of readme.matchAll(blocks)) {
    const text = await run([...words.split(' '), '--width', '80']);
    texts.push(text.slice(0, HEAD.exec(text)?.index).trimEnd());
  }
  return readme.replaceAll(blocks, () => `${texts.shift()}\n`);
}

const wanted = new Map<string, string>();
for (const name of readdirSync(examples).filter((one) => /^\d\d-/.test(one))) {
  for (const [file, words] of commandsOf(name)) wanted.set(join(examples, name, 'expected', file), await run(words));
  const readme = join(examples, name, 'README.md');
  wanted.set(readme, await withOutputs(readFileSync(readme, 'utf8')));
}
const stale = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (argv.includes('--check')) {
  for (const [path] of stale)
    stderr.write(`${path.slice(home.length + 1)} is out of date: run \`node scripts/examples.ts\` and commit it\n`);
  exit(stale.length === 0 ? 0 : 1);
}
for (const [path, text] of stale) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
stdout.write(`examples: ${wanted.size} files, ${stale.length} written\n`);
