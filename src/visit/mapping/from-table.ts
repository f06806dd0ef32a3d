// A table in anybody's headings and words → the same table in the words of a manifest, row by row. Places stay those of the file.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Problem, problem } from '../../kernel/errors.ts';
import { joinTables } from '../../kernel/join-tables.ts';
import type { ProblemList } from '../../kernel/problem-list.ts';
import type { Cell, Column, Row, Table } from '../../kernel/table.ts';
import type { MappingWords } from '../../engine/mapping.ts';
import type { Vocabulary } from '../../engine/vocabulary.ts';
import { columnUse, OWN_PREFIX } from '../manifest/columns.ts';
import { bornOn, type ReadDay, readDay, yearsBetween } from './dates.ts';
import { hazardFaults } from './hazards.ts';
import { BIRTH_DATE, OWN } from './headings.ts';
import { plainHeading } from './plain.ts';
import type { Proposal, Proposed } from './propose.ts';
import { rankCode, rankReader } from './ranks.ts';
import { ValueReaders } from './values.ts';

/** What was met on the last way through the rows that is no error and that somebody should know. */
export type MappingNotes = {
  /** Ranks with more than one meaning on lines whose service does not settle it. */
  readonly ranks: ReadonlyMap<string, RankNote>;
};

/** A rank that may mean several codes, by service, and how many lines have it. */
export type RankNote = {
  readonly codes: Readonly<Record<string, string>>;
  readonly lines: number;
  /** A service as the file says it that does not settle the rank. Absent where no line says any. */
  readonly service?: string;
  /** How services that would settle it are written, in the order of `codes`. */
  readonly say: readonly string[];
  /** Whether these are services of single States. */
  readonly ofStates: boolean;
};

/** The table in the words of a manifest. */
export type Mapped = {
  readonly table: Table;
  /** Columns that nobody has settled. What is wrong with single cells the rows tell. */
  readonly problems: readonly Problem[];
  readonly notes: () => MappingNotes;
};

/** A column of the new table: the columns of the file it is made from, and how. */
type Made = {
  readonly column: Column;
  /** Position in the file; undefined for the kind that no column has. */
  readonly from: number | undefined;
  readonly read: (row: Row, kind: string) => Cell;
};

/**
 * Maps a table. Only what is applied is renamed; a column that is not settled is told and passed over.
 *
 * @param onDay the day on which an age is reckoned from a day of birth; without it none is
 */
export function mappedTable(
  table: Table,
  proposed: Proposed,
  vocabulary: Vocabulary,
  words: MappingWords,
  onDay: CivilDate | undefined,
): Mapped {
  const { sheets = [proposed] } = proposed;
  const parts = (table.parts ?? [table]).map((part, at) =>
    new Mapper(part, sheets[at] ?? proposed, vocabulary, words, onDay).mapped(),
  );
  const tables = parts.map((part) => part.table);
  return {
    table: joinTables(table.file, tables, table.form),
    problems: parts.flatMap(({ problems }) => problems),
    notes: () => ({ ranks: new Map(parts.flatMap(({ notes }) => [...notes().ranks])) }),
  };
}

/** A number and a counter behind it, alone or after a word: `60`, `60名`, `計60名`. */
const NUMBER = /(?:^|\s*)\d[\d ]*\p{L}*$/u;

function withoutNumber(text: string): string {
  return plainHeading(text).replace(NUMBER, '');
}

class Mapper {
  readonly #table: Table;
  readonly #proposed: Proposed;
  readonly #vocabulary: Vocabulary;
  readonly #words: MappingWords;
  readonly #onDay: CivilDate | undefined;
  readonly #readers: ValueReaders;
  /** The list of the file's own rows, cleared with them: whoever goes through the rows finds both there. */
  readonly #form: ProblemList;
  readonly #totals: ReadonlySet<string>;
  readonly #ranks = new Map<string, RankNote>();
  readonly #rank: ReturnType<typeof rankReader>;

  constructor(
    table: Table,
    proposed: Proposed,
    vocabulary: Vocabulary,
    words: MappingWords,
    onDay: CivilDate | undefined,
  ) {
    this.#table = table;
    this.#form = table.form;
    this.#proposed = proposed;
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#onDay = onDay;
    this.#readers = new ValueReaders(vocabulary, words, proposed.values);
    this.#rank = rankReader(words);
    this.#totals = new Set(words.totals.map(plainHeading));
  }

