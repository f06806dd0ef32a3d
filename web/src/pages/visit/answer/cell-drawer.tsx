import { Link } from '@tanstack/react-router';

import { whyTree } from '../../../../../src/report/why.ts';
import { reasonsFacts } from '../../../../../src/report/html/answers.ts';
import { classLines } from '../../../../../src/report/view/classes.ts';
import { type Context, capital, formalityName, stateName } from '../../../../../src/report/view/context.ts';
import { shownOf } from '../../../../../src/report/view/groups.ts';
import { filings } from '../../../../../src/report/view/todo.ts';
import type { DeterminationRow } from '../../../../../src/visit/assessment/assessment.ts';
import { engine } from '../../../engine/client.ts';
import { useWords } from '../../../app/language.ts';
import { Drawer } from '../../../parts/drawer.tsx';
import { LostNote, useOfVisit } from '../../../parts/of-visit.tsx';
import { OutcomeBadge } from '../../../parts/outcome-badge.tsx';
import { SafeHtml } from '../../../parts/safe-html.tsx';
import { goTo } from './contents.tsx';
import { type CellName, findCell, questionId } from './search.ts';
import { namedIn, useAnswerSearch, useChangeSearch, useShared } from './shared.tsx';
import { textId } from './wanted.tsx';
import { answerWords } from './words.ts';

/** The reasons of the cell that the address names; nothing where it names none. */
export function CellDrawer() {
  const words = useWords(answerWords);
  const { context } = useShared();
  const { cell = '' } = useAnswerSearch();
  const change = useChangeSearch();
  const name = findCell(cell);
  if (name === undefined) return null;
  const close = (): void => change({ cell: undefined });
  const rows = context.assessment.determinations.filter(
    (row) => row.host === name.host && row.class === name.class && row.formality === name.formality,
  );
  const own = namedIn(context).get(name.class);
  if (rows.length === 0 || own === undefined)
    return (
      <Drawer title={capital(context, formalityName(context, name.formality))} onClose={close}>
        <p>{words.cell.gone}</p>
      </Drawer>
    );
  return (
    <Drawer
      title={
        <>
          {capital(context, formalityName(context, name.formality))}
          <span className="answer-cell-who">
            {[`${own.sign} ${own.size}`, own.name, context.manyHosts ? stateName(context, name.host) : '']
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
        </>
      }
      onClose={close}
    >
      {alike(rows).map((some) => (
        <Reasons key={`${some[0]?.leg} ${some[0]?.days.from}`} rows={some} many={rows.length > 1} />
      ))}
      <NextSteps rows={rows} close={close} />
      <Deadline name={name} />
      <Tree key={`${name.class} ${name.formality}`} name={name} rows={rows} />
      <Facts id={name.class} />
    </Drawer>
  );
}

/** Rows that say the same for the same reasons stand once. */
function alike(rows: readonly DeterminationRow[]): DeterminationRow[][] {
  const key = ({ leg: _leg, group: _group, days: _days, ...answer }: DeterminationRow): string =>
    JSON.stringify(answer);
  return [...Map.groupBy(rows, key).values()];
}

function Reasons({ rows, many }: { readonly rows: readonly DeterminationRow[]; readonly many: boolean }) {
  const { context } = useShared();
  const [row] = rows;
  if (row === undefined) return null;
  const legs = rows.map(({ leg }) => context.assessment.frame.legs.find((one) => one.leg === leg));
  const where = legs.flatMap((leg) => (leg === undefined ? [] : [context.words.span(leg.enter, leg.leave)]));
  return (
    <div className="answer-reasons">
      <p className="answer-said">
        <OutcomeBadge shown={shownOf(row)} indicated={row.indicated?.outcome} />
        {many && <span className="small"> {[...new Set(where)].join(context.words.punctuation.comma)}</span>}
      </p>
      <p className="note">{context.words.outcomeMeaning[shownOf(row)]}</p>
      <SafeHtml html={reasonsFacts(context, rows, new Set())} />
    </div>
  );
}

/** The questions and the texts of the cell as ways to where they are answered. */
function NextSteps({ rows, close }: { readonly rows: readonly DeterminationRow[]; readonly close: () => void }) {
  const words = useWords(answerWords);
  const { assessment } = useShared().context;
  const asked = assessment.questions.filter(({ variable }) => rows.some(({ ask }) => ask.includes(variable)));
  const texts = assessment.wanted.filter(
    ({ fence, source }) => source !== '' && rows.some(({ wanted }) => wanted.includes(fence)),
  );
  if (asked.length + texts.length === 0) return null;
  const go = (id: string): void => {
    close();
    // The dialog gives the focus back when it goes; only then it can be taken elsewhere.
    setTimeout(() => goTo(id), 50);
  };
  return (
    <p className="answer-buttons">
      {asked.slice(0, 1).map(({ variable }) => (
        <button key={variable} type="button" className="button small-button" onClick={() => go(questionId(variable))}>
          {words.cell.ask}
        </button>
      ))}
      {texts.slice(0, 1).map(({ fence }) => (
        <button key={fence} type="button" className="button quiet small-button" onClick={() => go(textId(fence))}>
          {words.cell.attest}
        </button>
      ))}
    </p>
  );
}

function Deadline({ name }: { readonly name: CellName }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words } = context;
  const own = filings(context).filter(
    ({ row }) => row.host === name.host && row.formality === name.formality && row.classes.includes(name.class),
  );
  if (own.length === 0) return null;
  return (
    <>
      <h3>{said.cell.deadline}</h3>
      {own.map((filing) => (
        <div key={`${filing.row.leg} ${filing.row.authority}`} className="answer-filing">
          <p>
            <span className={`due${filing.row.state === 'late' ? ' is-late' : ''}`}>{filing.by}</span>{' '}
            {filing.left !== '' && <span>{filing.left}</span>} → {filing.authority}
          </p>
          {filing.closed !== undefined && <p className="closed">{filing.closed}</p>}
          {filing.computation !== undefined && <p className="small">{filing.computation}</p>}
          {filing.row.steps.length > 0 && <Steps context={context} steps={filing.row.steps} />}
          {!filing.certain && <p className="small">{words.phrase.needPossible}</p>}
        </div>
      ))}
    </>
  );
}

