// The shapes of the files of `register/`, as they are written.

import { z } from 'zod';

import { Attribution, Credibility, Outcome, Reliability } from '../claims.ts';
import { AgreementKind, EventKind, Stage } from '../register.ts';

/** A year alone is a number in YAML unless it is quoted; both are meant. */
const day = z.union([z.string(), z.number().transform(String)]);
const words = z.strictObject({ en: z.string(), ja: z.string() });
const codes = z.array(z.string());
const item = z.union(Credibility.map((one) => z.literal(one)));

export const sourceShape = z.record(
  z.string(),
  z.strictObject({
    publisher: z.string(),
    url: z.string().optional(),
    kind: z.string(),
    reliability: z.enum(Reliability),
    published: day.optional(),
    dated: z.string().optional(),
    origin: z.string().optional(),
    copies: z.string().optional(),
    side: z.string().optional(),
  }),
);

const says = z.strictObject({ source: z.string(), class: z.enum(Attribution), item });

const against = z.strictObject({
  ...says.shape,
  what: z.enum(EventKind).optional(),
  on: day.optional(),
  says: words,
  ruling: z.strictObject({ for: z.string(), by: z.string(), on: z.string(), reason: words }).optional(),
});

const event = z.strictObject({
  what: z.enum(EventKind),
  on: day,
  bound: z.literal('not-later').optional(),
  local: z.record(z.string(), z.string()).optional(),
  by: z.string().optional(),
  between: codes.optional(),
  remainder: codes.optional(),
  place: z.string().optional(),
  stage: z.enum(Stage).optional(),
  known: z.string().optional(),
  says: z.array(says),
  against: z.array(against).optional(),
  note: words.optional(),
});

const forecast = z.strictObject({
  what: z.enum(EventKind),
  due: day,
  said: day,
  claim: z.string().optional(),
  source: z.string().optional(),
  class: z.enum(Attribution).optional(),
  hedge: z.string().optional(),
  'hangs-on': z.array(z.string()).optional(),
});

export const agreementShape = z.strictObject({
  id: z.string(),
  chronology: z.string().optional(),
  title: z.strictObject({ en: z.string(), ja: z.string().optional() }),
  kind: z.enum(AgreementKind),
  parties: codes,
  pack: z.string().optional(),
  relations: z
    .array(z.strictObject({ what: z.enum(['supplements', 'supersedes', 'implements']), of: z.string() }))
    .optional(),
  coded: z.strictObject({ 'in-force-from': z.literal('signed'), by: z.string() }).optional(),
  events: z.array(event),
  forecasts: z.array(forecast).optional(),
});

export const statesShape = z.record(z.string(), words);
export const headShape = z.strictObject({ 'as-of': z.string() });

export const personsShape = z.record(
  z.string(),
  z.strictObject({ name: z.string(), spellings: z.array(z.string()), of: words }),
);

const need = z.union([
  z.strictObject({ class: z.enum(Attribution) }),
  z.strictObject({ reports: z.number(), from: z.enum(Attribution) }),
]);
export const evidenceShape = z.record(z.enum(EventKind), z.strictObject({ any: z.array(need) }));

export const activitiesShape = z.record(
  z.string(),
  z.strictObject({
    title: words,
    parties: codes,
    host: z.string(),
    from: day,
    to: day.optional(),
    under: z.string().optional(),
    applied: z.enum(['yes', 'no', 'not-stated']),
    persons: z.number().optional(),
    says: z.array(says),
    note: words.optional(),
  }),
);

const statement = z.strictObject({
  id: z.string(),
  paragraph: z.number().int().min(0).optional(),
  type: z.string(),
  text: words,
  class: z.enum(Attribution),
  speaker: z.string().optional(),
  'mentioned-as': z.string().optional(),
  who: words.optional(),
  count: z.number().optional(),
  side: z.string().optional(),
  hedge: z.string().optional(),
  'hedge-class': z.string(),
  agreements: z.array(z.string()).optional(),
  what: z.enum(EventKind).optional(),
  on: day.optional(),
  quotation: z.enum(['verbatim', 'altered', 'unchecked']).optional(),
  defects: z.array(z.string()).optional(),
  grades: z.array(
    z.strictObject({
      of: z.enum(['original', 'copy']),
      on: z.string(),
      source: z.enum(Reliability),
      item,
      part: z.enum(['event', 'day']).optional(),
    }),
  ),
  outcome: z.enum(Outcome),
  'outcome-on': day.optional(),
  became: words,
  evidence: z.array(z.string()).optional(),
  'hangs-on': z.array(z.string()).optional(),
});

export const statementsShape = z.strictObject({
  source: z.string(),
  'as-of': z.strictObject({ on: day, bound: z.literal('not-later').optional() }),
  claims: z.array(statement),
});
