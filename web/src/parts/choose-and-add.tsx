import { useId, useState } from 'react';

/** A choice of one thing and a button that adds it; what was added is no longer chosen. */
export function ChooseAndAdd({
  label,
  none,
  add,
  options,
  onAdd,
}: {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  /** The button. */
  readonly add: string;
  /** Names by id, in their order. */
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onAdd: (id: string) => void;
}) {
  const id = useId();
  const [chosen, set] = useState('');
  const picked = options.some(([option]) => option === chosen) ? chosen : '';
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={picked} onChange={({ target }) => set(target.value)} disabled={options.length === 0}>
        <option value="">{none}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button quiet small-button"
        disabled={picked === ''}
        onClick={() => {
          onAdd(picked);
          set('');
        }}
      >
        {add}
      </button>
    </div>
  );
}
