import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import { engine } from '../../engine/client.ts';
import { type Lost, lostBy } from '../../parts/of-visit.tsx';
import type { LineRow, LinesFound, LinesQuery } from '../../engine/lines.ts';

const BLOCK = 200;
/** So many rows stay at hand: some twenty screens in either direction. */
const MOST_BLOCKS = 40;

/** The lines that match, as far as they are at hand. */
export interface LinesAtHand {
  /** What the last query came to; nothing before the first. */
  readonly found: LinesFound | undefined;
  /** Whether the query as it stands is still on its way. */
  readonly pending: boolean;
  /** The worker cannot say. */
  readonly lost: Lost | undefined;
  readonly row: (at: number) => LineRow | undefined;
  /** Asks for the rows between two places, and for those around them. */
  readonly want: (from: number, to: number) => void;
}

/**
 * Lines of the open visit by windows. The rows of the last query stay on the page until the first of the next are there, so that nothing
 * is blank while one types.
 *
 * @param version changes when the visit was assessed anew; undefined while there is none
 */
export function useLines(query: Omit<LinesQuery, 'from' | 'count'>, version: object | undefined): LinesAtHand {
  const key = JSON.stringify(query, (_, value: unknown) => (value === undefined ? null : value));
  const [, tell] = useReducer((count: number) => count + 1, 0);
  const held = useRef<{
    key: string;
    version: object | undefined;
    found: LinesFound;
    blocks: Map<number, readonly LineRow[]>;
  }>(undefined);
  const [lost, lose] = useState<Lost>();
  const asked = useRef(new Set<number>());
  const latest = useRef({ key, version, query });
  latest.current = { key, version, query };

  const fetchBlock = useCallback(async (block: number): Promise<void> => {
    const mine = latest.current;
    if (mine.version === undefined || asked.current.has(block)) return;
    asked.current.add(block);
    const found = await engine()
      .visit.lines({ ...mine.query, from: block * BLOCK, count: BLOCK })
      .catch(lostBy);
    // Another query or another visit has come meanwhile: these rows are of no use.
    if (latest.current.key !== mine.key || latest.current.version !== mine.version) return;
    asked.current.delete(block);
    lose(typeof found === 'object' ? undefined : (found ?? 'stopped'));
    if (typeof found !== 'object') return;
    const same = held.current?.key === mine.key && held.current.version === mine.version ? held.current : undefined;
    const blocks = same?.blocks ?? new Map<number, readonly LineRow[]>();
    blocks.delete(block);
    blocks.set(block, found.rows);
    const [oldest] = blocks.keys();
    if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
    held.current = { key: mine.key, version: mine.version, found, blocks };
    tell();
  }, []);

  useEffect(() => {
    asked.current.clear();
    lose(undefined);
    void fetchBlock(0);
  }, [key, version, fetchBlock]);

  const want = useCallback(
    (from: number, to: number): void => {
      const now = held.current;
      if (now === undefined || now.key !== latest.current.key || now.version !== latest.current.version) return;
      const last = Math.floor(Math.max(0, now.found.total - 1) / BLOCK);
      const [first, end] = [Math.floor(from / BLOCK), Math.floor(to / BLOCK)];
      for (let block = Math.max(0, first - 1); block <= Math.min(last, end + 1); block += 1) {
        if (!now.blocks.has(block)) void fetchBlock(block);
      }
    },
    [fetchBlock],
  );
  const current = held.current;
  return {
    found: current?.found,
    pending: version !== undefined && (current?.key !== key || current.version !== version),
    row: (at) => current?.blocks.get(Math.floor(at / BLOCK))?.[at % BLOCK],
    lost,
    want,
  };
}
