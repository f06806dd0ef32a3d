// Bytes of a roster in anybody's headings in; a table in the words of a manifest out, with what its headings were taken to mean.
import { NO_MAPPING } from '../engine/mapping.ts';
import type { Law } from '../engine/law.ts';
import type { Encoding } from '../files/encoding.ts';
import { readTable, type TableRead } from '../files/read-table.ts';
import { readText } from '../files/text.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type ErrorCode, type Problem, problem } from '../kernel/errors.ts';
import { joinFiles } from '../kernel/join-tables.ts';
import type { Row, Table } from '../kernel/table.ts';
import { sheetKinds } from '../visit/manifest/columns.ts';
import { type Mapped, mappedTable } from '../visit/mapping/from-table.ts';
import {
  givenFrom,
  type GivenPlace,
  givenPlace,
  type GivenWord,
  type MapFlag,
  mappingFile,
} from '../visit/mapping/given.ts';
import { type LeftOut, lessRows, type OfSheet } from './left-out.ts';
import { mendCells, type MendedCell } from './mended-cells.ts';
import { type GivenRows, headerFinder } from '../visit/mapping/header-row.ts';
import { type Given, hasKind, propose, type Proposed } from '../visit/mapping/propose.ts';
import { sheetKindFinder } from '../visit/mapping/sheets.ts';

/** A file that somebody else has opened: its path or name as the user knows it, and all its bytes. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** What the user says of a roster; all of it may be left out, and goes over the mapping file that was kept. */
export type Said = {
  /** What a text is in, where its bytes leave that in doubt. */
  readonly encoding?: Encoding | undefined;
  /** The rows that hold the headings, counted from 1. */
  readonly header?: GivenRows | undefined;
  /** The only sheets to read; empty for all. */
  readonly sheets?: readonly string[] | undefined;
  /** Sheets that are left out. */
  readonly passed?: readonly OfSheet[] | undefined;
  /** What all lines of a sheet are, where neither its name nor a column says it. */
  readonly sheetKinds?: readonly (OfSheet & { readonly kind: string })[] | undefined;
  /** Rows that are left out. */
  readonly without?: readonly LeftOut[] | undefined;
  /** Cells that are put right. */
  readonly cells?: readonly MendedCell[] | undefined;
  /** A mapping file. */
  readonly kept?: SourceFile | undefined;
  /** Heading → column, `own` or `birth-date`, each heading one of the roster. */
  readonly columns?: readonly MapFlag[] | undefined;
  /** What single words of cells mean. */
  readonly values?: readonly GivenWord[] | undefined;
  /** What all lines are, where no column says it. */
  readonly kind?: string | undefined;
  /** The same said of one of several files. */
  readonly fileKinds?: readonly { readonly file: string; readonly kind: string }[] | undefined;
  /** Facts for the blank cells of all lines of their kind, `PATH=VALUE` each. */
  readonly set?: readonly string[] | undefined;
};

/** A roster with what its headings were taken to mean. */
export type RosterRead = {
  /** In the words of a manifest; absent where nothing could be read. */
  readonly table?: Table | undefined;
  /** What is wrong with the file, with what was said of it, and with headings that nobody has settled; not with single rows. */
  readonly problems: readonly Problem[];
  readonly proposed?: Proposed | undefined;
  readonly mapped?: Mapped | undefined;
  /** The table as the file has it, where every heading is the name of a column and no cell has to agree with another. */
  readonly plain?: Table | undefined;
  /** The table as the file has it, whatever its headings: for whoever shows what stands in it. */
  readonly source?: Table | undefined;
  /** The rows that were found and left out, once the rows have been gone through. */
  readonly left?: (() => readonly LeftOut[]) | undefined;
  /** The rows of a workbook's sheet "Visit". */
  readonly visit?: readonly Row[] | undefined;
  /** Where the table was said to stand in its file. */
  readonly place: GivenPlace;
  /** The files that were read together, where there are several. */
  readonly files?: readonly string[] | undefined;
};

