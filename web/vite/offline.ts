// Writes `sw.js`: the service worker with the names of the files of this build in front of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transformWithOxc, type Plugin } from 'vite';

/** The service worker of the build. Its version is the digest of what it keeps. */
export function offline(): Plugin {
  return {
    name: 'comity-offline',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const names = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => name !== 'sw.js' && !/\.(?:txt|map)$/.test(name))
        .sort();
      const hash = createHash('sha256');
      for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(dir, name)));
      const files = names.filter((name) => !name.endsWith('.woff2'));
      const values = {
        // Servers may answer `index.html` with a redirection to its folder, and such an answer cannot be kept for a page.
        FILES: files.map((name) => (name === 'index.html' ? './' : name)),
        FONTS: names.filter((name) => name.endsWith('.woff2')),
        VERSION: hash.digest('hex').slice(0, 16),
      };
      const source = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, { sourcemap: false });
      const constants = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
      writeFileSync(join(dir, 'sw.js'), constants.join('') + code);
    },
  };
}
