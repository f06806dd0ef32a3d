// What each line of a picture of the network says, the same in the graph and on the map.
import type { Tie } from '../../../../src/network/graph.ts';
import { tieText, type NetworkContext } from '../../../../src/report/network/frame.ts';
import type { Scene } from '../../engine/scenes.ts';
import type { NetworkPageWords } from './words.ts';

/** How a tie is drawn; `spoke` and `web` are in force, with the hub and among the others. */
export const STYLES = ['spoke', 'web', 'signed', 'open', 'doubted', 'added', 'removed'] as const;
/** How the line of a tie is drawn. */
export type LineStyle = (typeof STYLES)[number];

/** A tie to be drawn. */
export interface Line {
  readonly a: string;
  readonly b: string;
  /** `XX-YY`. */
  readonly id: string;
  readonly style: LineStyle;
  readonly spoke: boolean;
}

/** Everything that is drawn of a scene: what is, what is supposed, and what is not known. */
export function linesOf({ before, after, result, open, signedOnly, hub, doubt }: Scene): readonly Line[] {
  const key = ([a, b]: Tie): string => `${a}-${b}`;
  const [added, removed, signed] = [result.added, result.removed, signedOnly].map((ties) => new Set(ties.map(key)));
  const all = new Map([...before.edges, ...after.edges].map((tie) => [key(tie), tie]));
  const drawn = [...all].map(([id, [a, b]]): Line => {
    const spoke = a === hub || b === hub;
    const doubtful = doubt !== undefined && (a === doubt.state || b === doubt.state);
    const style: LineStyle = added?.has(id)
      ? 'added'
      : removed?.has(id)
        ? 'removed'
        : doubtful
          ? 'doubted'
          : signed?.has(id)
            ? 'signed'
            : spoke
              ? 'spoke'
              : 'web';
    return { a, b, id, style, spoke };
  });
  const unknown = new Map(open.map(({ a, b }) => [`${a}-${b}`, { a, b }]));
  return [
    ...drawn,
    ...[...unknown].flatMap(([id, { a, b }]): Line[] =>
      all.has(id) ? [] : [{ a, b, id, style: 'open', spoke: a === hub || b === hub }],
    ),
  ];
}

/** The name of a tie for who hears it: the States, and what the line says. */
export function lineName(context: NetworkContext, words: NetworkPageWords, { a, b, style }: Line): string {
  return words.tieName(tieText(context, [a, b]), words.styles[style]);
}

/** The styles that occur, for a key. */
export function stylesIn(lines: readonly Line[]): readonly LineStyle[] {
  return STYLES.filter((style) => lines.some((line) => line.style === style));
}
