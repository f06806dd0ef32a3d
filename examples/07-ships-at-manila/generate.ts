// Makes manifest.csv. All of it is invented: three ships of three States, each with the few of her crew who go ashore on duty. The same seed
// gives the same bytes.
//
//   node examples/07-ships-at-manila/generate.ts   writes manifest.csv beside this file
import { csv, goods, type Line, membersByTrade, numbersFrom, warship, writeWhenStarted } from '../roster.ts';

const TRADES = [
  ['captain', 1],
  ['supply officer', 1],
  ['sailor', 6],
] as const;

const SHIPS = [
  { group: 'destroyer', state: 'JP' },
  { group: 'cruiser', state: 'US' },
  { group: 'frigate', state: 'NO' },
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  const next = numbersFrom(20251110);
  return csv(
    SHIPS.flatMap(({ group, state }) =>
      [
        warship(group, { immunity_invoked: 'no' }),
        ...membersByTrade(TRADES, state, next).map((one) => ({ ...one, label: `${one.label} of the ${group}` })),
        goods(`gifts of the ${group} for a school`, 2, 'other', `${state}-1`, { fate: 'disposed-of', carnet: 'no' }),
      ].map((line): Line => ({ ...line, group })),
    ),
  );
}

writeWhenStarted(import.meta.url, manifest);
