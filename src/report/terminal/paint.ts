// Colour and weight by escape sequences, or nothing at all. Nothing is said by colour alone.

import type { Shown } from '../../words/words.ts';

/** Text with the colours of a terminal, or without. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly link: (text: string) => string;
}

const code =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001B[${open}m${text}\u001B[${close}m`;

const coloured: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  good: code(32, 39),
  warn: code(33, 39),
  bad: code(31, 39),
  link: code(36, 39),
};

const same = (text: string): string => text;
const bare: Paint = { bold: same, dim: same, good: same, warn: same, bad: same, link: same };

export function paintOf(colour: boolean): Paint {
  return colour ? coloured : bare;
}

/** The colour of an outcome, always beside its word or sign. */
export function outcomePaint(paint: Paint, shown: Shown): (text: string) => string {
  switch (shown) {
    case 'waived':
    case 'eased':
      return paint.good;
    case 'barred':
      return paint.bad;
    case 'unsettled':
    case 'unknown':
      return paint.warn;
    case 'required':
    case 'consent':
      return paint.bold;
  }
}
