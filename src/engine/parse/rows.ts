// `law/rows.csv`: one line for each row of the reference, with its marks, and what became of it.

import { parse } from 'csv-parse/browser/esm/sync';

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { Mark } from '../marks.ts';

/** The marks of one row: of its content, and of its article number. */
export interface RowMarks {
  readonly key: string;
  readonly subject: string;
  readonly kind: string;
  readonly instruments: readonly string[];
  readonly says: Mark | 'none';
  readonly cites: Mark | 'unknown';
  /** The pack or packs that encode it. */
  readonly packs: readonly string[];
  readonly leftOutBecause: string;
  readonly line: number;
}

/** Read the rows. */
export function readRows(text: string, file: string): Result<ReadonlyMap<string, RowMarks>> {
  const problems: Problem[] = [];
  const rows = new Map<string, RowMarks>();
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, info: true, bom: true }) as unknown as typeof records;
  } catch (cause) {
    return {
      ok: false,
      problems: [
        problem('COMITY_ROWS_UNREADABLE', {
          value: cause instanceof Error ? cause.message : '',
          place: { file, line: (cause as { lines?: number }).lines ?? 1, column: 1 },
        }),
      ],
    };
  }
  for (const { record, info } of records) {
    const key = record['key'] ?? '';
    const says = Mark.find((mark) => mark === record['says_mark']) ?? 'none';
    const cites = Mark.find((mark) => mark === record['cite_mark']) ?? 'unknown';
    if (rows.has(key))
      problems.push(problem('COMITY_ROWS_TWICE', { value: key, place: { file, line: info.lines, column: 1 } }));
    rows.set(key, {
      key,
      subject: record['subject'] ?? '',
      kind: record['kind'] ?? '',
      instruments: (record['instrument_or_state'] ?? '').split(';').filter((one) => one !== ''),
      says,
      cites,
      packs: (record['pack'] ?? '').split(';').filter((one) => one !== ''),
      leftOutBecause: record['left_out_because'] ?? '',
      line: info.lines,
    });
  }
  return okUnless(problems, () => rows);
}
