// Makes manifest.csv. The sources give 30 persons and one C-130, and nothing of who they were or what they brought. The same seed gives the
// same bytes.
//
//   node examples/03-doshin-bayanihan-2025/generate.ts   writes manifest.csv beside this file
import {
  aircraft,
  civilian,
  csv,
  equipment,
  goods,
  hired,
  letDrive,
  membersByTrade,
  numbersFrom,
  writeWhenStarted,
} from '../roster.ts';

const TRADES = [
  ['commander', 1],
  ['pilot', 3],
  ['navigator', 1],
  ['flight engineer', 2],
  ['loadmaster', 4],
  ['maintainer', 12],
  ['flight nurse', 2],
  ['logistics', 3],
  ['public affairs', 1],
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  const members = membersByTrade(TRADES, 'JP', numbersFrom(20251007));
  for (const one of members) if (String(one.label).startsWith('flight nurse')) one.practises_profession = 'yes';
  letDrive(members, 'logistics', ['international-permit', 'international-permit', 'military']);
  return csv([
    aircraft('transport aircraft', 'C-130'),
    ...members,
    civilian('interpreter', 'JP'),
    hired('hired minibus'),
    goods('spare parts', 6, 'spare-parts', 'C-1'),
    equipment('litters and straps', 20, 'medical', 'C-1'),
    equipment('hand-held radios', 4, 'communications', 'C-1', { radio: 'yes' }),
    goods('training rations', 8, 'food', 'C-2', { fate: 'used-up' }),
    goods('relief goods for the drill', 12, 'supplies', 'C-2', { fate: 'disposed-of' }),
  ]);
}

writeWhenStarted(import.meta.url, manifest);
