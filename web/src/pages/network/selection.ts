// What is chosen in a picture, and how the keyboard goes from one thing in it to the next.
import { useState } from 'react';

import type { Stop } from '../../parts/drawing.tsx';

/** A State or a tie, by `XX` or `XX-YY`. */
export type Chosen = string | undefined;

/** What a picture is given of the choice. */
export interface Choice {
  readonly chosen: Chosen;
  readonly choose: (id: Chosen) => void;
}

/** Buttons in a picture, in the order in which the arrow keys go. */
export function useStops(
  picture: string,
  order: readonly string[],
  onPress: (id: string) => void,
): (id: string) => Stop {
  const [at, setAt] = useState<string>();
  const current = at !== undefined && order.includes(at) ? at : order[0];
  const element = (id: string): string => `${picture}-${id}`;
  return (id) => ({
    id: element(id),
    tabIndex: id === current ? 0 : -1,
    onFocus: () => setAt(id),
    onClick: () => onPress(id),
    onKeyDown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onPress(id);
        return;
      }
      const step = ['ArrowRight', 'ArrowDown'].includes(event.key)
        ? 1
        : ['ArrowLeft', 'ArrowUp'].includes(event.key)
          ? -1
          : 0;
      const next = order[(order.indexOf(id) + step + order.length) % order.length];
      if (step === 0 || next === undefined) return;
      event.preventDefault();
      document.querySelector<SVGElement>(`#${CSS.escape(element(next))}`)?.focus();
    },
  });
}
