// The frame of a workbook: which sheets there are, the words they share, and what the formats of their cells mean.
// A workbook that could do something, or fetch something, is refused; what it says is never executed or followed.
import { ComityError, problem } from '../kernel/errors.ts';
import { type Result, failed, ok } from '../kernel/result.ts';
import { type NumberUse, builtInUse, formatUse } from './number-format.ts';
import { XmlReader, type XmlHandler } from './xml.ts';
import { type Zip, type ZipEntry, inflate, readZip } from './zip.ts';

/** A sheet by its name, as its tab has it. */
export type WorkbookSheet = { readonly name: string; readonly entry: ZipEntry };

/** A workbook as far as all its sheets share it. */
export type Workbook = {
  readonly file: string;
  /** Those that are seen, in their order: hidden ones are passed over. */
  readonly sheets: readonly WorkbookSheet[];
  /** Words by number: cells hold the number. */
  readonly strings: readonly string[];
  /** What a number means, by the number of the style. */
  readonly uses: readonly NumberUse[];
  readonly from1904: boolean;
};

const MOST = { sheets: 255, styles: 70_000, strings: 5_000_000, units: 1 << 27 } as const;

const MACROS = /(?:^|\/)vbaproject[^/]*\.bin$|^xl\/(?:macrosheets|dialogsheets|activex)\//i;
const LINKS = /^xl\/(?:externallinks|querytables|webextensions)\/|^xl\/connections\.xml$/i;

/** Opens a workbook. Its sheets are not read yet. */
export function openWorkbook(bytes: Uint8Array, file: string): Result<Workbook> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const names = [...zip.value.keys()];
  const place = { file };
  const macro = names.find((name) => MACROS.test(name));
  if (macro !== undefined) return failed(problem('COMITY_FILE_XLSX_MACROS', { place, value: macro }));
  const link = names.find((name) => LINKS.test(name));
  if (link !== undefined) return failed(problem('COMITY_FILE_XLSX_LINKS', { place, value: link }));
  try {
    return ok(frameOf(zip.value, file));
  } catch (error) {
    if (error instanceof ComityError) return failed(error.toProblem());
    throw error;
  }
}

/** Reads a whole part, if it is there. */
function readPart(zip: Zip, file: string, name: string, handler: Partial<XmlHandler>): boolean {
  const entry = zip.get(name);
  if (entry === undefined) return false;
  const nothing = (): void => undefined;
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...handler }, file, name);
  for (const piece of inflate(entry, file)) reader.push(piece);
  reader.end();
  return true;
}

function frameOf(zip: Zip, file: string): Workbook {
  const damaged = (value: string) => new ComityError('COMITY_FILE_XLSX_DAMAGED', { place: { file }, value });
  readPart(zip, file, '[Content_Types].xml', {
    open: (_name, { ContentType: type = '' }) => {
      if (/macroenabled|vbaproject/i.test(type))
        throw new ComityError('COMITY_FILE_XLSX_MACROS', { place: { file }, value: '[Content_Types].xml' });
    },
  });
  const main = [...relations(zip, file, '_rels/.rels', '').values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const path = main?.target ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  const read = readPart(zip, file, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || found.length > MOST.sheets) return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      found.push({ name: (attributes['name'] ?? '').trim(), id, hidden });
    },
  });
  if (!read || found.length > MOST.sheets) throw damaged(path);
  const targets = relations(zip, file, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const sheets = found.flatMap(({ name, id, hidden }): WorkbookSheet[] => {
    const target = targets.get(id);
    const entry = target === undefined ? undefined : zip.get(target.target);
    if (entry === undefined) throw damaged(name);
    return hidden || target?.type.endsWith('/worksheet') !== true ? [] : [{ name, entry }];
  });
  const partOf = (kind: string): string | undefined =>
    [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
  return {
    file,
    sheets,
    from1904,
    strings: stringsOf(zip, file, partOf('sharedStrings')),
    uses: usesOf(zip, file, partOf('styles')),
  };
}

type Relation = { readonly type: string; readonly target: string };

/** What a part names, by id. Links of cells to pages and addresses are no sheets: they are never followed and do no harm. */
function relations(zip: Zip, file: string, part: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  readPart(zip, file, part, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) => {
      if (name !== 'Relationship') return;
      if (mode.toLowerCase() === 'external')
        throw new ComityError('COMITY_FILE_XLSX_LINKS', { place: { file }, value: target });
      found.set(id, { type, target: target.startsWith('/') ? target.slice(1) : resolved(folder, target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The shared words. Readings of Japanese words stand beside them in the file and are left out. */
function stringsOf(zip: Zip, file: string, part: string | undefined): string[] {
  const strings: string[] = [];
  let words = '';
  let units = 0;
  let inText = false;
  let inReading = false;
  if (part === undefined) return strings;
  readPart(zip, file, part, {
    open: (name) => {
      if (name === 'si') words = '';
      else if (name === 't') inText = !inReading;
      else if (name === 'rPh') inReading = true;
    },
    text: (text) => {
      if (inText) words += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        units += words.length;
        if (strings.length >= MOST.strings || units > MOST.units)
          throw new ComityError('COMITY_FILE_XLSX_TOO_LARGE', { place: { file }, value: part });
        strings.push(unescaped(words));
      }
    },
  });
  return strings;
}

/** Signs that XML cannot hold stand as `_x000D_` in the words of a workbook. */
export function unescaped(words: string): string {
  if (!words.includes('_x')) return words;
  return words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What a number means in each style. */
function usesOf(zip: Zip, file: string, part: string | undefined): NumberUse[] {
  const codes = new Map<number, NumberUse>();
  const uses: NumberUse[] = [];
  let inCells = false;
  if (part === undefined) return uses;
  readPart(zip, file, part, {
    open: (name, { numFmtId: id = '0', formatCode: code = '' }) => {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt' && codes.size < MOST.styles) codes.set(Number(id), formatUse(code));
      else if (name === 'xf' && inCells && uses.length < MOST.styles)
        uses.push(codes.get(Number(id)) ?? builtInUse(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return uses;
}
