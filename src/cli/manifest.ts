import { shownJson } from '../kernel/shown-text.ts';
import { csvRow } from '../files/csv-cell.ts';
import { checkRoster } from '../intake/manifest.ts';
import { readRoster } from '../intake/roster.ts';
import { isTranslated, translation } from '../intake/translation.ts';
import { firstEntry, readDraft } from '../intake/visit.ts';
import type { Law } from '../engine/law.ts';
import { factsOfKind, kindSuggestion, lineKinds, templateColumns } from '../visit/manifest/columns.ts';
import { columnsOf, valueAt } from '../visit/manifest/encoded.ts';
import type { Manifest } from '../visit/manifest/manifest.ts';
import { COMMON, COMMON_HELP, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { columnMeaning } from '../report/view/columns.ts';
import { meaningsText } from './column-meaning.ts';
import { openErrors } from './errors-file.ts';
import { filledText, sheetsText } from './filled.ts';
import { readBytes, writeText } from './files.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { keepMapping, MAP_FLAGS, MAP_HELP, mapWords, notesText, proposalsText, saidOf } from './mapping.ts';
import { tell } from './problems.ts';
import { templateWorkbook } from './template-workbook.ts';
import { textTable } from './text-table.ts';
import { Remedy, Wrong } from './usage.ts';
import { encodingFlag, READ_FLAGS, READ_HELP } from './visit-files.ts';

export const manifestTemplate: Verb = {
  name: 'manifest template',
  summary: 'print the header of a manifest with all columns of a kind',
  help: `usage: comity manifest template [--kind KIND …] [--describe | --json | --xlsx FILE]

Prints a CSV header: the columns every line has, and every fact of the kinds asked for (default: all kinds).
With --describe it prints what each column means and what may stand in it, with --json also the question it answers.
With --xlsx it writes a workbook to be filled in: a sheet for each kind, one for the plan of the visit, lists to choose from
and notes in both languages; \`comity assess FILE\` reads it back.
A blank cell is not known; your own columns begin with \`x-\` and are passed over.

  --kind KIND        person, vehicle, weapon, ammunition, goods, equipment, vessel, aircraft, animal, mail or consignment;
                     may be given again
  --describe         what each column means and what may stand in it, for people
  --json             columns, meanings, values and questions as JSON
  --xlsx FILE        write a workbook
${COMMON_HELP}
examples:
  comity manifest template --kind person > manifest.csv
  comity manifest template --kind goods --kind equipment
  comity manifest template --kind person --describe
  comity manifest template --kind person --json --lang ja
  comity manifest template --xlsx visit.xlsx
`,
  async run(argv, io) {
    const { values, positionals } = readArguments('manifest template', argv, {
      ...COMMON,
      kind: { type: 'string', multiple: true },
      describe: { type: 'boolean' },
      xlsx: { type: 'string' },
    });
    const common = readCommon('manifest template', values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), 'manifest template');
    if (common.json && values.describe === true)
      throw usageError(Wrong.together('--json', '--describe'), 'manifest template');
    if (values.xlsx !== undefined && (common.json || values.describe === true))
      throw usageError(Wrong.together('--xlsx', common.json ? '--json' : '--describe'), 'manifest template');
    const law = loadLaw(io);
    const { vocabulary } = law;
    const known = lineKinds(vocabulary);
    const kinds = values.kind ?? known;
    for (const kind of kinds) {
      if (known.includes(kind)) continue;
      throw usageError(Wrong.noKind(kind), 'manifest template', kindSuggestion(kind, known));
    }
    if (values.xlsx !== undefined) {
      const { xlsx } = values;
      if (!xlsx.toLowerCase().endsWith('.xlsx'))
        throw usageError(Wrong.value('xlsx', xlsx), 'manifest template', Remedy.xlsx);
      writeText(io, xlsx, await templateWorkbook(law, [...new Set(kinds)]), { fresh: true });
      io.out(common.lang === 'ja' ? `${xlsx} に書きました\n` : `written to ${xlsx}\n`);
      return Exit.done;
    }
    const columns = templateColumns(vocabulary, kinds);
    if (!common.json && values.describe !== true) {
      io.out(csvRow(columns));
      return Exit.done;
    }
    const described = columns.map((column) => columnMeaning(law, column, kinds, common.lang));
    if (values.describe === true) {
      io.out(meaningsText(described, common.lang, common.width));
      return Exit.done;
    }
    io.out(`${shownJson(described, 2)}\n`);
    return Exit.done;
  },
};

