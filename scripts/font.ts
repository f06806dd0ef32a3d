// Cuts the Japanese font of the HTML pages down to the signs that words, law and examples use, and writes the cuts as a module: a
// page embeds those it uses. The source font is fetched through npm only here, to a temporary folder, and held to its digest: 2 MB of font and
// 8 MB of package are no part of a checkout. `npm run font` makes it new; test/report/font.test.ts says when that is needed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import subsetFont from 'subset-font';

import { neededCuts } from './font-signs.ts';

const PACKAGE = '@expo-google-fonts/m-plus-1p@0.4.2';
const FILE = 'package/400Regular/MPLUS1p_400Regular.ttf';
const DIGEST = '7809b9305f26e961044a202c85fb13cfd2171f711fb04f010f3b8aafdc0d70c2';
/** The page sets its lines across and without kerning of kana: what serves other settings only adds weight. */
const UNUSED = ['GPOS', 'GSUB', 'vhea', 'vmtx', 'VORG', 'BASE'];

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), 'comity-font-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { cwd: folder });
  execFileSync('tar', ['xzf', 'expo-google-fonts-m-plus-1p-0.4.2.tgz', FILE], { cwd: folder });
  const source = await readFile(join(folder, FILE));
  const digest = createHash('sha256').update(source).digest('hex');
  if (digest !== DIGEST) throw new Error(`the source font is not the one that was looked at: sha-256 ${digest}`);
  const cuts = [];
  for (const [index, signs] of neededCuts(home).entries()) {
    const cut = await subsetFont(source, signs, {
      targetFormat: 'woff2',
      preserveNameIds: index === 0 ? [0, 13, 14] : [],
      noLayoutClosure: true,
      noHinting: true,
      dropTables: UNUSED,
    });
    cuts.push({ signs, base64: cut.toString('base64') });
  }
  const all = cuts.reduce((sum, { signs }) => sum + Array.from(signs).length, 0);
  const text = `// Made by scripts/font.ts: do not edit. M PLUS 1p, cut to ${all} signs.
// Copyright 2016 The M+ Project Authors. SIL Open Font License 1.1:
// docs/reference/font-licence.txt

import type { FontCut } from './font-cut.ts';

/** The cuts as WOFF2 in base64, the common signs first. */
export const JAPANESE_FONT: readonly FontCut[] = [
${cuts.map(({ signs, base64 }) => `  {\n    signs: '${signs}',\n    base64: '${base64}',\n  },`).join('\n')}
];
`;
  await writeFile(join(home, 'src/report/html/japanese-font.generated.ts'), text);
  console.log(
    `font: ${all} signs in ${cuts.length} cuts, ${cuts.map(({ base64 }) => base64.length).join(' ')} characters`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
