// `virtual:network-rules`: `register/layers.yaml` as it was read when the page was built, so that no page fetches what reads YAML for it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import type { Law } from '../../src/engine/law.ts';
import { rulesFromFile } from '../../src/network/layers.ts';
import type { Register } from '../../src/register/claims.ts';

const ID = 'virtual:network-rules';
const FILE = 'register/layers.yaml';

/** The rules by which the register becomes a network. */
export function networkRules(): Plugin {
  return {
    name: 'comity-network-rules',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(source) {
      if (source !== `\0${ID}`) return undefined;
      const read = (name: string): string => {
        const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
        this.addWatchFile(path);
        return readFileSync(path, 'utf8');
      };
      const { vocabulary } = JSON.parse(read('law/compiled.json')) as Law;
      const { states } = JSON.parse(read('register/compiled.json')) as Register;
      const rules = rulesFromFile(read(FILE), FILE, [...Object.keys(vocabulary.states), ...Object.keys(states)]);
      if (!rules.ok) throw new Error(`the rules of the network do not hold together: ${FILE}`);
      return `export const RULES = JSON.parse(${JSON.stringify(JSON.stringify(rules.value))});\n`;
    },
  };
}
