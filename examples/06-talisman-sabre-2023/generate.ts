// Makes manifest.csv. The sources give about 1,500 persons, two ships and kinds of vehicles, aircraft and missiles; how many of each, and who
// the persons were, is invented. The same seed gives the same bytes.
//
//   node examples/06-talisman-sabre-2023/generate.ts   writes manifest.csv beside this file
import {
  aircraft,
  ammunition,
  csv,
  equipment,
  goods,
  letDrive,
  membersByTrade,
  numbersFrom,
  shippedIn,
  warship,
  weapon,
  writeWhenStarted,
} from '../roster.ts';

const TRADES = [
  ['sailor', 640],
  ['rifleman', 520],
  ['amphibious vehicle crew', 120],
  ['missile crew', 110],
  ['air crew', 40],
  ['logistics', 60],
  ['medical officer', 10],
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  const members = membersByTrade(TRADES, 'JP', numbersFrom(20230720));
  for (const one of members) {
    const label = String(one.label);
    if (label.startsWith('rifleman')) one.carries_weapon = 'yes';
    if (label.startsWith('medical officer')) one.practises_profession = 'yes';
  }
  letDrive(members, 'logistics', ['military', 'international-permit']);
  return csv([
    warship('helicopter destroyer', { 'x-name-of-ship': 'JS Izumo' }),
    warship('landing ship', { 'x-name-of-ship': 'JS Shimokita' }),
    aircraft('transport helicopter', 'CH-47'),
    ...members,
    shippedIn('amphibious vehicle 1', { 'x-unit': 'AAV-7', oversize: 'yes' }),
    shippedIn('amphibious vehicle 2', { 'x-unit': 'AAV-7', oversize: 'yes' }),
    shippedIn('missile launcher vehicle 1', { 'x-unit': 'Type 12', oversize: 'yes' }),
    shippedIn('missile launcher vehicle 2', { 'x-unit': 'Type 03', oversize: 'yes' }),
    weapon('rifles', 520, 'small-arms', 'A-1', { importer: 'issued-member' }),
    weapon('surface-to-ship missile launcher', 1, 'missile', 'A-2'),
    weapon('surface-to-air missile launcher', 1, 'missile', 'A-2'),
    ammunition('missiles', 2, 'division-1-1', 'A-3', { fate: 'used-up', neq_kg: 500, by_road: 'yes', by_air: 'no' }),
    goods('spare parts', 60, 'spare-parts', 'C-1'),
    goods('rations', 300, 'food', 'C-2', { fate: 'used-up' }),
    equipment('hand-held radios', 120, 'communications', 'C-1', { radio: 'yes' }),
  ]);
}

writeWhenStarted(import.meta.url, manifest);
