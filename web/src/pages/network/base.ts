// What every view of the network is made of, as a hook: the data and the words of the report.
import { use, useMemo } from 'react';

import { networkContext } from '../../../../src/report/network/frame.ts';
import { useLang } from '../../app/language.ts';
import { once } from '../../data/fetched.ts';
import { lawHeads } from '../../data/law.ts';
import { RULES } from '../../data/network-rules.ts';
import { registerHeads } from '../../data/register.ts';
import type { NetworkBase, NetworkData } from './asked.ts';

const read = once(async (): Promise<NetworkData> => {
  const [law, known] = await Promise.all([lawHeads(), registerHeads()]);
  return { law, register: known, rules: RULES };
});

/** The data of the page, and the words of the report about them; suspends until they are there. */
export function useBase(): NetworkBase {
  const data = use(read());
  const lang = useLang();
  return useMemo(() => ({ ...data, context: networkContext(lang, data) }), [lang, data]);
}
