// Makes manifest.csv. The sources give six F-35A and 170 Australians at Komatsu, and nothing of who they were or what they brought. The same
// seed gives the same bytes.
//
//   node examples/05-bushido-guardian-2023/generate.ts   writes manifest.csv beside this file
import {
  aircraft,
  civilian,
  contractor,
  csv,
  equipment,
  goods,
  hired,
  labels,
  letDrive,
  membersByTrade,
  numbersFrom,
  shippedIn,
  writeWhenStarted,
} from '../roster.ts';

const TRADES = [
  ['commander', 1],
  ['pilot', 12],
  ['maintainer', 104],
  ['armourer', 10],
  ['air traffic liaison', 3],
  ['logistics', 12],
  ['signals', 8],
  ['security', 12],
  ['medical officer', 1],
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  const members = membersByTrade(TRADES, 'AU', numbersFrom(20230830));
  for (const one of members) if (one.label === 'medical officer') one.practises_profession = 'yes';
  letDrive(members, 'logistics', ['international-permit', 'international-permit', 'civil']);
  for (const one of members) if (one.drives === 'yes') one.drives_within_one_year = 'yes';
  return csv([
    ...labels('fighter aircraft', 6).map((label) => aircraft(label, 'F-35A')),
    ...members,
    ...labels('civilian engineer', 4).map((label) => civilian(label, 'AU')),
    ...labels('field service representative', 3).map((label) => contractor(label, 'AU')),
    ...labels('hired bus', 4).map((label) => hired(label)),
    shippedIn('aircraft tow tractor'),
    goods('spare parts', 80, 'spare-parts', 'C-1'),
    equipment('test sets', 10, 'ground-support', 'C-1'),
    equipment('hand-held radios', 20, 'communications', 'C-2', { radio: 'yes' }),
    goods('oils and lubricants', 12, 'fuel', 'C-2', { fuel_for: 'official-craft', fate: 'used-up' }),
  ]);
}

writeWhenStarted(import.meta.url, manifest);
