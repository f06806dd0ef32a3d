import { useMemo } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { visitWords } from '../words.ts';

/** A choice of a State by its name, those of whose law something is known first. */
export function StateSelect({
  id,
  law,
  value,
  none,
  describedBy,
  onChange,
}: {
  readonly id: string;
  readonly law: LawHeads;
  readonly value: string;
  /** What stands there where none is chosen. */
  readonly none: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (state: string) => void;
}) {
  const words = useWords(visitWords).visit;
  const lang = useLang();
  const [known, others] = useMemo(() => {
    const collator = new Intl.Collator(lang);
    const all = Object.entries(law.vocabulary.states)
      .map(([code, title]) => ({ code, name: title[lang] }))
      .toSorted((a, b) => collator.compare(a.name, b.name));
    const isKnown = ({ code }: { readonly code: string }): boolean => Object.hasOwn(law.states, code);
    return [all.filter(isKnown), all.filter((one) => !isKnown(one))];
  }, [law, lang]);
  const options = (states: typeof known): readonly React.ReactNode[] =>
    states.map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <select id={id} value={value} aria-describedby={describedBy} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none}</option>
      <optgroup label={words.knownLaw}>{options(known)}</optgroup>
      <optgroup label={words.otherLaw}>{options(others)}</optgroup>
    </select>
  );
}
