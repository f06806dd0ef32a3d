import { Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react';

import { classOpen } from '../../../../../src/report/html/answers.ts';
import { SIGN } from '../../../../../src/report/html/parts.ts';
import { html } from '../../../../../src/report/html/safe.ts';
import { type Context, capital } from '../../../../../src/report/view/context.ts';
import { type Cell, type MatrixBlock, type MatrixRow, matrixBlocks } from '../../../../../src/report/view/matrix.ts';
import { unknownHostLines } from '../../../../../src/report/view/unknown-hosts.ts';
import type { Catalogue, Shown } from '../../../../../src/words/words.ts';
import { useWords } from '../../../app/language.ts';
import { OutcomeBadge } from '../../../parts/outcome-badge.tsx';
import { SafeHtml } from '../../../parts/safe-html.tsx';
import { type Place, moved } from './matrix-grid.ts';
import { Part } from './part.tsx';
import { cellText } from './search.ts';
import { isLarge, namedIn, useChangeSearch, useShared } from './shared.tsx';
import { answerWords } from './words.ts';

const SIGNS: readonly Shown[] = ['waived', 'eased', 'required', 'consent', 'barred', 'unsettled'];
/** So few columns leave room for the word in each cell. */
const WORDED = 2;
/** Columns that are drawn before the reader asks for all. */
const MOST = 60;

/** Every formality for every class, a grid for each host and kind. */
export function Matrix() {
  const said = useWords(answerWords);
  const { context } = useShared();
  const blocks = useMemo(() => matrixBlocks(context, namedIn(context)), [context]);
  return (
    <Part id="matrix" title={context.words.heading.matrix} note={<span className="no-print">{said.matrix.how}</span>}>
      <ul className="answer-signs" aria-label={said.matrix.signs}>
        {SIGNS.map((shown) => (
          <li key={shown}>
            <OutcomeBadge shown={shown} />
          </li>
        ))}
        <li className="small">
          <span className="answer-if" aria-hidden="true">
            *
          </span>{' '}
          {said.matrix.conditional}
        </li>
        <li className="small">{said.matrix.twoSigns}</li>
      </ul>
      {blocks.map((block, at) =>
        isLarge(context) && blocks.length > 1 ? (
          <Folded key={`${block.host} ${block.kind}`} block={block} first={at === 0} />
        ) : (
          <Fragment key={`${block.host} ${block.kind}`}>
            <h3 className="kind">{blockTitle(context, block)}</h3>
            <Block block={block} />
          </Fragment>
        ),
      )}
      {unknownHostLines(context).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Part>
  );
}

/** A grid that is drawn when it is opened. */
function Folded({ block, first }: { readonly block: MatrixBlock; readonly first: boolean }) {
  const { context } = useShared();
  const [open, set] = useState(first);
  return (
    <details open={open} onToggle={({ currentTarget }) => set(currentTarget.open)}>
      <summary>
        <h3 className="answer-kind">{blockTitle(context, block)}</h3>
        <span className="small">{context.words.classes(block.classes.length)}</span>
      </summary>
      {open && <Block block={block} />}
    </details>
  );
}

function blockTitle(context: Context, block: MatrixBlock): string {
  const kind = capital(context, block.kindName);
  const { open, close } = context.words.punctuation;
  return context.manyHosts ? `${kind}${open}${block.hostName}${close}` : kind;
}

function Block({ block }: { readonly block: MatrixBlock }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words } = context;
  const [all, showAll] = useState(false);
  const classes = all ? block.classes : block.classes.slice(0, MOST);
  const title = blockTitle(context, block);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const next = moved(event.key, place, block.rows.length, classes.length, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <>
      <div className="answer-scroll">
        {/* A grid is one stop of the keyboard; arrow keys move in it. */}
        <table
          ref={table}
          role="grid"
          aria-label={title}
          className={`answer-matrix${classes.length > WORDED ? ' is-small' : ''}`}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{words.label.formality}</th>
              {classes.map((each) => (
                <th key={each.id} scope="col" title={[each.size, each.name].filter((text) => text !== '').join(' · ')}>
                  <span className="letter">{each.sign}</span>
                  <span className="small">{classes.length > WORDED ? each.count : each.size}</span>
                </th>
              ))}
              <th className="answer-rest" aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={row.formality}>
                <th scope="row">{capital(context, row.name)}</th>
                {classes.map((each, column) => (
                  <td key={each.id}>
                    <CellButton
                      block={block}
                      row={row}
                      id={each.id}
                      who={`${each.sign} ${each.size}`}
                      place={{ row: at, column }}
                      active={place.row === at && place.column === column}
                      worded={classes.length <= WORDED}
                      onFocus={setPlace}
                    />
                  </td>
                ))}
                <td className="answer-rest" aria-hidden="true" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {classes.length < block.classes.length && (
        <p className="no-print">
          <button type="button" className="button quiet small-button" onClick={() => showAll(true)}>
            {said.matrix.all(block.classes.length)}
          </button>
        </p>
      )}
      <ClassList block={block} />
    </>
  );
}

function ClassList({ block }: { readonly block: MatrixBlock }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  return (
    <>
      <p className="hide">{said.matrix.who}</p>
      <SafeHtml
        html={html`<ul class="classes">
          ${block.classes.map((each) => html`<li>${classOpen(context, each)}</li>`)}
        </ul>`}
      />
    </>
  );
}

interface CellProps {
  readonly block: MatrixBlock;
  readonly row: MatrixRow;
  readonly id: string;
  readonly who: string;
  readonly place: Place;
  readonly active: boolean;
  readonly worded: boolean;
  readonly onFocus: (place: Place) => void;
}

function CellButton({ block, row, id, who, place, active, worded, onFocus }: CellProps) {
  const said = useWords(answerWords);
  const { words } = useShared().context;
  const change = useChangeSearch();
  const found = row.cells.get(id);
  const common = {
    type: 'button' as const,
    tabIndex: active ? 0 : -1,
    'data-place': `${place.row} ${place.column}`,
    onFocus: () => onFocus(place),
  };
  if (found === undefined)
    return (
      <button
        {...common}
        className="answer-cell is-none"
        aria-disabled="true"
        aria-label={said.matrix.cell(row.name, who, words.phrase.notAsked)}
      >
        <span aria-hidden="true">–</span>
      </button>
    );
  const text = words.list(found.map((cell) => cellWords(cell, words)));
  return (
    <button
      {...common}
      className={`answer-cell o-${found[0]?.shown ?? 'unknown'}`}
      aria-label={said.matrix.cell(row.name, who, text)}
      data-word={text}
      onClick={() => {
        onFocus(place);
        change({ cell: cellText({ host: block.host, class: id, formality: row.formality }) });
      }}
    >
      <span aria-hidden="true" className="answer-sign">
        {found.map((cell, index) => (
          <span key={`${cell.shown} ${cell.indicated ?? ''}`}>
            {index > 0 && '/'}
            {SIGN[cell.shown]}
            {cell.indicated !== undefined && <small>{SIGN[cell.indicated]}</small>}
            {cell.provided && <sup>*</sup>}
          </span>
        ))}
        {worded && <span className="answer-word">{text}</span>}
      </span>
    </button>
  );
}

function cellWords({ shown, indicated, provided }: Cell, words: Catalogue): string {
  const { colon, comma, open, close } = words.punctuation;
  const more = [
    ...(indicated === undefined ? [] : [`${words.label.indicated}${colon}${words.outcome[indicated]}`]),
    ...(provided ? [words.label.conditional] : []),
  ];
  return more.length === 0 ? words.outcome[shown] : `${words.outcome[shown]}${open}${more.join(comma)}${close}`;
}
