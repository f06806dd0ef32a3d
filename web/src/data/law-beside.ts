// Cases and rows of the law: wanted on the pages that show a pack as a document, and fetched with the first of them.
import type { Case } from '../../../src/engine/cases.ts';
import type { Pack } from '../../../src/engine/law.ts';
import type { RowBeside } from '../../../src/report/view/law-document.ts';

/** What a document shows beside the compiled pack. */
export interface LawBeside {
  readonly cases: readonly Case[];
  readonly rows: readonly RowBeside[];
}

let asked: Promise<LawBeside> | undefined;

/** All cases and rows; the same promise to all who ask. */
export function lawBeside(): Promise<LawBeside> {
  asked ??= import('virtual:law-beside').then(({ BESIDE }) => BESIDE);
  return asked;
}

/** The cases that stand beside the articles of the pack: a pack without any provision has none. */
export function casesOf(pack: Pack, { cases }: LawBeside): readonly Case[] {
  const [fence] = [...pack.scopes, ...Object.values(pack.rules), ...Object.values(pack.terms)];
  const end = fence?.file.indexOf('/articles/') ?? -1;
  const folder = fence?.file.slice(0, end);
  return end < 0 ? [] : cases.filter((one) => one.folder === folder);
}
