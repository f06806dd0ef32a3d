import { useId, useMemo } from 'react';

import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import type { Names } from '../../../../src/report/view/context.ts';
import { statesOf } from '../../../../src/report/view/pack-standing.ts';
import { useWords } from '../../app/language.ts';
import { DayField } from '../../parts/day-field.tsx';
import { StateField } from '../../parts/state-field.tsx';
import { GROUPS, type TreatiesSearch } from './search.ts';
import { treatiesWords } from './words.ts';

/** What the list is narrowed by. Everything stands in the address. */
export function TreatiesFilter({
  context,
  search,
  change,
  earliest,
  today,
}: {
  readonly context: Names;
  readonly search: TreatiesSearch;
  readonly change: (next: Partial<Record<keyof TreatiesSearch, string | undefined>>) => void;
  readonly earliest: CivilDate;
  readonly today: CivilDate;
}) {
  const words = useWords(treatiesWords);
  const id = useId();
  const { law } = context;
  const groups = useMemo(() => {
    const named = [
      ...Object.values(law.packs).flatMap(statesOf),
      ...(search.state === undefined ? [] : [search.state]),
    ];
    const state = (code: string) => ({ code, title: law.vocabulary.states[code] ?? { en: code, ja: code } });
    return [{ states: [...new Set(named)].map(state) }];
  }, [law, search.state]);
  return (
    <form className="treaties-filter no-print" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <StateField
        className="treaties-field"
        label={words.state}
        groups={groups}
        value={search.state ?? ''}
        none={words.everyState}
        onChange={(state) => change({ state: state === '' ? undefined : state })}
      />
      <div className="treaties-field">
        <label htmlFor={`${id}-group`}>{words.group}</label>
        <select
          id={`${id}-group`}
          value={search.group ?? ''}
          onChange={({ target }) => change({ group: target.value === '' ? undefined : target.value })}
        >
          <option value="">{words.every}</option>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {words.groups[group]}
            </option>
          ))}
        </select>
      </div>
      <div className="treaties-field">
        <span className="label" id={`${id}-axis`}>
          {words.axis}
        </span>
        <div className="segments" role="group" aria-labelledby={`${id}-axis`}>
          {([undefined, 'recent'] as const).map((axis) => (
            <button key={axis ?? ''} type="button" aria-pressed={search.axis === axis} onClick={() => change({ axis })}>
              {axis === undefined ? words.allYears : words.recent(Number(today.slice(0, 4)) - 6)}
            </button>
          ))}
        </div>
      </div>
      <DayField
        label={words.known}
        min={earliest}
        max={today}
        value={search.known}
        onDay={(known) => change({ known })}
        onEmpty={() => change({ known: undefined })}
      />
    </form>
  );
}
