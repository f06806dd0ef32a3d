// A roster that was read → its manifest, with blank cells filled by what was said once for all lines.
import type { Law } from '../engine/law.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Problem, problem } from '../kernel/errors.ts';
import { ProblemList } from '../kernel/problem-list.ts';
import type { Table } from '../kernel/table.ts';
import { withDefaults } from '../visit/manifest/defaults.ts';
import {
  groupsNamed,
  type ManifestContext,
  manifestFromRows,
  type ManifestResult,
} from '../visit/manifest/from-rows.ts';
import { type Columns, columnsOf, factsAt, valueAt } from '../visit/manifest/encoded.ts';
import { PERSON } from '../visit/mapping/headings.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { type Draft, ONLY_GROUP } from '../visit/plan/draft.ts';
import { checkProvenance } from '../visit/plan/from-draft.ts';
import { draftFromSheet } from '../visit/plan/from-sheet.ts';
import type { Result } from '../kernel/result.ts';
import type { RosterRead } from './roster.ts';

/** The manifest. A table that already speaks the words of a manifest is read as it is, and through the mapper only if that fails. */
export function manifestOf(
  { table, problems, plain, proposed }: RosterRead & { readonly table: Table },
  context: ManifestContext,
): ManifestResult {
  const filled = (read: ManifestResult): ManifestResult =>
    read.ok ? { ok: true, value: withDefaults(read.value, proposed?.defaults ?? [], context.law.vocabulary) } : read;
  const once = (read: ManifestResult): ManifestResult => (read.ok ? eachOnce(read.value, context) : read);
  if (plain !== undefined) {
    // Its errors are told only where the mapper finds them too.
    const read = manifestFromRows(plain, { ...context, every: undefined }, problems);
    if (read.ok) return filled(once(read));
  }
  return filled(once(manifestFromRows(table, context, problems)));
}

/** A manifest of several files, unless a line of one stands in another as well: then a person would come twice. */
function eachOnce(manifest: Manifest, { every }: ManifestContext): ManifestResult {
  const { sheets = [] } = manifest;
  if (sheets.every(({ file }) => file === undefined)) return { ok: true, value: manifest };
  const columns = columnsOf(manifest);
  const seen = new Map<string, string>();
  const problems = new ProblemList();
  problems.pass(every);
  let at = 0;
  for (const { sheet, file = '', last, less } of sheets) {
    for (; at < columns.length && (columns.line[at] ?? 0) <= last; at += 1) {
      const who = identityOf(columns, at);
      if (who === undefined) continue;
      const before = seen.get(who);
      if (before === undefined) seen.set(who, file);
      if (before === undefined || before === file) continue;
      const line = (columns.line[at] ?? 0) - less;
      const place = { file, ...(sheet === '' ? {} : { sheet }), line };
      const [label, number] = [columns.label(at), columns.number(at)];
      problems.add(() => problem('COMITY_INTAKE_LINE_TWICE', { value: label === '' ? number : label, place }));
    }
  }
  if (problems.count === 0) return { ok: true, value: manifest };
  return { ok: false, problems: problems.shown, count: problems.count };
}

/** What a line is known by elsewhere: its number, of a person without one the name and all that is said. Undefined: nothing tells it from others. */
function identityOf(columns: Columns, at: number): string | undefined {
  const kind = valueAt(columns.kind, at) ?? '';
  const number = columns.number(at);
  if (number !== '') return canonicalJson([kind, number]);
  const label = columns.label(at);
  return kind === PERSON && label !== '' ? canonicalJson([kind, label, factsAt(columns, at)]) : undefined;
}

/**
 * The manifest with whatever groups its lines name, so that a file without a visit beside it is gone through once. Undefined where
 * it names none in a column of their own, or anything is wrong with it: what, is told when the groups are known.
 */
export function manifestNaming({ table, ...read }: RosterRead, law: Law): Manifest | undefined {
  if (table?.columns.some(({ name }) => name === 'group') !== true) return undefined;
  const manifest = manifestOf({ ...read, table }, { law, groups: undefined });
  return manifest.ok ? manifest.value : undefined;
}

/** What is wrong with the `provenance` of a visit, beside the columns of its roster. */
export function provenanceOf(draft: Draft, table: Table | undefined): readonly Problem[] {
  return table === undefined
    ? []
    : checkProvenance(
        draft,
        table.columns.map(({ name }) => name),
      );
}

/** A roster that was checked: its manifest, or the first things that are wrong and how many there are in all. */
export type RosterCheck =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number };

/**
 * Checks a roster alone: every line, and its groups against a visit where there is one, be it a sheet of the same workbook.
 *
 * @param path the name of the roster
 * @param against a visit that was read beside it; without one any group will do
 * @param every told of each problem as it is found, also of those beyond the first 1,000
 */
export function checkRoster(
  read: RosterRead,
  path: string,
  law: Law,
  {
    against,
    every,
  }: {
    readonly against?: Result<Draft> | undefined;
    readonly every?: ((problem: Problem) => void) | undefined;
  } = {},
): RosterCheck {
  const { table, problems: form } = read;
  const named = table === undefined ? [] : groupsNamed(table);
  const visit = against ?? (read.visit === undefined ? undefined : draftFromSheet(read.visit, path, law, named));
  const draft = visit?.ok === true ? visit.value : undefined;
  const groups = draft?.groups.map(({ id }) => id) ?? (named.length === 0 ? [ONLY_GROUP] : named);
  const manifest =
    table === undefined
      ? { ok: false as const, problems: form, count: form.length }
      : manifestOf({ ...read, table }, { law, groups, every });
  const first = [
    ...(visit === undefined || visit.ok ? [] : visit.problems),
    ...(draft === undefined ? [] : provenanceOf(draft, table)),
  ];
  for (const one of table === undefined ? [...first, ...form] : first) every?.(one);
  if (manifest.ok && first.length === 0) return { ok: true, manifest: manifest.value };
  return {
    ok: false,
    problems: [...first, ...(manifest.ok ? [] : manifest.problems)],
    count: first.length + (manifest.ok ? 0 : manifest.count),
  };
}
