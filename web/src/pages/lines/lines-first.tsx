import { useMemo } from 'react';

import { useWords } from '../../app/language.ts';
import { useNames } from '../../data/lookup.ts';
import type { LinesFound } from '../../engine/lines.ts';
import { columnsIn, drawer } from './cells.tsx';
import { Grid } from './grid.tsx';
import { plainRows } from './rows.ts';
import { linesWords } from './words.ts';

const NOTHING = new Map<string, never>();
const ignore = (): void => undefined;

/** The first lines of a list that is read, while the law is still being asked. */
export function LinesFirst({ first }: { readonly first: LinesFound }) {
  const words = useWords(linesWords);
  const context = useNames();
  const { law, lang } = context;
  const columns = useMemo(() => columnsIn(words), [words]);
  const draw = useMemo(() => drawer(context, words, NOTHING, undefined), [law, lang, words]);
  const { number } = context.words;
  return (
    <div className="wide page lines">
      <header className="lines-top">
        <h1>{words.title}</h1>
        <p className="lines-count" role="status">
          {words.count(number(first.total), number(first.of))} · {words.assessing}
        </p>
        <span className="spinner" aria-hidden="true" />
      </header>
      <Grid
        label={words.grid}
        printed={(shown) => words.printed(number(shown), number(first.total))}
        view=""
        columns={columns}
        rows={plainRows(first.rows.length)}
        line={(at) => first.rows[at]}
        draw={draw}
        heading={() => undefined}
        onOpen={ignore}
        onSeen={ignore}
        sort={undefined}
        onSort={ignore}
      />
    </div>
  );
}
