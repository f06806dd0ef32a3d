// Formality × class with one sign a cell; it reads in grey as it does in colour.

import { Outcome } from '../../engine/outcomes.ts';
import { type NamedClass, namedClasses } from '../view/classes.ts';
import type { Context } from '../view/context.ts';
import { type MatrixBlock, matrixBlocks } from '../view/matrix.ts';
import { unknownHostLines } from '../view/unknown-hosts.ts';
import { hang, pad, table, widthOf } from './layout.ts';
import { outcomePaint } from './paint.ts';
import { type Sheet, heading, paragraph } from './sheet.ts';

export function matrixSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const named = namedClasses(context);
  const lines = heading(sheet, words.heading.matrix, words.phrase.matrixNote);
  const legend = [...Outcome, 'unsettled' as const].map(
    (shown) => `${outcomePaint(sheet.paint, shown)(words.symbol[shown])} ${words.outcome[shown]}`,
  );
  lines.push(...hang('  ', legend.join('   '), sheet.width));
  for (const block of matrixBlocks(context, named)) lines.push(...blockLines(context, sheet, block));
  for (const text of unknownHostLines(context)) lines.push('', ...paragraph(sheet, text));
  return lines;
}

function blockLines(context: Context, sheet: Sheet, block: MatrixBlock): string[] {
  const { words } = context;
  const title = `${block.kindName}${context.manyHosts ? ` · ${block.hostName}` : ''}`;
  const head = `  ${sheet.paint.bold(title)}`;
  const legend = table(
    block.classes.map((each) => [
      each.sign,
      each.size,
      [each.name, each.lines].filter((text) => text !== '').join(' · '),
    ]),
    sheet.width,
    { indent: 4, most: 24 },
  );
  const size = Math.min(Math.floor(sheet.width * 0.5), Math.max(...block.rows.map(({ name }) => widthOf(name)))) + 2;
  const cell = 5;
  const perBand = Math.max(1, Math.floor((sheet.width - 4 - size) / cell));
  const bands: NamedClass[][] = [];
  for (let at = 0; at < block.classes.length; at += perBand) bands.push(block.classes.slice(at, at + perBand));
  const body = bands.flatMap((band, index) => [
    ...(index === 0 ? [] : ['']),
    `    ${' '.repeat(size)}${band.map((each) => pad(each.sign, cell)).join('')}`.trimEnd(),
    ...block.rows.map((row) => {
      const cells = band.map((each) => {
        const found = row.cells.get(each.id);
        if (found === undefined) return pad('', cell);
        const signs = found.map(({ shown, indicated }) =>
          outcomePaint(
            sheet.paint,
            shown,
          )(words.symbol[shown] + (indicated === undefined ? '' : words.symbol[indicated])),
        );
        return pad(signs.join('/'), cell);
      });
      return `    ${pad(short(row.name, size - 2), size)}${cells.join('')}`.trimEnd();
    }),
  ]);
  return ['', head, ...legend, ...body];
}

function short(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
