// Formality × class: who is waived what, at one look. One block for each host and kind, so that no cell is empty by nature.

import { type Outcome, compareWeight } from '../../engine/outcomes.ts';
import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import type { Shown } from '../../words/words.ts';
import type { NamedClass } from './classes.ts';
import { type Context, byOrderOf, formalityName, stateName } from './context.ts';
import { isUnknownLaw } from './unknown-hosts.ts';

/** The answer for one class under one formality, as a sign of the matrix. */
export interface Cell {
  readonly shown: Shown;
  readonly indicated?: Outcome;
  readonly provided: boolean;
}

/** One formality over all classes of a kind. */
export interface MatrixRow {
  readonly formality: string;
  readonly name: string;
  /** By class id; more than one answer where legs or stretches of days differ. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/** Formalities by classes, for one kind in one host State. */
export interface MatrixBlock {
  readonly host: string;
  readonly hostName: string;
  readonly kind: string;
  readonly kindName: string;
  readonly classes: readonly NamedClass[];
  readonly rows: readonly MatrixRow[];
}

export function matrixBlocks(context: Context, named: ReadonlyMap<string, NamedClass>): MatrixBlock[] {
  const blocks = new Map<
    string,
    { host: string; classes: Map<string, NamedClass>; rows: Map<string, Map<string, Cell[]>> }
  >();
  const kindOf = (row: DeterminationRow): string => `${row.host} ${named.get(row.class)?.kind ?? ''}`;
  // Where nothing is known for any class, one line for the host says so.
  const known = new Set(
    context.assessment.determinations
      .filter((row) => !isUnknownLaw(context, row))
      .map((row) => `${kindOf(row)} ${row.formality}`),
  );
  for (const row of context.assessment.determinations) {
    const cls = named.get(row.class);
    const key = kindOf(row);
    if (cls === undefined || !known.has(`${key} ${row.formality}`)) continue;
    const block = blocks.get(key) ?? {
      host: row.host,
      classes: new Map<string, NamedClass>(),
      rows: new Map<string, Map<string, Cell[]>>(),
    };
    blocks.set(key, block);
    block.classes.set(cls.id, cls);
    const cells = block.rows.get(row.formality) ?? new Map<string, Cell[]>();
    block.rows.set(row.formality, cells);
    const cell: Cell = {
      shown: row.outcome,
      ...(row.indicated === undefined ? {} : { indicated: row.indicated.outcome }),
      provided: row.provided.length > 0,
    };
    const there = cells.get(cls.id) ?? [];
    const same = there.findIndex((each) => each.shown === cell.shown && each.indicated === cell.indicated);
    if (same === -1) there.push(cell);
    else if (cell.provided) there[same] = { ...cell, provided: true };
    cells.set(cls.id, there.sort(heaviestFirst));
  }
  const { vocabulary } = context.law;
  const kinds = byOrderOf(vocabulary.subjects);
  const formalities = byOrderOf(vocabulary.formalities);
  const signs = byOrderOf(Object.fromEntries([...named.keys()].map((id) => [id, id])));
  return [...blocks.values()]
    .map((block): MatrixBlock => {
      const classes = [...block.classes.values()].sort((a, b) => signs(a.id, b.id));
      return {
        host: block.host,
        hostName: stateName(context, block.host),
        kind: classes[0]?.kind ?? '',
        kindName: classes[0]?.kindName ?? '',
        classes,
        rows: [...block.rows]
          .sort(([a], [b]) => formalities(a, b))
          .map(([formality, cells]) => ({ formality, name: formalityName(context, formality), cells })),
      };
    })
    .sort((a, b) => (a.host === b.host ? kinds(a.kind, b.kind) : a.host < b.host ? -1 : 1));
}

function heaviestFirst(a: Cell, b: Cell): number {
  const weigh = (cell: Cell): Outcome =>
    cell.shown === 'unsettled' || cell.shown === 'unknown' ? 'barred' : cell.shown;
  return compareWeight(weigh(b), weigh(a)) || (a.shown < b.shown ? -1 : 1);
}
