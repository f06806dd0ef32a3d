// What the user says about columns: a mapping file that can be kept, and flags over it.
import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { parseYaml, startOf, suggestion } from '../../kernel/yaml.ts';
import type { Vocabulary } from '../../engine/vocabulary.ts';
import {
  columnUse,
  factsOfKind,
  kindSuggestion,
  LINE_COLUMNS,
  lineKinds,
  templateColumns,
  TEXT_COLUMNS,
} from '../manifest/columns.ts';
import { type GivenRows, givenRows } from './header-row.ts';
import { BIRTH_DATE, OWN } from './headings.ts';
import { plainHeading, plainValue } from './plain.ts';
import { type Given, type Proposed } from './propose.ts';
import { type GivenValues, isValue } from './values.ts';

/** One `--map "HEADING=column"`. */
export type MapFlag = { readonly heading: string; readonly column: string };

/** Splits a flag at its last equals sign: a heading may have one, a column has none. Undefined without one. */
export function mapFlag(text: string): MapFlag | undefined {
  const at = text.lastIndexOf('=');
  const [heading, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 1 || heading === '' || column === '' ? undefined : { heading, column };
}

/**
 * Puts together what a file and the flags say; a flag goes over the file.
 *
 * @param file the mapping file as text with its path, if there is one
 * @param headings the headings of the table, where flags must name one of them; a kept file may name others
 */
export function givenFrom(
  file: { readonly text: string; readonly path: string } | undefined,
  flags: readonly MapFlag[],
  kind: string | undefined,
  headings: readonly string[],
  vocabulary: Vocabulary,
): Result<Given> {
  const problems: Problem[] = [];
  const columns = new Map<string, string>();
  const values = new Map<string, Map<string, string>>();
  const check = (column: string, place?: Place): boolean => {
    if (column === OWN || column === BIRTH_DATE || columnUse(vocabulary, column) !== undefined) return true;
    problems.push(
      problem('COMITY_MAPPING_COLUMN_UNKNOWN', {
        value: column,
        ...(place === undefined ? {} : { place }),
        remedy: suggestion(column, knownColumns(vocabulary)),
      }),
    );
    return false;
  };
  const kinds = lineKinds(vocabulary);
  const checkKind = (written: string | undefined, place?: Place): void => {
    if (written === undefined || kinds.includes(written)) return;
    const remedy = kindSuggestion(written, kinds);
    problems.push(
      problem('COMITY_MANIFEST_KIND_UNKNOWN', { value: written, remedy, ...(place === undefined ? {} : { place }) }),
    );
  };
  let kept: string | undefined;
  if (file !== undefined) {
    const placed = parseYaml(file.text, startOf(file.path));
    if (!placed.ok) return placed;
    const { value } = placed.value;
    const placeOf = (path: readonly PropertyKey[]): Place => placed.value.place(path);
    const shape = fileShape(value);
    if (shape === undefined) {
      return { ok: false, problems: [problem('COMITY_MAPPING_FILE', { value: file.path, place: placeOf([]) })] };
    }
    for (const [heading, column] of Object.entries(shape.columns)) {
      if (check(column, placeOf(['columns', heading]))) columns.set(heading, column);
    }
    kept = shape.kind;
    for (const [column, own] of Object.entries(shape.values)) {
      const at = (word?: string): Place => placeOf(word === undefined ? ['values', column] : ['values', column, word]);
      if (!check(column, at())) continue;
      const meant = new Map<string, string>();
      values.set(column, meant);
      for (const [word, value] of Object.entries(own)) {
        meant.set(plainValue(word), value);
        const fault = isValue(column, value, vocabulary);
        if (fault !== undefined) problems.push(problem('COMITY_MAPPING_VALUE', { value, place: at(word), ...fault }));
      }
    }
    checkKind(kept, placeOf(['kind']));
  }
  const byFlag = new Set<string>();
  for (const { heading, column } of flags) {
    const found = headings.find((one) => one === heading || plainHeading(one) === plainHeading(heading));
    if (found === undefined) {
      const remedy = suggestion(heading, headings);
      problems.push(problem('COMITY_MAPPING_HEADING_UNKNOWN', { value: heading, remedy }));
    } else if (check(column)) {
      for (const one of columns.keys()) if (plainHeading(one) === plainHeading(found)) columns.delete(one);
      columns.set(found, column);
      byFlag.add(found);
    }
  }
  checkKind(kind);
  return okUnless(problems, () => ({ columns, byFlag, values, kind: kind ?? kept }));
}

/**
 * What was applied, as a mapping file.
 *
 * @param place what the user said of the rows and sheets
 */
export function mappingFile({ proposals, kind, values = new Map() }: Proposed, { header, sheets }: GivenPlace): string {
  const meant = new Map<string, Set<string>>();
  for (const { heading, column = OWN, applied } of proposals)
    if (applied) meant.set(heading, (meant.get(heading) ?? new Set()).add(column));
  const lines = [...meant].map(([heading, [first, ...others]]) =>
    // A heading that means one thing on one sheet and another on the next is found anew each time.
    others.length === 0
      ? `  ${JSON.stringify(heading)}: ${String(first)}`
      : `  # ${JSON.stringify(heading)}: ${[first, ...others].join(', ')}`,
  );
  const open = proposals.filter(({ applied }) => !applied).map(({ heading }) => `  # ${JSON.stringify(heading)}: ?`);
  const top = [
    ...(kind === undefined || kind.from === 'sheet' ? [] : [`kind: ${kind.kind}`]),
    ...(header === undefined ? [] : [`header-row: ${[...new Set([header.first, header.last])].join('-')}`]),
    ...(sheets.length === 0 ? [] : [`sheet: [${sheets.map((one) => JSON.stringify(one)).join(', ')}]`]),
  ];
  return `${[...top, 'columns:', ...lines, ...open, ...valueLines(values)].join('\n')}\n`;
}

function valueLines(values: GivenValues): string[] {
  const lines = [...values].flatMap(([column, words]) => [
    `  ${column}:`,
    ...[...words].map(([word, value]) => `    ${JSON.stringify(word)}: ${JSON.stringify(value)}`),
  ]);
  return lines.length === 0 ? [] : ['values:', ...lines];
}

/** What a mapping file says of where the table stands in its file: it is needed before the table is read. */
export type GivenPlace = { readonly header: GivenRows | undefined; readonly sheets: readonly string[] };

/** That part of a mapping file; what is wrong with the file `givenFrom` tells. */
export function givenPlace(text: string, path: string): GivenPlace {
  const placed = parseYaml(text, startOf(path));
  const shape = placed.ok ? fileShape(placed.value.value) : undefined;
  return { header: shape?.header, sheets: shape?.sheets ?? [] };
}

type FileShape = {
  readonly columns: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly kind?: string;
  readonly header?: GivenRows;
  readonly sheets: readonly string[];
};

function fileShape(value: unknown): FileShape | undefined {
  if (!isRecord(value)) return undefined;
  const { columns = {}, kind, values = {}, 'header-row': rows, sheet, ...others } = value;
  if (Object.keys(others).length > 0 || !('columns' in value || 'values' in value) || !isWords(columns))
    return undefined;
  if (kind !== undefined && typeof kind !== 'string') return undefined;
  if (!isRecord(values) || !Object.values(values).every(isWords)) return undefined;
  const header =
    rows === undefined
      ? undefined
      : givenRows(typeof rows === 'number' || typeof rows === 'string' ? String(rows) : '');
  if (rows !== undefined && header === undefined) return undefined;
  const sheets = sheet === undefined ? [] : Array.isArray(sheet) ? sheet : [sheet];
  if (!sheets.every((one) => typeof one === 'string')) return undefined;
  return {
    columns,
    values: values as Readonly<Record<string, Readonly<Record<string, string>>>>,
    sheets,
    ...(kind === undefined ? {} : { kind }),
    ...(header === undefined ? {} : { header }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
}

function knownColumns(vocabulary: Vocabulary): string[] {
  const kinds = lineKinds(vocabulary);
  const facts = kinds.flatMap((kind) => factsOfKind(vocabulary, kind));
  return [
    ...new Set([...LINE_COLUMNS, ...TEXT_COLUMNS, BIRTH_DATE, OWN, ...templateColumns(vocabulary, kinds), ...facts]),
  ];
}
