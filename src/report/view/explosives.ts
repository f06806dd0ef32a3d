// The totals of explosives in words: how much of each division, and how many lines do not say it.
import type { Context } from './context.ts';
import { titleOf, valueText } from './context.ts';

const DIVISION = 'ammunition.hazard_division';

/** One text for each division; none where the visit brings no ammunition. */
export function explosivesText(context: Context): string[] {
  const { words, assessment, law } = context;
  const fact = law.vocabulary.facts[DIVISION];
  const { open, close, colon } = words.punctuation;
  return assessment.explosives.map(({ division, kg, lines, unknown }) => {
    const name =
      division === undefined
        ? `${titleOf(context, fact, DIVISION)}${colon}${words.label.notKnown}`
        : valueText(context, DIVISION, division);
    const rest = `${open}${words.label.notKnown}${colon}${words.number(unknown)}/${words.number(lines)}${close}`;
    return `${name}${colon}${words.number(kg)} kg${unknown === 0 ? '' : rest}`;
  });
}
