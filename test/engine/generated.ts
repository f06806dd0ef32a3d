// Laws made at random: packs of all layers about one formality, over the words of the invented world.
import fc from 'fast-check';

import type { ConditionLine, Conditions } from '../../src/engine/condition.ts';
import type { Effect, FactValues, Fence, Law, Pack, Rule, Scope, Term } from '../../src/engine/law.ts';
import type { Mark } from '../../src/engine/marks.ts';
import { conditionParser } from '../../src/engine/parse/condition.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf } from './invented.ts';

const invented = lawOf(inventedFiles);
const TERMS = ['first', 'second', 'third'] as const;

const parse = conditionParser({
  vocabulary: invented.vocabulary,
  kinds: ['person'],
  terms: Object.fromEntries(TERMS.map((name) => [name, 'bool' as const])),
  rolls: ['friends'],
  readings: { wide: ['yes', 'no'] },
});

const line = (text: string): ConditionLine => {
  const parsed = parse(text, { file: 'generated', line: 1, column: 1 });
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems.map((one) => one.message).join('; ')}`);
  return parsed.value;
};

/** Tests of facts alone: what terms and scopes read. */
const plainLines = [
  'person.role == "member"',
  'person.role in ["member", "civilian"]',
  'person.role != "dependant"',
  'person.nationality == leg.sending',
  'person.nationality != leg.receiving',
  'person.nationality == person.resident_in',
  'person.nationality in ["XC", "XD"]',
  'person.nationality in lists.friends',
  'person.resident_in == "XC"',
  'person.serves == leg.sending',
  'person.serves in ["XA", "XF"]',
  'person.identity in ["card", "passport"]',
  'person.age < 16',
  'person.age >= 16 && person.age < 60',
  'person.age == 60',
  'person.armed',
  '!person.trained || person.armed',
  'person.armed == person.trained',
  'movement.consented',
  'movement.order == "single" || movement.consented',
  'activity.determined',
  '!(person.vaccinated && movement.consented)',
].map(line);
const richLines = [
  ...plainLines,
  ...[
    'term.first',
    'term.second',
    '!term.first',
    'term.first || term.third',
    'term.second && person.armed',
    'open("wide") == "yes"',
    'open("wide") == "no" || person.trained',
  ].map(line),
];

const mark: fc.Arbitrary<Mark> = fc.constantFrom(
  'text',
  'text',
  'text',
  'text',
  'summary',
  'summary',
  'summary',
  'report',
  'memory',
);
const group = (lines: readonly ConditionLine[], maxLength: number): fc.Arbitrary<ConditionLine[]> =>
  fc.uniqueArray(fc.constantFrom(...lines), { maxLength, selector: (one) => one.text });
const conditions = (lines: readonly ConditionLine[], provided: number): fc.Arbitrary<Conditions> =>
  fc.record({ if: group(lines, 2), unless: group(lines, 1), provided: group(lines, provided) });

const effect: fc.Arbitrary<Effect> = fc.constantFrom<Effect>(
  { verb: 'waives', formality: 'visa' },
  { verb: 'waives', formality: 'visa' },
  { verb: 'eases', formality: 'visa', paper: 'order' },
  { verb: 'requires', formality: 'visa' },
  { verb: 'requires', formality: 'visa' },
  { verb: 'consent', formality: 'visa', manner: 'notice' },
  { verb: 'bars', formality: 'visa' },
  { verb: 'keeps', formality: 'visa' },
  { verb: 'governs', formality: 'visa' },
  { verb: 'leaves', formality: 'visa', arrangement: 'a committee' },
);

interface RuleDraft {
  readonly conditions: Conditions;
  readonly effect: Effect;
  readonly mark: Mark;
  readonly default: boolean;
  readonly over: readonly number[];
  readonly choice: 'a' | 'b' | undefined;
}
const ruleDraft: fc.Arbitrary<RuleDraft> = fc.record({
  conditions: conditions(richLines, 2),
  effect,
  mark,
  default: fc.boolean(),
  over: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  choice: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, undefined, undefined, 'a', 'b'),
});

const fence = (id: string, of: { readonly mark: Mark }): Fence => ({
  id,
  digest: id,
  heading: { title: id, paraphrase: { en: id, ja: id } },
  mark: of.mark,
  source: 'INV-TEXT',
  rows: [],
  file: 'generated',
  line: 1,
});

interface PackDraft {
  readonly rules: readonly RuleDraft[];
  readonly terms: readonly { readonly conditions: Conditions; readonly mark: Mark }[];
  readonly scope: { readonly conditions: Conditions; readonly mark: Mark } | undefined;
  readonly started: 'day' | 'month' | 'reported';
}
const noProvided = { provided: [] };
const packDraft: fc.Arbitrary<PackDraft> = fc.record({
  rules: fc.array(ruleDraft, { maxLength: 2 }),
  terms: fc.array(fc.record({ conditions: conditions(plainLines, 0), mark }), { minLength: 3, maxLength: 3 }),
  scope: fc.option(fc.record({ conditions: conditions(plainLines, 1), mark }), { nil: undefined, freq: 2 }),
  started: fc.constantFrom('day', 'day', 'day', 'day', 'day', 'day', 'month', 'reported'),
});

/** The packs of a generated law: every layer, two treaties of one sender, one of another. */
const SLOTS = [
  { id: 't1', layer: 'treaty', parties: ['XA', 'XB'] },
  { id: 't2', layer: 'treaty', parties: ['XA', 'XB'] },
  { id: 't3', layer: 'treaty', parties: ['XB', 'XC'] },
  { id: 's1', layer: 'supplement', parties: ['XA', 'XB'], supplements: ['t1'] },
  { id: 'a1', layer: 'act', state: 'XB', givesEffectTo: ['t1'] },
  { id: 'a2', layer: 'act', state: 'XB' },
  { id: 'a3', layer: 'act', state: 'XB', givesEffectTo: ['t3'] },
  { id: 'base', layer: 'baseline', state: 'XB' },
] as const;

type Slot = {
  readonly id: string;
  readonly layer: Pack['layer'];
  readonly parties?: readonly string[];
  readonly state?: string;
  readonly supplements?: readonly string[];
  readonly givesEffectTo?: readonly string[];
};

function packOf(slot: Slot, draft: PackDraft, through: boolean): Pack {
  const rules = draft.rules.map((one, index): Rule => {
    const name = `r${index}`;
    // Only what comes before: so there is no circle. A rule of a supplement may be over one of its treaty.
    const own = one.over.filter((at) => at < index).map((at) => `${slot.id}/r${at}`);
    const lower = slot.layer === 'supplement' ? one.over.slice(0, 1).map((at) => `t1/r${at}`) : [];
    return {
      ...fence(name, one),
      ...one.conditions,
      subject: ['person'],
      effects: [one.effect],
      statements: [],
      duties: [],
      over: [...own, ...lower],
      default: one.default,
      liftsFloor: false,
      ...(one.choice === undefined ? {} : { choice: { name: 'pick', is: one.choice } }),
    };
  });
  const terms = draft.terms.map((one, index): Term => {
    const name = TERMS[index] ?? 'first';
    return { ...fence(`term:${name}`, one), ...one.conditions, ...noProvided, name, of: 'person' };
  });
  // Treaties among which the legal basis chooses have no scope here: what it names is then always one of them.
  const choosable = slot.id === 't1' || slot.id === 't2';
  const scopes: Scope[] =
    draft.scope === undefined || choosable
      ? []
      : [{ ...fence('scope:1', draft.scope), ...draft.scope.conditions, subject: [] }];
  const on = civilDate('2020-06-15');
  const sure = choosable || slot.layer === 'baseline' || draft.started === 'day';
  return {
    id: slot.id,
    digest: slot.id,
    title: { en: slot.id, ja: slot.id },
    short: { en: slot.id, ja: slot.id },
    kind: 'act',
    layer: slot.layer,
    mark: 'text',
    source: 'INV-TEXT',
    rows: [],
    parties: Object.fromEntries((slot.parties ?? []).map((state) => [state, true as const])),
    ...(slot.state === undefined ? {} : { state: slot.state }),
    givesEffectTo: slot.givesEffectTo ?? [],
    supplements: slot.supplements ?? [],
    replaces: [],
    milestones: [
      sure
        ? {
            what: 'in-force',
            on: civilDate('2010-01-01'),
            precision: 'day',
            mark: 'text',
            source: 'INV-TEXT',
            rows: [],
          }
        : {
            what: 'in-force',
            on,
            precision: 'month',
            mark: draft.started === 'month' ? 'text' : 'report',
            source: 'INV-TEXT',
            rows: [],
          },
    ],
    through: through && slot.layer === 'baseline' ? { visa: ['a1/r0'] } : {},
    lists: {
      friends: [
        { from: civilDate('2000-01-01'), states: ['XA', 'XC'], mark: 'text', source: 'INV-TEXT', rows: [] },
        {
          from: civilDate('2015-01-01'),
          states: ['XC', 'XD'],
          mark: draft.rules[0]?.mark ?? 'text',
          source: 'INV-TEXT',
          rows: [],
        },
      ],
    },
    scopes,
    terms: Object.fromEntries(terms.map((term) => [term.name, term])),
    words: {},
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
    readings:
      slot.id === 'base'
        ? {
            wide: {
              ...fence('reading:wide', { mark: 'text' }),
              question: { en: 'wide?', ja: '?' },
              answers: { yes: { en: 'yes', ja: '' }, no: { en: 'no', ja: '' } },
              ground: { en: '', ja: '' },
            },
          }
        : {},
  };
}

const REQUIRES: RuleDraft = {
  conditions: { if: [], unless: [], provided: [] },
  effect: { verb: 'requires', formality: 'visa' },
  mark: 'text',
  default: true,
  over: [],
  choice: undefined,
};

/** A law of some of the packs. */
export const generatedLaw: fc.Arbitrary<Law> = fc
  .record({
    drafts: fc.tuple(...SLOTS.map(() => packDraft)),
    present: fc.tuple(...SLOTS.map(() => fc.boolean())),
    through: fc.boolean(),
  })
  .map(({ drafts, present, through }): Law => {
    const packs = SLOTS.flatMap((slot, index) => {
      const draft = drafts[index];
      if (draft === undefined) return [];
      // Most hosts require what their law does not waive.
      if (slot.layer === 'baseline') return [packOf(slot, { ...draft, rules: [REQUIRES, ...draft.rules] }, through)];
      return present[index] === true ? [packOf(slot, draft, through)] : [];
    });
    const choice = {
      name: 'pick',
      title: { en: '', ja: '' },
      options: { a: { en: '', ja: '' }, b: { en: '', ja: '' } },
      values: [],
    };
    return {
      format: 1,
      digest: 'generated',
      vocabulary: invented.vocabulary,
      sources: {},
      packs: Object.fromEntries(packs.map((pack) => [pack.id, pack])),
      states: { XB: { state: 'XB', choices: { pick: choice }, lists: {}, authorities: {}, filing: {} } },
      calendars: {},
    };
  });

const state = fc.constantFrom('XA', 'XB', 'XC', 'XD', 'XF');
const word = (path: string): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(invented.vocabulary.facts[path]?.values ?? {}));

/** Everything there is to know of a person and a movement. */
export const wholeSubject: fc.Arbitrary<FactValues> = fc.record({
  'person.role': word('person.role'),
  'person.identity': word('person.identity'),
  'person.nationality': state,
  'person.resident_in': state,
  'person.serves': state,
  'person.age': fc.constantFrom(0, 15, 16, 17, 59, 60, 61),
  'person.armed': fc.boolean(),
  'person.trained': fc.boolean(),
  'person.vaccinated': fc.boolean(),
  'movement.consented': fc.boolean(),
  'movement.order': word('movement.order'),
  'movement.legal_basis': fc.constantFrom('t1', 't2'),
  'activity.determined': fc.boolean(),
});

/** The conditions of the pool by their text: to see whether an undertaking is met. */
export const linesByText: ReadonlyMap<string, ConditionLine> = new Map(richLines.map((one) => [one.text, one]));
