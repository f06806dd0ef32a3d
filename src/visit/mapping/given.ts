// What the user says about columns: a mapping file that can be kept, and flags over it.
import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { suggestion } from '../../kernel/near.ts';
import { parseYaml, startOf } from '../../kernel/yaml.ts';
import type { Law } from '../../engine/law.ts';
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
import { type Default, readDefault } from '../manifest/defaults.ts';
import { type GivenRows, givenRows } from './header-row.ts';
import { BIRTH_DATE, OWN } from './headings.ts';
import { plainHeading, plainValue } from './plain.ts';
import { type Given, type Proposed } from './propose.ts';
import { type GivenValues, isValue } from './values.ts';

/** One `--map "HEADING=column"`. */
export type MapFlag = { readonly heading: string; readonly column: string };

/** One word of cells, and the value it stands for in one column, by its name or as the path of a fact. */
export type GivenWord = { readonly column: string; readonly word: string; readonly value: string };

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
 * @param set facts for all lines of their kind, `PATH=VALUE` each
 * @param words what single words of cells mean
 * @param headings the headings of the table, where flags must name one of them; a kept file may name others
 */
export function givenFrom(
  file: { readonly text: string; readonly path: string } | undefined,
  flags: readonly MapFlag[],
  kind: string | undefined,
  headings: readonly string[],
  law: Pick<Law, 'vocabulary' | 'packs' | 'mapping'>,
  set: readonly string[] = [],
  words: readonly GivenWord[] = [],
): Result<Given> {
  const { vocabulary } = law;
  const problems: Problem[] = [];
  const columns = new Map<string, string>();
  const values = new Map<string, Map<string, string>>();
  const defaults = new Map<string, Default>();
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
    for (const [path, written] of Object.entries(shape.defaults)) {
      const value = String(written);
      const read = readDefault(law, path, value);
      const place = placeOf(['defaults', path]);
      if (read.ok) defaults.set(path, { path, value: read.value, from: 'file' });
      else {
        const { remedy, remedyJa } = read;
        const code = read.wrong === 'path' ? 'COMITY_MAPPING_COLUMN_UNKNOWN' : 'COMITY_MAPPING_VALUE';
        problems.push(problem(code, { value: read.wrong === 'path' ? path : value, place, remedy, remedyJa }));
      }
    }
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
  for (const { column, word, value } of words) {
    if (!check(column)) continue;
    const fault = isValue(column, value, vocabulary);
    if (fault !== undefined) problems.push(problem('COMITY_MAPPING_VALUE', { value, ...fault }));
    const meant = values.get(column) ?? new Map<string, string>();
    values.set(column, meant.set(plainValue(word), value));
  }
  checkKind(kind);
  for (const one of set) {
    const [path = '', ...rest] = one.split('=');
    const text = rest.join('=');
    const read = readDefault(law, path, text);
    if (read.ok) {
      // Said again, the last word counts, as of every flag.
      defaults.set(path, { path, value: read.value, from: 'flag' });
      continue;
    }
    const form =
      text === '' && read.wrong === 'value'
        ? {
            remedy: `write \`${path}=VALUE\`: a blank cell is not known without it`,
            remedyJa: `\`${path}=VALUE\` の形で書いてください。指定がなければ空欄は不明です`,
          }
        : { remedy: read.remedy, remedyJa: read.remedyJa };
    problems.push(problem('COMITY_PLAN_FLAG', { value: `--set ${one}`, ...form }));
  }
  return okUnless(problems, () => ({ columns, byFlag, values, kind: kind ?? kept, defaults: [...defaults.values()] }));
}

/**
 * What was applied, as a mapping file.
 *
 * @param place what the user said of the rows and sheets
 */
export function mappingFile(
  { proposals, kind, values = new Map(), defaults = [] }: Proposed,
  { header, sheets }: GivenPlace,
): string {
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
  return `${[...top, 'columns:', ...lines, ...open, ...valueLines(values), ...defaultLines(defaults)].join('\n')}\n`;
}

function defaultLines(defaults: readonly Default[]): string[] {
  const lines = defaults.map(
    ({ path, value }) => `  ${path}: ${typeof value === 'string' ? JSON.stringify(value) : value}`,
  );
  return lines.length === 0 ? [] : ['defaults:', ...lines];
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
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  readonly kind?: string;
  readonly header?: GivenRows;
  readonly sheets: readonly string[];
};

function fileShape(value: unknown): FileShape | undefined {
  if (!isRecord(value)) return undefined;
  const { columns = {}, kind, values = {}, defaults = {}, 'header-row': rows, sheet, ...others } = value;
  if (
    Object.keys(others).length > 0 ||
    !('columns' in value || 'values' in value || 'defaults' in value) ||
    !isWords(columns)
  )
    return undefined;
  if (kind !== undefined && typeof kind !== 'string') return undefined;
  if (!isRecord(values) || !Object.values(values).every(isWords)) return undefined;
  if (!isRecord(defaults) || !Object.values(defaults).every(isScalar)) return undefined;
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
    defaults: defaults as FileShape['defaults'],
    sheets,
    ...(kind === undefined ? {} : { kind }),
    ...(header === undefined ? {} : { header }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
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
