import { Link } from '@tanstack/react-router';

import type { NamedClass } from '../../../../src/report/view/classes.ts';
import {
  type Lookup,
  byOrderOf,
  capital,
  countText,
  factName,
  formalityName,
  kindName,
  stateName,
  valueText,
} from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import type { LineRow } from '../../engine/lines.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { cellText } from '../visit/answer/search.ts';
import type { ClassAnswers } from './answers.ts';
import type { Change } from './filters.tsx';
import { linesWords } from './words.ts';

/** One line: what is stated of it, and every answer of its class with the way to its reasons. */
export function LineDrawer({
  context,
  row,
  own,
  answers,
  change,
  onClose,
}: {
  readonly context: Lookup;
  readonly row: LineRow;
  readonly own: NamedClass | undefined;
  readonly answers: ClassAnswers | undefined;
  readonly change: Change;
  readonly onClose: () => void;
}) {
  const words = useWords(linesWords);
  const { vocabulary } = context.law;
  const cells = Object.entries(row.cells).toSorted(([a], [b]) => byOrderOf(vocabulary.facts)(a, b));
  const many = new Set(answers?.rows.map(({ host }) => host)).size > 1;
  const rows = [
    ...new Map(answers?.rows.map((one) => [`${one.host} ${one.formality} ${one.outcome}`, one])).values(),
  ].toSorted((a, b) => byOrderOf(vocabulary.formalities)(a.formality, b.formality));
  return (
    <Drawer title={[words.open(row.line), row.label].filter((one) => one !== '').join(' · ')} onClose={onClose}>
      <p className="small">
        {capital(context, row.quantity > 1 ? countText(context, row.kind, row.quantity) : kindName(context, row.kind))}
        {row.number === '' ? '' : ` · ${row.number}`}
      </p>
      {own !== undefined && (
        <p>
          {words.ofClass(own.sign, own.size)}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change({ class: own.id });
              onClose();
            }}
          >
            {words.onlyClass}
          </button>
        </p>
      )}
      <h3>{words.answers}</h3>
      {rows.length === 0 ? (
        <p>{words.noAnswer}</p>
      ) : (
        <ul className="lines-answers">
          {rows.map((one) => (
            <li key={`${one.host} ${one.formality} ${one.outcome}`}>
              <Link
                to="/visit"
                search={{
                  view: 'answer',
                  cell: cellText({ host: one.host, class: row.class, formality: one.formality }),
                }}
              >
                {formalityName(context, one.formality)}
                {many ? ` (${stateName(context, one.host)})` : ''}
              </Link>
              <span>
                <OutcomeBadge shown={one.outcome} indicated={one.indicated?.outcome} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.stated}</h3>
      {cells.length === 0 ? (
        <p>{words.nothingStated}</p>
      ) : (
        <dl className="facts tight">
          {cells.map(([path, value]) => (
            <div key={path}>
              <dt>{capital(context, factName(context, path))}</dt>
              <dd>{valueText(context, path, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Drawer>
  );
}
