// The host's chair in a terminal: one block for each of our offices.

import { authorityViews } from '../view/authorities.ts';
import type { Context } from '../view/context.ts';
import { outcomeText, rangeText, reasonsOf } from '../view/groups.ts';
import { unknownHostLines } from '../view/unknown-hosts.ts';
import { hang } from './layout.ts';
import { type Sheet, heading, paragraph } from './sheet.ts';
import { dutyText } from './todo.ts';

export function authoritySection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const lines = heading(sheet, words.heading.authorities, words.phrase.hostNote);
  for (const view of authorityViews(context)) {
    lines.push(
      '',
      ...hang('  ', sheet.paint.bold(view.name) + (context.manyHosts ? ` · ${view.hostName}` : ''), sheet.width),
    );
    if (view.binds.length > 0) {
      lines.push(`    ${sheet.paint.dim(words.label.bindsUs)}`);
      for (const { row, units, formalityName } of view.binds) {
        const cited = reasonsOf(context, row).because.map((each) => each.name);
        lines.push(
          ...hang(
            '      ',
            `${formalityName} · ${units} · ${outcomeText(context, row)} · ${words.list(cited)}`,
            sheet.width,
          ),
        );
      }
    }
    if (view.papers.length > 0 || view.duties.length > 0) {
      lines.push(`    ${sheet.paint.dim(words.label.theyShow)}`);
      if (view.papers.length > 0) lines.push(...paragraph(sheet, words.list(view.papers), 6));
      for (const duty of view.duties) lines.push(...dutyText(context, sheet, duty));
    }
    if (view.answers.length > 0 || view.consents.length > 0) {
      lines.push(`    ${sheet.paint.dim(words.label.answerBy)}`);
      for (const filing of view.answers) {
        const filed =
          filing.row.latest === undefined
            ? filing.by
            : `${words.label.latest}${words.punctuation.colon}${filing.by}${filing.closed === undefined ? '' : `${words.punctuation.open}${filing.closed}${words.punctuation.close}`}`;
        lines.push(
          ...hang(
            '      ',
            `${words.dateLong(filing.row.event)} · ${filing.number}. ${filing.formality} · ${filing.units} · ${filed}`,
            sheet.width,
          ),
        );
      }
      for (const { formalityName, units, row } of view.consents) {
        lines.push(
          ...hang(
            '      ',
            `${words.dateLong(row.days.from)} · ${formalityName} · ${units} · ${outcomeText(context, row)}`,
            sheet.width,
          ),
        );
      }
    }
    if (view.open.length > 0) {
      lines.push(`    ${sheet.paint.dim(words.heading.unsettled)}`);
      for (const { formalityName, units, row } of view.open) {
        lines.push(...hang('      ', `${formalityName} · ${units} · ${rangeText(context, row)}`, sheet.width));
      }
    }
  }
  for (const text of unknownHostLines(context)) lines.push('', ...paragraph(sheet, text));
  return lines;
}
