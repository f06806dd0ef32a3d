import { useEffect, useState } from 'react';

import { useWords } from '../../../app/language.ts';
import { onScroll } from '../../../parts/on-scroll.ts';
import type { PartId } from './search.ts';
import { useAnswerSearch, useChangeSearch } from './shared.tsx';
import { answerWords } from './words.ts';

/** A part as the list of contents names it. */
export interface Entry {
  readonly id: PartId;
  readonly title: string;
  /** How many there are of what it lists; nothing where that says nothing. */
  readonly count?: number | undefined;
}

/** Shows a part and hands it the focus, so that reading and tabbing go on from there. */
export function goTo(id: string): void {
  const part = document.getElementById(id);
  if (part === null) return;
  // What is folded cannot be shown.
  for (let fold = part.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView();
}

/** Hands the focus to a part before what had it goes away, without moving the page. */
export function stayIn(id: PartId): void {
  const part = document.getElementById(id);
  if (part === null) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** The list of contents: at the side where there is room, else as a choice above the content. */
export function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords(answerWords);
  const { part } = useAnswerSearch();
  const change = useChangeSearch();
  const seen = useSeen(entries);
  const go = (id: PartId): void => {
    change({ part: id });
    goTo(id);
  };
  useEffect(() => {
    if (part !== undefined) document.getElementById(part)?.scrollIntoView();
    // Where the page begins is read once: later it is the reader who moves.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const current = seen ?? part;
  return (
    <nav className="answer-contents no-print" aria-label={words.contents}>
      <ul>
        {entries.map(({ id, title, count }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={current === id ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go(id);
              }}
            >
              <span>{title}</span>
              {count !== undefined && <span className="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
      <label className="answer-jump">
        <span>{words.jump}</span>
        <select
          value={current ?? ''}
          onChange={({ target }) => {
            const chosen = entries.find(({ id }) => id === target.value);
            if (chosen !== undefined) go(chosen.id);
          }}
        >
          {entries.map(({ id, title, count }) => (
            <option key={id} value={id}>
              {count === undefined ? title : `${title} (${count})`}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}

/** The part that is being read: the last whose heading has passed the upper third of the window. */
function useSeen(entries: readonly Entry[]): PartId | undefined {
  const [seen, set] = useState<PartId>();
  useEffect(() => {
    const look = (): void => {
      const line = innerHeight / 3;
      const passed = entries.findLast(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < line;
      });
      const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
      set((end ? entries.at(-1) : (passed ?? entries[0]))?.id);
    };
    look();
    return onScroll(look);
  }, [entries]);
  return seen;
}
