import { shownJson } from '../kernel/shown-text.ts';
import { readCases, runCases } from '../engine/cases.ts';
import { compileLaw } from '../engine/compile.ts';
import { mutantsOf, runMutants } from '../engine/mutate.ts';
import { problem } from '../kernel/errors.ts';
import { words } from '../words/words.ts';
import { COMMON, COMMON_HELP, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { sha256 } from './law-files.ts';
import { tell } from './problems.ts';
import { suggestion } from '../kernel/near.ts';
import { textTable } from './text-table.ts';
import { placed, sourcesOf } from './treaties-check.ts';
import { Wrong } from './usage.ts';

export const treatiesMutate: Verb = {
  name: 'treaties mutate',
  summary: 'change every rule, term, scope and date of the law; each change must fail a case',
  help: `usage: comity treaties mutate [FOLDER] [--pack PACK …]

Deletes or turns round each rule, term, scope and condition, and shifts each date of the packs by a day. A change that no
case notices is printed with its file and line, and the exit code is 1.

  --pack PACK        only changes of this pack; may be given again
  --json             the outcome as JSON
${COMMON_HELP}
examples:
  comity treaties mutate
  comity treaties mutate --pack au-jp-raa-2022
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties mutate', argv, {
      ...COMMON,
      pack: { type: 'string', multiple: true },
    });
    const { lang, json } = readCommon('treaties mutate', values, io);
    const files = sourcesOf(io, 'treaties mutate', positionals);
    const compiled = placed(compileLaw(files.list, sha256), files.shown);
    if (!compiled.ok) return tell(io, lang, compiled.problems);
    const { law } = compiled.value;
    const cases = placed(readCases(files.list, law), files.shown);
    if (!cases.ok) return tell(io, lang, cases.problems);
    // A case that fails already would seem to notice every change.
    const failed = runCases(cases.value, law).filter(({ failures }) => failures.length > 0);
    if (failed.length > 0) {
      return tell(
        io,
        lang,
        failed.map(({ case: one, failures }) =>
          problem('COMITY_LAW_CASE_FAILS', {
            value: one.title,
            place: { file: `${files.shown}/${one.file}`, line: one.line, column: 1 },
            remedy: failures.map(words('en').check.failure).join('; '),
            remedyJa: failures.map(words('ja').check.failure).join('；'),
          }),
        ),
      );
    }
    for (const id of values.pack ?? []) {
      if (!Object.hasOwn(law.packs, id))
        throw usageError(Wrong.noPack(id), 'treaties mutate', suggestion(id, Object.keys(law.packs)));
    }
    const wanted = values.pack === undefined ? undefined : new Set(values.pack);
    const all = [...mutantsOf(law)].filter(({ pack }) => wanted?.has(pack) ?? true).length;
    const progress = (done: number): void => {
      if (io.terminal.err && (done % 10 === 0 || done === all)) io.err(`\r${done}/${all}`);
    };
    const results = runMutants(
      law,
      cases.value,
      progress,
      wanted === undefined ? undefined : (mutant) => wanted.has(mutant.pack),
    );
    if (io.terminal.err) io.err('\r\u001b[K');
    const alive = results.filter(({ killedBy }) => killedBy === undefined);
    if (json) {
      const survivors = alive.map(({ mutant: { pack, change, file, line } }) => ({
        pack,
        // English whatever the language, so that a program sees the same; `changed` is the same as a value.
        change: words('en').check.change(change),
        changed: change,
        file,
        line,
      }));
      io.out(`${shownJson({ mutants: results.length, killed: results.length - alive.length, survivors }, 2)}\n`);
      return alive.length === 0 ? Exit.done : Exit.problems;
    }
    const say = words(lang).check;
    for (const { mutant } of alive)
      io.err(
        `${files.shown}/${mutant.file}:${mutant.line}: ${say.asGiven(mutant.pack)}: ${say.change(mutant.change)}: ${say.unnoticed}\n`,
      );
    const packs = [...new Set(results.map(({ mutant }) => mutant.pack))].toSorted();
    const rows = packs.map((pack) => {
      const own = results.filter(({ mutant }) => mutant.pack === pack);
      const killed = own.filter(({ killedBy }) => killedBy !== undefined).length;
      return [say.asGiven(pack), String(own.length), String(killed)];
    });
    const killed = results.length - alive.length;
    const head = [say.pack, say.changes, say.noticed];
    const percent = results.length === 0 ? 100 : Math.floor((1000 * killed) / results.length) / 10;
    io.out(textTable([head, ...rows, [say.all, String(results.length), `${killed} (${percent} %)`]]));
    return alive.length === 0 ? Exit.done : Exit.problems;
  },
};
