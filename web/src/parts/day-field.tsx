import { useId, useState } from 'react';

import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import { useWords } from '../app/language.ts';
import './day-field.css';
import { sliderWords } from './day-slider-words.ts';
import { typedDay } from './typed-day.ts';

/** A day as text, shown as 2023-08-12 in both languages and typed so or as the pages write days: taken over as soon as it is a day between the two ends. */
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
        autoComplete="off"
        spellCheck={false}
        maxLength={16}
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-error`}
        value={typed ?? value ?? ''}
        onChange={({ target }) => {
          const text = target.value.trim();
          const day = typedDay(text);
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

const BEGUN = /^(?:[\d-]{0,9}|\d{1,2}\s+[a-z]{0,3}(?:\s+\d{0,3})?|\d{4}年(?:\s*\d{1,2}(?:月(?:\s*\d{0,2})?)?)?)$/i;

// Nothing is wrong yet with what may still become a day.
function problemOf(typed: string, min: CivilDate, max: CivilDate): 'no-day' | 'outside' | undefined {
  const day = typedDay(typed);
  if (day === undefined) return BEGUN.test(typed.normalize('NFKC')) ? undefined : 'no-day';
  return day < min || day > max ? 'outside' : undefined;
}
