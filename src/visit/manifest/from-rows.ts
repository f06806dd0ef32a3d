// Rows with places in, the manifest out, or everything that is wrong with them. A blank cell is a fact not known.
import { type Place, type Problem, compareProblems, problem } from '../../kernel/errors.ts';
import { ProblemList } from '../../kernel/problem-list.ts';
import type { Cell, Row, Table } from '../../kernel/table.ts';
import type { Law } from '../../engine/law.ts';
import { nearest } from '../../engine/parse/yaml.ts';
import type { Value } from '../../engine/vocabulary.ts';
import {
  type ColumnUse,
  columnUses,
  factsOfKind,
  kindSuggestion,
  lastName,
  lineKinds,
  parentColumn,
} from './columns.ts';
import type { Line, Manifest } from './manifest.ts';
import { linkParents } from './parents.ts';
import { readValue } from './values.ts';

/** Where the words of a manifest come from: the vocabulary of the law, and the groups of the plan. */
export type ManifestContext = {
  readonly law: Pick<Law, 'vocabulary' | 'packs'>;
  /** The ids of the plan's groups. A line that names none belongs to the only one there is. */
  readonly groups: readonly string[];
};

/** The manifest, or the first 1,000 things wrong with it and how many there are in all. */
export type ManifestResult =
  | { readonly ok: true; readonly value: Manifest }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly count: number };

/**
 * Reads a manifest from rows.
 *
 * @param found what was wrong with the form of the file, so that all errors are told at once
 */
export function manifestFromRows(
  table: Table,
  context: ManifestContext,
  found: readonly Problem[] = [],
): ManifestResult {
  const problems = new ProblemList();
  problems.addAll(found);
  const uses = columnUses(context.law.vocabulary, table.columns, table.file, problems);
  // Without kinds nothing else of a line can be told right from wrong.
  const kindAt = table.columns.findIndex(({ name }) => name === 'kind');
  const lines: Line[] = [];
  const references = new Map<string, number[]>();
  const reader = new LineReader(context, table, uses, problems);
  for (const row of kindAt === -1 ? [] : table.rows) {
    const read = reader.read(row, row.cells[kindAt]);
    if (read === undefined) continue;
    for (const reference of new Set(read.references)) {
      const key = `${read.line.kind}\n${reference}`;
      const at = references.get(key);
      if (at === undefined) references.set(key, [lines.length]);
      else at.push(lines.length);
    }
    lines.push(read.line);
  }
  problems.join(table.form);
  const linked = linkParents(lines, references, (line, parent) => reader.placeOfParent(line, parent), problems);
  if (problems.count > 0)
    return { ok: false, problems: problems.shown.toSorted(compareProblems), count: problems.count };
  return { ok: true, value: { lines: linked } };
}

/** The groups that the rows name, in order of appearance: what a bare manifest is divided into. */
export function groupsNamed(table: Table): string[] {
  const at = table.columns.findIndex(({ name }) => name === 'group');
  const named = new Set<string>();
  for (const { cells } of at === -1 ? [] : table.rows) {
    const group = cells[at];
    if (group !== undefined) named.add(String(group));
  }
  return [...named];
}

type ReadLine = { readonly line: Line; readonly references: readonly string[] };

class LineReader {
  readonly #context: ManifestContext;
  readonly #table: Table;
  readonly #uses: readonly (ColumnUse | undefined)[];
  readonly #problems: ProblemList;
  readonly #kinds: readonly string[];
  readonly #packs: readonly string[];
  readonly #rowOf = new Map<number, Row>();
  /** Position of the column `group`, -1 where there is none. */
  readonly #groupAt: number;

  constructor(context: ManifestContext, table: Table, uses: readonly (ColumnUse | undefined)[], problems: ProblemList) {
    this.#context = context;
    this.#table = table;
    this.#uses = uses;
    this.#problems = problems;
    this.#kinds = lineKinds(context.law.vocabulary);
    this.#packs = Object.keys(context.law.packs);
    this.#groupAt = table.columns.findIndex(({ name }) => name === 'group');
  }

