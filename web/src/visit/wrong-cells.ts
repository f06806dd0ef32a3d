// Mistakes that are put right in the cell they were found in.
import type { MendedCell } from '../../../src/intake/mended-cells.ts';
import type { ErrorCode, Problem } from '../../../src/kernel/errors.ts';

/** Mistakes of what stands in one cell, whose value is that of the cell. */
export const OF_CELLS: readonly ErrorCode[] = [
  'COMITY_MANIFEST_GROUP_UNKNOWN',
  'COMITY_MANIFEST_NUMBER',
  'COMITY_MANIFEST_PARENT_UNKNOWN',
  'COMITY_MANIFEST_PERSON_QUANTITY',
  'COMITY_MANIFEST_QUANTITY',
  'COMITY_MANIFEST_VALUE',
  'COMITY_MAPPING_COMPATIBILITY_GROUP',
  'COMITY_MAPPING_DATE',
  'COMITY_MAPPING_DATE_AMBIGUOUS',
  'COMITY_MAPPING_RANK_CODE',
  'COMITY_MAPPING_UN_NUMBER',
];

/** A cell as it was found wrong. */
export type WrongCell = Omit<MendedCell, 'is'>;

/** The cells of a mistake, one for each of its lines; none where another way of mending is needed, or where not all lines are known. */
export function wrongCells({ code, place, value }: Problem, lines: readonly number[], count: number): WrongCell[] {
  if (!OF_CELLS.includes(code) || place?.header === undefined || value === undefined || lines.length < count) return [];
  const { file, sheet, header: heading } = place;
  return lines.map((line) => ({ file, sheet, line, heading, was: value }));
}
