// The register as the page was built with it.
import type { Register } from '../../../src/register/claims.ts';
import address from '../../../register/compiled.json?url';
import { fetched } from './fetched.ts';

/** The compiled register. */
export const register = fetched<Register>(address);
