// `virtual:japanese-font`: the slices of the embedded Japanese font, each with the signs it has, as files of the build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Plugin } from 'vite';

const ID = 'virtual:japanese-font';
const PACKAGE = '@fontsource-variable/m-plus-1';

/** The slices with Japanese signs; Latin letters every system has. */
export function japaneseFont(): Plugin {
  return {
    name: 'comity-japanese-font',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
      const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
      const slices = Object.entries(ranges).flatMap(([key, range]) => {
        const number = /^\[(\d+)\]$/.exec(key)?.[1];
        return number === undefined ? [] : [{ number, range }];
      });
      const imports = slices.map(
        ({ number }) =>
          `import s${number} from ${JSON.stringify(join(folder, 'files', `m-plus-1-${number}-wght-normal.woff2`))};`,
      );
      const rows = slices.map(({ number, range }) => `[s${number}, ${JSON.stringify(range)}]`);
      return `${imports.join('\n')}\nexport const SLICES = [${rows.join(',\n')}];\n`;
    },
  };
}
