// What every file of the register is read with: a place for each problem, days as written, and keys that must be known elsewhere.

import { type CivilDate, findCivilDate } from '../../kernel/civil-date.ts';
import { type ErrorCode, type Problem, problem } from '../../kernel/errors.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed } from '../../kernel/yaml.ts';
import { findEventDay } from '../days.ts';
import type { EventDay } from '../register.ts';

/** What the words of a file may name. */
export interface Known {
  /** Codes of States. */
  readonly states: ReadonlySet<string>;
  /** Ids of packs of law. */
  readonly packs: ReadonlySet<string>;
  /** Keys of sources. */
  readonly sources: ReadonlySet<string>;
}

/** A reader of one file: what it cannot read it notes, and gives a value that the noted problem keeps from being used. */
export interface Reader {
  readonly problems: Problem[];
  readonly blame: (code: ErrorCode, path: readonly PropertyKey[], value: string, among?: Iterable<string>) => void;
  readonly day: (written: string, path: readonly PropertyKey[]) => EventDay;
  readonly civil: (written: string, path: readonly PropertyKey[]) => CivilDate;
  readonly source: (key: string, path: readonly PropertyKey[]) => void;
  readonly states: (codes: readonly string[], path: readonly PropertyKey[]) => void;
}

/** A day stands for one that was refused. */
const NO_DAY: EventDay = { on: '0001-01-01' as CivilDate, precision: 'day' };

/** A reader of a placed text. */
export function readerOf(placed: Placed, known: Known): Reader {
  const problems: Problem[] = [];
  const blame: Reader['blame'] = (code, path, value, among) => {
    const remedy = among === undefined ? {} : { remedy: suggestion(value, [...among]) };
    problems.push(problem(code, { place: placed.place(path), value, ...remedy }));
  };
  return {
    problems,
    blame,
    day: (written, path) => {
      const day = findEventDay(written);
      if (day === undefined) blame('COMITY_REGISTER_BAD_DAY', path, written);
      return day ?? NO_DAY;
    },
    civil: (written, path) => {
      const day = findCivilDate(written);
      if (day === undefined) blame('COMITY_REGISTER_BAD_DAY', path, written);
      return day ?? NO_DAY.on;
    },
    source: (key, path) => {
      if (!known.sources.has(key)) blame('COMITY_REGISTER_UNKNOWN_SOURCE', path, key, known.sources);
    },
    states: (codes, path) => {
      for (const [index, code] of codes.entries())
        if (!known.states.has(code)) blame('COMITY_REGISTER_UNKNOWN_PARTY', [...path, index], code);
    },
  };
}
