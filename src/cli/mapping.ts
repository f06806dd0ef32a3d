// Rosters in anybody's headings, for the verbs that read one: the flags, and what was read as text.
import type { Encoding } from '../files/encoding.ts';
import { mappingKept, type RosterRead, type Said } from '../intake/roster.ts';
import { headingsOf, isTranslated, sheetOf, translation } from '../intake/translation.ts';
import { SHOWN_LENGTH, shownJson, shownText } from '../kernel/shown-text.ts';
import type { HeaderTold } from '../kernel/table.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import type { Mapped } from '../visit/mapping/from-table.ts';
import { type MapFlag, mapFlag } from '../visit/mapping/given.ts';
import { type GivenRows, givenRows } from '../visit/mapping/header-row.ts';
import { OWN } from '../visit/mapping/headings.ts';
import type { Proposal, Proposed } from '../visit/mapping/propose.ts';
import type { RosterWords } from '../words/roster-words.ts';
import { type Lang, words } from '../words/words.ts';
import { usageError } from './arguments.ts';
import { filledText, sheetsText } from './filled.ts';
import { readBytes, writeText } from './files.ts';
import type { Io } from './io.ts';
import { textTable } from './text-table.ts';
import { Remedy, Wrong } from './usage.ts';

/** The flags of every verb that reads a roster. */
export const MAP_FLAGS = {
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  'write-mapping': { type: 'string' },
  kind: { type: 'string' },
  'header-row': { type: 'string' },
  sheet: { type: 'string', multiple: true },
} as const;

export const MAP_HELP = `  --map "HEADING=COLUMN"  what a heading of the roster means: a column that \`comity manifest template\` prints,
                     \`birth-date\`, or \`own\` for one that is passed over; may be given again
  --mapping FILE     a mapping file that was kept (docs/reference/mapping.md)
  --write-mapping FILE  write what the headings were taken to mean into a mapping file
  --kind KIND        what all lines are, where no column says it
  --header-row N     the row that holds the headings, where it is not found; \`2-3\` where groups of headings stand above them
  --sheet NAME       read this sheet of a workbook alone; may be given again
`;

/** The flags as they were given. */
export type MapWords = {
  readonly map: readonly MapFlag[];
  readonly mapping: string | undefined;
  readonly write: string | undefined;
  readonly kind: string | undefined;
  readonly header: GivenRows | undefined;
  readonly sheets: readonly string[];
  /** Facts for all lines of their kind, `PATH=VALUE` each. */
  readonly set?: readonly string[];
};

type Values = { readonly [K in keyof typeof MAP_FLAGS]?: string | boolean | readonly (string | boolean)[] | undefined };

/**
 * The flags of a verb that reads a roster.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function mapWords(verb: string, values: Values): MapWords {
  const text = (flag: keyof Values): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined;
  const map = (Array.isArray(values.map) ? values.map : []).map((given) => {
    const flag = mapFlag(String(given));
    if (flag === undefined) throw usageError(Wrong.value('map', String(given)), verb, Remedy.mapping);
    return flag;
  });
  const rows = text('header-row');
  const header = rows === undefined ? undefined : givenRows(rows);
  if (rows !== undefined && header === undefined) throw usageError(Wrong.value('header-row', rows), verb, Remedy.rows);
  const sheets = (Array.isArray(values.sheet) ? values.sheet : []).map(String);
  return { map, mapping: text('mapping'), write: text('write-mapping'), kind: text('kind'), header, sheets };
}

/** What the flags say of a roster, with the mapping file opened. */
export function saidOf(io: Io, { mapping: path, header, sheets, map, kind, set }: MapWords, encoding?: Encoding): Said {
  const kept = path === undefined ? undefined : { path, bytes: readBytes(io, path) };
  return { encoding, header, sheets, kept, columns: map, kind, set };
}

/** Writes what was applied, where `--write-mapping` asks for it. */
export function keepMapping(io: Io, { write }: MapWords, read: RosterRead | undefined): void {
  const text = write === undefined || read === undefined ? undefined : mappingKept(read);
  if (write !== undefined && text !== undefined) writeText(io, write, text);
}

