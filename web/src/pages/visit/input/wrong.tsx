import { type ReactNode, useId, useRef, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { messageOf, remedyOf } from '../../../../../src/report/view/problem.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { engine } from '../../../engine/client.ts';
import type { RosterView } from '../../../engine/reading.ts';
import type { ProblemGroup } from '../../../engine/wrong.ts';
import { save } from '../../../parts/save-file.ts';
import { ASKING } from '../../../visit/asked.ts';
import { correctValue, leaveOut, type VisitState } from '../../../visit/store.ts';
import { wrongCells } from '../../../visit/wrong-cells.ts';
import { visitWords } from '../words.ts';
import { type Mending, mendingIn, mendingOf } from './mending.ts';
import { partedGroups } from './misfit.ts';
import { MendCells } from './mend-cell.tsx';
import { MendSheet, SaidOfRows } from './said-of-rows.tsx';
import { useMore } from './more-found.ts';
import { Ticked } from './ticked.tsx';

/** What is wrong, gathered by mistake: said once for all lines that have it, or taken away as a table. */
export function WrongList({ state, law }: { readonly state: VisitState; readonly law: LawHeads }) {
  const words = useWords(visitWords).wrong;
  const lang = useLang();
  const { number } = reportWords(lang);
  const heading = useRef<HTMLHeadingElement>(null);
  const { visit, roster } = state;
  // What the page has a question for is asked where it belongs.
  const groups = state.groups.filter(({ problem }) => !ASKING.includes(problem.code));
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const explained = visit?.said.values ?? [];
  const { found, mended } = useMore(state.groups, count);
  const { passed = [], sheetKinds = [], without = [], cells = [] } = visit?.said ?? {};
  const ofRows = passed.length + sheetKinds.length + without.length + cells.length;
  if (groups.length === 0 && explained.length === 0 && ofRows === 0) return null;
  const more = state.groupCount - state.groups.length;
  const { each, held } = partedGroups(groups, roster);
  const mistake = (group: ProblemGroup, at: number): ReactNode => (
    <Mistake
      key={`${group.problem.code}/${group.problem.place?.header ?? ''}/${group.problem.value ?? String(at)}`}
      group={group}
      law={law}
      roster={roster}
      onMended={(word, of = group.count) => {
        mended(word, of);
        heading.current?.focus();
      }}
    />
  );
  return (
    <section className="visit-step" aria-labelledby="visit-wrong">
      <h2 id="visit-wrong" ref={heading} tabIndex={-1}>
        {groups.length === 0 ? words.said : words.heading}
      </h2>
      {groups.length === 0 ? null : (
        <p>
          <strong>{words.summary(number(groups.length + more), number(Math.max(count, groups.length)))}</strong>
          {lang === 'ja' ? '。' : '. '}
          {words.again}
        </p>
      )}
      <p role="status" className="visit-more-found">
        {found === undefined ? '' : words.moreFound(found.word, number(found.more))}
      </p>
      <ul className="visit-wrong">{each.map(mistake)}</ul>
      {held.map((one) => (
        <details key={one.heading} className="visit-held">
          <summary>{words.held(number(one.groups.length), one.heading)}</summary>
          <ul className="visit-wrong">{one.groups.map(mistake)}</ul>
        </details>
      ))}
      {more > 0 ? <p>{words.more(number(more))}</p> : null}
      {groups.length === 0 ? null : (
        <p>
          <button type="button" className="button quiet" onClick={() => void download()}>
            {words.download}
          </button>
        </p>
      )}
      <SaidOfRows visit={visit} roster={roster} law={law} />
      {explained.length === 0 ? null : (
        <>
          {groups.length === 0 ? null : <h3>{words.explained}</h3>}
          <ul className="visit-explained">
            {explained.map(({ column, word, value }) => (
              <li key={`${column}/${word}`}>
                <code>{word}</code> → {titled(column, value)}{' '}
                <button type="button" className="link-button" onClick={() => correctValue(column, word, undefined)}>
                  <span aria-hidden="true">×</span>
                  <span className="hide">{words.forget(word)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );

  function titled(column: string, value: string): string {
    const options = mendingIn(column, law, lang)?.options ?? [];
    return options.find(([one]) => one === value)?.[1] ?? value;
  }

  async function download(): Promise<void> {
    save('errors.csv', await engine().visit.errorsTable(lang), 'text/csv');
  }
}

function Mistake({
  group: { problem, count, lines },
  law,
  roster,
  onMended,
}: {
  readonly group: ProblemGroup;
  readonly law: LawHeads;
  readonly roster: RosterView | undefined;
  readonly onMended: (word: string, of?: number) => void;
}) {
  const words = useWords(visitWords).wrong;
  const lang = useLang();
  const { code, place, value } = problem;
  const remedy = remedyOf(problem, lang);
  const mending = mendingOf(problem, roster, law, lang);
  const cells = mending === undefined ? wrongCells(problem, lines, count) : [];
  const where = [
    ...(place?.header === undefined ? [] : [words.under(place.header)]),
    ...(lines.length === 0 ? [] : [words.onLines(count, lines.join(', '), count > lines.length)]),
    ...(place?.sheet === undefined ? [] : [place.sheet]),
    ...(place === undefined || roster?.files === undefined ? [] : [place.file]),
  ];
  return (
    <li className="card">
      <p className="visit-mistake">
        <strong>
          <Ticked text={messageOf(problem, lang)} />
        </strong>
        {value === undefined ? null : (
          <>
            {lang === 'ja' ? ':' : ': '}
            <code>{value}</code>
          </>
        )}
      </p>
      <p className="small">{where.join(' · ')}</p>
      {/* What to do on a command line is nobody's help here. */}
      {mending !== undefined || remedy.includes('`--') ? null : (
        <p>
          <Ticked text={remedy} />
        </p>
      )}
      {code === 'COMITY_FILE_XLSX_SHEET' && value !== undefined ? (
        <MendSheet
          begins={problem.begins ?? []}
          of={{ file: place?.file, sheet: value }}
          law={law}
          onMended={onMended}
        />
      ) : null}
      {code === 'COMITY_MAPPING_TOTAL_ROW' && value !== undefined ? (
        <p className="visit-leave-out">
          {lines.map((line) => (
            <button
              key={line}
              type="button"
              className="button small-button"
              onClick={() => {
                leaveOut({ file: place?.file, sheet: place?.sheet, line, text: value }, true);
                onMended(value, 1);
              }}
            >
              {words.leaveRow(String(line))}
            </button>
          ))}
        </p>
      ) : null}
      {cells.length === 0 ? null : <MendCells cells={cells} onMended={onMended} />}
      {mending === undefined ? null : <Mend mending={mending} word={value ?? ''} count={count} onMended={onMended} />}
    </li>
  );
}

function Mend({
  mending: { column, options },
  word,
  count,
  onMended,
}: {
  readonly mending: Mending;
  readonly word: string;
  readonly count: number;
  readonly onMended: (word: string) => void;
}) {
  const words = useWords(visitWords).wrong;
  const id = useId();
  const [value, setValue] = useState('');
  return (
    <form
      className="visit-mend"
      onSubmit={(event) => {
        event.preventDefault();
        if (value === '') return;
        correctValue(column, word, value);
        // What was mended goes, and the button that was pressed with it.
        onMended(word);
      }}
    >
      <label htmlFor={id}>{words.means(word)}</label>
      {options === undefined ? (
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      ) : (
        <select id={id} value={value} onChange={({ target }) => setValue(target.value)}>
          <option value="">{words.choose}</option>
          {options.map(([one, title]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
      )}
      <button type="submit" className="button small-button" disabled={value === ''}>
        {words.use(count)}
      </button>
    </form>
  );
}