  read(row: Row, kindCell: Cell): ReadLine | undefined {
    const kind = this.#kind(row, kindCell);
    const facts: Record<string, Value> = {};
    const parents: Record<string, string> = {};
    const texts: Record<string, string> = {};
    let group: string | undefined;
    let quantity = 1;
    for (const [at, use] of this.#uses.entries()) {
      const cell = row.cells[at];
      if (use === undefined || cell === undefined) continue;
      switch (use.use) {
        case 'line':
          if (use.name === 'group') group = this.#group(row, at, cell);
          else if (use.name === 'quantity') quantity = this.#quantity(row, at, cell, kind);
          else texts[use.name] = String(cell);
          break;
        case 'text':
          texts[use.name] = String(cell);
          break;
        case 'own':
          break;
        case 'parent':
          if (kind !== undefined && this.#mayHave(row, at, kind, use.parent)) {
            parents[use.parent] = String(cell);
            this.#rowOf.set(row.line, row);
          }
          break;
        case 'fact':
          if (kind !== undefined) this.#fact(row, at, cell, kind, use.paths[kind], facts);
          break;
      }
    }
    if (row.cells[this.#groupAt] === undefined) group = this.#onlyGroup(row, this.#groupAt);
    if (kind === undefined || group === undefined) return undefined;
    const label = texts['label'] ?? texts['name'] ?? '';
    const references = [texts['service-number'], texts['label'], texts['name']].filter((one) => one !== undefined);
    const number = texts['service-number'];
    const named = number === undefined ? { label } : { label, number };
    return {
      line: { line: row.line, kind, group, ...named, quantity, parents, facts, place: row.place() },
      references,
    };
  }

  /** Where a line names its parent. */
  placeOfParent(line: Line, parent: string): Place {
    const at = this.#uses.findIndex((use) => use?.use === 'parent' && use.parent === parent);
    const row = this.#rowOf.get(line.line);
    return row === undefined ? line.place : this.#place(row, at);
  }

  /** Where a cell stands, with the header above it: nobody counts columns. */
  #place(row: Row, at: number): Place {
    const header = this.#table.columns[at]?.name ?? '';
    return { ...row.place(at === -1 ? undefined : at), ...(header === '' ? {} : { header }) };
  }

  #kind(row: Row, cell: Cell): string | undefined {
    const at = this.#table.columns.findIndex(({ name }) => name === 'kind');
    if (cell === undefined) {
      this.#problems.add(() => problem('COMITY_MANIFEST_KIND_MISSING', { place: this.#place(row, at) }));
      return undefined;
    }
    const kind = String(cell);
    if (this.#kinds.includes(kind)) return kind;
    this.#problems.add(() =>
      problem('COMITY_MANIFEST_KIND_UNKNOWN', {
        value: kind,
        place: this.#place(row, at),
        remedy: kindSuggestion(kind, this.#kinds),
      }),
    );
    return undefined;
  }

  #group(row: Row, at: number, cell: Exclude<Cell, undefined>): string | undefined {
    const group = String(cell);
    const { groups } = this.#context;
    if (groups.includes(group)) return group;
    const near = nearest(group, groups);
    const remedy =
      near === undefined
        ? `write one of ${groups.map((one) => `\`${one}\``).join(', ')}, or add the group to visit.yaml`
        : `did you mean \`${near}\`?`;
    this.#problems.add(() =>
      problem('COMITY_MANIFEST_GROUP_UNKNOWN', { value: group, place: this.#place(row, at), remedy }),
    );
    return undefined;
  }

  #onlyGroup(row: Row, at: number): string | undefined {
    const { groups } = this.#context;
    if (groups.length === 1) return groups[0];
    const remedy = `write one of ${groups.map((one) => `\`${one}\``).join(', ')}`;
    this.#problems.add(() => problem('COMITY_MANIFEST_GROUP_MISSING', { place: this.#place(row, at), remedy }));
    return undefined;
  }

  #quantity(row: Row, at: number, cell: Exclude<Cell, undefined>, kind: string | undefined): number {
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
    const has = parents.map((one) => `\`${parentColumn(one)}\``).join(', ');
    const instead = has === '' ? 'belongs to no other line' : `may name its ${has}`;
    const remedy = `leave the cell blank: a line of kind \`${kind}\` ${instead}`;
    this.#problems.add(() =>
      problem('COMITY_MANIFEST_PARENT_NOT_OF_KIND', {
        value: String(row.cells[at]),
        place: this.#place(row, at),
        remedy,
      }),
    );
    return false;
  }

  #fact(
    row: Row,
    at: number,
    cell: Exclude<Cell, undefined>,
    kind: string,
    path: string | undefined,
    facts: Record<string, Value>,
  ): void {
    const { vocabulary } = this.#context.law;
    const fact = path === undefined ? undefined : vocabulary.facts[path];
    if (fact === undefined) {
      const name = this.#table.columns[at]?.name ?? '';
      const near = nearest(lastName(name), factsOfKind(vocabulary, kind).map(lastName));
      const other = near === undefined ? '' : `; did you mean \`${near}\`?`;
      this.#problems.add(() =>
        problem('COMITY_MANIFEST_FACT_NOT_OF_KIND', {
          value: String(cell),
          place: this.#place(row, at),
          remedy: `leave the cell blank: a line of kind \`${kind}\` has no \`${name}\`${other}`,
        }),
      );
      return;
    }
    const read = readValue(vocabulary, this.#packs, fact, cell);
    if (read.ok) facts[fact.path] = read.value;
    else
      this.#problems.add(() =>
        problem(read.code, { value: String(cell), place: this.#place(row, at), remedy: read.remedy }),
      );
  }
}