  mapped(): Mapped {
    const made = this.#made();
    const columns = made.map(({ column }) => column);
    const rows = { [Symbol.iterator]: () => this.#rows(made) };
    return {
      table: { ...this.#table, columns, rows },
      problems: this.#proposed.proposals.filter(({ applied }) => !applied).map(unsettled),
      notes: () => ({ ranks: this.#ranks }),
    };
  }

  #made(): Made[] {
    const { proposals, kind } = this.#proposed;
    const made: Made[] = [];
    // A sheet that was taken to hold a kind says it in a column.
    if (kind !== undefined && kind.from !== 'sheet') {
      const place = proposals[0]?.place ?? { file: this.#table.file };
      made.push({ column: { name: 'kind', place }, from: undefined, read: () => kind.kind });
    }
    const names = proposals.flatMap(({ column, applied }, at) => (applied && column === 'name' ? [at] : []));
    for (const [at, proposal] of proposals.entries()) {
      const { heading, place, column, applied } = proposal;
      const called = (name: string): Column => ({ name, place, ...(name === heading ? {} : { heading }) });
      const own = (): Made => ({
        // Two headings may be alike, two names of columns may not.
        column: called(heading.startsWith(OWN_PREFIX) ? heading : `${OWN_PREFIX}${at + 1} ${heading}`),
        from: at,
        read: (row) => row.cells[at],
      });
      if (!applied || column === undefined || column === OWN) made.push(own());
      else if (column === BIRTH_DATE) {
        const stated = proposals.some((other) => other.applied && other.column === 'age');
        const reckoned = this.#onDay !== undefined && !stated;
        made.push({
          ...own(),
          ...(reckoned ? { column: called('age') } : {}),
          read: this.#birth(at, heading, reckoned),
        });
      } else if (column === 'name') {
        if (names[0] === at) made.push({ column: called('name'), from: at, read: (row) => together(row, names) });
      } else made.push({ column: called(column), from: at, read: this.#reader(column, at) });
    }
    return made;
  }

  #reader(column: string, at: number): Made['read'] {
    const use = columnUse(this.#vocabulary, column);
    if (column === 'kind') return (row) => this.#readers.kind(row.cells[at]);
    if (column === 'quantity') return (row) => this.#readers.quantity(row.cells[at]);
    if (use?.use !== 'fact') return (row) => row.cells[at];
    return (row, kind) => {
      const cell = row.cells[at];
      const path = use.paths[kind];
      return cell === undefined || path === undefined ? cell : this.#readers.fact(path)(cell);
    };
  }

  /** A day of birth as an age in years; it is checked also where no age is reckoned. */
  #birth(at: number, heading: string, reckoned: boolean): Made['read'] {
    const days = new Map<string, ReadDay | undefined>();
    const ages = new Map<string, number>();
    return (row) => {
      const cell = row.cells[at];
      if (cell === undefined) return undefined;
      const text = String(cell);
      const age = ages.get(text);
      if (age !== undefined) return age;
      const read = days.has(text) ? days.get(text) : this.#born(text);
      if (days.size < DAYS_KEPT) days.set(text, read);
      if (read === undefined) return cell;
      const place = () => ({ ...row.place(at), header: heading });
      if ('either' in read) {
        const [a, b] = read.either;
        this.#form.add(() =>
          problem('COMITY_MAPPING_DATE_AMBIGUOUS', {
            value: text,
            place: place(),
            remedy: `it is \`${a}\` or \`${b}\`: write one of them`,
            remedyJa: `\`${a}\` とも \`${b}\` とも読めます。どちらかを書いてください`,
          }),
        );
        return undefined;
      }
      if ('none' in read) {
        this.#form.add(() => problem('COMITY_MAPPING_DATE', { value: text, place: place() }));
        return undefined;
      }
      const onDay = this.#onDay;
      if (onDay === undefined) return cell;
      const years = yearsBetween(read.day, onDay);
      if (read.day > onDay || years > OLDEST) {
        this.#form.add(() =>
          problem('COMITY_MAPPING_DATE', {
            value: text,
            place: place(),
            remedy: `a day of birth is no later than the day of entry \`${onDay}\` and at most ${OLDEST} years before it: correct it`,
            remedyJa: `生年月日は入国日 \`${onDay}\` 以前で、その${OLDEST}年前より古くない日です。直してください`,
          }),
        );
        return undefined;
      }
      if (!reckoned) return cell;
      if (ages.size < DAYS_KEPT) ages.set(text, years);
      return years;
    };
  }

  /** Undefined for a day that is known as soon as the day of entry is. */
  #born(text: string): ReadDay | undefined {
    const read = readDay(text, this.#words);
    if (!('centuries' in read)) return read;
    return this.#onDay === undefined ? undefined : bornOn(read, this.#onDay, OLDEST);
  }

  *#rows(made: readonly Made[]): Generator<Row> {
    this.#ranks.clear();
    const kindOf = made.find(({ column }) => column.name === 'kind');
    const check = this.#checks(made);
    for (const row of this.#table.rows) {
      const kind = String(kindOf?.read(row, '') ?? '');
      const cells = made.map(({ read }) => read(row, kind));
      check(row);
      yield {
        line: row.line,
        cells,
        place: (at) => row.place(at === undefined ? undefined : made[at]?.from),
      };
    }
  }

  /** What is looked at on every row because one column must agree with another. */
  #checks(made: readonly Made[]): (row: Row) => void {
    const at = (name: string): number => made.find(({ column }) => column.name === name)?.from ?? -1;
    const [un, division, group] = [at('un-number'), at('hazard_division'), at('compatibility-group')];
    const [rank, code, service] = [at('rank'), at('rank-code'), at('service')];
    const checks: ((row: Row) => void)[] = [];
    // A kind that the name of the sheet gives stands on every row.
    const given = this.#proposed.kind?.from === 'sheet' ? at('kind') : -1;
    checks.push((row) => this.#summed(row, given));
    if (un !== -1 || group !== -1) checks.push((row) => this.#hazard(row, un, division, group));
    if (rank !== -1 || code !== -1) checks.push((row) => this.#ranked(row, rank, code, service));
    return (row) => {
      for (const one of checks) one(row);
    };
  }

  /** A sum under the lines would be counted as one of them: it begins with a word for that, and holds nothing else but a few numbers. */
  #summed(row: Row, given: number): void {
    const filled = row.cells.flatMap((cell, at) => (cell === undefined || cell === '' || at === given ? [] : [at]));
    const [first, ...others] = filled;
    if (first === undefined || filled.length > this.#table.columns.length / 2) return;
    const value = String(row.cells[first]);
    if (!this.#totals.has(withoutNumber(value)) || others.some((at) => withoutNumber(String(row.cells[at])) !== ''))
      return;
    this.#form.add(() => problem('COMITY_MAPPING_TOTAL_ROW', { value, place: row.place(first) }));
  }

  #hazard(row: Row, un: number, division: number, group: number): void {
    const text = (at: number): string | undefined => textOf(row.cells[at]);
    const line = { un: text(un), class: text(division), group: text(group) };
    if (line.un === undefined && line.group === undefined) return;
    const given = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
    for (const fault of hazardFaults(given, this.#words.unNumbers)) {
      const place = (at: number) => this.#place(row, at);
      this.#form.add(() => {
        switch (fault.what) {
          case 'un-form':
            return problem('COMITY_MAPPING_UN_NUMBER', { value: fault.value, place: place(un) });
          case 'group-form':
            return problem('COMITY_MAPPING_COMPATIBILITY_GROUP', {
              value: fault.value,
              place: place(group === -1 ? division : group),
            });
          case 'group-twice':
            return problem('COMITY_MAPPING_COMPATIBILITY_GROUP', {
              value: fault.value,
              place: place(group),
              remedy: `the class beside it says \`${fault.other}\`: correct one of them`,
              remedyJa: `区分の欄には \`${fault.other}\` とあります。どちらかを直してください`,
            });
          case 'class':
            return problem('COMITY_MAPPING_UN_CLASS', {
              value: `UN ${fault.un}: ${fault.value}`,
              place: place(division === -1 ? un : division),
              remedy: `the list of dangerous goods has \`${fault.listed}\` for \`UN ${fault.un}\`: correct the number or the class`,
              remedyJa: `危険物の一覧では \`UN ${fault.un}\` は \`${fault.listed}\` です。番号又は区分を直してください`,
            });
        }
      });
    }
  }

  #ranked(row: Row, rankAt: number, codeAt: number, serviceAt: number): void {
    const [rank, written, service] = [rankAt, codeAt, serviceAt].map((at) => textOf(row.cells[at]));
    const code = written === undefined ? undefined : rankCode(written);
    if (written !== undefined && code === undefined)
      this.#form.add(() => problem('COMITY_MAPPING_RANK_CODE', { value: written, place: this.#place(row, codeAt) }));
    const meant = rank === undefined ? undefined : this.#rank(rank, service);
    if (rank === undefined || meant === undefined) return;
    const codes = 'code' in meant ? [meant.code] : Object.values(meant.either);
    if (code !== undefined && !codes.includes(code) && !('open' in meant && meant.open)) {
      const remedy = [...new Set(codes)].map((one) => `\`${one}\``);
      this.#form.add(() =>
        problem('COMITY_MAPPING_RANK_CODE_OTHER', {
          value: `${rank} ${code}`,
          place: this.#place(row, codeAt),
          remedy: `this rank is ${remedy.join(' or ')}: correct the rank, the service or the code`,
          remedyJa: `この階級は ${remedy.join(' 又は ')} です。階級、軍種又は符号を直してください`,
        }),
      );
    } else if (code === undefined && 'either' in meant && new Set(codes).size > 1) {
      const before = this.#ranks.get(rank);
      const unsettling = before?.service ?? (service === '' ? undefined : service);
      const say = Object.keys(meant.either).flatMap((one) => this.#words.services[one]?.[0] ?? []);
      this.#ranks.set(rank, {
        codes: meant.either,
        lines: (before?.lines ?? 0) + 1,
        ...(unsettling === undefined ? {} : { service: unsettling }),
        say,
        ofStates: 'open' in meant && meant.open,
      });
    }
  }

