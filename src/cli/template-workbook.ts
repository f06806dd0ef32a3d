// `manifest template --xlsx`: a workbook to be filled in. A sheet for each kind, one for the plan, drop-down lists and notes.
import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';

import type { Law } from '../engine/law.ts';
import type { Fact, Title } from '../engine/vocabulary.ts';
import { safeCell } from '../files/csv-cell.ts';
import { columnLetters } from '../kernel/errors.ts';
import { templateColumns } from '../visit/manifest/columns.ts';
import { Mode } from '../visit/plan/plan.ts';
import { visitSheetKeys } from '../visit/plan/from-sheet.ts';
import { allowedText, columnMeaning, valuesOf } from '../report/view/columns.ts';

/** Lines for which the lists hold. */
const LINES = 10_000;
/** The hidden sheet that holds the lists: an entry of a list that stands in the cell's own rule may not be long. */
const LISTS = 'x-lists';
/** Legs for which the sheet of the plan has lists. */
const LEGS = 4;

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF5' } },
};

/** What is meant by the keys of the plan that are no facts. */
const PLAN_TITLES: Readonly<Record<string, Title>> = {
  title: { en: 'what the visit is called', ja: '訪問の名称' },
  'title.ja': { en: 'the same in Japanese, if it has two names', ja: '日本語の名称（別にある場合）' },
  today: { en: 'deadlines count from this day, YYYY-MM-DD', ja: '期限を数える基準日（YYYY-MM-DD）' },
  'activity.reference': { en: 'the paper in which the activity was agreed', ja: '活動を定めた文書' },
  'activity.from': { en: 'first day of the activity, YYYY-MM-DD', ja: '活動の初日（YYYY-MM-DD）' },
  'activity.to': { en: 'last day of the activity, YYYY-MM-DD', ja: '活動の最終日（YYYY-MM-DD）' },
  group: {
    en: 'the group of this leg: an id that lines name; one column a leg',
    ja: 'この区間の一団の id。一列が一区間',
  },
  unit: { en: 'the unit of the group', ja: '一団の部隊' },
  contact: { en: 'whom to ask; printed in no JSON', ja: '問い合わせ先' },
  sending: { en: 'the sending State, two capital letters', ja: '派遣国（大文字二字）' },
  receiving: { en: 'the receiving State, two capital letters', ja: '接受国（大文字二字）' },
  mode: { en: 'how it enters', ja: '入国の経路' },
  port: { en: 'the port or airfield at which it enters', ja: '入国する港又は飛行場' },
  enter: { en: 'the day it enters, YYYY-MM-DD', ja: '入国日（YYYY-MM-DD）' },
  leave: { en: 'the day it leaves, YYYY-MM-DD', ja: '出国日（YYYY-MM-DD）' },
};

/** The lists of a workbook: equal ones stand once. */
class Lists {
  readonly #columns: (readonly string[])[] = [];

  /** The cells that hold the list, as a rule names them. */
  rangeOf(values: readonly string[]): string {
    const key = values.join('\n');
    let at = this.#columns.findIndex((one) => one.join('\n') === key);
    if (at === -1) at = this.#columns.push(values) - 1;
    const column = columnLetters(at + 1);
    return `'${LISTS}'!$${column}$1:$${column}$${values.length}`;
  }

  sheet(): WriteSheet {
    const longest = Math.max(0, ...this.#columns.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, line) => this.#columns.map((one) => safeCell(one[line] ?? '')));
    return { name: LISTS, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))), hidden: true };
  }
}

/** The workbook as bytes. */
export async function templateWorkbook(law: Law, kinds: readonly string[]): Promise<Uint8Array> {
  const lists = new Lists();
  const sheets = [visitSheet(law, lists), ...kinds.map((kind) => kindSheet(law, kind, lists))];
  return writeXlsx({ sheets: [...sheets, lists.sheet()] });
}

function kindSheet(law: Law, kind: string, lists: Lists): WriteSheet {
  const columns = templateColumns(law.vocabulary, [kind]).filter((column) => column !== 'kind');
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: DataValidation[] = [];
  for (const [at, column] of columns.entries()) {
    const [en, ja] = (['en', 'ja'] as const).map((lang) => columnMeaning(law, column, [kind], lang));
    const { values = [], type = column === 'quantity' ? 'quantity' : '' } = en ?? { column };
    const note = [en?.title, ja?.title, '', en?.question, ja?.question, '', ...allowed(values, type)];
    cells.set(`0,${at}`, { style: HEAD, comment: { author: 'comity', text: noteText(note) } });
    const letter = columnLetters(at + 1);
    dataValidations.push(...ruleOf(law, values, type, `${letter}2:${letter}${LINES + 1}`, lists));
  }
  return {
    name: kind,
    rows: [columns.map(safeCell)],
    columns: columns.map((column) => ({ width: Math.max(12, column.length + 3) })),
    cells,
    dataValidations,
    freezePane: { rows: 1 },
  };
}

function visitSheet(law: Law, lists: Lists): WriteSheet {
  const keys = [...visitSheetKeys(law)];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: HEAD }],
    ['0,1', { style: HEAD }],
  ]);
  const dataValidations: DataValidation[] = [];
  for (const [at, [key, fact]] of keys.entries()) {
    const values = fact === undefined ? (key === 'mode' ? Mode : []) : valuesOf(law, fact);
    const type = fact?.type ?? (key === 'sending' || key === 'receiving' ? 'state' : '');
    const title = PLAN_TITLES[key] ?? fact;
    const note = [title?.en, title?.ja, '', ...asked(fact), '', ...allowed(values, type)];
    cells.set(`${at + 1},0`, { style: HEAD, comment: { author: 'comity', text: noteText(note) } });
    const range = `B${at + 2}:${columnLetters(LEGS + 1)}${at + 2}`;
    dataValidations.push(...ruleOf(law, values, type, range, lists));
  }
  return {
    name: 'Visit',
    rows: [['key', 'value'], ...keys.map(([key]) => [safeCell(key)])],
    columns: [{ width: 32 }, ...Array.from({ length: LEGS }, () => ({ width: 24 }))],
    cells,
    dataValidations,
    freezePane: { rows: 1, columns: 1 },
  };
}

function asked(fact: Fact | undefined): string[] {
  return fact === undefined ? [] : [fact.ask.en, fact.ask.ja];
}

function allowed(values: readonly string[], type: string): string[] {
  if (values.length > 0) return [values.join(', ')];
  return (['en', 'ja'] as const).flatMap((lang) => allowedText(type, lang) ?? []);
}

/** Lines of a note, blank ones only between others. */
function noteText(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What may be typed into the cells of a range; nothing where anything may. */
function ruleOf(law: Law, given: readonly string[], type: string, range: string, lists: Lists): DataValidation[] {
  const values = type === 'state' ? Object.keys(law.vocabulary.states) : given;
  const rule = { range, allowBlank: true, showErrorMessage: true, errorTitle: 'comity', errorStyle: 'stop' } as const;
  if (values.length > 0)
    return [
      {
        ...rule,
        type: 'list',
        formula1: lists.rangeOf(values),
        errorMessage: 'Choose from the list. 一覧から選んでください。',
      },
    ];
  const number = {
    ...rule,
    operator: 'greaterThanOrEqual',
    errorMessage: 'Write a number. 数を書いてください。',
  } as const;
  if (type === 'quantity') return [{ ...number, type: 'whole', formula1: '1' }];
  return type === 'number' ? [{ ...number, type: 'decimal', formula1: '0' }] : [];
}
