// How the network is looked at: the view, what counts, the day; and what is seldom changed.
import { useId, useMemo } from 'react';

import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import { findCivilDate } from '../../../../src/kernel/civil-date.ts';
import { happenedBy } from './milestones.ts';
import { useWords } from '../../app/language.ts';
import { DaySlider } from '../../parts/day-slider.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { type Asked, firstDay, type NetworkBase } from './asked.ts';
import { type NetworkChange, type NetworkSearch, type View, VIEWS } from './search.ts';
import { networkWords } from './words.ts';

interface Controlled {
  readonly base: NetworkBase;
  readonly asked: Asked;
  readonly search: NetworkSearch;
  readonly change: (change: NetworkChange, replace?: boolean) => void;
}

/** The view and the way of counting. */
export function ViewRow({ view, ...given }: Controlled & { readonly view: View }) {
  const words = useWords(networkWords);
  const { change, asked } = given;
  return (
    <div className="network-row no-print">
      <div className="field">
        <span className="label" id="network-look">
          {words.look}
        </span>
        <div className="segments" role="group" aria-labelledby="network-look">
          {VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => change({ view: one })}>
              {words.views[one]}
            </button>
          ))}
        </div>
      </div>
      {view !== 'series' && <CountingChoice asked={asked} change={change} />}
      <More {...given} />
    </div>
  );
}

/** What counts as a tie. */
export function CountingChoice({ asked, change }: Pick<Controlled, 'asked' | 'change'>) {
  const words = useWords(networkWords);
  return (
    <div className="field">
      <span className="label" id="network-counting">
        {words.counting}
      </span>
      <div className="segments" role="group" aria-labelledby="network-counting">
        {(['in-force', 'signed'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={asked.counting === one}
            onClick={() => change({ counting: one === 'in-force' ? undefined : one })}
          >
            {words.countings[one]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The day, with the days on which a tie of the layer changed, or of one State; played year by year. */
export function NetworkDay({
  base,
  asked,
  change,
  of,
  onPlaying,
}: Controlled & { readonly of?: string; readonly onPlaying: (playing: boolean) => void }) {
  const words = useWords(networkWords);
  const { register } = base;
  const [day, setDay] = useSettled<CivilDate>(asked.on, (on) =>
    change({ on: on === register.asOf ? undefined : on }, true),
  );
  const days = useMemo(
    () => happenedBy(base, of === undefined ? { layer: asked.layer } : { state: of }, register.asOf),
    [base, of, asked.layer, register.asOf],
  );
  return (
    <DaySlider
      label={words.day}
      days={days}
      min={firstDay()}
      max={register.asOf}
      value={day}
      onChange={setDay}
      play={onPlaying}
    />
  );
}

function More({ base: { context, rules, law }, asked, search, change }: Controlled) {
  const words = useWords(networkWords);
  const id = useId();
  const layer = rules.layers[asked.layer];
  const own = rules.nodes[typeof asked.question.nodes === 'string' ? asked.question.nodes : (layer?.nodes ?? '')]?.hub;
  const { nodes } = asked.question;
  const set =
    nodes === undefined || typeof nodes === 'string' ? rules.nodes[nodes ?? layer?.nodes ?? '']?.states : nodes;
  const states = (set ?? Object.keys(law.vocabulary.states)).toSorted((a, b) =>
    context.state(a).localeCompare(context.state(b), context.lang),
  );
  return (
    <details
      className="network-more"
      open={search.hub !== undefined || search.variant !== undefined || search.known !== undefined}
    >
      <summary>{words.more}</summary>
      <div className="body">
        <div className="field">
          <label htmlFor={`${id}-hub`}>{words.hub}</label>
          <select
            id={`${id}-hub`}
            value={search.hub ?? ''}
            onChange={({ target }) => change({ hub: target.value === '' ? undefined : target.value })}
          >
            <option value="">{own === undefined ? words.chooseNone : words.hubOf(context.state(own))}</option>
            {states
              .filter((state) => state !== own)
              .map((state) => (
                <option key={state} value={state}>
                  {context.state(state)}
                </option>
              ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-variant`}>{words.variant}</label>
          <select
            id={`${id}-variant`}
            value={asked.question.coding ?? 'standard'}
            onChange={({ target }) => change({ variant: target.value === 'standard' ? undefined : target.value })}
          >
            {Object.values(rules.codings).map(({ id: coding, title }) => (
              <option key={coding} value={coding}>
                {title[context.lang]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-known`}>{words.known}</label>
          <input
            id={`${id}-known`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            defaultValue={search.known ?? ''}
            key={search.known ?? ''}
            aria-describedby={`${id}-hint`}
            onBlur={({ target }) => change({ known: findCivilDate(target.value.trim()) })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') change({ known: findCivilDate(event.currentTarget.value.trim()) });
            }}
          />
          <span className="hint" id={`${id}-hint`}>
            {words.knownHint}
          </span>
        </div>
      </div>
    </details>
  );
}
