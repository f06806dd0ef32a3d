// One row after another into columns. Each different word of a column is read once, however many lines say it.
import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import type { ProblemList } from '../../kernel/problem-list.ts';
import type { Cell, Row, Table } from '../../kernel/table.ts';
import type { Law } from '../../engine/law.ts';
import { nearest } from '../../kernel/near.ts';
import type { Fact, Value } from '../../engine/vocabulary.ts';
import { type ColumnUse, factsOfKind, kindSuggestion, lastName, lineKinds, parentColumn } from './columns.ts';
import { type Columns, ColumnWriter, LabelWriter, NumberWriter, writerIn } from './encoded.ts';
import { References } from './parents.ts';
import { type ReadValue, readValue } from './values.ts';

/** Where the words of a manifest come from: the vocabulary of the law, and the groups of the plan. */
export type ManifestContext = {
  readonly law: Pick<Law, 'vocabulary' | 'packs'>;
  /**
   * The ids of the plan's groups. A line that names none belongs to the only one there is. Undefined while the plan is not made
   * yet: each line names its group, and any will do.
   */
  readonly groups: readonly string[] | undefined;
  /** Is given every problem as it is found, also those beyond the first 1,000. */
  readonly every?: ((problem: Problem) => void) | undefined;
};

/** A formula is its own words: what a workbook says it came to may be anything. */
const FORMULA = {
  remedy: 'this is a formula: put its value in its place',
  remedyJa: '数式です。結果の値に置き換えてください',
} as const;

type Known = Exclude<Cell, undefined>;

/** A column of facts for one kind of line: what it writes to, and what its words mean. */
type FactReader = {
  readonly fact: Fact;
  readonly writer: ColumnWriter<Value>;
  /** The code of a word, or what is wrong with it. */
  readonly read: Map<Known, number | Extract<ReadValue, { readonly ok: false }>>;
};

/** Where a row has no line: its words are checked and written nowhere. */
const NOWHERE = -1;

/** Reads rows into columns; what is wrong with them goes to the list of problems. */
export class RowReader {
  /** What lines are called, where other lines may name them. */
  readonly references: References;
  readonly #context: ManifestContext;
  readonly #table: Table;
  readonly #uses: readonly (ColumnUse | undefined)[];
  readonly #problems: ProblemList;
  readonly #kinds: readonly string[];
  readonly #packs: readonly string[];
  /** Positions of the columns, -1 where there is none. */
  readonly #kindAt: number;
  readonly #groupAt: number;
  readonly #numberAt: number;
  readonly #labelAt: readonly number[];
  readonly #referenceAt: readonly number[];
  readonly #line = new NumberWriter();
  /** Which row of the table each line is, from 0: rows that are wrong have no line. */
  readonly #row = new NumberWriter();
  readonly #kind = new ColumnWriter<string>();
  readonly #group = new ColumnWriter<string>();
  readonly #quantity = new ColumnWriter<number>();
  readonly #label = new LabelWriter();
  readonly #number = new LabelWriter();
  readonly #facts = new Map<string, ColumnWriter<Value>>();
  readonly #parents = new Map<string, ColumnWriter<string>>();
  /** By column, then by kind; null where the kind has no such fact. */
  readonly #factReaders: Map<string, FactReader | null>[] = [];
  #length = 0;
  #rows = 0;