export const manifestCheck: Verb = {
  name: 'manifest check',
  summary: 'check a manifest: every error with line, column, value and remedy',
  help: `usage: comity manifest check MANIFEST [--visit visit.yaml]

Checks a roster and shows what its headings were taken to mean, how sure that is and why.

  --visit FILE       check the groups against this visit; without it any group will do
${MAP_HELP}  --set PATH=VALUE   a fact for all lines of its kind, such as person.serves=XX: fills blank cells only
${READ_HELP}  --json             the outcome as JSON on standard output
${COMMON_HELP}
examples:
  comity manifest check manifest.csv
  comity manifest check roster.xlsx --errors errors.csv
  comity manifest check examples/01-tindal-2023/manifest.csv --visit examples/01-tindal-2023/visit.yaml
  comity manifest check roster.csv --map "Country=nationality" --write-mapping mapping.yaml
  comity manifest check roster.csv --mapping mapping.yaml --json
`,
  run(argv, io) {
    const { values, positionals } = readArguments('manifest check', argv, {
      ...COMMON,
      ...MAP_FLAGS,
      ...READ_FLAGS,
      set: { type: 'string', multiple: true },
      visit: { type: 'string' },
    });
    const { lang, json } = readCommon('manifest check', values, io);
    const [path, more] = positionals;
    if (path === undefined) throw usageError(Wrong.manifestNotNamed, 'manifest check', Remedy.table);
    if (more !== undefined) throw usageError(Wrong.tooMany(more), 'manifest check');
    const law = loadLaw(io);
    const encoding = encodingFlag('manifest check', values.encoding);
    const words = { ...mapWords('manifest check', values), set: (values.set ?? []).map(String) };
    const file = { path, bytes: readBytes(io, path) };
    const against =
      values.visit === undefined
        ? undefined
        : readDraft({ path: values.visit, bytes: readBytes(io, values.visit) }, law);
    const onDay = against?.ok === true ? firstEntry(against.value) : undefined;
    const read = readRoster(file, saidOf(io, words, encoding), law, onDay);
    keepMapping(io, words, read);
    const { proposed, mapped } = read;
    const errors = openErrors(io, values.errors, lang);
    const checked = checkRoster(read, path, law, { against, every: errors?.every });
    errors?.close();
    const mapping = proposed === undefined ? undefined : translation(proposed);
    if (!checked.ok) {
      const { problems, count } = checked;
      if (json) io.out(`${shownJson({ ok: false, count, problems, mapping }, 2)}\n`);
      else if (proposed !== undefined && isTranslated(proposed)) io.out(`${proposalsText(proposed, lang)}\n`);
      return json ? Exit.problems : tell(io, lang, problems, count);
    }
    const { manifest } = checked;
    const kinds = summary(manifest, law);
    if (json) {
      const lines = columnsOf(manifest).length;
      io.out(`${shownJson({ ok: true, lines, kinds, mapping, filled: manifest.filled }, 2)}\n`);
    } else {
      if (proposed !== undefined && isTranslated(proposed)) io.out(`${proposalsText(proposed, lang)}\n`);
      const ja = lang === 'ja';
      const title = (kind: string): string => law.vocabulary.subjects[kind]?.[lang] ?? kind;
      const head = ja ? ['種類', '行', '数量', '不明の事実'] : ['kind', 'lines', 'units', 'facts not known'];
      const rows = kinds.map(({ kind, lines, units, unknown }) => [
        title(kind),
        String(lines),
        String(units),
        String(unknown),
      ]);
      const { length } = columnsOf(manifest);
      io.out(textTable([head, ...rows]));
      if (mapped !== undefined) io.out(notesText(mapped, lang));
      io.out(sheetsText(manifest.sheets, lang));
      io.out(filledText(manifest.filled, lang));
      io.out(
        ja
          ? `誤りはありません。全 ${length} 行。不明の事実は誤りではなく、法令が必要とする時に質問となります。\n`
          : `no errors in ${length} lines. A fact not known is no error: it becomes a question where the law asks for it.\n`,
      );
    }
    return Exit.done;
  },
};

type KindSummary = { readonly kind: string; readonly lines: number; readonly units: number; readonly unknown: number };

function summary(manifest: Manifest, { vocabulary }: Law): KindSummary[] {
  const columns = columnsOf(manifest);
  const all = new Map<string, { lines: number; units: number; known: number }>();
  for (let at = 0; at < columns.length; at += 1) {
    const kind = valueAt(columns.kind, at) ?? '';
    const own = all.get(kind) ?? { lines: 0, units: 0, known: 0 };
    own.lines += 1;
    own.units += valueAt(columns.quantity, at) ?? 1;
    for (const { codes } of columns.facts.values()) if (codes[at] !== 0) own.known += 1;
    all.set(kind, own);
  }
  return lineKinds(vocabulary).flatMap((kind) => {
    const own = all.get(kind);
    if (own === undefined) return [];
    const { lines, units, known } = own;
    return [{ kind, lines, units, unknown: lines * factsOfKind(vocabulary, kind).length - known }];
  });
}
