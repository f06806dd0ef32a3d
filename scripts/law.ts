// Compiles `law/` to `law/compiled.json`, or with `--check` says whether the committed file is current.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

import { compileLaw } from '../src/engine/compile.ts';
import type { Law } from '../src/engine/law.ts';
import type { LawFile } from '../src/engine/parse/pack-source.ts';
import { problemText } from '../src/kernel/errors.ts';

const folder = fileURLToPath(new URL('../law/', import.meta.url));
const target = join(folder, 'compiled.json');

/** One pack, State or calendar a line, so that a change of law is a readable change of the file. */
function printed(law: Law): string {
  const group = (record: Readonly<Record<string, unknown>>): string =>
    `{\n${Object.entries(record)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n}`;
  const { format, digest, vocabulary, sources, packs, states, calendars, mapping } = law;
  const words = mapping === undefined ? '' : `,\n"mapping": ${group({ ...mapping })}`;
  return `{"format": ${format}, "digest": "${digest}",\n"vocabulary": ${group({ ...vocabulary })},\n"sources": ${group(sources)},\n"packs": ${group(packs)},\n"states": ${group(states)},\n"calendars": ${group(calendars)}${words}}\n`;
}

const files: LawFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(yaml|md|csv)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
const result = compileLaw(files, (bytes) => createHash('sha256').update(bytes).digest('hex'));
if (!result.ok) {
  for (const one of result.problems) stderr.write(`law/${problemText(one)}\n`);
  stderr.write(`${result.problems.length} problems: nothing was written\n`);
  exit(1);
}
const text = printed(result.value.law);
if (argv.includes('--check')) {
  const current = readFileSync(target, 'utf8') === text;
  stdout.write(
    current ? 'law/compiled.json is current\n' : 'law/compiled.json is out of date: run `npm run law` and commit it\n',
  );
  exit(current ? 0 : 1);
}
writeFileSync(target, text);
stdout.write(
  `law/compiled.json: ${Object.keys(result.value.law.packs).length} packs, digest ${result.value.law.digest.slice(0, 12)}\n`,
);
