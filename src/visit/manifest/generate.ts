// Forces that nobody sent, of the sizes that exercises reach: to try the command on, and to measure it.
import type { Chance } from '../../kernel/chance.ts';

/** The sizes: a detachment of aircraft, a brigade, an exercise that crosses an ocean, an army corps with its allies. */
export const SIZES = ['S', 'M', 'L', 'XL'] as const;

/** One of the sizes. */
export type Size = (typeof SIZES)[number];

/** How much of what comes in a force of each size, and from how many States over how many legs. */
export const FORCES: Readonly<
  Record<
    Size,
    {
      readonly persons: number;
      readonly items: number;
      readonly aircraft: number;
      readonly states: number;
      readonly legs: number;
    }
  >
> = {
  S: { persons: 300, items: 0, aircraft: 24, states: 2, legs: 2 },
  M: { persons: 4000, items: 2800, aircraft: 0, states: 8, legs: 3 },
  L: { persons: 37_000, items: 20_000, aircraft: 0, states: 18, legs: 3 },
  XL: { persons: 125_000, items: 88_000, aircraft: 0, states: 32, legs: 3 },
};

/** A group of the force with the State that sends it. */
export type Contingent = { readonly group: string; readonly state: string };

type Traits = Readonly<Record<string, string>>;

/** The columns a made-up manifest has. */
const COLUMNS = (
  'kind group label consignment bringer role nationality resident_in serves employer identity ' +
  'absent_without_leave posted drives licence practises_profession carries_weapon uniform effects ' +
  'purpose owner importer cleaned fate goods.kind equipment.kind radio weapon.kind hazard_division use ' +
  'source own_power marked oversize on_public_road state_aircraft unmanned lands carries_munitions ' +
  'military_services domestic_legs'
).split(' ');

const MEMBER: Traits = {
  kind: 'person',
  role: 'member',
  employer: 'force',
  identity: 'service-card',
  absent_without_leave: 'no',
  posted: 'no',
  drives: 'no',
  practises_profession: 'no',
  carries_weapon: 'no',
  uniform: 'yes',
  effects: 'ordinary',
};

/** Who comes, with how many of a thousand persons are so. */
const PERSONS: readonly (readonly [number, string, Traits])[] = [
  [520, 'rifleman', { ...MEMBER, carries_weapon: 'yes' }],
  [180, 'driver', { ...MEMBER, drives: 'yes', licence: 'military' }],
  [120, 'technician', MEMBER],
  [60, 'officer', { ...MEMBER, identity: 'both', carries_weapon: 'yes' }],
  [40, 'medic', { ...MEMBER, practises_profession: 'yes' }],
  [
    30,
    'driver of hazardous goods',
    { ...MEMBER, drives: 'yes', licence: 'military', identity: 'both', effects: 'tobacco-or-alcohol' },
  ],
  [25, 'civilian of the force', { ...MEMBER, role: 'civilian', identity: 'passport', uniform: 'no' }],
  [15, 'contractor', { ...MEMBER, role: 'contractor', employer: 'contractor', identity: 'passport', uniform: 'no' }],
  [10, 'liaison officer', { ...MEMBER, identity: 'passport', effects: 'household' }],
];

const THING: Traits = {
  purpose: 'official-exclusive',
  owner: 'force',
  importer: 'force',
  cleaned: 'yes',
  fate: 'taken-home',
};
const VEHICLE: Traits = {
  kind: 'vehicle',
  use: 'official',
  source: 'shipped-in',
  own_power: 'yes',
  marked: 'yes',
  oversize: 'no',
  on_public_road: 'yes',
};

