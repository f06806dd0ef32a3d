// The page a terminal report is set on: its width, its colours, its headings.

import { hang, widthOf, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** What a terminal report is written on: so many columns, with or without colour. */
export interface Sheet {
  readonly width: number;
  readonly paint: Paint;
}

/** Text is easier to read in lines that are not too long, however wide the terminal. */
export const READABLE = 110;

/** A heading with a rule to the edge, and a note under it. */
export function heading(sheet: Sheet, title: string, note?: string): string[] {
  const rule = '─'.repeat(Math.max(3, sheet.width - widthOf(title) - 1));
  const lines = ['', `${sheet.paint.bold(title)} ${sheet.paint.dim(rule)}`];
  return note === undefined
    ? [...lines, '']
    : [...lines, ...wrap(note, Math.min(READABLE, sheet.width) - 2).map((line) => `  ${sheet.paint.dim(line)}`), ''];
}

/** Indented running text. */
export function paragraph(sheet: Sheet, text: string, indent = 2): string[] {
  return hang(' '.repeat(indent), text, Math.min(READABLE, sheet.width));
}

/** A label and what it labels, hung. */
export function labelled(
  sheet: Sheet,
  label: string,
  text: string,
  options: { readonly indent: number; readonly size: number },
): string[] {
  const first =
    ' '.repeat(options.indent) + sheet.paint.dim(label) + ' '.repeat(Math.max(1, options.size - widthOf(label)));
  return hang(
    first,
    text,
    Math.min(READABLE, sheet.width),
    ' '.repeat(options.indent + Math.max(options.size, widthOf(label) + 1)),
  );
}
