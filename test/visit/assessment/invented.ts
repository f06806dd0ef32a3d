// Visits to the invented States, written as a user writes them: visit.yaml and manifest.csv.
import assert from 'node:assert/strict';

import { EMPTY_OVERLAY, type Law } from '../../../src/engine/law.ts';
import type { LawFile } from '../../../src/engine/parse/pack-source.ts';
import { readTable } from '../../../src/files/read-table.ts';
import { civilDate, LATEST } from '../../../src/kernel/civil-date.ts';
import { problemText } from '../../../src/kernel/errors.ts';
import type { Assessment, DeterminationRow } from '../../../src/visit/assessment/assessment.ts';
import { type AssessmentInput, assess } from '../../../src/visit/assessment/from-manifest.ts';
import { manifestFromRows } from '../../../src/visit/manifest/from-rows.ts';
import type { Manifest } from '../../../src/visit/manifest/manifest.ts';
import { planFromDraft } from '../../../src/visit/plan/from-draft.ts';
import { draftFromFile } from '../../../src/visit/plan/from-file.ts';
import type { Plan } from '../../../src/visit/plan/plan.ts';
import { inventedFiles, lawOf, sha256 } from '../../engine/invented.ts';

export const invented = lawOf(inventedFiles);

/** The invented law with some files more, or other ones. */
export function inventedWith(files: readonly LawFile[]): Law {
  return lawOf([...inventedFiles.filter((file) => !files.some(({ path }) => path === file.path)), ...files]);
}

/** A visit read from its two files; anything wrong with them fails the test. */
export function visitOf(visit: string, manifest: string, law: Law = invented): { plan: Plan; manifest: Manifest } {
  const draft = draftFromFile(`title: a visit\nmanifest: manifest.csv\n${visit}`, 'visit.yaml', law);
  assert.ok(draft.ok, draft.ok ? '' : draft.problems.map(problemText).join('\n'));
  const plan = planFromDraft(draft.value);
  assert.ok(plan.ok, plan.ok ? '' : plan.problems.map(problemText).join('\n'));
  const { table, problems } = readTable(new TextEncoder().encode(manifest), 'manifest.csv');
  assert.ok(table !== undefined);
  const read = manifestFromRows(table, { law, groups: draft.value.groups.map(({ id }) => id) }, problems);
  assert.ok(read.ok, read.ok ? '' : read.problems.map(problemText).join('\n'));
  return { plan: plan.value, manifest: read.value };
}

/** The visit assessed; anything may be overridden. */
export function assessedVisit(
  visit: string,
  manifest: string,
  { law = invented, ...more }: Partial<AssessmentInput> = {},
): Assessment {
  return assess({
    ...visitOf(visit, manifest, law),
    law,
    overlay: EMPTY_OVERLAY,
    accept: 'summary',
    today: civilDate('2020-01-01'),
    todayFrom: 'flag',
    known: LATEST,
    lang: 'en',
    visitDigest: 'visit',
    engineVersion: 'test',
    sha256,
    ...more,
  });
}

/** The rows of a formality for a line of the manifest, as the editor numbers it; on one leg, where it is named. */
export function rowsFor(assessment: Assessment, formality: string, line: number, leg?: string): DeterminationRow[] {
  const classes = assessment.classes.filter(({ lines }) => lines.includes(line)).map(({ id }) => id);
  return assessment.determinations.filter(
    (row) => row.formality === formality && classes.includes(row.class) && (leg === undefined || row.leg === leg),
  );
}

/** What is answered there, with the reasons: `waived by xa-xb-raa-2010/visa`. */
export function said(assessment: Assessment, formality: string, line: number, leg?: string): string[] {
  return rowsFor(assessment, formality, line, leg).map((row) =>
    row.outcome === 'unsettled'
      ? `unsettled: ${[...row.cause, ...row.ask, ...row.wanted].join(' ')}`
      : `${row.outcome} by ${row.because.map(({ instrument, rule }) => `${instrument}/${rule}`).join(', ')}`,
  );
}
