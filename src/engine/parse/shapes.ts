// The shapes of the YAML files, as zod schemas; what they let through is checked further against the vocabulary.

import { z } from 'zod';

import { type CivilDate, findCivilDate } from '../../kernel/civil-date.ts';
import { Mark } from '../marks.ts';

export const title = z.strictObject({ en: z.string(), ja: z.string() });
export const mark = z.enum(Mark);
export const keys = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value));
export const day = z
  .string()
  .refine((text) => findCivilDate(text) !== undefined, 'write an existing day as YYYY-MM-DD')
  .transform((text) => text as CivilDate);
export const count = z.number().int().min(0);

const bound = z.strictObject({ on: day, mark, source: z.string() });

const sourced = { mark: mark.optional(), source: z.string().optional(), row: keys.optional() };

const dated = {
  on: day,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  published: day.optional(),
  from: bound.optional(),
  to: bound.optional(),
  ...sourced,
};

export const roll = z.array(
  z.strictObject({
    from: z.union([z.literal('unknown'), day]),
    until: day.optional(),
    seen: day.optional(),
    states: z.array(z.string()),
    ...sourced,
  }),
);

export const packShape = z.strictObject({
  id: z.string(),
  title,
  short: title,
  note: title.optional(),
  kind: z.enum(['reciprocal-access', 'status-of-forces', 'visiting-forces', 'base-access', 'act', 'baseline']),
  layer: z.enum(['supplement', 'treaty', 'act', 'baseline']),
  parties: z
    .union([z.array(z.string()), z.record(z.string(), z.union([z.literal('unknown'), z.strictObject(dated)]))])
    .optional(),
  state: z.string().optional(),
  gives_effect_to: z.array(z.string()).optional(),
  supplements: z.array(z.string()).optional(),
  replaces: z.array(z.string()).optional(),
  until: z.string().optional(),
  milestones: z
    .array(z.strictObject({ what: z.enum(['signed', 'notes-exchanged', 'in-force', 'terminated']), ...dated }))
    .optional(),
  mark,
  source: z.string(),
  row: keys.optional(),
  through: z.record(z.string(), keys).optional(),
  lists: z.record(z.string(), roll).optional(),
});

const fenceBase = {
  mark: mark.optional(),
  cited: mark.optional(),
  source: z.string().optional(),
  row: keys.optional(),
};
const conditions = { if: z.string().optional(), unless: z.string().optional(), provided: z.string().optional() };
const names = z.union([
  z.string().transform((text) => text.split(',').map((part) => part.trim())),
  z.array(z.string()),
]);

const duty = z.strictObject({
  id: z.string(),
  who: z.string(),
  what: z.string(),
  when: z.string(),
  paper: z.string().optional(),
  to: z.string().optional(),
  breach: z.enum(['lapses', 'stands']),
});

export const scopeShape = z.strictObject({ subject: names.optional(), ...conditions, ...fenceBase });

export const termShape = z.strictObject({
  term: z.string().regex(/^[a-z][a-z0-9_]*$/, 'write a term in snake_case'),
  of: z.string(),
  ...conditions,
  all: z.string().optional(),
  any: z.string().optional(),
  count: z.string().optional(),
  sum: z.string().optional(),
  over: names.optional(),
  ...fenceBase,
});

export const wordShape = z.strictObject({
  word: z.string(),
  covers: z.array(z.string()),
  not: z.array(z.string()).default([]),
  ...fenceBase,
});

export const ruleShape = z.strictObject({
  id: z.string(),
  subject: names,
  ...conditions,
  always: z.literal(true).optional(),
  effect: z.array(z.string()).min(1),
  duty: z.array(duty).optional(),
  over: z.array(z.string()).optional(),
  default: z.literal(true).optional(),
  host: z.string().optional(),
  choice: z.strictObject({ of: z.literal('receiving'), name: z.string(), is: z.string() }).optional(),
  'lifts-floor': z.literal(true).optional(),
  ...fenceBase,
});

export const readingShape = z.strictObject({
  id: z.string(),
  question: z.string(),
  ja: z.string(),
  answers: z.record(z.string(), title),
  ground: z.string(),
  ground_ja: z.string(),
  ...fenceBase,
});

const said = { en: z.string(), ja: z.string(), says: title.exactOptional(), denied: title.exactOptional() };

/** What says nothing of change cannot be changed. */
const changeable = { change: z.enum(['yes', 'with-cost', 'no']).default('no'), by: z.string().exactOptional() };

const factShape = z.strictObject({
  type: z.enum(['values', 'boolean', 'state', 'number', 'pack']),
  values: z.record(z.string(), z.strictObject({ ...said, phrase: title.exactOptional() })).optional(),
  unit: z.string().optional(),
  ...said,
  ask: title,
  ...changeable,
  to: z
    .array(z.union([z.string(), z.boolean()]))
    .min(1)
    .exactOptional(),
});

const dayShape = z.strictObject({ en: z.string(), ja: z.string(), says: title, ...changeable });

const titles = z.record(z.string(), title);

