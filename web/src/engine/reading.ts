// The kept visit → its plan and manifest, or everything that is wrong with it; and of its roster what a page shows beside the answer.
import type { Law } from '../../../src/engine/law.ts';
import { readKeptVersion } from '../../../src/intake/kept.ts';
import type { LeftOut } from '../../../src/intake/left-out.ts';
import type { RosterRead } from '../../../src/intake/roster.ts';
import { headingsOf, sheetOf } from '../../../src/intake/translation.ts';
import type { VisitRead } from '../../../src/intake/visit.ts';
import type { Title } from '../../../src/engine/vocabulary.ts';
import type { CivilDate } from '../../../src/kernel/civil-date.ts';
import type { Problem } from '../../../src/kernel/errors.ts';
import type { HeaderTold, Table } from '../../../src/kernel/table.ts';
import type { KindFound, Proposal, Proposed } from '../../../src/visit/mapping/propose.ts';
import type { Draft } from '../../../src/visit/plan/draft.ts';
import { visitDays } from '../../../src/visit/plan/flags.ts';
import { draftFromSheet } from '../../../src/visit/plan/from-sheet.ts';
import type { Version } from '../visit/kept.ts';
import { sha256 } from './sha256.ts';

/** One heading of a roster, what it was taken to mean, and the first values below it. */
export type HeadingRow = Proposal & {
  readonly sheet?: string | undefined;
  readonly first: readonly string[];
  /** What the lines below it are; empty where each says it, or nobody knows. */
  readonly kinds: readonly string[];
  /** Whether a column may say what the lines are: not where the sheet does. */
  readonly saysKind: boolean;
};

/** A roster as a page shows it. */
export type RosterView = {
  readonly file: string;
  /** The files that were read together, where there are several. */
  readonly files?: readonly string[] | undefined;
  readonly headings: readonly HeadingRow[];
  /** Rows that were left out because somebody said so; absent where the rows were not gone through. */
  readonly left?: readonly LeftOut[] | undefined;
  /** What all lines are where no column says it; of several sheets each. */
  readonly kinds: readonly KindFound[];
  /** Where the headings stand, if not in the first row; of several sheets each. */
  readonly headers: readonly (HeaderTold & { readonly sheet?: string | undefined })[];
};

/** What the visit file alone says of the first questions, without what was answered over it. Several values: its legs differ. */
export type Outline = {
  readonly title: Title;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly enter?: CivilDate | undefined;
  readonly leave?: CivilDate | undefined;
  readonly modes: readonly string[];
  readonly ports: readonly string[];
  readonly activity?: string | undefined;
};

/** A visit as it was read, and what its file says. */
export type Reading = { readonly read: VisitRead; readonly outline: Outline | undefined };

/** Rows looked at for the first values, and how many of them are shown. */
const LOOKED_AT = 200;
const SHOWN = 3;

/**
 * Reads one version of a visit.
 *
 * @param every told of each problem as it is found
 * @param told now and then, how many rows of the roster have been read
 */
export function readVersion(
  version: Version,
  law: Law,
  every?: (problem: Problem) => void,
  told?: (rows: number) => void,
): Reading {
  const { read, draft } = readKeptVersion(version, { law, sha256, every, told });
  if (draft !== undefined) return { read, outline: draft.ok ? outlineOf(draft.value) : undefined };
  const { roster } = read;
  const own =
    roster?.visit === undefined ? undefined : draftFromSheet(roster.visit, roster.source?.file ?? '', law, []);
  return { read, outline: own?.ok === true ? outlineOf(own.value) : undefined };
}

function outlineOf({ title, activity, groups }: Draft): Outline {
  const legs = groups.flatMap((group) => group.legs);
  const distinct = (values: readonly (string | undefined)[]): string[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const kind = activity['activity.kind'];
  return {
    title,
    from: distinct(legs.map(({ sending }) => sending)),
    to: distinct(legs.map(({ receiving }) => receiving)),
    ...visitDays(legs),
    modes: distinct(legs.map(({ mode }) => mode)),
    ports: distinct(legs.map(({ port }) => port)),
    activity: kind === undefined ? undefined : String(kind),
  };
}

/** What a page shows of the roster; undefined where its rows could not be read. */
export function rosterView({ source, proposed, left, files }: RosterRead): RosterView | undefined {
  if (source === undefined) return undefined;
  if (proposed === undefined) return { file: source.file, files, headings: [], kinds: [], headers: [] };
  const parts: readonly (readonly [Proposed, Table, string | undefined])[] =
    proposed.sheets === undefined
      ? [[proposed, source, undefined]]
      : proposed.sheets.map((one, at) => [one, source.parts?.[at] ?? source, partName(one, files !== undefined)]);
  return {
    file: source.file,
    files,
    headings: parts.flatMap(([one, table, sheet]) => {
      const first = firstValues(table);
      const kind = table.lines?.kind ?? one.kind?.kind;
      return headingsOf(one).map((heading) => ({
        ...heading,
        ...(sheet === undefined ? {} : { sheet }),
        first: first.get(heading.heading) ?? [],
        kinds: kind === undefined ? [] : [kind],
        saysKind: table.lines === undefined,
      }));
    }),
    left: left?.(),
    kinds: parts.flatMap(([{ kind }, , sheet]) =>
      kind === undefined ? [] : files === undefined ? kind : { ...kind, sheet: sheet ?? '' },
    ),
    headers: parts.flatMap(([{ header }, , sheet]) => (header === undefined ? [] : { ...header, sheet })),
  };
}

/** What a part is called: by its sheet; of several files by its file. */
function partName(one: Proposed, several: boolean): string {
  const sheet = sheetOf(one);
  const file = one.proposals[0]?.place.file ?? '';
  return !several ? sheet : sheet === '' ? file : `${file} · ${sheet}`;
}

function firstValues({ columns, rows }: Table): ReadonlyMap<string, readonly string[]> {
  const found = new Map(columns.map(({ name }) => [name, new Set<string>()]));
  let looked = 0;
  for (const { cells } of rows) {
    for (const [at, { name }] of columns.entries()) {
      const values = found.get(name);
      const cell = cells[at];
      if (cell !== undefined && values !== undefined && values.size < SHOWN) values.add(String(cell));
    }
    looked += 1;
    if (looked === LOOKED_AT) break;
  }
  return new Map([...found].map(([name, values]) => [name, [...values]]));
}
