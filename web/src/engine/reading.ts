// The kept visit → its plan and manifest, or everything that is wrong with it, with what its headings were taken to mean.
import type { Law } from '../../../src/engine/law.ts';
import { NO_MAPPING } from '../../../src/engine/mapping.ts';
import { readTable } from '../../../src/files/read-table.ts';
import { readText } from '../../../src/files/text.ts';
import { digest } from '../../../src/kernel/canonical-json.ts';
import { findCivilDate } from '../../../src/kernel/civil-date.ts';
import { type Problem, problem } from '../../../src/kernel/errors.ts';
import { sheetKinds } from '../../../src/visit/manifest/columns.ts';
import { lineFacts, withDefaults } from '../../../src/visit/manifest/defaults.ts';
import { groupsNamed, manifestFromRows } from '../../../src/visit/manifest/from-rows.ts';
import type { Manifest } from '../../../src/visit/manifest/manifest.ts';
import { mappedTable } from '../../../src/visit/mapping/from-table.ts';
import { givenFrom } from '../../../src/visit/mapping/given.ts';
import { headerFinder } from '../../../src/visit/mapping/header-row.ts';
import { propose, type Proposed } from '../../../src/visit/mapping/propose.ts';
import { sheetKindFinder } from '../../../src/visit/mapping/sheets.ts';
import { type Draft, emptyDraft } from '../../../src/visit/plan/draft.ts';
import { applyFlags, visitDays } from '../../../src/visit/plan/flags.ts';
import { planFromDraft } from '../../../src/visit/plan/from-draft.ts';
import { draftFromFile } from '../../../src/visit/plan/from-file.ts';
import type { Plan } from '../../../src/visit/plan/plan.ts';
import type { Version } from '../visit/kept.ts';
import { sha256 } from './sha256.ts';

/** A visit that was read, or what stands in the way. */
export type Reading =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly manifest: Manifest;
      readonly visitDigest: string;
      readonly proposed: Proposed | undefined;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly count: number;
      readonly proposed: Proposed | undefined;
    };

/** Reads one version of a visit. */
export function readVersion({ plan: file, rosters, answers, facts, said }: Version, law: Law): Reading {
  const { vocabulary, packs: _packs, mapping = NO_MAPPING } = law;
  const wrong = (problems: readonly Problem[], proposed?: Proposed): Reading => ({
    ok: false,
    problems,
    count: problems.length,
    proposed,
  });
  let draft: Draft | undefined;
  if (file !== undefined) {
    const text = readText(file.bytes, file.path);
    const read = text.ok ? draftFromFile(text.value, file.path, law) : text;
    if (!read.ok) return wrong(read.problems);
    draft = read.value;
  }
  const roster = rosters.find(({ path }) => path === draft?.manifest) ?? rosters[0];
  if (roster === undefined) return wrong([problem('COMITY_CLI_NO_MANIFEST')]);
  const sets = Object.entries(facts).map(([path, value]) => `${path}=${value}`);
  const ofLines = new Set(lineFacts(vocabulary));
  const isOfLines = (one: string): boolean => ofLines.has(one.split('=', 1)[0] ?? '');
  const read = readTable(roster.bytes, roster.path, {
    encoding: said.encoding,
    kinds: sheetKinds(vocabulary),
    kindOf: roster.path.toLowerCase().endsWith('.xlsx') ? sheetKindFinder(vocabulary, mapping) : undefined,
    header: headerFinder(vocabulary, mapping, said.header),
    sheets: said.sheets,
  });
  if (read.table === undefined) return wrong(read.problems);
  const headings = read.table.columns.map(({ name }) => name);
  const given = givenFrom(undefined, said.columns, said.kind, headings, law, sets.filter(isOfLines));
  if (!given.ok) return wrong([...read.problems, ...given.problems]);
  const proposed = propose(read.table, vocabulary, mapping, given.value);
  draft ??= emptyDraft(groupsNamed(read.table));
  const enter = findCivilDate(answers.enter ?? '') ?? visitDays(draft.groups.flatMap(({ legs }) => legs)).enter;
  const mapped = mappedTable(read.table, proposed, vocabulary, mapping, enter);
  const flagged = applyFlags(draft, { ...answers, set: sets.filter((one) => !isOfLines(one)) }, law);
  const fixed = { enter: findCivilDate(answers.enter ?? ''), leave: findCivilDate(answers.leave ?? '') };
  const plan = flagged.ok ? planFromDraft(flagged.value, fixed) : flagged;
  const groups = draft.groups.map(({ id }) => id);
  const manifest = manifestFromRows(mapped.table, { law, groups }, [...read.problems, ...mapped.problems]);
  if (!plan.ok || !manifest.ok) {
    const first = plan.ok ? [] : plan.problems;
    const rest = manifest.ok ? { problems: [], count: 0 } : manifest;
    return { ok: false, problems: [...first, ...rest.problems], count: first.length + rest.count, proposed };
  }
  const { today: _today, ...named } = plan.value;
  return {
    ok: true,
    plan: plan.value,
    manifest: withDefaults(manifest.value, given.value.defaults ?? [], vocabulary),
    visitDigest: digest(named, sha256),
    proposed,
  };
}
