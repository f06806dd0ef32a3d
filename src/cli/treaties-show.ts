import { shownJson } from '../kernel/shown-text.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Case, readCases } from '../engine/cases.ts';
import type { Law, Pack } from '../engine/law.ts';
import type { LawFile } from '../engine/parse/pack-source.ts';
import { type RowMarks, readRows } from '../engine/parse/rows.ts';
import { closest, nearest } from '../kernel/near.ts';
import { LATEST } from '../kernel/civil-date.ts';
import { packHtml, packText } from '../report/law-report.ts';
import type { Beside } from '../report/view/law-document.ts';
import { knownOn, statusOf } from '../report/view/pack-standing.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { writePage } from './html-page.ts';
import { JAPANESE_FONT } from '../report/html/japanese-font.generated.ts';
import { Exit, type Io } from './io.ts';
import { loadLaw } from './law-files.ts';
import { Remedy, Wrong } from './usage.ts';

export const treatiesShow: Verb = {
  name: 'treaties show',
  summary:
    'one pack of law as a document: milestones, scope, definitions, article by article, what is left out and why',
  help: `usage: comity treaties show PACK [--on DATE] [--known DATE] [--html FILE]

Under each article: our summary, each rule as a sentence, how well it is known, its source and rows, the duties, what it
prevails over, and the cases as examples.

  --on DATE          its standing on this day (default: today)
  --known DATE       as known on this day: milestones published later are left out (default: all of them)
  --html FILE        write it as one self-contained page
  --json             the compiled pack as JSON
${COMMON_HELP}
examples:
  comity treaties show au-jp-raa-2022
  comity treaties show au-jp-raa-2022 --on 2023-08-12 --lang ja
  comity treaties show au-jp-raa-2022 --on 2023-08-12 --known 2023-08-07
  comity treaties show au-jp-raa-2022 --html agreement.html
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties show', argv, {
      ...COMMON,
      on: { type: 'string' },
      known: { type: 'string' },
      html: { type: 'string' },
    });
    const { lang, json, width, colour } = readCommon('treaties show', values, io);
    if (json && values.html !== undefined) throw usageError(Wrong.together('--json', '--html'), 'treaties show');
    const [id, more] = positionals;
    if (id === undefined) throw usageError(Wrong.packNotNamed, 'treaties show', Remedy.list);
    if (more !== undefined) throw usageError(Wrong.tooMany(more), 'treaties show');
    const on = dayFlag('treaties show', 'on', values.on) ?? io.today();
    const known = dayFlag('treaties show', 'known', values.known);
    const law = loadLaw(io);
    const pack = knownOn(packOf(law, id, 'treaties show'), known ?? LATEST);
    if (json) {
      io.out(`${shownJson(pack, 2)}\n`);
      return Exit.done;
    }
    const beside: Beside = {
      on,
      ...(known === undefined ? {} : { known }),
      status: statusOf(pack, on, known),
      cases: casesBeside(io, law, pack),
      rows: rowsBeside(io),
    };
    if (values.html === undefined) io.out(packText(law, pack, beside, { lang, width, colour }));
    else writePage(io, values.html, packHtml(law, pack, beside, { lang, font: JAPANESE_FONT }), lang);
    return Exit.done;
  },
};

/**
 * The pack of that name.
 *
 * @throws ComityError COMITY_CLI_USAGE
 */
export function packOf(law: Law, id: string, verb: string): Pack {
  const pack = law.packs[id];
  if (pack !== undefined) return pack;
  const near = nearest(id, Object.keys(law.packs));
  const titles = Object.fromEntries(Object.values(law.packs).map((one) => [one.id, one.short.en]));
  throw usageError(
    Wrong.noPack(id),
    verb,
    near === undefined ? Remedy.nearestPacks(closest(id, titles, 3)) : Remedy.didYouMean(near),
  );
}

/** The cases that stand beside the pack's articles; none where the sources of the law are not at hand. */
function casesBeside(io: Io, law: Law, pack: Pack): readonly Case[] {
  const [fence] = [...pack.scopes, ...Object.values(pack.rules), ...Object.values(pack.terms)];
  const end = fence?.file.indexOf('/articles/') ?? -1;
  if (fence === undefined || end < 0) return [];
  const folder = `${fence.file.slice(0, end)}/cases`;
  const path = join(io.home, 'law', folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): LawFile => ({ path: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
  const cases = readCases(files, law);
  return cases.ok ? cases.value : [];
}

function rowsBeside(io: Io): readonly RowMarks[] {
  const path = join(io.home, 'law', 'rows.csv');
  if (!existsSync(path)) return [];
  const rows = readRows(readFileSync(path, 'utf8'), 'rows.csv');
  return rows.ok ? [...rows.value.values()] : [];
}