export const vocabularyShape = z.strictObject({
  states: z.record(z.string(), title.extend({ the: z.literal(true).exactOptional() })),
  subjects: z.record(
    z.string(),
    z.strictObject({
      en: z.string(),
      ja: z.string(),
      thing: z.boolean().optional(),
      parents: z.array(z.string()).optional(),
    }),
  ),
  facts: z.record(z.string(), factShape),
  formalities: z.record(
    z.string(),
    z.strictObject({
      en: z.string(),
      ja: z.string(),
      unit: keys,
      moment: z.enum(['entry', 'stay', 'exit']),
      concerns: z.string(),
      floor: z.literal('consent').optional(),
      gates: z.literal(true).optional(),
      met_by: z.string().optional(),
    }),
  ),
  authorities: titles,
  papers: titles,
  duties: titles,
  actors: z.record(
    z.string(),
    z.strictObject({ en: z.string(), ja: z.string(), side: z.enum(['sender', 'both', 'host']).exactOptional() }),
  ),
  days: z.record(z.string(), dayShape).default({}),
  times: titles,
  powers: titles,
  matters: titles,
  terms: titles.default({}),
  lists: titles.default({}),
});

export const sourcesShape = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    publisher: z.string().optional(),
    date: z.union([z.string(), z.number()]).transform(String).optional(),
    url: z.string().optional(),
  }),
);

const unit = z.enum(['days', 'working-days', 'clear-working-days', 'weeks', 'hours']);

export const filingShape = z.strictObject({
  authorities: z.record(
    z.string(),
    z.strictObject({ en: z.string(), ja: z.string(), calendar: z.string(), ...sourced }),
  ),
  filing: z.record(
    z.string(),
    z.strictObject({
      authority: z.string(),
      channel: title.optional(),
      form: title.optional(),
      data: z.array(title).optional(),
      kinds: z
        .record(
          z.string(),
          z.strictObject({
            channel: title.optional(),
            form: title.optional(),
            data: z.array(title).optional(),
            ...sourced,
          }),
        )
        .optional(),
      ...sourced,
      lead: z.union([
        z.literal('unknown'),
        z.array(
          z.strictObject({
            count,
            unit,
            before: z.enum(['entry', 'exit', 'import', 'movement']),
            if: z.string().optional(),
            not_before: z.strictObject({ count, unit }).optional(),
            ...sourced,
          }),
        ),
      ]),
    }),
  ),
});

export const choicesShape = z.record(
  z.string(),
  z.strictObject({
    en: z.string(),
    ja: z.string(),
    options: titles,
    values: z.array(z.strictObject({ is: z.string(), from: day, until: day.optional(), ...sourced })).optional(),
  }),
);

export const listsShape = z.record(z.string(), roll);

export const calendarShape = z.strictObject({
  id: z.string(),
  state: z.string(),
  weekend: z.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])),
  known_from: day,
  known_until: day,
  mark,
  source: z.string(),
  holidays: z.record(day, title),
});

export const caseShape = z.strictObject({
  title: z.string(),
  on: day,
  leg: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])),
  given: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]))).default({}),
  accept: z.enum(['text', 'summary', 'report']).default('summary'),
  known: day.optional(),
  choices: z.record(z.string(), z.string()).default({}),
  readings: z.record(z.string(), z.string()).default({}),
  attested: z.array(z.string()).default([]),
  children: z
    .record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]))))
    .default({}),
  expect: z
    .record(
      z.string(),
      z.union([
        z.literal('no-row'),
        z.strictObject({
          outcome: z.enum(['waived', 'eased', 'required', 'consent', 'barred', 'unsettled']),
          because: z.array(z.string()).optional(),
          cause: z.array(z.enum(['fact', 'text', 'reading', 'choice', 'open', 'conflict', 'effect', 'gap'])).optional(),
          best: z.array(z.enum(['waived', 'eased', 'required', 'consent', 'barred', 'unknown'])).optional(),
          worst: z.array(z.enum(['waived', 'eased', 'required', 'consent', 'barred', 'unknown'])).optional(),
          provided: z.array(z.string()).optional(),
          duties: z.array(z.string()).optional(),
          by: z.array(z.string()).optional(),
          ask: z.array(z.string()).optional(),
          wanted: z.array(z.string()).optional(),
          indicated: z.enum(['waived', 'eased', 'required', 'consent', 'barred']).optional(),
        }),
      ]),
    )
    .default({}),
  cites: z.array(z.string()).default([]),
  /** Rules that must not be cited: the counterpart of `cites`, for tests of conditions. */
  not_cited: z.array(z.string()).default([]),
  duties: z.array(z.string()).default([]),
  /** How far packs have come on the day. */
  status: z
    .record(z.string(), z.enum(['not-signed', 'signed', 'notes-exchanged', 'in-force', 'ended', 'unknown']))
    .default({}),
  swap: z.enum(['same', 'differs', 'unknown']).optional(),
});

export const casesShape = z.array(caseShape);
/** A case as its YAML file has it. */
export type CaseSource = z.output<typeof caseShape>;
