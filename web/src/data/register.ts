// The register as the page was built with it, in two parts: what is known, and by whom. Each is fetched once, with the first page that needs it.
import { PARTS } from 'virtual:register';

import type { Register } from '../../../src/register/claims.ts';
import { type RegisterEvidence, type RegisterHeads, registerFrom } from '../../../src/register/register-parts.ts';
import { fetched, once } from './fetched.ts';

/** The agreements and activities with their days: what networks and lifelines are drawn from. */
export const registerHeads = fetched<RegisterHeads>(PARTS.heads);

const evidence = fetched<RegisterEvidence>(PARTS.evidence);

/** The whole register. */
export const register = once(async (): Promise<Register> => {
  const [heads, rests] = await Promise.all([registerHeads(), evidence()]);
  return registerFrom({ heads, evidence: rests });
});
