// What is proposed where a list does not say whom its people serve: the State that sends them. Nothing is filled before a person says so.
import { SERVES } from '../../../src/report/view/other-states.ts';
import type { Answers } from '../../../src/visit/assessment/answers.ts';
import type { Assessment } from '../../../src/visit/assessment/assessment.ts';
import { assess, type AssessmentInput } from '../../../src/visit/assessment/from-manifest.ts';
import { withDefaults } from '../../../src/visit/manifest/defaults.ts';
import { columnsOf, valueAt } from '../../../src/visit/manifest/encoded.ts';

/** A proposed answer to the question whom the people of a list serve. */
export type Proposal = {
  /** Each State that sends, with the lines of which it is proposed. */
  readonly states: readonly { readonly state: string; readonly lines: readonly number[] }[];
  /** Of so many lines it is asked; of those in no State's list no single State sends the people. */
  readonly asked: number;
  /** What would still be asked, and how many texts would still be wanted; absent where the list is too long to try it. */
  readonly left?: { readonly questions: readonly string[]; readonly texts: number };
};

/** So many lines are assessed a second time, with what is proposed. */
const MOST_TRIED = 5_000;

/** The proposal for the people of whom it is asked; undefined where it is not asked, or where no single State sends them. */
export function proposalOf(input: AssessmentInput, assessment: Assessment, answers: Answers): Proposal | undefined {
  const asked = assessment.questions.find(({ variable }) => variable === SERVES);
  if (asked === undefined) return undefined;
  const sending = new Map(
    input.plan.groups.map(({ id, legs }) => [id, [...new Set(legs.map((leg) => leg.sending))]] as const),
  );
  const classes = new Set(asked.classes);
  const lines = new Set(assessment.classes.flatMap((one) => (classes.has(one.id) ? one.lines : [])));
  const columns = columnsOf(input.manifest);
  const byState = new Map<string, number[]>();
  for (const [at, line] of columns.line.entries()) {
    if (!lines.has(line)) continue;
    const [state, ...others] = sending.get(valueAt(columns.group, at) ?? '') ?? [];
    if (state === undefined || others.length > 0) continue;
    const own = byState.get(state);
    if (own === undefined) byState.set(state, [line]);
    else own.push(line);
  }
  const states = [...byState].map(([state, of]) => ({ state, lines: of }));
  if (states.length === 0) return undefined;
  const whole = { states, asked: lines.size };
  if (columns.length > MOST_TRIED) return whole;
  const { vocabulary } = input.law;
  const said = states.map(({ state, lines: of }) => ({ path: SERVES, value: state, of, from: 'flag' as const }));
  const { questions, wanted } = assess({ ...input, manifest: withDefaults(input.manifest, said, vocabulary) }, answers);
  return { ...whole, left: { questions: questions.map(({ variable }) => variable), texts: wanted.length } };
}
