import { shownJson } from '../kernel/shown-text.ts';
import { csvRow } from '../files/csv-cell.ts';
import type { Claim, Register } from '../register/claims.ts';
import { writtenDay } from '../register/days.ts';
import { reliabilityOf } from '../register/evidence.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadRegister } from './register-files.ts';
import { Wrong } from './usage.ts';

/** The columns of the export, in their order. */
const COLUMNS = [
  'id',
  'agreement',
  'title',
  'kind',
  'parties',
  'event',
  'what',
  'day',
  'precision',
  'bound',
  'by',
  'known',
  'supports',
  'says',
  'ruled_for',
  'class',
  'source',
  'publisher',
  'url',
  'reliability',
  'item',
  'as_of',
  'register',
] as const;

type ExportRow = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

export const registerExport: Verb = {
  name: 'register export',
  summary: 'every claim for every event of the register, a line each with its id, source and as-of day: CSV or JSON',
  help: `usage: comity register export [--known DATE] [--json]

One line for each claim an event rests on or is contradicted by. A line is cited by its id, with the day of the register (as_of) and
its digest (register). A blank cell is unknown or does not apply.

  --known DATE       only events that were known on this day
  --json             the lines as JSON, not as CSV
${COMMON_HELP}
examples:
  comity register export
  comity register export --json --known 2022-11-05
`,
  run(argv, io) {
    const verb = 'register export';
    const { values, positionals } = readArguments(verb, argv, { ...COMMON, known: { type: 'string' } });
    const { json } = readCommon(verb, values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), verb);
    const known = dayFlag(verb, 'known', values.known);
    const register = loadRegister(io);
    const rows = rowsOf(register).filter((row) => known === undefined || String(row.known) <= known);
    if (json) io.out(`${shownJson(rows, 2)}\n`);
    else {
      const lines = rows.map((row) => csvRow(COLUMNS.map((column) => String(row[column] ?? ''))));
      io.out([csvRow(COLUMNS), ...lines].join(''));
    }
    return Exit.done;
  },
};

function rowsOf(register: Register): readonly ExportRow[] {
  return Object.values(register.agreements).flatMap((agreement) =>
    agreement.events.flatMap((event) =>
      event.claims.flatMap((id): ExportRow[] => {
        const claim: Claim | undefined = register.claims[id];
        if (claim === undefined) return [];
        const source = register.sources[claim.source];
        return [
          {
            id,
            agreement: agreement.id,
            title: agreement.title.en,
            kind: agreement.kind,
            parties: agreement.parties.join(';'),
            event: event.id,
            what: event.what,
            day: writtenDay(event.day),
            precision: event.day.precision,
            bound: event.day.bound ?? null,
            by: event.by ?? null,
            known: event.known,
            supports: claim.supports,
            says: claim.says?.en ?? null,
            ruled_for: claim.ruling?.for ?? null,
            class: claim.class,
            source: claim.source,
            publisher: source?.publisher ?? null,
            url: source?.url ?? null,
            reliability: reliabilityOf(claim.source, register.sources),
            item: claim.item,
            as_of: register.asOf,
            register: register.digest,
          },
        ];
      }),
    ),
  );
}
