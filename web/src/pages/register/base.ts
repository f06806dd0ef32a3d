// What the pages of the register are made of: the register, the law, and the words of the report about them.
import { use, useMemo } from 'react';

import { type RegisterContext, registerContext } from '../../../../src/report/register/names.ts';
import { useLang } from '../../app/language.ts';
import { lawHeads } from '../../data/law.ts';
import { register } from '../../data/register.ts';

/** The register in the language of the page; suspends until it is there. */
export function useRegister(): RegisterContext {
  const [known, rules] = [use(register()), use(lawHeads())];
  const lang = useLang();
  return useMemo(() => registerContext(known, rules, lang), [known, rules, lang]);
}
