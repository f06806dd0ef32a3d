// An import: what was read, what it would add, where it and the register disagree, what was left out, and how to cite it.

import { compareImport } from '../../register/import/compare.ts';
import type { Imported, ImportedTie } from '../../register/import/imported.ts';
import type { EventDay } from '../../register/register.ts';
import { hang, table, wrap } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading, labelled, paragraph } from '../terminal/sheet.ts';
import { agreementTitle, dayText, partyNames, type RegisterContext } from './names.ts';

const SHOWN = 10;

/** The import in lines. Rows that were not taken are told by whoever read the file. */
export function importLines(context: RegisterContext, sheet: Sheet, imported: Imported): string[] {
  const { register: words, date } = context.words;
  const { set } = imported;
  const width = Math.min(READABLE, sheet.width);
  const { compared, added } = compareImport(imported.ties, Object.values(context.register.agreements));
  const differs = compared.filter(({ agrees }) => !agrees);
  const row = (label: string, text: string): string[] => labelled(sheet, label, text, { indent: 2, size: 12 });
  const unplaced = imported.unplaced.map(({ written, cells }) => `${written} (${cells})`);
  const facts = [
    ...(imported.withoutForce === 0 ? [] : [words.withoutForce(imported.withoutForce)]),
    ...(imported.unnamed === 0 ? [] : [words.unnamed(imported.unnamed)]),
    ...(imported.setAside.length === 0 ? [] : [words.setAside(imported.setAside.length)]),
    ...(unplaced.length === 0 ? [] : [words.unplaced(unplaced.slice(0, SHOWN), Math.max(0, unplaced.length - SHOWN))]),
  ];
  return [
    ...hang('', sheet.paint.bold(`${words.label.import} · ${words.asWritten(set.title)}`), width),
    '',
    ...row(words.label.cite, words.asWritten(set.citation)),
    ...row(words.label.covers, words.covers(date(set.covers.from), date(set.covers.to))),
    '',
    ...wrap(words.imported(imported.rows, imported.ties.length, imported.activities.length), width),
    ...facts.flatMap((fact) => paragraph(sheet, fact)),
    ...(imported.ties.length === 0
      ? []
      : [
          ...heading(sheet, words.label.register, words.phrase.onlySays),
          ...wrap(words.compared(compared.length - differs.length, differs.length, added.length), width),
          ...differs.flatMap(({ tie, agreement, event, day }) =>
            hang(
              '  ',
              `${words.differs(`${words.code(agreement.id)} (${agreementTitle(context, agreement)})`, dayText(context, event.day), dayText(context, day))} · ${words.code(tie.id)}`,
              width,
            ),
          ),
        ]),
    ...heading(sheet, words.phrase.newHere),
    ...addedLines(context, imported, added, width),
    '',
    ...wrap(words.phrase.notBundled, width),
  ];
}

/** The first of what the register does not have, and how many more there are. */
function addedLines(
  context: RegisterContext,
  { activities }: Imported,
  added: readonly ImportedTie[],
  width: number,
): string[] {
  const { register: words, punctuation } = context.words;
  const parties = (states: readonly string[]): string => partyNames(context, states).join(punctuation.comma);
  const day = (one: EventDay | undefined): string => (one === undefined ? words.phrase.unknown : dayText(context, one));
  const rows = [
    ...added.map((tie) => [words.code(tie.id), day(tie.signed ?? tie.inForce), parties(tie.parties)]),
    ...activities.map((one) => [words.code(one.id), day(one.from), parties(one.parties)]),
  ];
  const more = rows.length - SHOWN;
  return [...table(rows.slice(0, SHOWN), width), ...(more > 0 ? [`  … +${more}`] : [])];
}
