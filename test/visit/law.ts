// The words of the real vocabulary, and one invented pack to name as a legal basis.
import { readFileSync } from 'node:fs';

import type { Law, Pack } from '../../src/engine/law.ts';
import { readVocabulary } from '../../src/engine/parse/vocabulary.ts';

const path = 'law/vocabulary.yaml';
const read = readVocabulary(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), path);
if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));

export const law: Pick<Law, 'vocabulary' | 'packs'> = {
  vocabulary: read.value,
  packs: { 'aa-bb-raa-2000': {} as Pack },
};