/** The proposals as a table for people: heading, column, how sure, why, and what else it may be. */
export function proposalsText({ proposals, kind, sheets, header }: Proposed, lang: Lang): string {
  if (sheets !== undefined) {
    return sheets.map((one) => `${cut(sheetOf(one))}\n${proposalsText(one, lang)}`).join('\n');
  }
  const { roster } = words(lang);
  const { columns } = roster;
  const head = [columns.heading, columns.column, columns.sure, columns.why, columns.others];
  const rows = headingsOf({ proposals, ...(kind === undefined ? {} : { kind }) }).map((one) => [
    cut(one.heading),
    named(one, roster),
    one.column === undefined ? '' : `${Math.floor(one.confidence * 100)}%`,
    whyText(one, roster),
    one.alternatives.map(({ column, confidence }) => `${column} ${Math.floor(confidence * 100)}%`).join(', '),
  ]);
  const first = kind === undefined ? '' : `${kindText(kind, roster)}\n`;
  const rowsRead = header === undefined ? '' : `${headerText(header, roster)}\n`;
  return `${rowsRead}${textTable([head, ...rows], 'words')}${first}`;
}

/** Says on standard error what a roster was taken to mean: nothing is mapped in silence. With \`json\` that is JSON too. */
export function tellTranslation(
  io: Io,
  proposed: Proposed,
  { filled, sheets }: Pick<Manifest, 'filled' | 'sheets'>,
  path: string,
  { lang, json }: { readonly lang: Lang; readonly json: boolean },
): void {
  const mapping = isTranslated(proposed) ? translation(proposed) : undefined;
  if (mapping === undefined && filled === undefined && sheets === undefined) return;
  if (json) io.err(`${shownJson({ ok: true, file: path, mapping, filled, lines: sheets })}\n`);
  else {
    if (mapping !== undefined) io.err(translationText(proposed, path, lang));
    io.err(`${sheetsText(sheets, lang)}${filledText(filled, lang)}`);
  }
}

/** What a roster was taken to mean, in a few lines for standard error. */
function translationText({ sheets, ...one }: Proposed, path: string, lang: Lang): string {
  const parts = sheets ?? [one];
  const lines = parts.flatMap((part) =>
    translated(part, sheets === undefined ? path : `${path} ${cut(sheetOf(part))}`, lang),
  );
  return `${[...lines, words(lang).roster.correct].join('\n')}\n`;
}

/** Rows above the headings that are named; of others only the number is told. */
const NAMED_ROWS = 3;

/** Which rows were taken for the headings, and which are not read. */
function headerText({ lines, above }: HeaderTold, roster: RosterWords): string {
  const named = above.slice(0, NAMED_ROWS).map(({ line, text }) => `${line} ${cut(text)}`);
  return roster.header(lines, named, above.length - named.length);
}

function translated({ proposals, kind, header }: Proposed, path: string, lang: Lang): string[] {
  const applied = proposals.filter(({ applied: yes, because }) => yes && because !== 'exact');
  const read = applied
    .filter(({ column }) => column !== OWN)
    .map(({ heading, column }) => `${cut(heading)} → ${column ?? ''}`);
  const own = applied.filter(({ column }) => column === OWN).map(({ heading }) => cut(heading));
  const { roster } = words(lang);
  return [
    ...(read.length === 0 ? [] : [roster.readSo(path, read)]),
    ...(own.length === 0 ? [] : [roster.notRead(own.filter((one) => one !== ''))]),
    ...(header === undefined ? [] : [headerText(header, roster)]),
    ...(kind === undefined ? [] : [kindText(kind, roster)]),
  ];
}

/** What is no error and should be known: ranks that mean different things in different services. */
export function notesText({ notes }: Mapped, lang: Lang): string {
  const { roster } = words(lang);
  return [...notes().ranks]
    .map(([rank, { codes, lines, service, say, ofStates }]) =>
      roster.rank({
        rank: cut(rank),
        lines,
        codes: Object.entries(codes).map(([one, code]) => ({ code, service: cut(one) })),
        service: service === undefined ? undefined : cut(service),
        say: say.slice(0, NAMED_ROWS),
        ofStates,
      }),
    )
    .map((text) => `${text}\n`)
    .join('');
}

/** A word of the file for a line or a cell of a table. */
function cut(text: string): string {
  return shownText(text, SHOWN_LENGTH);
}

function named({ column, applied }: Proposal, { notKnown, passedOver }: RosterWords): string {
  if (column === undefined) return notKnown;
  if (applied) return column === OWN ? passedOver : column;
  return `${column}?`;
}

function whyText({ because, values }: Proposal, roster: RosterWords): string {
  if (because === undefined) return '';
  const reason = roster.because[because];
  return values === undefined ? reason : roster.fits(reason, values.fit, values.of);
}

/** Columns named as the reason for a kind. */
const NAMED = 3;

function kindText({ kind, from, columns, sheet = '' }: NonNullable<Proposed['kind']>, roster: RosterWords): string {
  const why = {
    given: roster.kindGiven,
    sheet: roster.kindSheet(cut(sheet)),
    columns: roster.kindColumns(columns.slice(0, NAMED).map(cut)),
  }[from];
  return roster.kind(kind, why);
}
