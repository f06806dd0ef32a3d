// Rows with places in, the manifest out, or everything that is wrong with them. A blank cell is a fact not known.
import { type Problem, compareProblems, problem } from '../../kernel/errors.ts';
import { ProblemList } from '../../kernel/problem-list.ts';
import type { Table } from '../../kernel/table.ts';
import { columnUses } from './columns.ts';
import { type Columns, lineAt } from './encoded.ts';
import type { Line, Manifest, SheetLines } from './manifest.ts';
import { linkParents } from './parents.ts';
import { type ManifestContext, RowReader } from './row-reader.ts';

export type { ManifestContext } from './row-reader.ts';

/** The manifest, or the first 1,000 things wrong with it and how many there are in all. */
export type ManifestResult =
  | { readonly ok: true; readonly value: Manifest }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number };

/**
 * Reads a manifest from rows. The rows are gone through once, and none is kept.
 *
 * @param found what was wrong with the form of the file, so that all errors are told at once
 */
export function manifestFromRows(
  table: Table,
  context: ManifestContext,
  found: readonly Problem[] = [],
): ManifestResult {
  const problems = new ProblemList();
  problems.pass(context.every);
  problems.addAll(found);
  const uses = columnUses(context.law.vocabulary, table.columns, table.file, problems);
  const reader = new RowReader(context, table, uses, problems);
  let none = true;
  table.form.pass(context.every);
  for (const row of table.rows) {
    none = false;
    reader.read(row);
  }
  table.form.pass(undefined);
  problems.join(table.form);
  if (none && problems.count === 0)
    problems.add(() => problem('COMITY_MANIFEST_EMPTY', { place: table.columns[0]?.place ?? { file: table.file } }));
  const columns = linkParents(
    reader.close(),
    reader.references,
    (at, parents) => reader.placesOf(at, parents),
    problems,
  );
  if (problems.count > 0)
    return { ok: false, problems: problems.shown.toSorted(compareProblems), count: problems.count };
  return { ok: true, value: manifestOf(columns, table, sheetsOf(columns, table)) };
}

/** Which lines are rows of which sheet, where there are several; a sheet without a line is left out. */
function sheetsOf({ line }: Columns, { numbered }: Table): SheetLines[] {
  const all = numbered?.() ?? [];
  let at = 0;
  return all.flatMap(({ sheet, file, less }, index) => {
    const end = all[index + 1]?.less ?? Number.POSITIVE_INFINITY;
    const start = at;
    while (at < line.length && (line[at] ?? 0) < end) at += 1;
    return at === start
      ? []
      : [{ sheet, ...(file === undefined ? {} : { file }), first: line[start] ?? 0, last: line[at - 1] ?? 0, less }];
  });
}

function manifestOf(columns: Columns, table: Table, sheets: readonly SheetLines[]): Manifest {
  let lines: readonly Line[] | undefined;
  return {
    columns,
    ...(sheets.length === 0 ? {} : { sheets }),
    get lines() {
      lines ??= Array.from(table.rows, (row, at) => ({ ...lineAt(columns, at), place: row.place() }));
      return lines;
    },
  };
}

/** The groups that the lines of a manifest name, in order of appearance. */
export function groupsIn({ group }: Columns): string[] {
  return group.values.filter((id) => id !== undefined);
}

/** The groups that the rows name, in order of appearance: what a bare manifest is divided into. */
export function groupsNamed(table: Table): string[] {
  const at = table.columns.findIndex(({ name }) => name === 'group');
  const named = new Set<string>();
  for (const { cells } of at === -1 ? [] : table.rows) {
    const group = cells[at];
    if (group !== undefined) named.add(String(group));
  }
  return [...named];
}
