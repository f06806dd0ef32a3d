// What the user says about columns: a mapping file that can be kept, and flags over it.
import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { parseYaml, startOf, suggestion } from '../../engine/parse/yaml.ts';
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
import { BIRTH_DATE, OWN } from './headings.ts';
import { plainHeading } from './plain.ts';
import { type Given, type Proposed } from './propose.ts';

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
  return okUnless(problems, () => ({ columns, byFlag, kind: kind ?? kept }));
}

/** What was applied, as a mapping file. */
export function mappingFile({ proposals, kind }: Proposed): string {
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
  const top = kind === undefined ? [] : [`kind: ${kind.kind}`];
  return `${[...top, 'columns:', ...lines, ...open].join('\n')}\n`;
}

function fileShape(value: unknown): { columns: Record<string, string>; kind?: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { columns, kind, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0 || typeof columns !== 'object' || columns === null) return undefined;
  if (kind !== undefined && typeof kind !== 'string') return undefined;
  const entries = Object.entries(columns);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return undefined;
  return { columns: Object.fromEntries(entries), ...(kind === undefined ? {} : { kind }) };
}

function knownColumns(vocabulary: Vocabulary): string[] {
  const kinds = lineKinds(vocabulary);
  const facts = kinds.flatMap((kind) => factsOfKind(vocabulary, kind));
  return [
    ...new Set([...LINE_COLUMNS, ...TEXT_COLUMNS, BIRTH_DATE, OWN, ...templateColumns(vocabulary, kinds), ...facts]),
  ];
}
