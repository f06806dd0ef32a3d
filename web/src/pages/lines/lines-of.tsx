import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import { namedClasses } from '../../../../src/report/view/classes.ts';
import { byOrderOf, type Chair, contextOf } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import { useLookup } from '../../data/lookup.ts';
import type { LineRow } from '../../engine/lines.ts';
import type { VisitAnswer } from '../../engine/visit-room.ts';
import { LostNote } from '../../parts/of-visit.tsx';
import { answersByClass, classesWith } from './answers.ts';
import { ClassHeading, columnsIn, drawer } from './cells.tsx';
import { type Change, Filters } from './filters.tsx';
import { Grid } from './grid.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { type GridRow, classRows, plainRows } from './rows.ts';
import { type LinesSearch, factsOf } from './search.ts';
import { useLines } from './use-lines.ts';
import { linesWords } from './words.ts';

/** The lines of an assessed visit: filtered, searched, gathered, opened. */
export function LinesOf({
  answer,
  as,
  stale,
}: {
  readonly answer: VisitAnswer;
  /** The chair from which the visit is looked at. */
  readonly as: Chair;
  readonly stale: boolean;
}) {
  const base = useLookup();
  const words = useWords(linesWords);
  const search = useSearch({ from: '/lines' });
  const navigate = useNavigate({ from: '/lines' });
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<LineRow>();
  const change: Change = (next) => {
    void navigate({ search: (prev) => ({ ...prev, ...next }) as LinesSearch, replace: true, resetScroll: false });
  };
  const { assessment } = answer;
  const { law, lang } = base;
  const context = useMemo(() => contextOf(assessment, law, { lang, as }), [assessment, law, lang, as]);
  const named = useMemo(() => namedClasses(context), [context]);
  const answers = useMemo(() => answersByClass(assessment), [assessment]);
  const gathered = search.by === 'class';
  const query = {
    text: sought,
    kind: search.kind,
    class: search.class,
    classes: search.outcome === undefined ? undefined : classesWith(answers, search.outcome),
    facts: Object.fromEntries(factsOf(search.facts)),
    sort: gathered
      ? { by: 'class' }
      : search.sort === undefined
        ? undefined
        : { by: search.sort, down: search.down === true },
  };
  const lines = useLines(query, answer);
  const { want, found, lost } = lines;
  // Other lines are others to be seen, though the places are the same.
  const onSeen = useCallback((from: number, to: number) => want(from, to), [want, found]);
  const rows = useMemo(() => {
    const { total = 0, classes = {} } = found ?? {};
    if (!gathered || total === 0) return plainRows(total);
    const counted = assessment.classes.flatMap(({ id }): [string, number][] => {
      const count = classes[id] ?? 0;
      return count === 0 ? [] : [[id, count]];
    });
    const without = total - counted.reduce((sum, [, count]) => sum + count, 0);
    return classRows(without === 0 ? counted : [['', without], ...counted], closed);
  }, [found, gathered, assessment, closed]);

  const columns = useMemo(() => columnsIn(words), [words]);
  const draw = useMemo(() => drawer(base, words, named, answers), [law, lang, words, named, answers]);
  const heading = (row: Extract<GridRow, { is: 'class' }>) => (
    <ClassHeading context={base} row={row} own={named.get(row.class)} of={answers.get(row.class)} />
  );
  const onOpen = (row: GridRow): void => {
    if (row.is === 'class') {
      setClosed((old) =>
        old.has(row.class) ? new Set([...old].filter((id) => id !== row.class)) : new Set([...old, row.class]),
      );
    } else {
      const line = lines.row(row.at);
      if (line !== undefined) setOpened(line);
    }
  };
  const { number } = base.words;
  const kinds = [...new Set(assessment.classes.map(({ kind }) => kind))]
    .filter((kind) => kind !== 'movement' && kind !== 'activity')
    .toSorted(byOrderOf(law.vocabulary.subjects));
  const isFiltered =
    text !== '' ||
    search.kind !== undefined ||
    search.class !== undefined ||
    search.outcome !== undefined ||
    search.facts !== undefined;
  const clear = (): void => {
    setText('');
    change({ kind: undefined, class: undefined, outcome: undefined, facts: undefined });
  };
  return (
    <div className="wide page lines">
      <header className="lines-top">
        <h1>{words.title}</h1>
        <p className="lines-count" role="status">
          {found === undefined ? '' : words.count(number(found.total), number(found.of))}
          {stale && lost === undefined ? ` · ${words.stale}` : ''}
        </p>
        {isFiltered && (
          <button type="button" className="button quiet small-button" onClick={clear}>
            {words.clear}
          </button>
        )}
      </header>
      <Filters
        context={base}
        search={search}
        text={text}
        onText={setText}
        change={change}
        kinds={kinds}
        paths={found?.paths ?? []}
        classes={[...named.values()].filter(({ kind }) => kinds.includes(kind))}
      />
      {lost !== undefined ? (
        <div className="empty">
          <LostNote lost={lost} />
        </div>
      ) : found !== undefined && found.total === 0 ? (
        <div className="empty">
          <h2>{words.noneTitle}</h2>
          <p>{words.none}</p>
          <p>
            <button type="button" className="button quiet" onClick={clear}>
              {words.clear}
            </button>
          </p>
        </div>
      ) : (
        <Grid
          label={words.grid}
          printed={(shown) => words.printed(number(shown), number(found?.total ?? shown))}
          view={JSON.stringify([search, sought])}
          columns={columns}
          rows={rows}
          line={lines.row}
          draw={draw}
          heading={heading}
          onOpen={onOpen}
          onSeen={onSeen}
          sort={gathered || search.sort === undefined ? undefined : { by: search.sort, down: search.down === true }}
          onSort={(by) =>
            change({
              by: undefined,
              sort: by,
              down: search.sort === by && search.down === undefined ? true : undefined,
            })
          }
        />
      )}
      {opened !== undefined && (
        <LineDrawer
          context={base}
          row={opened}
          own={named.get(opened.class)}
          answers={answers.get(opened.class)}
          change={change}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
