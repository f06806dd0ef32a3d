// `virtual:law-beside`: the cases of every pack and what of the reference was left out, which a document of law shows beside the law.
// They are not part of the compiled law, as no assessment reads them.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { type Case, readCases } from '../../src/engine/cases.ts';
import type { Law } from '../../src/engine/law.ts';
import { readRows } from '../../src/engine/parse/rows.ts';
import type { RowBeside } from '../../src/report/view/law-document.ts';

const ID = 'virtual:law-beside';
const LAW = fileURLToPath(new URL('../../law/', import.meta.url));
const KEPT = fileURLToPath(new URL('../node_modules/.cache/comity-law-beside/', import.meta.url));

/** Reading a thousand cases takes seconds, and they seldom change: what was read is kept under the digest of its sources. */
export function lawBeside(): Plugin {
  return {
    name: 'comity-law-beside',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      const files = globSync('**/cases/*.yaml', { cwd: LAW })
        .map((path) => path.replaceAll('\\', '/'))
        .toSorted()
        .map((path) => ({ path, text: readFileSync(join(LAW, path), 'utf8') }));
      const compiled = readFileSync(join(LAW, 'compiled.json'), 'utf8');
      const rows = readFileSync(join(LAW, 'rows.csv'), 'utf8');
      const digest = createHash('sha256')
        .update(JSON.stringify([files, compiled, rows]))
        .digest('hex')
        .slice(0, 20);
      for (const path of [...files.map((file) => file.path), 'compiled.json', 'rows.csv'])
        this.addWatchFile(join(LAW, path));
      const kept = join(KEPT, `${digest}.json`);
      if (!existsSync(kept)) {
        mkdirSync(dirname(kept), { recursive: true });
        writeFileSync(kept, JSON.stringify(besideOf(files, JSON.parse(compiled) as Law, rows)));
      }
      return `export const BESIDE = JSON.parse(${JSON.stringify(readFileSync(kept, 'utf8'))});\n`;
    },
  };
}

function besideOf(
  files: readonly { readonly path: string; readonly text: string }[],
  law: Law,
  csv: string,
): { readonly cases: readonly Case[]; readonly rows: readonly RowBeside[] } {
  const cases = readCases(files, law);
  const rows = readRows(csv, 'rows.csv');
  if (!cases.ok || !rows.ok)
    throw new Error('the cases or the rows of the law cannot be read: `comity treaties check` says why');
  return {
    cases: cases.value,
    rows: [...rows.value.values()].map(({ key, instruments, leftOutBecause }) => ({
      key,
      instruments,
      leftOutBecause,
    })),
  };
}
