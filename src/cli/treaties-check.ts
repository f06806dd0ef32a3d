import { shownJson } from '../kernel/shown-text.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { runCases, readCases } from '../engine/cases.ts';
import { accountForRows, RowFate } from '../engine/check/rows.ts';
import { rulesWithoutSwap } from '../engine/check/swaps.ts';
import { type Compiled, compileLaw } from '../engine/compile.ts';
import type { LawFile } from '../engine/parse/pack-source.ts';
import { ComityError, type Problem } from '../kernel/errors.ts';
import type { Result } from '../kernel/result.ts';
import type { CheckCounts } from '../words/check-words.ts';
import { words } from '../words/words.ts';
import { COMMON, COMMON_HELP, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit, type Io } from './io.ts';
import { lawFiles, sha256 } from './law-files.ts';
import { tell } from './problems.ts';
import { textTable } from './text-table.ts';
import { Wrong } from './usage.ts';

export const treatiesCheck: Verb = {
  name: 'treaties check',
  summary: 'compile the law, run its cases, and with --rows account for every row of the reference',
  help: `usage: comity treaties check [FOLDER] [--rows]

FOLDER holds vocabulary.yaml, treaties/, domestic/ … (default: the law that comes with Comity). Every error is printed
with file, line, column and what to do; every case that fails, with what it expected.

  --rows             account for every row: encoded, obliges, allocates, reserves, or left out with a reason
  --json             the outcome as JSON
${COMMON_HELP}
examples:
  comity treaties check
  comity treaties check --rows
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties check', argv, { ...COMMON, rows: { type: 'boolean' } });
    const { lang, json } = readCommon('treaties check', values, io);
    const files = sourcesOf(io, 'treaties check', positionals);
    const compiled = placed(compileLaw(files.list, sha256), files.shown);
    const cases = compiled.ok ? placed(readCases(files.list, compiled.value.law), files.shown) : undefined;
    const account =
      compiled.ok && values.rows === true ? accountForRows(compiled.value.law, compiled.value.rows) : undefined;
    const results = compiled.ok && cases?.ok === true ? runCases(cases.value, compiled.value.law) : [];
    const unexchanged = compiled.ok && cases?.ok === true ? rulesWithoutSwap(compiled.value.law, cases.value) : [];
    const failed = results.filter(({ failures }) => failures.length > 0);
    const problems = [
      ...(compiled.ok ? [] : compiled.problems),
      ...(cases === undefined || cases.ok ? [] : cases.problems),
      ...unexchanged.map((one) => underFolder(one, files.shown)),
      ...(account?.problems.map((one) => underFolder(one, files.shown)) ?? []),
    ];
    const good = problems.length === 0 && failed.length === 0;
    if (json) {
      const failures = failed.map((one) => ({
        file: one.case.file,
        line: one.case.line,
        title: one.case.title,
        // Strings are English whatever the language, so that a program sees the same; `differences` are the same as values.
        failures: one.failures.map(words('en').check.failure),
        differences: one.failures,
      }));
      io.out(
        `${shownJson({ ok: good, ...(compiled.ok ? { packs: Object.keys(compiled.value.law.packs), digest: compiled.value.law.digest } : {}), cases: results.length, failures, problems, ...(account === undefined ? {} : { rows: account.counts, apart: account.apart }) }, 2)}\n`,
      );
      return good ? Exit.done : Exit.problems;
    }
    const say = words(lang).check;
    for (const { case: one, failures } of failed) {
      io.err(
        `${files.shown}/${one.file}:${one.line}: ${say.asGiven(one.title)}\n${failures.map((failure) => `  ${say.failure(failure)}\n`).join('')}`,
      );
    }
    if (problems.length > 0) tell(io, lang, problems);
    if (compiled.ok)
      io.out(`${say.counts(countsOf(compiled.value, results.length - failed.length, results.length))}\n`);
    if (account !== undefined) {
      const rows = RowFate.map((fate) => [say.fate[fate], String(account.counts[fate])]);
      io.out(textTable([[say.rows, ''], ...rows, [say.apart, String(account.apart)]]));
    }
    return good ? Exit.done : Exit.problems;
  },
};

function countsOf({ law }: Compiled, passed: number, cases: number): CheckCounts {
  const packs = Object.values(law.packs);
  const rules = packs.reduce((sum, pack) => sum + Object.keys(pack.rules).length, 0);
  return { packs: packs.length, rules, passed, cases, digest: law.digest.slice(0, 12) };
}

/** The sources of the law and the folder as it is shown. */
export function sourcesOf(
  io: Io,
  verb: string,
  positionals: readonly string[],
): { readonly list: readonly LawFile[]; readonly shown: string } {
  const [given, more] = positionals;
  if (more !== undefined) throw usageError(Wrong.tooMany(more), verb);
  const folder = given === undefined ? join(io.home, 'law') : resolve(io.cwd, given);
  if (!existsSync(folder))
    throw new ComityError('COMITY_CLI_FILE_MISSING', { value: given ?? 'law', place: { file: given ?? 'law' } });
  return { list: lawFiles(folder), shown: given ?? 'law' };
}

/** Problems with places under the folder as the user gave it. */
export function placed<T>(result: Result<T>, shown: string): Result<T> {
  return result.ok ? result : { ok: false, problems: result.problems.map((one) => underFolder(one, shown)) };
}

function underFolder(one: Problem, shown: string): Problem {
  return one.place === undefined ? one : { ...one, place: { ...one.place, file: `${shown}/${one.place.file}` } };
}
