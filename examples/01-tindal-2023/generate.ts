// Makes manifest.csv. The roster is invented: the sources give two aircraft, their type and about 55 persons, and nothing of who they
// were or what they brought. The same seed gives the same bytes.
//
//   node examples/01-tindal-2023/generate.ts          writes manifest.csv beside this file
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEED = 20230826;

const COLUMNS = [
  'kind',
  'label',
  'quantity',
  'consignment',
  'bringer',
  'x-aircraft-type',
  // persons
  'role',
  'nationality',
  'resident_in',
  'serves',
  'employer',
  'identity',
  'status_certificate',
  'absent_without_leave',
  'posted',
  'drives',
  'licence',
  'practises_profession',
  'carries_weapon',
  'uniform',
  'effects',
  'effects_unaccompanied',
  'effects_owned_months',
  // things
  'purpose',
  'owner',
  'importer',
  'certificate',
  'signatory_on_file',
  'cleaned',
  'fate',
  'goods.kind',
  'fuel_for',
  'equipment.kind',
  'radio',
  // vehicles
  'use',
  'source',
  'own_power',
  'marked',
  'oversize',
  'on_public_road',
  // aircraft
  'state_aircraft',
  'unmanned',
  'lands',
  'carries_munitions',
  'military_services',
  'domestic_legs',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Numbers from 0 up to 1, always the same: the generator known as mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The whole manifest as CSV. */
export function manifest(): string {
  const next = numbersFrom(SEED);
  const lines = [...aircraft(), ...persons(next), ...vehicles(), ...things()];
  const cell = (value: string | number | undefined): string => String(value ?? '');
  return `${[COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => cell(line[column])).join(','))].join('\n')}\n`;
}

function aircraft(): Line[] {
  return ['fighter aircraft 1', 'fighter aircraft 2'].map((label) => ({
    kind: 'aircraft',
    label,
    'x-aircraft-type': 'F-35A',
    state_aircraft: 'yes',
    unmanned: 'no',
    lands: 'yes',
    carries_munitions: 'no',
    military_services: 'yes',
    domestic_legs: 'no',
  }));
}

const TRADES: readonly (readonly [trade: string, count: number])[] = [
  ['commander', 1],
  ['pilot', 4],
  ['maintainer', 33],
  ['armourer', 2],
  ['air traffic liaison', 2],
  ['logistics', 5],
  ['signals', 3],
  ['physician', 1],
  ['public affairs', 1],
];

function persons(next: () => number): Line[] {
  const members = TRADES.flatMap(([trade, count]) =>
    Array.from({ length: count }, (_, at): Line => {
      const label = count === 1 ? trade : `${trade} ${String(at + 1).padStart(2, '0')}`;
      const draw = next();
      const identity = draw < 0.7 ? 'service-card' : 'both';
      const effects = draw > 0.93 ? 'tobacco-or-alcohol' : 'ordinary';
      return { ...member(label), identity, effects, ...(trade === 'physician' ? { practises_profession: 'yes' } : {}) };
    }),
  );
  // The logistics party drives. Of the last of them the licence was not noted.
  const licences = ['military', 'military', 'international-permit', 'international-permit', undefined];
  const drivers = members.filter(({ label }) => String(label).startsWith('logistics'));
  for (const [at, driver] of drivers.entries()) {
    driver.drives = 'yes';
    const licence = licences[at];
    if (licence !== undefined) driver.licence = licence;
  }
  const civilian = (label: string): Line => ({
    ...member(label),
    role: 'civilian',
    identity: 'passport',
    status_certificate: 'yes',
    uniform: 'no',
    effects: 'ordinary',
  });
  const contractor: Line = {
    ...civilian('field service representative'),
    role: 'contractor',
    employer: 'contractor',
    status_certificate: 'no',
  };
  delete contractor.serves;
  return [...members, civilian('interpreter 01'), civilian('interpreter 02'), contractor];
}

function member(label: string): Line {
  return {
    kind: 'person',
    label,
    role: 'member',
    nationality: 'JP',
    resident_in: 'JP',
    serves: 'JP',
    employer: 'force',
    status_certificate: 'no',
    absent_without_leave: 'no',
    posted: 'no',
    drives: 'no',
    practises_profession: 'no',
    carries_weapon: 'no',
    uniform: 'yes',
    effects_unaccompanied: 'no',
    effects_owned_months: 12,
  };
}

function vehicles(): Line[] {
  return ['hired minibus 1', 'hired minibus 2', 'hired minibus 3'].map((label) => ({
    kind: 'vehicle',
    label,
    use: 'official',
    source: 'hired-in-host',
    owner: 'hire-firm',
    own_power: 'no',
    marked: 'no',
    oversize: 'no',
    on_public_road: 'yes',
  }));
}

const OFFICIAL: Line = {
  purpose: 'official-exclusive',
  owner: 'force',
  importer: 'force',
  certificate: 'yes',
  signatory_on_file: 'yes',
  cleaned: 'yes',
  fate: 'taken-home',
};

function things(): Line[] {
  const goods = (label: string, quantity: number, kind: string, consignment: string, more: Line = {}): Line => ({
    kind: 'goods',
    label,
    quantity,
    consignment,
    'goods.kind': kind,
    ...OFFICIAL,
    ...more,
  });
  const equipment = (label: string, quantity: number, kind: string, consignment: string, more: Line = {}): Line => ({
    kind: 'equipment',
    label,
    quantity,
    consignment,
    'equipment.kind': kind,
    radio: 'no',
    ...OFFICIAL,
    ...more,
  });
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
    { ...goods('medical kit', 2, 'medicine', 'carried by hand'), bringer: 'physician', importer: 'issued-member', fate: 'used-up' },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('manifest.csv', import.meta.url), manifest());
}