/** What comes, with how many of a thousand items are so: the mix of an armoured brigade. */
const ITEMS: readonly (readonly [number, string, Traits])[] = [
  [330, 'truck', VEHICLE],
  [120, 'light vehicle', { ...VEHICLE, own_power: 'yes' }],
  [140, 'tracked vehicle', { ...VEHICLE, oversize: 'yes' }],
  [60, 'trailer', { ...VEHICLE, own_power: 'no' }],
  [90, 'weapon system', { kind: 'weapon', ...THING, 'weapon.kind': 'heavy' }],
  [60, 'chest of small arms', { kind: 'weapon', ...THING, 'weapon.kind': 'small-arms' }],
  [50, 'ammunition', { kind: 'ammunition', ...THING, cleaned: '', fate: 'used-up', hazard_division: 'division-1-4' }],
  [70, 'radio set', { kind: 'equipment', ...THING, 'equipment.kind': 'communications', radio: 'yes' }],
  [40, 'generator', { kind: 'equipment', ...THING, 'equipment.kind': 'engineering', radio: 'no' }],
  [25, 'spare parts', { kind: 'goods', ...THING, fate: 'used-up', 'goods.kind': 'spare-parts' }],
  [10, 'rations', { kind: 'goods', ...THING, fate: 'used-up', 'goods.kind': 'food' }],
  [5, 'medicines', { kind: 'goods', ...THING, fate: 'used-up', 'goods.kind': 'medicine' }],
];

const AIRCRAFT: Traits = {
  kind: 'aircraft',
  state_aircraft: 'yes',
  unmanned: 'no',
  lands: 'yes',
  carries_munitions: 'no',
  military_services: 'yes',
  domestic_legs: 'no',
};

/** Lines in a hundred of which one fact is not known: rosters are never complete. */
const INCOMPLETE = 4;
/** Items to one consignment. */
const CONSIGNMENT = 40;
/** Things other than vehicles in a hundred that a person brings. */
const BROUGHT = 3;

/**
 * The lines of a made-up manifest as CSV, its header first. Same size, contingents and chance, same lines.
 *
 * @param contingents who comes; every one has its share. The last half of the shares is smaller than the first
 */
export function* generatedCsv(
  { persons, items, aircraft }: { readonly persons: number; readonly items: number; readonly aircraft: number },
  contingents: readonly Contingent[],
  chance: Chance,
): Generator<string, void, undefined> {
  yield `${COLUMNS.join(',')}\n`;
  const shares = contingents.map((_, at) => 1 / (at + 3));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let done = 0;
  const given = { persons: 0, items: 0, aircraft: 0 };
  for (const [at, { group, state }] of contingents.entries()) {
    done += shares[at] ?? 0;
    const upTo = (all: number): number => (at === contingents.length - 1 ? all : Math.round((all * done) / total));
    const own: string[] = [];
    for (; given.aircraft < upTo(aircraft); given.aircraft += 1)
      yield row({ ...AIRCRAFT, group, label: `aircraft ${given.aircraft + 1}` }, chance);
    for (; given.persons < upTo(persons); given.persons += 1) {
      const [name, traits] = pick(PERSONS, chance);
      const label = `${name} ${given.persons + 1}`;
      own.push(label);
      yield row({ ...traits, group, label, nationality: state, resident_in: state, serves: state }, chance);
    }
    for (; given.items < upTo(items); given.items += 1) {
      const [name, traits] = pick(ITEMS, chance);
      const brought = traits['kind'] !== 'vehicle' && own.length > 0 && chance() * 100 < BROUGHT;
      const bringer = brought ? { bringer: own[Math.floor(chance() * own.length)] ?? '' } : {};
      const consignment = `${group}-${Math.floor(given.items / CONSIGNMENT) + 1}`;
      yield row({ ...traits, ...bringer, group, label: `${name} ${given.items + 1}`, consignment }, chance);
    }
  }
}

const FRAME: readonly string[] = ['kind', 'group', 'label', 'consignment', 'bringer'];

function row(traits: Traits, chance: Chance): string {
  const left = chance() * 100 < INCOMPLETE ? blanked(traits, chance) : undefined;
  return `${COLUMNS.map((column) => (column === left ? '' : (traits[column] ?? ''))).join(',')}\n`;
}

function blanked(traits: Traits, chance: Chance): string | undefined {
  const facts = Object.keys(traits).filter((column) => !FRAME.includes(column));
  return facts[Math.floor(chance() * facts.length)];
}

function pick(of: readonly (readonly [number, string, Traits])[], chance: Chance): readonly [string, Traits] {
  let left = chance() * 1000;
  for (const [weight, name, traits] of of) {
    left -= weight;
    if (left < 0) return [name, traits];
  }
  return ['', {}];
}
