// The register as text for a terminal.

import type { CivilDate } from '../kernel/civil-date.ts';
import type { Imported } from '../register/import/imported.ts';
import type { Agreement } from '../register/register.ts';
import { checkLines } from './register/check.ts';
import { claimLines, type ReckonedDocument } from './register/claims.ts';
import { importLines } from './register/imported.ts';
import { type ListedAgreement, type ListedOn, listLines } from './register/list.ts';
import type { RegisterContext } from './register/names.ts';
import { showLines } from './register/show.ts';
import { type TimelineRow, timelineLines } from './register/timeline.ts';
import type { TextOptions } from './law-report.ts';
import { paintOf } from './terminal/paint.ts';
import type { Sheet } from './terminal/sheet.ts';

type Setting = Omit<TextOptions, 'lang'>;

const NARROWEST = 60;

/** The agreements on a day, a line each. */
export function listText(
  context: RegisterContext,
  rows: readonly ListedAgreement[],
  asking: ListedOn & { readonly untouched: number },
  setting: Setting,
): string {
  return joined(listLines(context, sheet(setting), rows, asking, asking.untouched));
}

/** One agreement. */
export function agreementText(
  context: RegisterContext,
  agreement: Agreement,
  asking: ListedOn,
  setting: Setting,
): string {
  return joined(showLines(context, sheet(setting), agreement, asking));
}

/** Events in the order of their days. */
export function timelineText(context: RegisterContext, rows: readonly TimelineRow[], setting: Setting): string {
  return joined(timelineLines(context, sheet(setting), rows));
}

/** The reckoning with a document. */
export function claimsText(context: RegisterContext, document: ReckonedDocument, setting: Setting): string {
  return joined(claimLines(context, sheet(setting), document));
}

/** What is not proved, what is contradicted, what has lapsed. */
export function evidenceText(context: RegisterContext, known: CivilDate | undefined, setting: Setting): string {
  return joined(checkLines(context, sheet(setting), known));
}

/** What an import has, and what it would add. */
export function importText(context: RegisterContext, imported: Imported, setting: Setting): string {
  return joined(importLines(context, sheet(setting), imported));
}

function sheet({ width, colour }: Setting): Sheet {
  return { width: Math.max(NARROWEST, width), paint: paintOf(colour) };
}

function joined(lines: readonly string[]): string {
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
