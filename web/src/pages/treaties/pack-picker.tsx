import { useId } from 'react';

import type { Names } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import { compareWords } from './compare-words.ts';
import { groupOf } from './list-model.ts';
import { GROUPS } from './search.ts';

/** One pack of the law chosen from all of them. Those without a rule have nothing that could be compared. */
export function PackPicker({
  context,
  label,
  value,
  onChange,
}: {
  readonly context: Names;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const words = useWords(compareWords);
  const id = useId();
  const packs = Object.values(context.law.packs).filter(
    (pack) => Object.keys(pack.rules).length > 0 || pack.id === value,
  );
  return (
    <div className="treaties-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value !== undefined && value in context.law.packs ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{words.choose}</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={words.groups[group]}>
            {packs
              .filter((pack) => groupOf(pack) === group)
              .map((pack) => (
                <option key={pack.id} value={pack.id}>
                  {pack.short[context.lang]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
