// How English writes numbers, days, counts and lists: what every other file of English words is made with.

import { type CivilDate, weekday } from '../kernel/civil-date.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Singular and plural of each kind of subject. */
export const kindNames: Readonly<Record<string, readonly [string, string]>> = {
  person: ['person', 'persons'],
  vehicle: ['vehicle', 'vehicles'],
  weapon: ['weapon', 'weapons'],
  ammunition: ['lot of ammunition', 'lots of ammunition'],
  goods: ['item of goods', 'items of goods'],
  equipment: ['item of equipment', 'items of equipment'],
  vessel: ['vessel', 'vessels'],
  aircraft: ['aircraft', 'aircraft'],
  animal: ['animal', 'animals'],
  mail: ['item of mail', 'items of mail'],
  consignment: ['consignment', 'consignments'],
  movement: ['movement', 'movements'],
  activity: ['activity', 'activities'],
};

/** Singular and plural of each unit of a lead time. */
export const leadUnits: Readonly<Record<string, readonly [string, string]>> = {
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  'clear-working-days': ['clear working day', 'clear working days'],
  weeks: ['week', 'weeks'],
  hours: ['hour', 'hours'],
};

/** So many of a thing, as one or as many. */
export function plural(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** A number with its thousands apart from five digits on. */
export function number(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** A day: `26 Aug 2023`. */
export function date(day: CivilDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`;
}

/** A day after the name of its weekday. */
export function dateLong(day: CivilDate): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${date(day)}`;
}

/** Some things strung together as one phrase. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
