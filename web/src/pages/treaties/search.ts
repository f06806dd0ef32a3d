// What the addresses of the pages may say. Nothing in them is taken on trust: what is not understood is left out.
import { type CivilDate, findCivilDate } from '../../../../src/kernel/civil-date.ts';

/** The layers as the list groups them. */
export const GROUPS = ['agreements', 'acts', 'ordinary'] as const;
/** By what packs are grouped. */
export type Group = (typeof GROUPS)[number];

/** The list: the day it is looked at, as known on which day, and what is left out of it. */
export interface TreatiesSearch {
  readonly state?: string;
  readonly on?: CivilDate;
  readonly known?: CivilDate;
  readonly group?: Group;
  readonly only?: 'in-force';
  /** The axis of time begins with the first milestone, or, `recent`, a few years ago. */
  readonly axis?: 'recent';
}

/** One pack: the rule that is pointed at, by its id inside the pack. */
export interface PackSearch {
  readonly on?: CivilDate;
  readonly known?: CivilDate;
  readonly rule?: string;
  /** A heading of the document. */
  readonly part?: string;
}

/** Two packs compared, all of them or on one formality. */
export interface CompareSearch {
  readonly a?: string;
  readonly b?: string;
  readonly formality?: string;
  /** A heading of the comparison. */
  readonly part?: string;
}

type Given = Record<string, unknown>;

/** What an address says of the list of packs; what is not understood is left out. */
export function treatiesSearch(given: Given): TreatiesSearch {
  const group = GROUPS.find((one) => one === given['group']);
  return {
    ...days(given),
    ...(typeof given['state'] === 'string' && /^[A-Z]{2}$/.test(given['state']) ? { state: given['state'] } : {}),
    ...(group === undefined ? {} : { group }),
    ...(given['only'] === 'in-force' ? { only: 'in-force' } : {}),
    ...(given['axis'] === 'recent' ? { axis: 'recent' } : {}),
  };
}

/** What an address says of one pack. */
export function packSearch(given: Given): PackSearch {
  return { ...days(given), ...name(given, 'rule'), ...name(given, 'part') };
}

/** What an address says of two packs beside each other. */
export function compareSearch(given: Given): CompareSearch {
  return { ...name(given, 'a'), ...name(given, 'b'), ...name(given, 'formality'), ...name(given, 'part') };
}

function days(given: Given): { readonly on?: CivilDate; readonly known?: CivilDate } {
  return { ...day(given, 'on'), ...day(given, 'known') };
}

function day<Key extends string>(given: Given, key: Key): Partial<Record<Key, CivilDate>> {
  const text = given[key];
  const found = typeof text === 'string' ? findCivilDate(text) : undefined;
  return found === undefined ? {} : ({ [key]: found } as Record<Key, CivilDate>);
}

// Ids of packs, rules and formalities; a number in an address is read as one, but no id is a number.
function name<Key extends string>(given: Given, key: Key): Partial<Record<Key, string>> {
  const text = given[key];
  return typeof text === 'string' && /^[\w:.-]{1,80}$/.test(text) ? ({ [key]: text } as Record<Key, string>) : {};
}