  #place(row: Row, at: number): ReturnType<Row['place']> {
    const header = this.#table.columns[at]?.name ?? '';
    return { ...row.place(at), ...(header === '' ? {} : { header }) };
  }
}

/** Whole years above which a day of birth is taken for a slip of the pen: nobody that old travels with a force. */
const OLDEST = 110;

/** Days remembered as they were read: a lifetime has about as many. */
const DAYS_KEPT = 32_768;

/** The parts of a name in the order of the columns. */
function together(row: Row, at: readonly number[]): Cell {
  if (at.length === 1) return row.cells[at[0] ?? -1];
  const parts = at.map((one) => textOf(row.cells[one])).filter((one) => one !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function textOf(cell: Cell): string | undefined {
  return cell === undefined ? undefined : String(cell);
}

/** A column that nobody has settled: what it may be, and how to say so. */
function unsettled({ heading, place, column, alternatives, refused }: Proposal): Problem {
  const not = refused === undefined ? '' : `lines of this sheet have no \`${refused}\`; `;
  const notJa = refused === undefined ? '' : `このシートの行に \`${refused}\` の列はありません。`;
  const known = [column, ...alternatives.map((one) => one.column)].filter((one) => one !== undefined && one !== OWN);
  const shown = heading.replaceAll('"', '\\"');
  const [first] = known;
  if (first === undefined) {
    const flag = `\`--map "${shown}=COLUMN"\``;
    return problem('COMITY_MANIFEST_COLUMN_UNKNOWN', {
      value: heading,
      place,
      remedy: `${not}say what it means with ${flag}, or that it is your own with \`--map "${shown}=${OWN}"\``,
      remedyJa: `${notJa}意味を ${flag} で、読まなくてよい列なら \`--map "${shown}=${OWN}"\` で示してください`,
    });
  }
  const each = known.slice(0, 4).map((one) => `\`${String(one)}\``);
  const example = `\`--map "${shown}=${first}"\``;
  return problem('COMITY_MAPPING_COLUMN_UNSETTLED', {
    value: heading,
    place,
    remedy: `${not}it may be ${each.join(', ')} or your own: say so, as in ${example} or \`--map "${shown}=${OWN}"\``,
    remedyJa: `${notJa}${each.join('、')} 又は読まなくてよい列と考えられます。${example} 又は \`--map "${shown}=${OWN}"\` のように示してください`,
  });
}
