import { utf8 } from '../../../../../src/kernel/bytes.ts';
import { authoritySection, dutySection, paperSection } from '../../../../../src/report/html/work.ts';
import { type Context, capital, sourceTitle } from '../../../../../src/report/view/context.ts';
import { unitsAndLines } from '../../../../../src/report/view/groups.ts';
import { type DutyLine, type Filing, addresseeLists, given, unfiled } from '../../../../../src/report/view/todo.ts';
import { useWords } from '../../../app/language.ts';
import { sha256 } from '../../../engine/sha256.ts';
import { SafeHtml } from '../../../parts/safe-html.tsx';
import { setDone, useDone } from './done.ts';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { thingId } from './timeline.tsx';
import { answerWords } from './words.ts';

/** What is to be done, by addressee, to be ticked; for the host what each of its offices has to answer. */
export function ToDo() {
  const { context } = useShared();
  return context.as === 'host' ? <SafeHtml html={authoritySection(context)} /> : <Lists />;
}

/** Everything that can be ticked, by its key. */
export function todoKeys(context: Context): readonly string[] {
  return [
    ...addresseeLists(context).flatMap(({ filings, duties }) => [
      ...filings.map((filing) => filingKey(context, filing)),
      ...duties.map((duty) => dutyKey(context, duty)),
    ]),
    ...unfiled(context).map(({ formality, hostName }) => keyOf(context, [hostName, formality])),
  ];
}

