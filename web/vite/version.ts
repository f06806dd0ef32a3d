// `virtual:version`: which program and which law a page was built with.
import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const ID = 'virtual:version';

/** The version of the program, the digest of the law, the day up to which the register was kept. */
export function version(): Plugin {
  return {
    name: 'comity-version',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      const read = <T>(path: string): T =>
        JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
      const { version: program } = read<{ version: string }>('package.json');
      const { digest: law } = read<{ digest: string }>('law/compiled.json');
      const { asOf } = read<{ asOf: string }>('register/compiled.json');
      return `export const VERSION = ${JSON.stringify({ program, law, asOf })};\n`;
    },
  };
}
