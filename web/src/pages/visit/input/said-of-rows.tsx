import { useId, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { kindName } from '../../../../../src/report/view/context.ts';
import { lineKinds } from '../../../../../src/visit/manifest/columns.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import type { RosterView } from '../../../engine/reading.ts';
import type { LeftOut, OfSheet } from '../../../../../src/intake/left-out.ts';
import type { Visit } from '../../../visit/kept.ts';
import { leaveOut, mendCell, setSheet } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { Ticked } from './ticked.tsx';

/** A sheet that does not say what its lines are: that all of them are one kind, or that it is left out. */
export function MendSheet({
  of,
  begins,
  law,
  onMended,
}: {
  readonly of: OfSheet;
  /** What its first lines are called. */
  readonly begins: readonly string[];
  readonly law: LawHeads;
  readonly onMended: (word: string) => void;
}) {
  const words = useWords(visitWords).wrong;
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const id = useId();
  const [kind, setKind] = useState('');
  const { sheet } = of;
  return (
    <form
      className="visit-mend"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === '') return;
        setSheet(of, { kind });
        onMended(sheet);
      }}
    >
      {begins.length === 0 ? null : (
        <p id={`${id}-begins`} className="visit-begins">
          <Ticked text={words.sheetBegins(begins.join(lookup.words.punctuation.comma).replaceAll('`', '’'))} />
        </p>
      )}
      <label htmlFor={id}>{words.sheetLines(sheet)}</label>
      <select
        id={id}
        aria-describedby={begins.length === 0 ? undefined : `${id}-begins`}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
      >
        <option value="">{words.choose}</option>
        {lineKinds(law.vocabulary).map((one) => (
          <option key={one} value={one}>
            {kindName(lookup, one)}
          </option>
        ))}
      </select>
      <button type="submit" className="button small-button" disabled={kind === ''}>
        {words.useSheet}
      </button>
      <button
        type="button"
        className="button quiet small-button"
        onClick={() => {
          setSheet(of, 'left out');
          onMended(sheet);
        }}
      >
        {words.leaveSheet}
      </button>
    </form>
  );
}

/** What was said of whole sheets and rows, each with the way back. */
export function SaidOfRows({
  visit,
  roster,
  law,
}: {
  readonly visit: Visit | undefined;
  readonly roster: RosterView | undefined;
  readonly law: LawHeads;
}) {
  const words = useWords(visitWords);
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const { passed = [], sheetKinds = [], without = [], cells = [] } = visit?.said ?? {};
  if (passed.length + sheetKinds.length + without.length + cells.length === 0) return null;
  const isLeft = (row: LeftOut): boolean =>
    roster?.left === undefined ||
    roster.left.some((one) => one.line === row.line && one.sheet === row.sheet && one.file === row.file);
  // Rows and sheets of one file alone need no name of it.
  const inFile = (file: string | undefined): string =>
    file === undefined || roster?.files === undefined ? '' : `${file}${lookup.words.punctuation.colon}`;
  return (
    <ul className="visit-explained">
      {passed.map(({ file, sheet }) => (
        <li key={`sheet/${file ?? ''}/${sheet}`}>
          {inFile(file)}
          {words.wrong.sheetLeft(sheet)} <Undo of={sheet} onUndo={() => setSheet({ file, sheet }, undefined)} />
        </li>
      ))}
      {sheetKinds.map(({ file, sheet, kind }) => (
        <li key={`kind/${file ?? ''}/${sheet}`}>
          {inFile(file)}
          {words.mapper.kinds.sheet(kindName(lookup, kind), sheet)}{' '}
          <Undo of={sheet} onUndo={() => setSheet({ file, sheet }, undefined)} />
        </li>
      ))}
      {without.map((row) => {
        const { file, sheet, line, text } = row;
        const say = isLeft(row) ? words.wrong.rowLeft : words.wrong.rowOther;
        return (
          <li key={`row/${file ?? ''}/${sheet ?? ''}/${String(line)}/${text}`}>
            {inFile(file)}
            {say(String(line), text)} <Undo of={text} onUndo={() => leaveOut(row, false)} />
          </li>
        );
      })}
      {cells.map((cell) => {
        const { file, sheet, line, heading, was, is } = cell;
        return (
          <li key={`cell/${file ?? ''}/${sheet ?? ''}/${String(line)}/${heading}`}>
            {inFile(file)}
            {words.wrong.cellMended(String(line), heading, was, is)}{' '}
            <Undo of={was} onUndo={() => mendCell(cell, undefined)} />
          </li>
        );
      })}
    </ul>
  );
}

function Undo({ of, onUndo }: { readonly of: string; readonly onUndo: () => void }) {
  const words = useWords(visitWords).mapper;
  return (
    <button type="button" className="link-button" onClick={onUndo}>
      <span aria-hidden="true">{words.undo}</span>
      <span className="hide">{words.undoOf(of)}</span>
    </button>
  );
}
