// Which kind of line a sheet of a workbook holds, by its name or by its headings.
import type { MappingWords } from '../../engine/mapping.ts';
import type { Vocabulary } from '../../engine/vocabulary.ts';
import { columnUse, lineKinds } from '../manifest/columns.ts';
import { HeadingIndex, OF_PERSONS, PERSON } from './headings.ts';
import { bareHeading, partsOf, plainHeading } from './plain.ts';

/** What only says that a sheet is a list: `車輌一覧`, `Vehicle list`. */
const LIST = /(?:\s?(?:list|roll|table|manifest|register)|一覧表?|名簿|リスト|明細書?|表)$/u;

/** Headings that must speak for a kind before a sheet is taken to hold it. */
const ENOUGH = 2;

/** What joins two kinds in the name of one sheet: `Weapons & Ammo`, `武器及び弾薬`. */
const JOINED = /[&+,、・]|\band\b|及び|並びに|と/u;

/** The kind of a sheet by its name, or by headings of which all speak for that kind and no other; undefined where it is not sure. */
export type SheetKindFinder = (name: string, headings: readonly string[]) => string | undefined;

/** Makes a finder: names and headings are compared as all headings are. */
export function sheetKindFinder(vocabulary: Vocabulary, words: MappingWords): SheetKindFinder {
  const kinds = lineKinds(vocabulary);
  const byName = new Map<string, Set<string>>();
  for (const kind of kinds) {
    const subject = vocabulary.subjects[kind];
    for (const word of [kind, subject?.en ?? kind, subject?.ja ?? kind, ...(words.kinds[kind] ?? [])]) {
      const plain = plainHeading(word);
      byName.set(plain, (byName.get(plain) ?? new Set()).add(kind));
    }
  }
  const named = (plain: string): string[] => [...(byName.get(plain) ?? byName.get(plain.replace(LIST, '')) ?? [])];
  const index = new HeadingIndex(words);

  const ofName = (name: string): string | undefined => {
    const whole = [plainHeading(name), bareHeading(name)].map(named).find((found) => found.length > 0);
    const parts = partsOf(name).map(named);
    // In two languages, each part must say the same.
    const found = whole ?? (parts.length > 0 && parts.every(({ length }) => length > 0) ? parts.flat() : []);
    return only(new Set(found));
  };

  const ofHeadings = (headings: readonly string[]): string | undefined => {
    const votes = headings
      .map((heading) => kinds.filter((kind) => speaksFor(columnOf(heading), kind)))
      .filter(({ length }) => length > 0);
    const left = kinds.filter((kind) => votes.every((each) => each.includes(kind)));
    return votes.length < ENOUGH ? undefined : only(new Set(left));
  };

  const columnOf = (heading: string): string => {
    if (columnUse(vocabulary, heading) !== undefined) return heading;
    const [best, other] = index.candidates(heading, () => true);
    return best === undefined || best.confidence < SURE || other?.confidence === best.confidence ? '' : best.column;
  };

  const speaksFor = (column: string, kind: string): boolean => {
    if (OF_PERSONS.includes(column)) return kind === PERSON;
    const use = columnUse(vocabulary, column);
    return use?.use === 'fact' && use.paths[kind] !== undefined;
  };

  // Where a name has two kinds, headings of one of them would make the lines of the other what they are not.
  const hasSeveral = (name: string): boolean =>
    new Set(
      name
        .normalize('NFKC')
        .toLowerCase()
        .split(JOINED)
        .flatMap((part) => named(plainHeading(part))),
    ).size > 1;

  return (name, headings) => ofName(name) ?? (hasSeveral(name) ? undefined : ofHeadings(headings));
}

/** How sure a heading must be: as sure as one that is applied unasked. */
const SURE = 0.85;

function only(found: ReadonlySet<string>): string | undefined {
  const [first] = found;
  return found.size === 1 ? first : undefined;
}
