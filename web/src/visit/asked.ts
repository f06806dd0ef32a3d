// What a person must say before there can be an answer, as against what is wrong.
import type { ErrorCode, Problem } from '../../../src/kernel/errors.ts';
import type { Answers } from './kept.ts';

/** What is asked. */
export type Asked = {
  /** The first questions without an answer. */
  readonly answers: readonly (keyof Answers)[];
  /** Headings that nobody has settled. */
  readonly headings: number;
  /** No column says what the lines are. */
  readonly kind: boolean;
  /** The rows it may be that hold the headings; empty where that is not asked. */
  readonly header: readonly string[];
  /** What the text is in. */
  readonly encoding: boolean;
  /** There is no roster yet. */
  readonly roster: boolean;
};

const OF_LEG: Readonly<Record<string, keyof Answers>> = {
  sending: 'from',
  receiving: 'to',
  enter: 'enter',
  leave: 'leave',
};
const MISSING: readonly ErrorCode[] = ['COMITY_PLAN_STATE_MISSING', 'COMITY_PLAN_DAY_MISSING'];
const HEADING: readonly ErrorCode[] = ['COMITY_MAPPING_COLUMN_UNSETTLED', 'COMITY_MANIFEST_COLUMN_UNKNOWN'];
const HEADER_ROW: readonly ErrorCode[] = ['COMITY_FILE_HEADER_ROW', 'COMITY_FILE_NO_ROW'];
const ENCODING: readonly ErrorCode[] = ['COMITY_FILE_NOT_UTF8', 'COMITY_FILE_TWO_ENCODINGS', 'COMITY_FILE_ENCODING'];

/** The codes that the page has a question for. */
export const ASKING: readonly ErrorCode[] = [
  ...MISSING,
  ...HEADING,
  ...HEADER_ROW,
  ...ENCODING,
  'COMITY_CLI_NO_MANIFEST',
  'COMITY_MANIFEST_COLUMN_MISSING',
];

/** What is asked, and whether that is all that stands in the way. */
export function asks(problems: readonly Problem[]): { readonly asked: Asked; readonly nothingElse: boolean } {
  const has = (codes: readonly ErrorCode[]): readonly Problem[] => problems.filter(({ code }) => codes.includes(code));
  return {
    asked: {
      answers: [...new Set(has(MISSING).flatMap(({ value = '' }) => OF_LEG[value] ?? []))],
      headings: has(HEADING).length,
      kind: has(['COMITY_MANIFEST_COLUMN_MISSING']).length > 0,
      header: has(HEADER_ROW).flatMap(({ value = '' }) => value.split(/[,、]\s*/)),
      encoding: has(ENCODING).length > 0,
      roster: has(['COMITY_CLI_NO_MANIFEST']).length > 0,
    },
    nothingElse: problems.every(({ code }) => ASKING.includes(code)),
  };
}