/** The days that were counted and passed over, as a strip to read along. */
function Steps({
  context,
  steps,
}: {
  readonly context: Context;
  readonly steps: ReturnType<typeof filings>[number]['row']['steps'];
}) {
  const { words, lang } = context;
  const shown = steps.filter(({ why }) => why !== 'day');
  if (shown.length === 0 || shown.length > 60) return null;
  return (
    <ol className="answer-steps">
      {shown.map((step) => (
        <li key={step.day} className={step.counted ? 'is-counted' : undefined}>
          <span className="small">{words.dateLong(step.day)}</span>
          {step.name !== undefined && <span className="small"> {step.name[lang]}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The rules with their conditions and what was read: the worker works it out for the first line of the class. */
function Tree({ name, rows }: { readonly name: CellName; readonly rows: readonly DeterminationRow[] }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { assessment, law, lang } = context;
  const [first] = rows;
  const own = context.classes.get(name.class);
  // The assessment is another object whenever anything it rests on changes.
  const { value: told, lost } = useOfVisit(async () => {
    const why = await engine().visit.why({
      formality: name.formality,
      kind: own?.kind ?? '',
      group: first?.group ?? '',
      line: own?.lines[0] ?? 0,
    });
    return why?.filter(({ leg }) => rows.some((row) => row.leg === leg));
  }, [assessment, name.class, name.formality]);
  return (
    <details className="answer-tree">
      <summary>
        <strong>{said.cell.tree}</strong>
      </summary>
      <div className="body">
        {lost !== undefined ? (
          <LostNote lost={lost} />
        ) : told === undefined ? (
          <p role="status">
            <span className="spinner" aria-hidden="true" />
          </p>
        ) : (
          told.map(({ leg, days, line, label, explanation }) => (
            <div key={`${leg} ${days.from}`}>
              <p className="small">
                {[
                  ...(line === 0 ? [] : [said.cell.treeOf(line, label)]),
                  ...(told.length > 1 ? [context.words.span(days.from, days.to)] : []),
                ].join(' · ')}
              </p>
              <SafeHtml html={whyTree(explanation, law, lang)} />
            </div>
          ))
        )}
      </div>
    </details>
  );
}

function Facts({ id }: { readonly id: string }) {
  const said = useWords(answerWords);
  const { context } = useShared();
  const own = namedIn(context).get(id);
  if (own === undefined) return null;
  const { named, ranges } = classLines(context, id);
  return (
    <details>
      <summary>
        <strong>{said.cell.facts}</strong>
      </summary>
      <div className="body">
        <dl className="facts tight">
          {own.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{capital(context, name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {own.lines !== '' && (
            <div>
              <dt>{said.cell.lines}</dt>
              <dd>
                {[ranges === '' ? own.lines : ranges, ...named].join(context.words.punctuation.comma)}{' '}
                <Link to="/lines" search={{ class: id }}>
                  {said.cell.show}
                </Link>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </details>
  );
}
