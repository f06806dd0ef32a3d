// `virtual:register`: the compiled register in two files. What networks and lifelines are drawn from is a quarter of it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import type { Register } from '../../src/register/claims.ts';
import { registerParts } from '../../src/register/register-parts.ts';
import { moduleOf, written } from './files.ts';

const ID = 'virtual:register';
const FILE = fileURLToPath(new URL('../../register/compiled.json', import.meta.url));

/** Its parts as addresses. */
export function register(): Plugin {
  return {
    name: 'comity-register',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      this.addWatchFile(FILE);
      const files = written({ ...registerParts(JSON.parse(readFileSync(FILE, 'utf8')) as Register) });
      return moduleOf(files, (at) => `{ heads: ${at('heads')}, evidence: ${at('evidence')} }`);
    },
  };
}
