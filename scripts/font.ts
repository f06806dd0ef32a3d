// Cuts the Japanese font of the HTML report down to the signs that words, law and examples use, and writes it as a module that the
// page embeds. The source font is fetched through npm only here, to a temporary folder, and held to its digest: 5 MB of font and
// 49 MB of package are no part of a checkout. `npm run font` makes it new; test/report/font.test.ts says when that is needed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import subsetFont from 'subset-font';

import { neededSigns } from './font-signs.ts';

const PACKAGE = '@expo-google-fonts/noto-sans-jp@0.4.3';
const FILE = 'package/400Regular/NotoSansJP_400Regular.ttf';
const DIGEST = 'd930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec';
/** The page sets its lines across and without kerning of kana: what serves other settings only adds weight. */
const UNUSED = ['GPOS', 'GSUB', 'vhea', 'vmtx', 'VORG', 'BASE'];

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), 'comity-font-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { cwd: folder });
  execFileSync('tar', ['xzf', 'expo-google-fonts-noto-sans-jp-0.4.3.tgz', FILE], { cwd: folder });
  const source = await readFile(join(folder, FILE));
  const digest = createHash('sha256').update(source).digest('hex');
  if (digest !== DIGEST) throw new Error(`the source font is not the one that was looked at: sha-256 ${digest}`);
  const signs = neededSigns(home);
  const cut = await subsetFont(source, signs, {
    targetFormat: 'woff2',
    preserveNameIds: [0, 13, 14],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: UNUSED,
  });
  const text = `// Made by scripts/font.ts: do not edit. Noto Sans JP, cut to ${Array.from(signs).length} signs.
// Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. SIL Open Font License 1.1:
// docs/reference/font-licence.txt

/** The cut as WOFF2 in base64. */
export const JAPANESE_FONT = '${cut.toString('base64')}';

/** Every sign in it. */
export const FONT_SIGNS = '${signs}';
`;
  await writeFile(join(home, 'src/report/html/japanese-font.generated.ts'), text);
  console.log(`font: ${Array.from(signs).length} signs, ${cut.length} bytes`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
