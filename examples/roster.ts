// What the generators of the examples share: a seeded source of numbers, lines to start from, and the manifest as CSV.
// Rosters are invented and name nobody. The same seed gives the same bytes.
import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** All columns that an example may have, in the order in which they stand. A manifest has those that some line fills. */
const COLUMNS = [
  'kind',
  'group',
  'label',
  'quantity',
  'consignment',
  'bringer',
  'x-unit',
  'x-aircraft-type',
  'x-name-of-ship',
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
  'drives_within_one_year',
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
  'carnet',
  'goods.kind',
  'fuel_for',
  'equipment.kind',
  'radio',
  'weapon.kind',
  'hazard_division',
  'neq_kg',
  'by_road',
  'by_air',
  'over_notice_quantity',
  'crosses_prefecture',
  // vehicles
  'use',
  'source',
  'own_power',
  'marked',
  'oversize',
  'on_public_road',
  // vessels
  'status',
  'immunity_invoked',
  'nuclear_powered',
  // aircraft
  'state_aircraft',
  'unmanned',
  'lands',
  'carries_munitions',
  'military_services',
  'domestic_legs',
] as const;

export type Line = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Numbers from 0 up to 1, always the same: the generator known as mulberry32. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The lines as CSV. */
export function csv(lines: readonly Line[]): string {
  const columns = COLUMNS.filter((column) => lines.some((line) => line[column] !== undefined));
  const cell = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = lines.map((line) => columns.map((column) => cell(String(line[column] ?? ''))).join(','));
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

/** Writes manifest.csv beside the generator, if it is the file that was started. */
export function writeWhenStarted(generator: string, manifest: () => string): void {
  const started = process.argv[1];
  if (started !== undefined && realpathSync(started) === fileURLToPath(generator)) {
    writeFileSync(new URL('manifest.csv', generator), manifest());
  }
}

/** A label for each of a number of persons or things: `pilot 01`, `pilot 02`; just `pilot` where there is one. */
export function labels(name: string, count: number): string[] {
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, at) =>
    count === 1 ? name : `${name} ${String(at + 1).padStart(digits, '0')}`,
  );
}

/** A member of the force of a State, whose nationality it is and in which they live. */
export function member(label: string, state: string): Line {
  return {
    kind: 'person',
    label,
    role: 'member',
    nationality: state,
    resident_in: state,
    serves: state,
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

/** A civilian who works for that force. */
export function civilian(label: string, state: string): Line {
  return {
    ...member(label, state),
    role: 'civilian',
    identity: 'passport',
    status_certificate: 'yes',
    uniform: 'no',
    effects: 'ordinary',
  };
}

/** Somebody whom a contractor of that force employs. */
export function contractor(label: string, state: string): Line {
  const { serves: _serves, ...line } = civilian(label, state);
  return { ...line, role: 'contractor', employer: 'contractor', status_certificate: 'no' };
}

/** Members by trade; a number is drawn for each: what they carry to prove who they are, and whether they bring tobacco. */
export function membersByTrade(
  trades: readonly (readonly [trade: string, count: number])[],
  state: string,
  next: () => number,
): Line[] {
  return trades.flatMap(([trade, count]) =>
    labels(trade, count).map((label) => {
      const draw = next();
      return {
        ...member(label, state),
        identity: draw < 0.7 ? 'service-card' : 'both',
        effects: draw > 0.93 ? 'tobacco-or-alcohol' : 'ordinary',
      };
    }),
  );
}

/** Lets those of the persons drive whose label begins so, each on the licence in their place in the list. */
export function letDrive(persons: readonly Line[], trade: string, licences: readonly (string | undefined)[]): void {
  const drivers = persons.filter(({ label }) => String(label).startsWith(trade));
  for (const [at, driver] of drivers.entries()) {
    driver.drives = 'yes';
    const licence = licences[at % licences.length];
    if (licence !== undefined) driver.licence = licence;
  }
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

export function goods(label: string, quantity: number, kind: string, consignment: string, more: Line = {}): Line {
  return { kind: 'goods', label, quantity, consignment, 'goods.kind': kind, ...OFFICIAL, ...more };
}

export function equipment(label: string, quantity: number, kind: string, consignment: string, more: Line = {}): Line {
  return {
    kind: 'equipment',
    label,
    quantity,
    consignment,
    'equipment.kind': kind,
    radio: 'no',
    ...OFFICIAL,
    ...more,
  };
}

export function weapon(label: string, quantity: number, kind: string, consignment: string, more: Line = {}): Line {
  return { kind: 'weapon', label, quantity, consignment, 'weapon.kind': kind, ...OFFICIAL, ...more };
}

export function ammunition(
  label: string,
  quantity: number,
  division: string,
  consignment: string,
  more: Line = {},
): Line {
  return { kind: 'ammunition', label, quantity, consignment, hazard_division: division, ...OFFICIAL, ...more };
}

/** A State aircraft that lands and leaves again. */
export function aircraft(label: string, type: string, more: Line = {}): Line {
  return {
    kind: 'aircraft',
    label,
    'x-aircraft-type': type,
    state_aircraft: 'yes',
    unmanned: 'no',
    lands: 'yes',
    carries_munitions: 'no',
    military_services: 'yes',
    domestic_legs: 'no',
    ...more,
  };
}

export function warship(label: string, more: Line = {}): Line {
  return { kind: 'vessel', label, status: 'warship', immunity_invoked: 'yes', nuclear_powered: 'no', ...more };
}

/** A vehicle that the force hires in the receiving State. */
export function hired(label: string, more: Line = {}): Line {
  return {
    kind: 'vehicle',
    label,
    use: 'official',
    source: 'hired-in-host',
    owner: 'hire-firm',
    own_power: 'no',
    marked: 'no',
    oversize: 'no',
    on_public_road: 'yes',
    ...more,
  };
}

/** A vehicle of the force that comes with it. */
export function shippedIn(label: string, more: Line = {}): Line {
  return { ...hired(label), source: 'shipped-in', owner: 'force', marked: 'yes', ...more };
}