/** Columns whose cells are checked against each other: a table with one of them is always read through the mapper. */
const CHECKED: readonly string[] = ['un-number', 'compatibility-group', 'rank-code'];

/**
 * Reads a roster. Rows are read as they are asked for: `checkRoster` and `visitFrom` go through them and tell what is wrong with each.
 *
 * @param given a name ending in `.csv`, `.json` or `.xlsx`, and its bytes; several are joined as the sheets of one workbook are, and each line
 *   keeps the name of its file
 * @param onDay the day on which ages are reckoned from days of birth; without it none are
 * @param told now and then, how many rows have been read on this way through them
 */
export function readRoster(
  given: SourceFile | readonly SourceFile[],
  said: Said,
  law: Law,
  onDay?: CivilDate,
  told?: (rows: number) => void,
): RosterRead {
  const kept = said.kept === undefined ? undefined : readText(said.kept.bytes, said.kept.path);
  const keptPath = said.kept?.path ?? '';
  const below = kept?.ok === true ? givenPlace(kept.value, keptPath) : undefined;
  const { sheets = [] } = said;
  const place: GivenPlace = {
    header: said.header ?? below?.header,
    sheets: sheets.length > 0 ? sheets : (below?.sheets ?? []),
  };
  const files = 'bytes' in given ? [given] : given;
  const together = files.length > 1 ? { files: files.map(({ path }) => path) } : {};
  const { table: every, problems, visit } = joined(files, said, place, law);
  const { table: whole, left } = lessRows(mendCells(every, said.cells ?? []), said.without ?? []);
  const table = whole === undefined || told === undefined ? whole : counted(whole, told);
  if (table === undefined) return { problems, visit, place, ...together };
  if (kept?.ok === false)
    return { problems: [...problems, ...kept.problems], source: table, visit, place, ...together };
  const { vocabulary, mapping = NO_MAPPING } = law;
  const words = givenFrom(
    kept === undefined ? undefined : { text: kept.value, path: keptPath },
    said.columns ?? [],
    said.kind,
    table.columns.map(({ name }) => name),
    law,
    said.set,
    said.values,
  );
  if (!words.ok) return { problems: [...problems, ...words.problems], source: table, visit, place, ...together };
  const kinds = new Map((said.fileKinds ?? []).map(({ file, kind }) => [file, kind]));
  const proposed = propose(table, vocabulary, mapping, { ...words.value, kinds });
  const kindless = files.length === 1 ? [] : kindlessParts(table, proposed);
  if (kindless.length > 0)
    return { problems: [...problems, ...kindless], proposed, source: table, left, visit, place, ...together };
  const mapped = mappedTable(table, proposed, vocabulary, mapping, onDay);
  return {
    table: mapped.table,
    problems: [...problems, ...mapped.problems],
    proposed,
    mapped,
    plain: isPlain(proposed, words.value) ? table : undefined,
    source: table,
    left,
    visit,
    place,
    ...together,
  };
}

/** Of several files, those of which nothing says what their lines are: among the others it cannot be told line by line. */
function kindlessParts(table: Table, { sheets = [] }: Proposed): readonly Problem[] {
  return (table.parts ?? []).flatMap((part, at) => {
    const own = sheets[at];
    if (own === undefined || hasKind(part, own)) return [];
    return [problem('COMITY_MANIFEST_COLUMN_MISSING', { value: 'kind', place: { file: part.file } })];
  });
}

/** What is asked about the form of a file. */
const OF_FORM: readonly ErrorCode[] = [
  'COMITY_FILE_ENCODING',
  'COMITY_FILE_HEADER_ROW',
  'COMITY_FILE_NOT_UTF8',
  'COMITY_FILE_NO_ROW',
  'COMITY_FILE_TWO_ENCODINGS',
];

