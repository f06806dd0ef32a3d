import { join } from 'node:path';

import { readTable } from '../files/read-table.ts';
import { PROBLEMS_SHOWN } from '../kernel/problem-list.ts';
import { shownJson } from '../kernel/shown-text.ts';
import { compareImport } from '../register/import/compare.ts';
import { DataSetId } from '../register/import/data-sets.ts';
import { importTable } from '../register/import/from-table.ts';
import type { Imported } from '../register/import/imported.ts';
import { importText } from '../report/register-report.ts';
import type { RegisterContext } from '../report/register/names.ts';
import { COMMON, COMMON_HELP, choice, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { readBytes, writeText } from './files.ts';
import { Exit } from './io.ts';
import { sha256 } from './law-files.ts';
import { problemLine } from '../report/view/problem.ts';
import { tell } from './problems.ts';
import { importFolder, loadCodes, loadContext } from './register-files.ts';
import { encodingFlag } from './visit-files.ts';
import { Wrong } from './usage.ts';

/** Where an import is written when no other folder is named. */
const OWN_FOLDER = 'comity-register';

const SHOWN = 10;

export const registerImport: Verb = {
  name: 'register import',
  summary:
    'reads a data set you have downloaded (ATOP, DCAD, MME): what it would add, where it and the register disagree',
  help: `usage: comity register import FILE [--dry-run] [--set SET] [--to DIR]

Reads the member file of ATOP 5.1 (atop5_1m.csv), the main file of DCAD 1.0 or MME v7 under their published columns, prints the
citation that the authors ask for, and writes the ties or activities as JSON to a folder of your own, never into the register.
Rows that cannot be read are left out and told with their line. Nothing of these sets is part of Comity.

  --dry-run          write nothing: only say what it would add and where it disagrees
  --set SET          atop, dcad or mme, where the columns do not tell
  --to DIR           your own folder (default: ${OWN_FOLDER})
  --encoding NAME    what the file is in, where that is in doubt
  --json             what was read, and the comparison, as JSON
${COMMON_HELP}
examples:
  comity register import atop5_1m.csv --dry-run
  comity register import mme_v7.csv --set mme --to my-data
`,
  run(argv, io) {
    const verb = 'register import';
    const { values, positionals } = readArguments(verb, argv, {
      ...COMMON,
      'dry-run': { type: 'boolean' },
      set: { type: 'string' },
      to: { type: 'string' },
      encoding: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon(verb, values, io);
    const [file, more] = positionals;
    if (file === undefined) throw usageError(Wrong.fileNotNamed, verb);
    if (more !== undefined) throw usageError(Wrong.tooMany(more), verb);
    const set = choice(verb, 'set', values.set, DataSetId);
    const encoding = encodingFlag(verb, values.encoding);
    const dry = values['dry-run'] === true;
    const folder = dry ? OWN_FOLDER : importFolder(io, values.to ?? OWN_FOLDER);
    const bytes = readBytes(io, file);
    const read = readTable(bytes, file, { encoding });
    if (read.table === undefined) return tell(io, lang, read.problems);
    const result = importTable(read.table, loadCodes(io), set);
    if (!result.ok) return tell(io, lang, result.problems);
    const imported = result.value;
    const context = loadContext(io, lang);
    const target = join(folder, `${imported.set.id}.json`);
    if (!dry) {
      // A file that is there already may be a link.
      importFolder(io, target);
      const from = { file, sha256: sha256(bytes), on: io.today() };
      writeText(io, target, `${shownJson({ format: 1, from, ...imported }, 2)}\n`);
    }
    if (json) {
      io.out(`${shownJson(valueOf(context, imported, dry ? undefined : target), 2)}\n`);
      return Exit.done;
    }
    io.out(importText(context, imported, { width, colour }));
    for (const one of imported.setAside.slice(0, SHOWN)) io.err(`${problemLine(one, lang)}\n`);
    const { register } = context.words;
    io.out(`${dry ? register.phrase.dryRun : register.wrote(target)}\n`);
    return Exit.done;
  },
};

function valueOf(context: RegisterContext, imported: Imported, written: string | undefined): object {
  const { compared, added } = compareImport(imported.ties, Object.values(context.register.agreements));
  return {
    ...imported,
    setAside: imported.setAside.slice(0, PROBLEMS_SHOWN),
    comparison: {
      agrees: compared
        .filter(({ agrees }) => agrees)
        .map(({ tie, agreement }) => ({ tie: tie.id, agreement: agreement.id })),
      differs: compared
        .filter(({ agrees }) => !agrees)
        .map(({ tie, agreement, event, day }) => ({ tie: tie.id, agreement: agreement.id, event: event.id, day })),
      added: added.length,
    },
    written: written ?? null,
  };
}
