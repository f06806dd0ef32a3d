// What would change it: each set of changes, with the answers it makes lighter under it.

import { Side } from '../../engine/vocabulary.ts';
import { type Context, capital } from '../view/context.ts';
import { type WouldLine, untriedText, wouldLines } from '../view/would.ts';
import { hang } from './layout.ts';
import { type Sheet, heading, paragraph } from './sheet.ts';

export function wouldSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const all = wouldLines(context);
  const lines = heading(sheet, words.would.heading, all.length === 0 ? undefined : words.would.note);
  const untried = untriedText(context);
  if (untried !== undefined) lines.push(...paragraph(sheet, untried));
  if (all.length === 0) return [...lines, ...paragraph(sheet, words.would.nothing)];
  let number = 0;
  for (const side of Side) {
    const own = all.filter((one) => one.side === side);
    if (own.length > 0) lines.push('', `  ${sheet.paint.bold(words.would.side[side])}`);
    for (const one of own.filter(({ avoids }) => !avoids)) {
      number += 1;
      lines.push(...setLines(context, sheet, one, number));
    }
    const avoiding = own.filter(({ avoids }) => avoids);
    if (avoiding.length > 0) lines.push(...paragraph(sheet, sheet.paint.dim(words.would.avoid), 4));
    for (const one of avoiding) lines.push(...avoidLine(context, sheet, one));
  }
  return lines;
}

function setLines(context: Context, sheet: Sheet, one: WouldLine, number: number): string[] {
  const { words } = context;
  const where = context.manyHosts ? ` · ${one.host}` : '';
  return [
    ...hang(
      `  ${String(number).padStart(2)}. `,
      `${sheet.paint.bold(words.would.clause(one.clause))} · ${one.who}${where}`,
      sheet.width,
    ),
    ...one.lighter.flatMap(({ formality, change, units, because }) => [
      ...hang(
        '      - ',
        [`${capital(context, formality)}${words.punctuation.colon}${change}`, units, ...because].join(' · '),
        sheet.width,
      ),
    ]),
    ...heavierLines(context, sheet, one, 6),
  ];
}

function avoidLine(context: Context, sheet: Sheet, one: WouldLine): string[] {
  const { words } = context;
  const where = context.manyHosts ? ` · ${one.host}` : '';
  const fallen = one.lighter.map(
    ({ formality, units }) => `${formality}${words.punctuation.open}${units}${words.punctuation.close}`,
  );
  return [
    ...hang(
      '    - ',
      `${words.would.clause(one.clause)}${words.punctuation.colon}${words.list(fallen)} · ${one.who}${where}`,
      sheet.width,
    ),
    ...heavierLines(context, sheet, one, 6),
  ];
}

function heavierLines(context: Context, sheet: Sheet, { heavier }: WouldLine, indent: number): string[] {
  const { words } = context;
  if (heavier.length === 0) return [];
  const text = `${words.would.heavier}${words.punctuation.colon}${words.list(heavier)}`;
  return hang(' '.repeat(indent), sheet.paint.warn(text), sheet.width);
}
