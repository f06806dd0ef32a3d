// The reckoning with a document: claim by claim what was said, by whom, with what doubt, and what became of it.

import { type CivilDate, LATEST, addDays } from '../kernel/civil-date.ts';
import { Attribution, type Outcome, type Register, type Source, type Statement } from './claims.ts';
import { windowOf } from './days.ts';
import { originOf } from './evidence.ts';
import { present } from './present.ts';
import type { LifeEvent } from './register.ts';

/** On what a speaker speaks: knowledge, opinion, or a view of what will come. */
export type Basis = 'knows' | 'opines' | 'predicts';

/** One claim reckoned. `found` is what the register itself shows, computed; `statement.outcome` what was judged by hand. */
export interface Reckoned {
  readonly statement: Statement;
  /** The name of the speaker, however it was spelt. */
  readonly speaker?: string;
  /** Whether it adds anything to what is known: silence and refusal to comment do not, nor does a headline, nor a copy. */
  readonly adds: boolean;
  /** Whether the speaker claims to know, gives an opinion, or predicts; absent where nothing is said. */
  readonly basis?: Basis;
  /** Whether somebody stands for it with a name or an office. */
  readonly onRecord: boolean;
  /** Whether the outcome was known yet. */
  readonly settled: boolean;
  readonly outcome: Outcome;
  readonly found?: Found;
  /** The sources that show what became of it. */
  readonly evidence: readonly Source[];
}

/** What the register shows of the event a claim speaks of. */
export interface Found {
  readonly event: LifeEvent;
  /** Whether the day that was said is the day it happened; absent where no day was said. */
  readonly day?: 'agrees' | 'contradicted';
  /** The claims that the event rests on, by id. */
  readonly claims: readonly string[];
}

/** Every claim of a document as it was known on a day, in the order of the document. */
export function reckoning(register: Register, source: string, known: CivilDate = LATEST): readonly Reckoned[] {
  return Object.values(register.statements)
    .filter((statement) => statement.source === source)
    .map((statement): Reckoned => {
      const speaker = statement.speaker === undefined ? undefined : register.persons[statement.speaker]?.name;
      const found = findEvent(statement, register, known);
      const settled = statement.outcomeOn === undefined || windowOf(statement.outcomeOn).last <= known;
      return {
        statement,
        ...(speaker === undefined ? {} : { speaker }),
        adds: !['no-comment', 'headline', 'copy'].includes(statement.class),
        ...present({ basis: BASIS[statement.type] }),
        onRecord: Attribution.indexOf(statement.class) <= Attribution.indexOf('named-expert'),
        settled,
        outcome: settled ? statement.outcome : 'unresolved',
        ...(found === undefined ? {} : { found }),
        evidence: settled ? statement.evidence.flatMap((id) => register.sources[id] ?? []) : [],
      };
    });
}

/** How many claims came to each outcome, those that occur only. */
export function outcomes(reckoned: readonly Reckoned[]): Readonly<Partial<Record<Outcome, number>>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of reckoned) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** The sources that carry the same report as a document: its copies and translations, the original, and itself. */
export function copiesOf(register: Register, source: string): readonly Source[] {
  const origin = originOf(source, register.sources);
  return Object.values(register.sources).filter(({ id }) => originOf(id, register.sources) === origin);
}

/** The basis of each type of claim; silence and provenance have none. */
const BASIS: Readonly<Partial<Record<string, Basis>>> = {
  fact: 'knows',
  'official-statement': 'knows',
  description: 'knows',
  assessment: 'opines',
  attitude: 'opines',
  forecast: 'predicts',
  'forecast-event': 'predicts',
  conditional: 'predicts',
};

function findEvent(statement: Statement, register: Register, known: CivilDate): Found | undefined {
  const agreement = register.agreements[statement.agreement ?? ''];
  // What had been done in the same way before the document spoke is not what it foretells, unless it tells of the past.
  const foretells = statement.type.startsWith('forecast');
  const since = foretells ? addDays(windowOf(statement.asOf).last, 1) : undefined;
  const event = agreement?.events.find(
    (one) =>
      one.what === statement.what && one.known <= known && (since === undefined || windowOf(one.day).last >= since),
  );
  if (event === undefined) return undefined;
  if (statement.day === undefined) return { event, claims: event.claims };
  const [said, real] = [windowOf(statement.day), windowOf(event.day)];
  const meet = said.first <= real.last && real.first <= said.last;
  return { event, day: meet ? 'agrees' : 'contradicted', claims: event.claims };
}
