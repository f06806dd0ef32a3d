// A column of closed words that was said of a heading whose cells are no such words: one mistake, and not one for each cell.
import type { HeadingRow, RosterView } from '../../../engine/reading.ts';
import type { ProblemGroup } from '../../../engine/wrong.ts';

/** Of the cells fewer than this part fit; and so many cells, and so many different words, before it is taken for another column. */
const FEW = 0.1;
const CELLS = 3;
const WORDS = 6;

/** Whether next to none of the cells can be read as what was said of their heading. */
export function isMisfit({ applied, because, values }: Pick<HeadingRow, 'applied' | 'because' | 'values'>): boolean {
  const said = because === 'given' || because === 'kept';
  return applied && said && values !== undefined && values.of >= CELLS && values.fit < values.of * FEW;
}

/** The mistakes to be shown each, and those of a heading that was most likely said to be another column. */
export type Parted = {
  readonly each: readonly ProblemGroup[];
  readonly held: readonly { readonly heading: string; readonly groups: readonly ProblemGroup[] }[];
};

/** Parts the mistakes: a few words can be explained one by one, many say that the column is another. */
export function partedGroups(groups: readonly ProblemGroup[], roster: RosterView | undefined): Parted {
  const held = (roster?.headings ?? []).filter(isMisfit).flatMap(({ heading, place }) => {
    const own = groups.filter(
      ({ problem: { place: at } }) =>
        at?.header === heading && at.file === place.file && (place.sheet === undefined || at.sheet === place.sheet),
    );
    return own.length < WORDS ? [] : [{ heading, groups: own }];
  });
  const away = new Set(held.flatMap((one) => one.groups));
  return { each: groups.filter((one) => !away.has(one)), held };
}
