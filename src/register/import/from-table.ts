// The one way in: a table, whose columns say which data set it is of.

import { ComityError } from '../../kernel/errors.ts';
import { type Result, failed, ok } from '../../kernel/result.ts';
import { problem } from '../../kernel/errors.ts';
import type { Table } from '../../kernel/table.ts';
import { importAtop } from './atop.ts';
import { columnsOf } from './cells.ts';
import { DATA_SETS, type DataSet, DataSetId, headingKey } from './data-sets.ts';
import { importDcad } from './dcad.ts';
import type { Imported } from './imported.ts';
import { importMme } from './mme.ts';
import type { StateCodes } from './states.ts';

const READERS = { atop: importAtop, dcad: importDcad, mme: importMme } as const;

/**
 * Which data set a table is of: the one that has most of its columns there, at least half.
 *
 * @throws ComityError COMITY_REGISTER_IMPORT_ALLIANCES, COMITY_REGISTER_IMPORT_UNKNOWN
 */
export function dataSetOf(table: Table): DataSet {
  const there = new Set(table.columns.map(({ name }) => headingKey(name)));
  const place = { file: table.file, line: 1 };
  if (there.has('atopid') && there.has('mem1')) throw new ComityError('COMITY_REGISTER_IMPORT_ALLIANCES', { place });
  const share = ({ columns }: DataSet): number =>
    columns.filter((column) => there.has(headingKey(column))).length / columns.length;
  const [best] = DataSetId.map((id) => DATA_SETS[id]).toSorted((a, b) => share(b) - share(a));
  if (best === undefined || share(best) < 0.5) throw new ComityError('COMITY_REGISTER_IMPORT_UNKNOWN', { place });
  return best;
}

/**
 * Reads a data set.
 *
 * @returns COMITY_REGISTER_IMPORT_COLUMN where a column is missing, COMITY_REGISTER_IMPORT_EMPTY where no row is there
 * @throws ComityError COMITY_REGISTER_IMPORT_ALLIANCES, COMITY_REGISTER_IMPORT_UNKNOWN where no set is named and none is recognised
 */
export function importTable(table: Table, codes: StateCodes, id?: DataSetId): Result<Imported> {
  const set = id === undefined ? dataSetOf(table) : DATA_SETS[id];
  const columns = columnsOf(table, set);
  if (!columns.ok) return columns;
  const imported = READERS[set.id](table, columns.value, codes);
  return imported.rows === 0
    ? failed(problem('COMITY_REGISTER_IMPORT_EMPTY', { place: { file: table.file } }))
    : ok(imported);
}
