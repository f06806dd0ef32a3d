// What stands in the cells of the grid.
import type { ReactNode } from 'react';

import type { NamedClass } from '../../../../src/report/view/classes.ts';
import { type Names, byOrderOf, capital, titleOf, valueText } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import type { LineRow } from '../../engine/lines.ts';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import type { ClassAnswers } from './answers.ts';
import type { GridColumn } from './grid.tsx';
import type { GridRow } from './rows.ts';
import { linesWords } from './words.ts';

type LinesWords = (typeof linesWords)['en'];

const COLUMNS = ['line', 'label', 'kind', 'details', 'class', 'answer'] as const;

/** The columns, from left to right. */
export function columnsIn(words: LinesWords): readonly GridColumn[] {
  return COLUMNS.map((id) => ({ id, name: words.columns[id] }));
}

/**
 * The cells of a line, as a function of the line alone.
 *
 * @param answers left out while the list is still being assessed: what the law says stays open
 */
export function drawer(
  context: Names,
  words: LinesWords,
  named: ReadonlyMap<string, NamedClass>,
  answers: ReadonlyMap<string, ClassAnswers> | undefined,
): (line: LineRow) => readonly ReactNode[] {
  const { subjects, facts } = context.law.vocabulary;
  const order = byOrderOf(facts);
  return (line) => {
    const own = named.get(line.class);
    const stated = Object.entries(line.cells)
      .toSorted(([a], [b]) => order(a, b))
      // What is or is not so, and a bare number, tell nothing without their names: they stand in the opened line.
      .flatMap(([path, value]) => (typeof value === 'string' ? [valueText(context, path, value)] : []));
    return [
      String(line.line),
      <span key="label" className={line.label === '' ? 'none' : 'lines-name'}>
        {line.label === '' ? words.unnamed : line.label}
        {line.number === '' ? '' : <span className="small"> {line.number}</span>}
      </span>,
      `${capital(context, titleOf(context, subjects[line.kind], line.kind))}${line.quantity > 1 ? ` ${words.pieces(line.quantity)}` : ''}`,
      [...new Set(stated)].join(' · '),
      own === undefined ? (
        <Open key="class" of={answers} />
      ) : (
        <span key="class" className="thing">
          {own.sign}
        </span>
      ),
      answers === undefined ? <Open key="answer" of={answers} /> : <Badges key="answer" of={answers.get(line.class)} />,
    ];
  };
}

/** The heading of a class, under which its lines stand. */
export function ClassHeading({
  context,
  row,
  own,
  of,
}: {
  readonly context: Names;
  readonly row: Extract<GridRow, { is: 'class' }>;
  readonly own: NamedClass | undefined;
  readonly of: ClassAnswers | undefined;
}) {
  const words = useWords(linesWords);
  return (
    <span className="lines-class">
      <span className="lines-turn" aria-hidden="true">
        {row.open ? '▾' : '▸'}
      </span>
      {own === undefined ? words.noClass : <span className="thing">{own.sign}</span>}
      <strong>
        {own === undefined ? '' : [capital(context, own.kindName), own.name].filter((one) => one !== '').join(' · ')}
      </strong>
      <span className="small">{context.words.number(row.count)}</span>
      {of !== undefined && <Badges of={of} />}
    </span>
  );
}

function Badges({ of }: { readonly of: ClassAnswers | undefined }) {
  const words = useWords(linesWords);
  if (of === undefined) return <span className="none">{words.noAnswer}</span>;
  return (
    <span className="lines-badges">
      {of.heaviest !== undefined && <OutcomeBadge shown={of.heaviest} />}
      {of.unsettled > 0 && <span className="badge o-unsettled">{words.unsettled(of.unsettled)}</span>}
    </span>
  );
}

function Open({ of }: { readonly of: unknown }) {
  return of === undefined ? <span className="lines-coming" aria-hidden="true" /> : <span className="none">–</span>;
}
