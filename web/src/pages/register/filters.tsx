// Which agreements are shown, in which order, on which axis.
import { type ReactNode, useId, useMemo } from 'react';

import { AgreementKind, Stage } from '../../../../src/register/register.ts';
import type { RegisterContext } from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { StateField } from '../../parts/state-field.tsx';
import { type RegisterSearch, SORTS, STARTS } from './search.ts';
import { registerWords } from './words.ts';

/** A change of what is listed; what is `undefined` is taken back. */
export type RegisterChange = { readonly [Name in keyof RegisterSearch]?: RegisterSearch[Name] | undefined };

/** What is listed, and in which order. */
export function Filters({
  context,
  search,
  change,
}: {
  readonly context: RegisterContext;
  readonly search: RegisterSearch;
  readonly change: (change: RegisterChange) => void;
}) {
  const words = useWords(registerWords);
  const { kind, stage } = context.words.register;
  const { law, register } = context;
  const groups = useMemo(() => {
    const parties = new Set(Object.values(register.agreements).flatMap((one) => one.parties));
    const title = (code: string) => law.vocabulary.states[code] ?? register.states[code] ?? { en: code, ja: code };
    return [{ states: [...parties].map((code) => ({ code, title: title(code) })) }];
  }, [law, register]);
  const filtered = search.state !== undefined || search.kind !== undefined || search.stage !== undefined;
  return (
    <div className="register-filters no-print">
      <StateField
        label={words.state}
        groups={groups}
        value={search.state ?? ''}
        none={words.all}
        onChange={(state) => change({ state: state === '' ? undefined : state })}
      />
      <Choice
        label={words.kind}
        value={search.kind ?? ''}
        set={(chosen) => change({ kind: AgreementKind.find((one) => one === chosen) })}
      >
        <option value="">{words.all}</option>
        {AgreementKind.map((one) => (
          <option key={one} value={one}>
            {kind[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.stage}
        value={search.stage ?? ''}
        set={(chosen) => change({ stage: Stage.find((one) => one === chosen) })}
      >
        <option value="">{words.all}</option>
        {Stage.map((one) => (
          <option key={one} value={one}>
            {stage[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.sort}
        value={search.sort ?? 'kind'}
        set={(chosen) => change({ sort: chosen === 'kind' ? undefined : SORTS.find((one) => one === chosen) })}
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {words.sorts[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.since}
        value={search.since ?? STARTS[0]}
        set={(chosen) => change({ since: chosen === STARTS[0] ? undefined : STARTS.find((one) => one === chosen) })}
      >
        {STARTS.map((one) => (
          <option key={one} value={one}>
            {words.sinces[one]}
          </option>
        ))}
      </Choice>
      {filtered && (
        <button
          type="button"
          className="button quiet small-button"
          onClick={() => change({ state: undefined, kind: undefined, stage: undefined })}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  set,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => set(target.value)}>
        {children}
      </select>
    </div>
  );
}
