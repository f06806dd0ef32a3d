// The rows of one sheet, parsed as its bytes are inflated: no row is kept, and the sheet is never whole in memory.
import { ComityError } from '../kernel/errors.ts';
import type { Cell, Span } from '../kernel/table.ts';
import { shownNumber } from './number-format.ts';
import { type Workbook, type WorkbookSheet, unescaped } from './workbook.ts';
import { XmlReader } from './xml.ts';
import { inflate } from './zip.ts';

/** A row of a sheet with its blank cells: by column from 0, as far as the last one that holds something. */
export type SheetRow = {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
};

/** The longest row and the longest sheet there can be. */
const MOST = { columns: 16_384, rows: 1_048_576 } as const;

/**
 * The rows that hold something, in their order. A formula is its own text, `=A1+B1`: what the file says it came to may be anything.
 *
 * @throws ComityError COMITY_FILE_XLSX_DAMAGED
 */
export function* sheetRows(workbook: Workbook, { entry, name }: WorkbookSheet): Generator<SheetRow, void, undefined> {
  const { file, strings, uses, from1904 } = workbook;
  const fault = (): ComityError =>
    new ComityError('COMITY_FILE_XLSX_DAMAGED', { place: { file, sheet: name }, value: entry.name });
  let ready: SheetRow[] = [];
  let line = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let formula: string | undefined;
  let into: 'value' | 'formula' | undefined;
  let inData = false;
  let inReading = false;

  const cell = (): Cell => {
    if (formula !== undefined) return `=${formula === '' ? '…' : formula}`;
    switch (type) {
      case 's': {
        const words = strings[Number(value)];
        if (words === undefined) throw fault();
        return filled(words);
      }
      case 'b':
        return value === '' ? undefined : value === '1';
      case '':
      case 'n':
        return value === '' ? undefined : shownNumber(value, uses[style] ?? 'number', from1904);
      default:
        return filled(unescaped(value));
    }
  };

  const reader = new XmlReader(
    {
      open: (tag, attributes) => {
        switch (tag) {
          case 'sheetData':
            inData = true;
            break;
          case 'row': {
            const given = attributes['r'];
            const next = given === undefined ? line + 1 : Number(given);
            if (!inData || !Number.isSafeInteger(next) || next <= line || next > MOST.rows) throw fault();
            line = next;
            cells = [];
            column = -1;
            break;
          }
          case 'c': {
            const given = attributes['r'];
            const next = given === undefined ? column + 1 : columnOf(given);
            if (line === 0 || next <= column || next >= MOST.columns) throw fault();
            column = next;
            type = attributes['t'] ?? '';
            style = Number(attributes['s'] ?? 0);
            value = '';
            formula = undefined;
            break;
          }
          case 'v':
          case 't':
            into = inReading || column === -1 ? undefined : 'value';
            break;
          case 'f':
            if (column === -1) break;
            into = 'formula';
            formula = '';
            break;
          case 'rPh':
            inReading = true;
            break;
        }
      },
      text: (text) => {
        if (into === 'value') value += text;
        else if (into === 'formula') formula = (formula ?? '') + text;
      },
      close: (tag) => {
        switch (tag) {
          case 'v':
          case 't':
          case 'f':
            into = undefined;
            break;
          case 'rPh':
            inReading = false;
            break;
          case 'c': {
            const read = column === -1 ? undefined : cell();
            if (read === undefined) break;
            while (cells.length < column) cells.push(undefined);
            cells.push(read);
            break;
          }
          case 'row':
            if (cells.length > 0) ready.push({ line, cells });
            column = -1;
            break;
          case 'sheetData':
            inData = false;
            break;
        }
      },
    },
    file,
    entry.name,
  );
  for (const piece of inflate(entry, file)) {
    reader.push(piece);
    yield* ready;
    ready = [];
  }
  reader.end();
  yield* ready;
}

/** Merged cells that are looked at: a sheet has more only where it is no list. */
const MOST_SPANS = 10_000;

/** The cells of a sheet that are one and begin no lower than that line. They stand behind its rows, so that all of it is read. */
export function sheetSpans(workbook: Workbook, { entry }: WorkbookSheet, line: number): Span[] {
  const spans: Span[] = [];
  const reader = new XmlReader(
    {
      open: (tag, attributes) => {
        if (tag !== 'mergeCell' || spans.length >= MOST_SPANS) return;
        const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
        const span = { line: rowOf(from), last: rowOf(to), from: columnOf(from), to: columnOf(to) };
        if (span.from >= 0 && span.to >= span.from && span.last >= span.line && span.line <= line) spans.push(span);
      },
      text: () => {},
      close: () => {},
    },
    workbook.file,
    entry.name,
  );
  for (const piece of inflate(entry, workbook.file)) reader.push(piece);
  reader.end();
  return spans;
}

/** The row that a reference such as `AB12` names. */
function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}

function filled(words: string): Cell {
  const trimmed = words.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The column that a reference such as `AB12` names, from 0; -1 for what is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return at === 0 || at > 3 ? -1 : column - 1;
    column = column * 26 + letter;
  }
  return -1;
}
