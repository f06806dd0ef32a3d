// How a word in the cells of a list can be explained on the page: by one of the closed values of its column, or by a number.
import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import type { Fact } from '../../../../../src/engine/vocabulary.ts';
import type { ErrorCode, Problem } from '../../../../../src/kernel/errors.ts';
import { kindName, packShort, stateName, valueText } from '../../../../../src/report/view/context.ts';
import { columnUse, lineKinds } from '../../../../../src/visit/manifest/columns.ts';
import { type Lang, words } from '../../../../../src/words/words.ts';
import type { RosterView } from '../../../engine/reading.ts';

/** The column whose word is explained, and what it may mean; without options it is a number. */
export type Mending = {
  readonly column: string;
  readonly options?: readonly (readonly [string, string])[] | undefined;
};

const OF_VALUES: readonly ErrorCode[] = [
  'COMITY_MANIFEST_VALUE',
  'COMITY_MANIFEST_BOOLEAN',
  'COMITY_MANIFEST_NUMBER',
  'COMITY_MANIFEST_STATE',
  'COMITY_MANIFEST_KIND_UNKNOWN',
];

/** Undefined where no word can mend it. */
export function mendingOf(
  problem: Problem,
  roster: RosterView | undefined,
  law: LawHeads,
  lang: Lang,
): Mending | undefined {
  const { code, place, value } = problem;
  if (!OF_VALUES.includes(code) || value === undefined || place?.header === undefined) return undefined;
  const heading = roster?.headings.find(
    (one) =>
      one.heading === place.header &&
      (place.sheet === undefined || one.sheet === undefined || one.sheet === place.sheet),
  );
  const column = heading?.column ?? place.header;
  return mendingIn(column, law, lang);
}

/** What a word in that column may mean. */
export function mendingIn(column: string, law: LawHeads, lang: Lang): Mending | undefined {
  const lookup = { law, lang, words: words(lang) };
  if (column === 'kind')
    return { column, options: lineKinds(law.vocabulary).map((kind) => [kind, kindName(lookup, kind)]) };
  const use = columnUse(law.vocabulary, column);
  if (use?.use !== 'fact') return undefined;
  const facts = [...new Set(Object.values(use.paths))].flatMap((path) => law.vocabulary.facts[path] ?? []);
  const [fact] = facts;
  return fact === undefined ? undefined : { column, options: optionsOf(fact) };

  function optionsOf({ path, type, values = {} }: Fact): Mending['options'] {
    const collator = new Intl.Collator(lang);
    switch (type) {
      case 'boolean':
        return [
          ['yes', valueText(lookup, path, true)],
          ['no', valueText(lookup, path, false)],
        ];
      case 'state':
        return Object.keys(law.vocabulary.states)
          .map((state) => [state, stateName(lookup, state)] as const)
          .toSorted((a, b) => collator.compare(a[1], b[1]));
      case 'values':
        return Object.keys(values).map((one) => [one, valueText(lookup, path, one)]);
      case 'pack':
        return Object.keys(law.packs).map((pack) => [pack, packShort(lookup, pack)]);
      case 'number':
        return undefined;
    }
  }
}
