import { type CivilDate, findCivilDate } from '../../../../src/kernel/civil-date.ts';
import { AgreementKind, Stage } from '../../../../src/register/register.ts';
import { GROUPS, type OutcomeGroup } from './outcome-groups.ts';

/** The orders of the list; by kind it stands in groups. */
export const SORTS = ['kind', 'begun', 'changed', 'name'] as const;
/** The order of the list. */
export type Sort = (typeof SORTS)[number];

/** The first years an axis may have. */
export const STARTS = ['2010', '1950', '1900'] as const;
/** Where the axis of time begins. */
export type Start = (typeof STARTS)[number];

/** What the addresses of the pages may say. Nothing in them is taken on trust: what is not understood is left out. */
export interface RegisterSearch {
  readonly on?: CivilDate;
  /** Only what was known on that day. */
  readonly then?: boolean;
  readonly state?: string;
  readonly kind?: AgreementKind;
  readonly stage?: Stage;
  readonly sort?: Sort;
  readonly since?: Start;
}

/** What the page of one agreement may be asked. */
export type AgreementSearch = Pick<RegisterSearch, 'on' | 'then'>;

/** What the page of the claims may be asked. */
export interface ClaimsSearch {
  readonly known?: CivilDate;
  readonly verdict?: OutcomeGroup;
}

function one<T extends string>(value: unknown, among: readonly T[]): T | undefined {
  // An address that looks like a number is read as one.
  return among.find((each) => each === (typeof value === 'number' ? String(value) : value));
}

function day(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? findCivilDate(value) : undefined;
}

function there<T extends object>(given: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** What an address says of the list; what is not understood is left out. */
export function registerSearch(given: Record<string, unknown>): RegisterSearch {
  const { state } = given;
  return there({
    on: day(given['on']),
    then: given['then'] === true ? true : undefined,
    state: typeof state === 'string' && /^[A-Z]{2}$/.test(state) ? state : undefined,
    kind: one(given['kind'], AgreementKind),
    stage: one(given['stage'], Stage),
    sort: one(given['sort'], SORTS),
    since: one(given['since'], STARTS),
  });
}

/** What an address says of one agreement. */
export function agreementSearch(given: Record<string, unknown>): AgreementSearch {
  return there({ on: day(given['on']), then: given['then'] === true ? true : undefined });
}

/** What an address says of the claims of a source. */
export function claimsSearch(given: Record<string, unknown>): ClaimsSearch {
  return there({ known: day(given['known']), verdict: one(given['verdict'], GROUPS) });
}