/** The tables of all files as one, or what is wrong with each. */
function joined(files: readonly SourceFile[], said: Said, place: GivenPlace, law: Law): TableRead {
  const isBook = ({ path }: SourceFile): boolean => path.toLowerCase().endsWith('.xlsx');
  // Only a workbook has sheets: of several files those that have none are not asked for any.
  const books = files.some(isBook);
  const [only] = files;
  if (only !== undefined && files.length === 1) return rowsOf(only, said, place, law);
  const reads = files.map((file) => {
    const own = { sheets: books && !isBook(file) ? [] : place.sheets };
    // What was said of the encoding or the headings was said of a file that left it in doubt, not of those that are clear.
    const alone = rowsOf(file, { ...said, encoding: undefined }, { ...own, header: undefined }, law);
    const asks = alone.problems.some(({ code }) => OF_FORM.includes(code));
    return asks ? rowsOf(file, said, { ...own, header: place.header }, law) : alone;
  });
  const problems = [...twice(files), ...reads.flatMap((read) => read.problems)];
  const visit = reads.find((read) => read.visit !== undefined)?.visit;
  const tables = reads.flatMap(({ table }) => table ?? []);
  return {
    problems,
    ...(visit === undefined ? {} : { visit }),
    ...(problems.length > 0 || tables.length < reads.length ? {} : { table: joinFiles(tables) }),
  };
}

/** A file that is byte for byte another one, or has its name: lines could not be told apart by it. */
function twice(files: readonly SourceFile[]): readonly Problem[] {
  const same = (a: Uint8Array, b: Uint8Array): boolean =>
    a.length === b.length && a.every((byte, at) => byte === b[at]);
  return files.flatMap(({ path, bytes }, at) => {
    const before = files.slice(0, at).find((one) => one.path === path || same(one.bytes, bytes));
    if (before === undefined) return [];
    return [problem('COMITY_INTAKE_LINE_TWICE', { value: `${before.path}, ${path}`, place: { file: path } })];
  });
}

/** The mapping file that says again what was applied; undefined where nothing could be read. */
export function mappingKept({ proposed, place }: RosterRead): string | undefined {
  return proposed === undefined ? undefined : mappingFile(proposed, place);
}

/** Rows between two tellings. */
const STEP = 2_000;

/** The table, which tells how far somebody is who goes through it. */
function counted(table: Table, told: (rows: number) => void): Table {
  const { parts, rows } = table;
  const counting = {
    *[Symbol.iterator](): Generator<Row, void, undefined> {
      let count = 0;
      for (const row of rows) {
        yield row;
        count += 1;
        if (count % STEP === 0) told(count);
      }
    },
  };
  return {
    ...table,
    rows: counting,
    ...(parts === undefined ? {} : { parts: parts.map((part) => counted(part, told)) }),
  };
}

/** The table of a file as it stands there, whatever its format. */
function rowsOf(
  { path, bytes }: SourceFile,
  { encoding, passed = [], sheetKinds: said = [] }: Said,
  { header: given, sheets }: GivenPlace,
  { vocabulary, mapping = NO_MAPPING }: Law,
): TableRead {
  const kindOf = path.toLowerCase().endsWith('.xlsx') ? sheetKindFinder(vocabulary, mapping) : undefined;
  const isMine = ({ file = path }: OfSheet): boolean => file === path;
  const saidOf = (name: string): string | undefined => said.find((one) => one.sheet === name && isMine(one))?.kind;
  const header = headerFinder(vocabulary, mapping, given);
  return readTable(bytes, path, {
    encoding,
    kinds: sheetKinds(vocabulary),
    kindOf: (name, headings) => saidOf(name) ?? kindOf?.(name, headings),
    header,
    sheets,
    passed: passed.filter(isMine).map(({ sheet }) => sheet),
  });
}

function isPlain({ proposals, kind, sheets = [] }: Proposed, given: Given): boolean {
  return (
    kind === undefined &&
    sheets.every((sheet) => sheet.kind === undefined) &&
    given.columns.size === 0 &&
    given.values.size === 0 &&
    proposals.every(({ because, heading }) => because === 'exact' && !CHECKED.includes(heading))
  );
}
