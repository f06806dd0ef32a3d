// Columns of a terminal, with East Asian width and the Japanese rules of line breaking.

import stringWidth from 'string-width';

/** Signs that may not begin a line, and signs that may not end one (kinsoku, after JIS X 4051). */
const NEVER_FIRST = new Set(
  '、。，．・：；？！）］｝」』】〕〉》ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％,.:;?!)]}…～”',
);
const NEVER_LAST = new Set('（［｛「『【〔〈《“([{');
const WIDE = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const ESCAPE = '\u001B';
const ESCAPE_REST = /^\[[0-9;]*m/;

/** Columns the text takes; escape sequences take none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same, set to the right: for numbers. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The text in lines of at most `width` columns; a word that is longer is cut rather than let run over. */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = widthOf(piece);
    const trimmed = widthOf(piece.trimEnd());
    if (used > 0 && used + trimmed > limit) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (used === 0 && trimmed > limit) {
      for (const part of cut(piece, limit)) {
        if (used > 0) lines.push(line);
        line = part;
        used = widthOf(part);
      }
      continue;
    }
    const shown = used === 0 ? piece.trimStart() : piece;
    line += shown;
    used += used === 0 ? widthOf(shown) : size;
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Units that are not broken: words with the space after them, single wide signs with the signs that cling to them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let open = '';
  let clings = false;
  for (let at = 0; at < text.length;) {
    const escape = text[at] === ESCAPE ? ESCAPE_REST.exec(text.slice(at + 1, at + 16)) : null;
    if (escape !== null) {
      open += ESCAPE + escape[0];
      at += 1 + escape[0].length;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 32);
    at += sign.length;
    const wide = WIDE.test(sign);
    // A number stays with its counter, and a word with the sign before it.
    const breaks =
      open !== '' && !clings && !NEVER_FIRST.has(sign) && sign !== ' ' && (wide ? !/\d$/.test(open) : endsUnit(open));
    if (breaks) {
      found.push(open);
      open = '';
    }
    open += sign;
    clings = NEVER_LAST.has(sign);
  }
  if (open !== '') found.push(open);
  return found;
}

function endsUnit(text: string): boolean {
  const last = text.at(-1) ?? '';
  return last === ' ' || WIDE.test(last);
}

function cut(text: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of text) {
    if (part !== '' && widthOf(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return part === '' ? parts : [...parts, part];
}

/** Wrapped text with the first line after `first` and the others hung under it. */
export function hang(first: string, text: string, width: number, rest = ' '.repeat(widthOf(first))): string[] {
  return wrap(text, width - widthOf(first)).map((line, index) => (index === 0 ? first : rest) + line);
}

/** Rows with columns as wide as their widest cell, the last one wrapped into what is left. */
export function table(rows: readonly (readonly string[])[], width: number, options: TableOptions = {}): string[] {
  const { indent = 2, gap = 2, right = [], most } = options;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const mostOf = (column: number): number =>
    (typeof most === 'number' ? most : most?.[column]) ?? Math.floor(width * 0.45);
  const widths = Array.from({ length: Math.max(0, columns - 1) }, (_, column) =>
    Math.min(mostOf(column), Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')))),
  );
  const before = ' '.repeat(indent);
  return rows.flatMap((row) => {
    const cells = row.slice(0, -1).map((cell, column) => wrap(cell, widths[column] ?? 0));
    const left = widths.slice(0, cells.length).reduce((sum, each) => sum + each + gap, indent);
    const last = wrap(row.at(-1) ?? '', width - left);
    const height = Math.max(last.length, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, index) => {
      const line = cells.map((cell, column) => {
        const text = cell[index] ?? '';
        const size = widths[column] ?? 0;
        return (right.includes(column) ? padLeft(text, size) : pad(text, size)) + ' '.repeat(gap);
      });
      return (before + line.join('') + (last[index] ?? '')).trimEnd();
    });
  });
}

/** How a table is set in columns. */
export interface TableOptions {
  readonly indent?: number;
  readonly gap?: number;
  /** Columns set to the right. */
  readonly right?: readonly number[];
  /** The widest a column but the last may be: one number for all, or one each. */
  readonly most?: number | readonly number[];
}
