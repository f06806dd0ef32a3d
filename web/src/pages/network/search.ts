import { type CivilDate, findCivilDate } from '../../../../src/kernel/civil-date.ts';

/** The ways to look at the network. */
export const VIEWS = ['graph', 'map', 'series', 'candidates'] as const;
/** What is looked at. */
export type View = (typeof VIEWS)[number];

/** The questions that are answered in one click. */
export const ASKED = ['star', 'pact', 'hub', 'claims'] as const;
/** Which of the questions is answered. */
export type Asked = (typeof ASKED)[number];

/**
 * What the address of the page may say. Nothing in it is taken on trust: what is not understood is left out. Lists are joined by commas, so
 * that an address stays readable; layers and agreements are checked against the data where they are used.
 */
export interface NetworkSearch {
  readonly ask?: Asked;
  readonly view?: View;
  readonly layer?: string;
  readonly on?: CivilDate;
  readonly counting?: 'in-force' | 'signed';
  /** Pairs `XX-YY` or ids of agreements. */
  readonly add?: string;
  readonly remove?: string;
  /** Codes of States. */
  readonly lose?: string;
  readonly doubt?: string;
  readonly hub?: string;
  /** A node set by its id, or codes of States; one code is kept, so that the page can say that it is no set. */
  readonly nodes?: string;
  readonly known?: CivilDate;
  readonly variant?: string;
  /** The layers of the series. */
  readonly lines?: string;
}

/** Reads it. */
export function networkSearch(given: Record<string, unknown>): NetworkSearch {
  const one = <T extends string>(name: string, among: readonly T[]): Partial<Record<string, T>> => {
    const found = among.find((each) => each === given[name]);
    return found === undefined ? {} : { [name]: found };
  };
  const text = (name: string, pattern: RegExp): Partial<Record<string, string>> => {
    const value = given[name];
    return typeof value === 'string' && value.length <= 400 && pattern.test(value) ? { [name]: value } : {};
  };
  const day = (name: string): Partial<Record<string, CivilDate>> => {
    const value = given[name];
    const found = typeof value === 'string' ? findCivilDate(value) : undefined;
    return found === undefined ? {} : { [name]: found };
  };
  return {
    ...one('ask', ASKED),
    ...one('view', VIEWS),
    ...text('layer', NAME),
    ...day('on'),
    ...one('counting', ['in-force', 'signed']),
    ...text('add', TIES),
    ...text('remove', TIES),
    ...text('lose', STATES),
    ...text('doubt', STATE),
    ...text('hub', STATE),
    ...text('nodes', NODES),
    ...day('known'),
    ...text('variant', NAME),
    ...text('lines', NAMES),
  };
}

const NAME = /^[a-z][a-z-]*$/;
const NAMES = /^[a-z][a-z-]*(?:,[a-z][a-z-]*)*$/;
const STATE = /^[A-Z]{2}$/;
const STATES = /^[A-Z]{2}(?:,[A-Z]{2})*$/;
const NODES = /^(?:[a-z][a-z0-9-]*|[A-Z]{2}(?:,[A-Z]{2})*)$/;
const TIES = /^[A-Za-z0-9-]+(?:,[A-Za-z0-9-]+)*$/;

/** The parts of a list in the address. */
export function listed(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',');
}

/** A list with one part more, or without it where it had it; absent when nothing is left. */
export function toggled(value: string | undefined, part: string): string | undefined {
  const parts = listed(value);
  const next = parts.includes(part) ? parts.filter((each) => each !== part) : [...parts, part];
  return next.length === 0 ? undefined : next.join(',');
}

/** What is to be said otherwise; undefined: no longer. */
export type NetworkChange = { readonly [Name in keyof NetworkSearch]?: NetworkSearch[Name] | undefined };

/**
 * The address with a change in it. Who changes what is looked at has left the question that was asked; the day, the way of counting and the
 * States among which it is counted leave it as it is.
 */
export function changed<S extends NetworkSearch>(search: S, change: NetworkChange): S {
  const leaves = Object.keys(change).some((name) => !['on', 'counting', 'nodes', 'ask'].includes(name));
  const { ask, ...rest } = search;
  const all = { ...rest, ...(leaves || ask === undefined ? {} : { ask }), ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as S;
}
