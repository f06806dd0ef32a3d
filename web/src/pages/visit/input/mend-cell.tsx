import { useId, useState } from 'react';

import { useWords } from '../../../app/language.ts';
import { mendCell } from '../../../visit/store.ts';
import type { WrongCell } from '../../../visit/wrong-cells.ts';
import { visitWords } from '../words.ts';

/** What should stand in the cells of a mistake, or that nothing is known there. */
export function MendCells({
  cells,
  onMended,
}: {
  readonly cells: readonly WrongCell[];
  readonly onMended: (word: string) => void;
}) {
  const words = useWords(visitWords).wrong;
  const id = useId();
  const [value, setValue] = useState('');
  const word = cells[0]?.was ?? '';
  const put = (is: string): void => {
    for (const cell of cells) mendCell(cell, is);
    onMended(word);
  };
  return (
    <form
      className="visit-mend"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') put(value.trim());
      }}
    >
      <label htmlFor={id}>{words.insteadOf(word)}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <button type="submit" className="button small-button" disabled={value.trim() === ''}>
        {words.use(cells.length)}
      </button>
      <button type="button" className="button quiet small-button" onClick={() => put('')}>
        {words.asBlank}
      </button>
    </form>
  );
}
