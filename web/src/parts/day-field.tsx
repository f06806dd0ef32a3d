import { useId, useState } from 'react';

import { type CivilDate, findCivilDate } from '../../../src/kernel/civil-date.ts';
import { useWords } from '../app/language.ts';
import './day-field.css';
import { sliderWords } from './day-slider-words.ts';

/** A day as text, written as 2023-08-12 in both languages: taken over as soon as it is a day between the two ends. */
export function DayField({
  label,
  min,
  max,
  value,
  onDay,
  onEmpty,
}: {
  readonly label: string;
  readonly min: CivilDate;
  readonly max: CivilDate;
  readonly value: CivilDate | undefined;
  readonly onDay: (day: CivilDate) => void;
  /** Called when nothing stands in the field any more; left out, it may not be empty. */
  readonly onEmpty?: () => void;
}) {
  const words = useWords(sliderWords);
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const said = typed === undefined ? undefined : problemOf(typed.trim(), min, max);
  const wrong = said === undefined ? '' : said === 'no-day' ? words.noDay : words.outside(min, max);
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={10}
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-error`}
        value={typed ?? value ?? ''}
        onChange={({ target }) => {
          const text = target.value.trim();
          const day = findCivilDate(text);
          setTyped(target.value);
          if (text === '') onEmpty?.();
          else if (day !== undefined && day >= min && day <= max) onDay(day);
        }}
        onBlur={() => {
          if (said === undefined) setTyped(undefined);
        }}
      />
      <span id={`${id}-error`} className="day-field-error" role="status">
        {wrong}
      </span>
    </div>
  );
}

// Nothing is wrong yet with what may still become a day.
function problemOf(typed: string, min: CivilDate, max: CivilDate): 'no-day' | 'outside' | undefined {
  if (typed.length < 10 && /^[\d-]*$/.test(typed)) return undefined;
  const day = findCivilDate(typed);
  if (day === undefined) return 'no-day';
  return day < min || day > max ? 'outside' : undefined;
}
