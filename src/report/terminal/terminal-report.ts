// The whole assessment as text for a terminal: the answer first, then what to do, then why.

import type { Law } from '../../engine/law.ts';
import type { Assessment } from '../../visit/assessment/assessment.ts';
import type { SheetLines } from '../../visit/manifest/manifest.ts';
import type { Lang } from '../../words/words.ts';
import { type Chair, type Context, contextOf, plain } from '../view/context.ts';
import { authoritySection } from './authorities.ts';
import { matrixSection } from './matrix.ts';
import { paintOf } from './paint.ts';
import { citedSection, footSection, lapsedSection, packsSection, reasonsSection } from './reasons.ts';
import type { Sheet } from './sheet.ts';
import { deadlineSection, dutySection, paperSection, questionSection, todoSection, wantedSection } from './todo.ts';
import { frameSection, headSection, openSection, reliefSection } from './verdict.ts';
import { wouldSection } from './would.ts';

/** How a terminal report is set. */
export interface TerminalOptions {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  readonly as: Chair;
  /** Names of manifest lines, for the reader's own screen only. */
  readonly labels?: ReadonlyMap<number, string>;
  /** Of a workbook, which lines are rows of which sheet. */
  readonly sheets?: readonly SheetLines[] | undefined;
}

/** Narrower terminals wrap by themselves; below this no table can be read. */
const NARROWEST = 60;

/**
 * The report for a terminal, ending with a newline.
 *
 * @returns lines of at most `width` columns, East Asian width counted
 */
export function terminalReport(assessment: Assessment, law: Law, options: TerminalOptions): string {
  const labels = new Map([...(options.labels ?? [])].map(([line, label]) => [line, plain(label)]));
  const context = contextOf(assessment, law, { lang: options.lang, as: options.as, labels, sheets: options.sheets });
  const sheet: Sheet = { width: Math.max(NARROWEST, options.width), paint: paintOf(options.colour) };
  const lines = [
    ...headSection(context, sheet),
    ...frameSection(context, sheet),
    ...reliefSection(context, sheet),
    ...openSection(context, sheet),
    ...work(context, sheet),
    ...matrixSection(context, sheet),
    ...paperSection(context, sheet),
    ...wouldSection(context, sheet),
    ...questionSection(context, sheet),
    ...wantedSection(context, sheet),
    ...lapsedSection(context, sheet),
    ...reasonsSection(context, sheet),
    ...citedSection(context, sheet),
    ...packsSection(context, sheet),
    ...footSection(context, sheet),
  ];
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

function work(context: Context, sheet: Sheet): string[] {
  if (context.as === 'host') return authoritySection(context, sheet);
  return [...deadlineSection(context, sheet), ...todoSection(context, sheet), ...dutySection(context, sheet)];
}
