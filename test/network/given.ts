// The register and the rules of the project, as the command reads them.
import { readFileSync } from 'node:fs';

import type { Law } from '../../src/engine/law.ts';
import { type NetworkRules, rulesFromFile } from '../../src/network/layers.ts';
import type { Register } from '../../src/register/claims.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const register = JSON.parse(read('register/compiled.json')) as Register;
const law = JSON.parse(read('law/compiled.json')) as Law;

/** The codes of States that the law and the register know. */
export const states = [...Object.keys(law.vocabulary.states), ...Object.keys(register.states)];

export const rulesText = read('register/layers.yaml');

export const rules: NetworkRules = taken();

function taken(): NetworkRules {
  const result = rulesFromFile(rulesText, 'layers.yaml', states);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 1));
  return result.value;
}
