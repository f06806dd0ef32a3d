// Makes manifest.csv. The roster is invented: the sources give two aircraft, their type and about 55 persons, and nothing of who they
// were or what they brought. The same seed gives the same bytes.
//
//   node examples/01-tindal-2023/generate.ts          writes manifest.csv beside this file
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
  type Line,
  membersByTrade,
  numbersFrom,
  writeWhenStarted,
} from '../roster.ts';

const TRADES = [
  ['commander', 1],
  ['pilot', 4],
  ['maintainer', 33],
  ['armourer', 2],
  ['air traffic liaison', 2],
  ['logistics', 5],
  ['signals', 3],
  ['physician', 1],
  ['public affairs', 1],
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  return csv(lines());
}

/** Its lines. */
export function lines(): Line[] {
  return [
    ...['fighter aircraft 1', 'fighter aircraft 2'].map((label) => aircraft(label, 'F-35A')),
    ...persons(),
    ...['hired minibus 1', 'hired minibus 2', 'hired minibus 3'].map((label) => hired(label)),
    ...things(),
  ];
}

function persons(): Line[] {
  const members = membersByTrade(TRADES, 'JP', numbersFrom(20230826));
  for (const one of members) if (one.label === 'physician') one.practises_profession = 'yes';
  // The logistics party drives. Of the last of them the licence was not noted.
  letDrive(members, 'logistics', ['military', 'military', 'international-permit', 'international-permit', undefined]);
  return [
    ...members,
    ...labels('interpreter', 2).map((label) => civilian(label, 'JP')),
    contractor('field service representative', 'JP'),
  ];
}

function things(): Line[] {
  return [
    goods('spare parts', 40, 'spare-parts', 'C-1'),
    equipment('tow bars and jacks', 6, 'ground-support', 'C-1'),
    equipment('test sets', 4, 'ground-support', 'C-1'),
    equipment('hand-held radios', 12, 'communications', 'C-1', { radio: 'yes' }),
    goods('oils and lubricants', 8, 'fuel', 'C-2', { fuel_for: 'official-craft', fate: 'used-up' }),
    goods('field rations', 20, 'food', 'C-2', { fate: 'used-up' }),
    // C-3 is mixed: official supplies and things of the members in one consignment.
    goods('office supplies', 5, 'supplies', 'C-3', { fate: 'used-up' }),
    goods('sports gear of the members', 3, 'other', 'C-3', {
      purpose: 'personal',
      // Left blank on purpose: whether it goes home again is a question the report must ask.
      fate: '',
      owner: 'private',
      importer: 'other',
      certificate: 'no',
      signatory_on_file: 'no',
    }),
    goods('plaques for the hosts', 10, 'other', 'C-4', { fate: 'disposed-of' }),
    goods('medical kit', 2, 'medicine', 'carried by hand', {
      bringer: 'physician',
      importer: 'issued-member',
      fate: 'used-up',
    }),
  ];
}

writeWhenStarted(import.meta.url, manifest);
