import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';

import { EARLIEST, LATEST } from '../../../../src/kernel/civil-date.ts';
import { stateName } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import { today } from '../../app/today.ts';
import { useNames } from '../../data/lookup.ts';
import { DaySlider } from '../../parts/day-slider.tsx';
import { within } from '../../parts/day-steps.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { LifeLegend } from './lifeline.tsx';
import { axisOf, filtered, packLines, standings } from './list-model.ts';
import { MarksLegend } from './marks-bar.tsx';
import { PackRow } from './pack-row.tsx';
import './page.css';
import { GROUPS, type TreatiesSearch } from './search.ts';
import { Standing } from './standing.tsx';
import { TreatiesFilter } from './treaties-filter.tsx';
import { treatiesWords } from './words.ts';

/** What the law was on a day: every pack with how far it had come, its life, and how well its rules are known. */
export function TreatiesPage() {
  const context = useNames();
  const words = useWords(treatiesWords);
  const search = useSearch({ from: '/treaties' });
  const navigate = useNavigate({ from: '/treaties' });
  const change = (next: Partial<Record<keyof TreatiesSearch, string | undefined>>): void => {
    void navigate({ search: (prev) => ({ ...prev, ...next }) as TreatiesSearch, replace: true, resetScroll: false });
  };
  const now = today();
  const [on, setOn] = useSettled(search.on ?? now, (day) => change({ on: day === now ? undefined : day }));
  const [playing, setPlaying] = useState(false);
  const known = search.known ?? LATEST;
  // The thumb follows the hand at once; the list follows as fast as it can.
  const shownOn = useDeferredValue(on);
  const lines = useMemo(() => packLines(context, shownOn, known), [context.law, context.lang, shownOn, known]);
  const shown = filtered(lines, search);
  const { only: _only, ...wider } = search;
  const ofState = filtered(lines, wider);
  const [min, max] = axisOf(lines, now, search.axis === 'recent');
  const days = {
    ...(search.on === undefined ? {} : { on: search.on }),
    ...(search.known === undefined ? {} : { known }),
  };
  return (
    <div className="wide page treaties">
      <header className="treaties-head">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </div>
        <Link to="/treaties/compare" className="button quiet no-print">
          {words.compare}
        </Link>
      </header>
      <TreatiesFilter context={context} search={search} change={change} earliest={EARLIEST} today={now} />
      <div className="treaties-day">
        <DaySlider
          label={words.day}
          days={ofState.flatMap(({ stops }) => stops)}
          min={min}
          max={max}
          value={within(on, min, max)}
          onChange={setOn}
          marks={[{ day: now, label: words.today }]}
          play={setPlaying}
        />
      </div>
      <div className="treaties-count">
        <p role="status" aria-live={playing ? 'off' : 'polite'}>
          <span className="treaties-on">{words.on(context.words.date(shownOn))}</span>
          {standings(ofState).map(([line, count]) => (
            <span key={line.standing} className="treaties-counted">
              <Standing status={line.status}>{line.standing}</Standing> <strong>{count}</strong>
            </span>
          ))}
        </p>
        <label className="treaties-only no-print">
          <input
            type="checkbox"
            checked={search.only !== undefined}
            onChange={({ target }) => change({ only: target.checked ? 'in-force' : undefined })}
          />
          {words.only}
        </label>
      </div>
      <div className="treaties-legends">
        <LifeLegend names={words.life} />
        <MarksLegend />
      </div>
      {shown.length === 0 && (
        <div className="empty">
          <h2>{words.noneTitle}</h2>
          <p>
            {search.state !== undefined && !lines.some(({ states }) => states.includes(search.state ?? ''))
              ? words.noState(stateName(context, search.state))
              : words.none}
          </p>
          <p>
            <button
              type="button"
              className="button quiet"
              onClick={() => change({ state: undefined, group: undefined, only: undefined })}
            >
              {words.clear}
            </button>
          </p>
        </div>
      )}
      {GROUPS.filter((group) => shown.some((line) => line.group === group)).map((group) => (
        <section key={group} className="treaties-group" aria-labelledby={`treaties-${group}`}>
          <h2 id={`treaties-${group}`}>{words.groups[group]}</h2>
          <p className="note">{words.groupNotes[group]}</p>
          <ul className="treaties-rows">
            {shown
              .filter((line) => line.group === group)
              .map((line) => (
                <PackRow key={line.id} context={context} line={line} min={min} max={max} on={on} days={days} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
