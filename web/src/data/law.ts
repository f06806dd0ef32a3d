// The law as the page was built with it: fetched once, on the first page that needs it.
import type { Law } from '../../../src/engine/law.ts';
import address from '../../../law/compiled.json?url';
import { fetched } from './fetched.ts';

/** The compiled law. */
export const law = fetched<Law>(address);
