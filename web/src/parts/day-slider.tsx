// A day on an axis of time: dragged, stepped from milestone to milestone by keyboard, typed, or played year by year.
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import { type CivilDate, civilDate, dayAt, dayNumber } from '../../../src/kernel/civil-date.ts';
import { words as catalogue } from '../../../src/words/words.ts';
import { useLang, useWords } from '../app/language.ts';
import { DayField } from './day-field.tsx';
import './day-slider.css';
import { sliderWords } from './day-slider-words.ts';
import { type DayStop, monthsOn, shareOf, stopBeside, within, yearTicks } from './day-steps.ts';
import { STILL, useMedia } from './use-media.ts';

/** What the slider is given. `onChange` is called with every step of a drag: `useSettled` keeps an address from being written as often. */
export interface DaySliderProps {
  /** What the day is the day of; names the control. */
  readonly label: string;
  /** The milestones: the arrow keys and the two buttons go from one to the next. Several may fall on one day. */
  readonly days: readonly DayStop[];
  readonly min: CivilDate;
  readonly max: CivilDate;
  readonly value: CivilDate;
  readonly onChange: (day: CivilDate) => void;
  /** Days that are named under the axis, such as today. */
  readonly marks?: readonly DayStop[];
  /**
   * It can be played, a year a second; who wants no motion gets a button that goes on by one year. Called when the years begin to go by and
   * when they stop: until then nothing that changes with the day is told aloud.
   */
  readonly play?: (playing: boolean) => void;
}

const YEAR_PAUSE_MS = 900;
const MOST_YEARS = 9;

/** A day chosen on an axis of time, by hand, by keys or by letting it run. */
export function DaySlider({ label, days, min, max, value, onChange, marks = [], play }: DaySliderProps) {
  const words = useWords(sliderWords);
  const { date } = catalogue(useLang());
  const hint = useId();
  const [playing, setPlaying] = useState(false);
  const go = (day: CivilDate | undefined): void => {
    if (day !== undefined && day !== value) onChange(within(day, min, max));
  };
  const stops = days.map(({ day }) => day).filter((day) => day >= min && day <= max);
  const beside = (way: -1 | 1): CivilDate | undefined => stopBeside(stops, value, way);
  const here = [...new Set(days.filter(({ day }) => day === value).map((one) => one.label))];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, event.shiftKey);
    if (step === undefined) return;
    event.preventDefault();
    if (step.of === 'stop') go(beside(step.way) ?? (step.way === 1 ? max : min));
    else go(within(monthsOn(value, step.way * (step.of === 'month' ? 1 : 12)), min, max));
  };

  return (
    <div className="day-slider" role="group" aria-label={label}>
      <div className="day-slider-row no-print">
        <DayField label={label} min={min} max={max} value={value} onDay={go} />
        <p className="day-slider-here" aria-live={playing ? 'off' : 'polite'}>
          <strong>{date(value)}</strong>
          {here.length > 0 && <span>{here.join(words.comma)}</span>}
        </p>
        <div className="day-slider-buttons">
          <button
            type="button"
            className="button quiet small-button"
            disabled={beside(-1) === undefined}
            onClick={() => go(beside(-1))}
          >
            <span aria-hidden="true">←</span> {words.before}
          </button>
          <button
            type="button"
            className="button quiet small-button"
            disabled={beside(1) === undefined}
            onClick={() => go(beside(1))}
          >
            {words.next} <span aria-hidden="true">→</span>
          </button>
          {play !== undefined && (
            <Play
              min={min}
              max={max}
              value={value}
              onChange={onChange}
              onPlaying={(now) => {
                setPlaying(now);
                play(now);
              }}
            />
          )}
        </div>
      </div>
      <div className="day-slider-axis">
        <div className="day-slider-track" aria-hidden="true">
          <span className="day-slider-line" />
          <span className="day-slider-past" style={{ width: `${shareOf(value, min, max)}%` }} />
          {[...new Set(stops)].map((day) => (
            <span
              key={day}
              className={day <= value ? 'day-slider-stop past' : 'day-slider-stop'}
              style={at(day, min, max)}
            />
          ))}
          {yearTicks(min, max, MOST_YEARS).map((day) => (
            <span key={day} className="day-slider-year" style={at(day, min, max)}>
              {Number(day.slice(0, 4))}
            </span>
          ))}
          {marks
            .filter(({ day }) => day >= min && day <= max)
            .map(({ day, label: name }) => (
              <span key={`${day} ${name}`} className={markClass(shareOf(day, min, max))} style={at(day, min, max)}>
                {name}
              </span>
            ))}
        </div>
        <input
          type="range"
          aria-label={label}
          aria-valuetext={[date(value), ...here].join(words.comma)}
          aria-describedby={hint}
          min={dayNumber(min)}
          max={dayNumber(max)}
          step={1}
          value={dayNumber(value)}
          onChange={({ target }) => go(dayAt(target.valueAsNumber))}
          onKeyDown={onKeyDown}
        />
        <p className="day-slider-hint small" id={hint}>
          {words.keys}
        </p>
      </div>
    </div>
  );
}

/** What a key does. Home and End stay the browser's: they go to the ends. */
function stepOf(
  key: string,
  shift: boolean,
): { readonly of: 'stop' | 'month' | 'year'; readonly way: -1 | 1 } | undefined {
  if (key === 'PageUp') return { of: 'year', way: 1 };
  if (key === 'PageDown') return { of: 'year', way: -1 };
  const of = shift ? 'month' : 'stop';
  if (key === 'ArrowRight' || key === 'ArrowUp') return { of, way: 1 };
  return key === 'ArrowLeft' || key === 'ArrowDown' ? { of, way: -1 } : undefined;
}

function at(day: CivilDate, min: CivilDate, max: CivilDate): CSSProperties {
  return { left: `${shareOf(day, min, max)}%` };
}

// A name at the right end is set to the left of its day, so that it does not leave the axis.
function markClass(share: number): string {
  return share > 85 ? 'day-slider-mark to-left' : 'day-slider-mark';
}

function Play({
  min,
  max,
  value,
  onChange,
  onPlaying,
}: Pick<DaySliderProps, 'min' | 'max' | 'value' | 'onChange'> & { readonly onPlaying: (playing: boolean) => void }) {
  const words = useWords(sliderWords);
  const [playing, setPlaying] = useState(false);
  const still = useMedia(STILL);
  const ended = value >= max;
  // At its end it has stopped: who goes back to a year is not carried on from there.
  if (playing && (ended || still)) setPlaying(false);
  const latest = useRef({ onChange, onPlaying });
  useEffect(() => {
    latest.current = { onChange, onPlaying };
  });
  useEffect(() => {
    if (!playing) return;
    const told = latest.current.onPlaying;
    told(true);
    return () => told(false);
  }, [playing]);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => latest.current.onChange(within(newYear(value), min, max)), YEAR_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [playing, value, min, max]);
  if (still) {
    return (
      <button
        type="button"
        className="button quiet small-button"
        disabled={ended}
        onClick={() => onChange(within(monthsOn(value, 12), min, max))}
      >
        {words.yearOn}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button small-button"
      onClick={() => {
        if (!playing && ended) onChange(min);
        setPlaying(!playing);
      }}
    >
      <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? words.pause : words.play}
    </button>
  );
}

function newYear(day: CivilDate): CivilDate {
  return civilDate(`${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`);
}
