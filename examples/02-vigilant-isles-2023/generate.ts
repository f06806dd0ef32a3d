// Makes manifest.csv. The sources give about 200 British soldiers and their two formations, and nothing of who they were or what they
// brought. The same seed gives the same bytes.
//
//   node examples/02-vigilant-isles-2023/generate.ts   writes manifest.csv beside this file
import {
  ammunition,
  civilian,
  contractor,
  csv,
  equipment,
  goods,
  hired,
  labels,
  letDrive,
  type Line,
  member,
  membersByTrade,
  numbersFrom,
  shippedIn,
  weapon,
  writeWhenStarted,
} from '../roster.ts';

const GURKHAS = '1st Battalion The Royal Gurkha Rifles';
const AIRBORNE = '16 Air Assault Brigade Combat Team';

/** A battalion that recruits in Nepal. Nepal is not yet among the States of the vocabulary, so the cell is blank: not known. */
const NEPAL = '';

const RIFLES = [
  ['rifle company commander', 1],
  ['rifle platoon commander', 3],
  ['rifleman', 96],
] as const;

const REST = [
  ['staff officer', 4],
  ['paratrooper', 61],
  ['forward observer', 12],
  ['signaller', 8],
  ['combat medical technician', 4],
  ['medical officer', 1],
  ['driver', 6],
] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  return csv([...persons(), ...vehicles(), ...arms(), ...things()]);
}

function persons(): Line[] {
  const next = numbersFrom(20231115);
  const rifles = membersByTrade(RIFLES, 'GB', next);
  for (const one of rifles) {
    one['x-unit'] = GURKHAS;
    one.carries_weapon = 'yes';
    if (String(one.label).startsWith('rifleman')) one.nationality = NEPAL;
  }
  const rest = membersByTrade(REST, 'GB', next);
  for (const one of rest) {
    one['x-unit'] = AIRBORNE;
    const label = String(one.label);
    if (/^(paratrooper|forward observer)/.test(label)) one.carries_weapon = 'yes';
    // Soldiers of the British Army from Fiji: foreign nationality, service of the sending State.
    if (/^paratrooper (0[1-9]|1[0-2])$/.test(label)) one.nationality = 'FJ';
    if (label === 'medical officer') one.practises_profession = 'yes';
  }
  // Of the last driver the licence was not noted.
  letDrive(rest, 'driver', ['civil', 'civil', 'civil', 'military', 'international-permit', undefined]);
  const members = [...rifles, ...rest];
  for (const one of members) if (one.drives === 'yes') one.drives_within_one_year = 'yes';
  const exchange: Line = { ...member('exchange officer', 'FR'), 'x-unit': AIRBORNE, identity: 'both', effects: 'ordinary' };
  return [
    ...members,
    exchange,
    ...labels('interpreter', 2).map((label) => civilian(label, 'GB')),
    contractor('simulation engineer', 'GB'),
  ];
}

function vehicles(): Line[] {
  return [
    ...labels('hired minibus', 3).map((label) => hired(label)),
    ...labels('light utility vehicle', 2).map((label) => shippedIn(label)),
  ];
}

function arms(): Line[] {
  return [
    weapon('rifles', 170, 'small-arms', 'A-1', { importer: 'issued-member' }),
    weapon('light machine guns', 12, 'small-arms', 'A-1'),
    ammunition('blank rounds', 20000, 'division-1-4', 'A-2', {
      fate: 'used-up',
      neq_kg: 30,
      by_road: 'yes',
      by_air: 'yes',
      over_notice_quantity: 'no',
      crosses_prefecture: 'yes',
    }),
  ];
}

function things(): Line[] {
  return [
    goods('rations', 60, 'food', 'C-1', { fate: 'used-up' }),
    goods('batteries and stores', 30, 'supplies', 'C-1', { fate: 'used-up' }),
    goods('medical stores', 6, 'medicine', 'C-1', { fate: 'used-up' }),
    equipment('hand-held radios', 40, 'communications', 'C-2', { radio: 'yes' }),
    equipment('parachutes', 60, 'personal', 'C-2'),
  ];
}

writeWhenStarted(import.meta.url, manifest);
