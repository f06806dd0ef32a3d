// An import: what was read, what it would add, where it and the register disagree, what was left out, and how to cite it.

import { compareImport } from '../../register/import/compare.ts';
import type { Imported } from '../../register/import/imported.ts';
import { hang, wrap } from '../terminal/layout.ts';
import { READABLE, type Sheet, heading, labelled, paragraph } from '../terminal/sheet.ts';
import { agreementTitle, dayText, type RegisterContext } from './names.ts';

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
    '',
    ...wrap(words.phrase.notBundled, width),
  ];
}