function Lists() {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { words } = context;
  const lists = addresseeLists(context);
  const others = unfiled(context);
  const already = given(context);
  const done = useDone();
  const where = (hostName: string): string => (context.manyHosts ? ` · ${hostName}` : '');
  const keys = todoKeys(context);
  const duties = lists.reduce((sum, list) => sum + list.duties.length, 0);
  return (
    <>
      <Part id="todo" title={words.heading.todo} note={words.phrase.todoNote}>
        {lists.length + others.length + already.length === 0 ? (
          <p>{words.phrase.noTodo}</p>
        ) : (
          <>
            <p className="answer-progress no-print">
              <progress
                max={Math.max(1, keys.length)}
                value={keys.filter((key) => done.has(key)).length}
                aria-label={words.heading.todo}
              />{' '}
              <b>{said.todo.done(keys.filter((key) => done.has(key)).length, keys.length)}</b>{' '}
              <span className="small">
                {duties === 0 ? '' : `${said.todo.both(keys.length - duties, duties)} `}
                {said.todo.kept}
              </span>
            </p>
            <div className="cards">
              {lists.map((list) => (
                <div
                  key={`${list.host}/${list.authority}`}
                  className={`card${list.filings.some(({ row }) => row.state === 'late') ? ' late' : ''}`}
                >
                  <h3>
                    {list.name}
                    {context.manyHosts && <span className="small"> {list.hostName}</span>}
                  </h3>
                  <ul className="answer-tasks">
                    {list.filings.map((filing) => (
                      <FilingTask key={thingId(filing)} filing={filing} />
                    ))}
                    {list.duties.map((duty) => (
                      <DutyTask key={dutyKey(context, duty)} duty={duty} />
                    ))}
                  </ul>
                </div>
              ))}
              {others.length > 0 && (
                <div className="card">
                  <h3>{words.heading.unfiled}</h3>
                  <ul className="answer-tasks">
                    {others.map(({ number, formality, units, said: text, hostName }) => (
                      <Task
                        key={`${hostName} ${formality}`}
                        of={keyOf(context, [hostName, formality])}
                        title={
                          <>
                            <span className="thing">{number}</span>{' '}
                            <span className="what">{capital(context, formality)}</span> · {units + where(hostName)}
                          </>
                        }
                      >
                        <p>{text}</p>
                      </Task>
                    ))}
                  </ul>
                </div>
              )}
              {already.length > 0 && (
                <div className="card">
                  <h3>{words.heading.given}</h3>
                  <ul className="plain">
                    {already.map((group) => (
                      <li key={`${group.host} ${group.formality} ${group.classes.join()}`}>
                        <strong>{capital(context, group.formalityName)}</strong> ·{' '}
                        {`${unitsAndLines(context, group)} · ${words.phrase.given}${where(group.hostName)}`}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </div>
          </>
        )}
      </Part>
      <SafeHtml html={dutySection(context)} />
    </>
  );
}

/** The papers that somebody must have. */
export function Papers() {
  return <SafeHtml html={paperSection(useShared().context)} />;
}

function FilingTask({ filing }: { readonly filing: Filing }) {
  const { context } = useShared();
  const { words } = context;
  const late = filing.row.state === 'late' ? ' is-late' : '';
  const { open, close } = words.punctuation;
  return (
    <Task
      id={thingId(filing)}
      of={filingKey(context, filing)}
      title={
        <>
          {filing.number > 0 && <span className="thing">{filing.number}</span>}{' '}
          <span className="what">{capital(context, filing.formality)}</span> · {filing.units}
        </>
      }
    >
      <p>
        <span className={`due${late}`}>{filing.by}</span>{' '}
        {filing.left !== '' && <span className={`left${late}`}>{open + filing.left + close}</span>}
        {filing.closed !== undefined && <span className="closed"> {filing.closed}</span>}
        {!filing.certain && <span className="small"> {words.phrase.needPossible}</span>}
      </p>
      <dl className="facts tight">
        {filing.details
          .filter(({ label }) => label !== words.label.source)
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{capital(context, label)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {filing.row.source !== '' && (
          <div>
            <dt>{capital(context, words.label.source)}</dt>
            <dd>
              {sourceTitle(context, filing.row.source)}{' '}
              <span className={`mark m-${filing.row.mark}`}>{words.mark[filing.row.mark]}</span>
            </dd>
          </div>
        )}
      </dl>
    </Task>
  );
}

function DutyTask({ duty }: { readonly duty: DutyLine }) {
  const { context } = useShared();
  const { words } = context;
  const { open, close, colon } = words.punctuation;
  const paper = duty.paper === undefined ? '' : `${open}${duty.paper}${close}`;
  return (
    <Task
      of={dutyKey(context, duty)}
      title={
        <>
          {capital(context, duty.who)}
          {colon}
          <span className="what">{duty.what + paper}</span>
        </>
      }
    >
      <p>
        {`${duty.when} · ${duty.units}`}
        {!duty.certain && <span className="small"> {words.phrase.dutyPossible}</span>}
      </p>
      <p className="small">
        {duty.rule} <span className={`mark m-${duty.row.mark}`}>{words.mark[duty.row.mark]}</span> · {duty.breach}
      </p>
    </Task>
  );
}

function Task({
  id,
  of,
  title,
  children,
}: {
  readonly id?: string;
  readonly of: string;
  readonly title: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  const ticked = useDone().has(of);
  return (
    <li id={id} className={ticked ? 'is-done' : undefined}>
      <label>
        <input type="checkbox" checked={ticked} onChange={({ target }) => setDone(of, target.checked)} />
        <span>{title}</span>
      </label>
      <div className="answer-task">{children}</div>
    </li>
  );
}

// Numbers of things move when another answer comes; what they are does not. The visit is told by its title and first day.
function keyOf({ assessment }: Context, parts: readonly string[]): string {
  const { title, legs } = assessment.frame;
  // Kept as a digest: a visit that is closed leaves nothing to be read.
  return sha256(utf8([title.en, legs[0]?.enter ?? '', ...parts].join('|'))).slice(0, 20);
}

function filingKey(context: Context, { row }: Filing): string {
  return keyOf(context, [row.leg, row.authority, row.formality]);
}

function dutyKey(context: Context, { row }: DutyLine): string {
  return keyOf(context, [row.leg, row.rule, row.who, row.what, row.when]);
}