  constructor(context: ManifestContext, table: Table, uses: readonly (ColumnUse | undefined)[], problems: ProblemList) {
    this.#context = context;
    this.#table = table;
    this.#uses = uses;
    this.#problems = problems;
    const { vocabulary, packs } = context.law;
    this.#kinds = lineKinds(vocabulary);
    this.#packs = Object.keys(packs);
    const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
    this.#kindAt = at('kind');
    this.#groupAt = at('group');
    this.#numberAt = at('service-number');
    this.#labelAt = ['label', 'name'].map(at).filter((one) => one !== -1);
    this.#referenceAt = ['service-number', 'label', 'name'].map(at).filter((one) => one !== -1);
    const named = uses.flatMap((use) => (use?.use === 'parent' ? [use.parent] : []));
    this.references = new References(named);
    for (const parent of named) writerIn(this.#parents, parent);
  }

  /** Reads the next row. Without a column of kinds nothing of a line can be told right from wrong. */
  read(row: Row): void {
    const ordinal = this.#rows;
    this.#rows += 1;
    if (this.#kindAt === -1) return;
    const { cells } = row;
    const kind = this.#kindOf(row, cells[this.#kindAt]);
    const group = this.#groupOf(row, cells[this.#groupAt]);
    const at = kind === undefined || group === undefined ? NOWHERE : this.#length;
    let quantity = 1;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const use = this.#uses[column];
      if (use === undefined) continue;
      if (use.use === 'fact') {
        if (kind !== undefined) this.#readFact(row, column, cell, kind, use.paths, at);
      } else if (use.use === 'parent') {
        if (kind !== undefined && this.#mayHave(row, column, kind, use.parent) && at !== NOWHERE) {
          const writer = writerIn(this.#parents, use.parent);
          writer.set(at, writer.codeOf(String(cell)));
        }
      } else if (use.use === 'line' && use.name === 'quantity') quantity = this.#quantityOf(row, column, cell, kind);
    }
    if (kind === undefined || group === undefined) return;
    this.#line.push(row.line);
    this.#row.push(ordinal);
    this.#kind.set(at, this.#kind.codeOf(kind));
    this.#group.set(at, this.#group.codeOf(group));
    this.#quantity.set(at, this.#quantity.codeOf(quantity));
    this.#label.push(String(this.#labelAt.map((one) => cells[one]).find((cell) => cell !== undefined) ?? ''));
    this.#number.push(String(cells[this.#numberAt] ?? ''));
    if (this.references.concerns(kind))
      for (const one of this.#referenceAt)
        if (cells[one] !== undefined) this.references.add(kind, String(cells[one]), at);
    this.#length += 1;
  }

  /** The columns as read; parents are not looked for yet. */
  close(): Columns {
    const all = [this.#kind, this.#group, this.#quantity, ...this.#facts.values(), ...this.#parents.values()];
    for (const column of all) column.close(this.#length);
    return {
      length: this.#length,
      line: this.#line.close(),
      kind: this.#kind,
      group: this.#group,
      quantity: this.#quantity,
      facts: this.#facts,
      parents: this.#parents,
      parentAt: new Map(),
      label: this.#label.close(),
      number: this.#number.close(),
    };
  }

  /** Where lines name their parents: the rows are gone through again, because none was kept. */
  placesOf(at: readonly number[], parents: readonly string[]): readonly Place[] {
    const rows = this.#row.close();
    const wanted = Map.groupBy(at.keys(), (index) => rows[at[index] ?? 0] ?? 0);
    const places: Place[] = at.map(() => ({ file: this.#table.file }));
    let ordinal = 0;
    for (const row of this.#table.rows) {
      for (const index of wanted.get(ordinal) ?? []) {
        const column = this.#uses.findIndex((use) => use?.use === 'parent' && use.parent === parents[index]);
        places[index] = this.#place(row, column);
      }
      ordinal += 1;
    }
    return places;
  }

  /** Where a cell stands, with the header above it: nobody counts columns. */
  #place(row: Row, at: number): Place {
    const column = this.#table.columns[at];
    const header = column?.heading ?? column?.name ?? '';
    // Of several sheets, each may call the column otherwise: its row knows.
    return { ...(header === '' ? {} : { header }), ...row.place(at === -1 ? undefined : at) };
  }

  #kindOf(row: Row, cell: Cell): string | undefined {
    if (cell === undefined) {
      this.#problems.add(() => problem('COMITY_MANIFEST_KIND_MISSING', { place: this.#place(row, this.#kindAt) }));
      return undefined;
    }
    const kind = String(cell);
    if (this.#kinds.includes(kind)) return kind;
    this.#problems.add(() =>
      problem('COMITY_MANIFEST_KIND_UNKNOWN', {
        value: kind,
        place: this.#place(row, this.#kindAt),
        remedy: kindSuggestion(kind, this.#kinds),
      }),
    );
    return undefined;
  }

  #groupOf(row: Row, cell: Cell): string | undefined {
    const { groups = [] } = this.#context;
    const oneOf = (): string => `write one of ${groups.map((one) => `\`${one}\``).join(', ')}`;
    if (cell === undefined) {
      if (groups.length === 1) return groups[0];
      this.#problems.add(() =>
        problem('COMITY_MANIFEST_GROUP_MISSING', { place: this.#place(row, this.#groupAt), remedy: oneOf() }),
      );
      return undefined;
    }
    const group = String(cell);
    if (this.#context.groups === undefined || groups.includes(group)) return group;
    this.#problems.add(() => {
      const near = nearest(group, groups);
      const remedy = near === undefined ? `${oneOf()}, or add the group to visit.yaml` : `did you mean \`${near}\`?`;
      return problem('COMITY_MANIFEST_GROUP_UNKNOWN', {
        value: group,
        place: this.#place(row, this.#groupAt),
        remedy,
      });
    });
    return undefined;
  }

  #quantityOf(row: Row, at: number, cell: Known, kind: string | undefined): number {
    const text = String(cell);
    const quantity = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
    if (quantity === undefined) {
      this.#problems.add(() => problem('COMITY_MANIFEST_QUANTITY', { value: text, place: this.#place(row, at) }));
    } else if (quantity > 1 && kind === 'person') {
      this.#problems.add(() =>
        problem('COMITY_MANIFEST_PERSON_QUANTITY', { value: text, place: this.#place(row, at) }),
      );
    }
    return quantity ?? 1;
  }

  #mayHave(row: Row, at: number, kind: string, parent: string): boolean {
    const parents: readonly string[] = this.#context.law.vocabulary.subjects[kind]?.parents ?? [];
    if (parents.includes(parent)) return true;
    this.#problems.add(() => {
      const has = parents.map((one) => `\`${parentColumn(one)}\``).join(', ');
      const instead = has === '' ? 'belongs to no other line' : `may name its ${has}`;
      return problem('COMITY_MANIFEST_PARENT_NOT_OF_KIND', {
        value: String(row.cells[at]),
        place: this.#place(row, at),
        remedy: `leave the cell blank: a line of kind \`${kind}\` ${instead}`,
      });
    });
    return false;
  }

  #readFact(
    row: Row,
    column: number,
    cell: Known,
    kind: string,
    paths: Readonly<Record<string, string>>,
    at: number,
  ): void {
    const { vocabulary } = this.#context.law;
    const readers = (this.#factReaders[column] ??= new Map());
    let reader = readers.get(kind);
    if (reader === undefined) {
      const fact = vocabulary.facts[paths[kind] ?? ''];
      reader = fact === undefined ? null : { fact, writer: writerIn(this.#facts, fact.path), read: new Map() };
      readers.set(kind, reader);
    }
    if (reader === null) {
      this.#problems.add(() => {
        const name = this.#table.columns[column]?.name ?? '';
        const near = nearest(lastName(name), factsOfKind(vocabulary, kind).map(lastName));
        const other = near === undefined ? '' : `; did you mean \`${near}\`?`;
        return problem('COMITY_MANIFEST_FACT_NOT_OF_KIND', {
          value: String(cell),
          place: this.#place(row, column),
          remedy: `leave the cell blank: a line of kind \`${kind}\` has no \`${name}\`${other}`,
        });
      });
      return;
    }
    let code = reader.read.get(cell);
    if (code === undefined) {
      const read = readValue(vocabulary, this.#packs, reader.fact, cell);
      code = read.ok ? reader.writer.codeOf(read.value) : read;
      reader.read.set(cell, code);
    }
    if (typeof code === 'number') {
      if (at !== NOWHERE) reader.writer.set(at, code);
      return;
    }
    const { code: wrong, remedy, remedyJa } = code;
    const value = String(cell);
    const next = value.startsWith('=') ? FORMULA : { remedy, remedyJa };
    this.#problems.add(() => problem(wrong, { value, place: this.#place(row, column), ...next }));
  }
}
