// The shape of visit.yaml. The facts it may state are those of the vocabulary, so the shape is made from it.
import { z } from 'zod';

import { type CivilDate, findCivilDate } from '../../kernel/civil-date.ts';
import { ErrorCode } from '../../kernel/errors.ts';
import type { Law } from '../../engine/law.ts';
import type { Fact, Vocabulary } from '../../engine/vocabulary.ts';
import { Provenance } from './draft.ts';
import { Mode } from './plan.ts';

/** Keys of a leg that are no facts of the movement; `leg.sending` and its like are facts the leg itself carries. */
const LEG_FACTS = ['leg.sending', 'leg.receiving', 'leg.mode'];

const day = z
  .string()
  .refine((text) => findCivilDate(text) !== undefined, ErrorCode.COMITY_KERNEL_BAD_DATE.remedy)
  .transform((text) => text as CivilDate);

const text = z.string().min(1);

// One text serves both languages where only one is given.
const title = z
  .union([text, z.strictObject({ en: text, ja: text })])
  .transform((given) => (typeof given === 'string' ? { en: given, ja: given } : given));

/** The facts that stand in the plan, by the key they have there: their last name. */
export function planFacts(vocabulary: Vocabulary, roots: readonly string[]): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const fact of Object.values(vocabulary.facts)) {
    const dot = fact.path.indexOf('.');
    if (roots.includes(fact.path.slice(0, dot)) && !LEG_FACTS.includes(fact.path))
      facts.set(fact.path.slice(dot + 1), fact);
  }
  return facts;
}

export const LEG_ROOTS = ['leg', 'movement'];
export const ACTIVITY_ROOTS = ['activity'];

/** The shape of a visit file under one law. */
export function visitShape(law: Pick<Law, 'vocabulary' | 'packs'>) {
  const { vocabulary } = law;
  const state = z.enum(Object.keys(vocabulary.states));
  const factsOf = (roots: readonly string[]) =>
    Object.fromEntries([...planFacts(vocabulary, roots)].map(([key, fact]) => [key, valueShape(law, fact).optional()]));
  const leg = z.strictObject({
    sending: state.optional(),
    receiving: state.optional(),
    mode: z.enum(Mode).optional(),
    port: text.optional(),
    enter: day.optional(),
    leave: day.optional(),
    ...factsOf(LEG_ROOTS),
  });
  const group = z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'write an id in small letters, figures and hyphens, such as main-body'),
    title,
    unit: text.optional(),
    contact: text.optional(),
    legs: z.array(leg).min(1, 'write at least one leg'),
  });
  return z.strictObject({
    title,
    today: day.optional(),
    activity: z
      .strictObject({
        reference: text.optional(),
        when: z.strictObject({ from: day, to: day }).optional(),
        ...factsOf(ACTIVITY_ROOTS),
      })
      .optional(),
    manifest: text.optional(),
    provenance: z.record(z.string(), z.enum(Provenance)).optional(),
    groups: z.array(group).min(1, 'write at least one group'),
  });
}

function valueShape(law: Pick<Law, 'vocabulary' | 'packs'>, fact: Fact): z.ZodType<string | number | boolean> {
  switch (fact.type) {
    case 'values':
      return z.enum(Object.keys(fact.values ?? {}));
    case 'boolean':
      return z.boolean();
    case 'number':
      return z.number().min(0);
    case 'state':
      return z.enum(Object.keys(law.vocabulary.states));
    case 'pack':
      return z.enum(Object.keys(law.packs));
  }
}
