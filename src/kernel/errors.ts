/**
 * Every error that Comity can report, by its stable code, and the two shapes an error takes:
 * a `Problem` is a value, collected so that all of them can be shown at once; a `ComityError` is thrown
 * when there is nothing to go on with.
 *
 * How to write one: lower case, no full stop, no type names (the reader has never seen this program).
 * `title` says what is wrong and is followed by the user's own value in backticks; `remedy` says what to do next.
 * Codes are never renamed or used again for something else. Append to the section of the room that raises it.
 */

/** What the table below says of one code: in English and in Japanese. */
export type ErrorText = {
  /** What is wrong, without the value: "not a date of the calendar". */
  readonly title: string;
  /** What the reader does next: "write it as YYYY-MM-DD". */
  readonly remedy: string;
  readonly titleJa: string;
  readonly remedyJa: string;
};

export const ErrorCode = {
  // ── kernel ──────────────────────────────────────────────────────────────────────────────────────────────────────
  COMITY_KERNEL_BAD_DATE: {
    title: 'not a date of the calendar',
    remedy: 'write an existing day as YYYY-MM-DD, such as 2023-08-26',
    titleJa: '暦にない日付です',
    remedyJa: '実在する日を YYYY-MM-DD の形で書いてください(例 2023-08-26)',
  },
  COMITY_KERNEL_BAD_SPAN: {
    title: 'the last day is before the first',
    remedy: 'exchange the two days, or correct the one that is wrong',
    titleJa: '終わりの日が始まりの日より前です',
    remedyJa: '二つの日を入れ替えるか、誤りを直してください',
  },
  COMITY_KERNEL_BAD_COUNT: {
    title: 'not a whole number of days, zero or more',
    remedy: 'write a whole number such as 0, 5 or 30',
    titleJa: '0 以上の整数の日数ではありません',
    remedyJa: '0、5、30 のような整数を書いてください',
  },
  COMITY_KERNEL_NOT_JSON: {
    title: 'this value has no form in JSON',
    remedy: 'this is a mistake in the program: report it with the command you ran',
    titleJa: 'JSON で表せない値です',
    remedyJa: 'プログラムの誤りです。実行したコマンドを添えて報告してください',
  },
  COMITY_KERNEL_BAD_HEX: {
    title: 'not hexadecimal digits in pairs',
    remedy: 'write only 0-9 and a-f, an even number of them',
    titleJa: '16 進数の組ではありません',
    remedyJa: '0〜9 と a〜f だけを偶数個で書いてください',
  },
  COMITY_KERNEL_BAD_UTF8: {
    title: 'these bytes are not text in UTF-8',
    remedy: 'save the file as UTF-8 and try again',
    titleJa: 'UTF-8 の文字列ではありません',
    remedyJa: 'ファイルを UTF-8 で保存し直してください',
  },
  COMITY_KERNEL_UNREACHABLE: {
    title: 'a case the program holds to be impossible came up',
    remedy: 'this is a mistake in the program: report it with the command you ran',
    titleJa: '起こり得ないはずの場合が起きました',
    remedyJa: 'プログラムの誤りです。実行したコマンドを添えて報告してください',
  },

  // ── law packs (src/engine): COMITY_PACK_*, COMITY_LAW_* ─────────────────────────────────────────────────────────
  COMITY_YAML_SYNTAX: {
    title: 'this is not YAML as it is written here',
    remedy: 'check indentation, quotes and colons at this place',
    titleJa: 'YAML として読めません',
    remedyJa: 'この位置の字下げ、引用符、コロンを確かめてください',
  },
  COMITY_YAML_TAG: {
    title: 'a YAML tag is not allowed',
    remedy: 'remove the tag and write the plain value',
    titleJa: 'YAML のタグは使えません',
    remedyJa: 'タグを消し、値だけを書いてください',
  },
  COMITY_YAML_ANCHOR: {
    title: 'a YAML anchor is not allowed',
    remedy: 'write the value out where it is used',
    titleJa: 'YAML のアンカーは使えません',
    remedyJa: '使う所に値をそのまま書いてください',
  },
  COMITY_YAML_ALIAS: {
    title: 'a YAML alias or merge key is not allowed',
    remedy: 'write the value out where it is used',
    titleJa: 'YAML のエイリアスとマージキーは使えません',
    remedyJa: '使う所に値をそのまま書いてください',
  },
  COMITY_YAML_DUPLICATE_KEY: {
    title: 'this key stands here twice',
    remedy: 'keep one of the two',
    titleJa: '同じキーが二度あります',
    remedyJa: '一方を消してください',
  },
  COMITY_YAML_EMPTY_KEY: {
    title: 'this key has no value',
    remedy: 'write a value, or remove the key: absent and empty are not the same',
    titleJa: 'このキーには値がありません',
    remedyJa: '値を書くか、キーを消してください',
  },
  COMITY_YAML_UNKNOWN_KEY: {
    title: 'no such key here',
    remedy: 'remove it, or correct its spelling',
    titleJa: 'ここにこのキーはありません',
    remedyJa: '消すか、つづりを直してください',
  },
  COMITY_YAML_MISSING_KEY: {
    title: 'a key is missing here',
    remedy: 'add the key with its value',
    titleJa: '必要なキーがありません',
    remedyJa: 'キーと値を加えてください',
  },
  COMITY_YAML_BAD_VALUE: {
    title: 'this value is not allowed here',
    remedy: 'see the format in docs/reference/packs.md',
    titleJa: 'ここではこの値は使えません',
    remedyJa: 'docs/reference/packs.md の書式を見てください',
  },

  // ── visit plan (src/visit/plan): COMITY_PLAN_* ──────────────────────────────────────────────────────────────────

  // ── manifest (src/visit/manifest, src/files): COMITY_MANIFEST_*, COMITY_FILE_* ──────────────────────────────────

  // ── assessment (src/visit/assessment): COMITY_ASSESS_* ──────────────────────────────────────────────────────────

  // ── command line (src/cli): COMITY_CLI_* ────────────────────────────────────────────────────────────────────────
} as const satisfies Readonly<Record<`COMITY_${string}`, ErrorText>>;

/** A stable code: the name by which scripts, documents and people refer to one error. */
export type ErrorCode = keyof typeof ErrorCode;

/** Where in the user's own files something stands. */
export type Place = {
  /** The path as the user gave it, or the path inside a pack. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units as editors do. */
  readonly column?: number;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
};

/** One thing wrong with what the user gave, as a value. `value` is what was found there, as it was written. */
export type Problem = {
  readonly code: ErrorCode;
  /** Ready to show: the title, and the value in backticks. */
  readonly message: string;
  readonly remedy: string;
  readonly value?: string;
  readonly place?: Place;
};

/** What is known of one occurrence. `title` and `remedy` stand in for the table's where more exact words are known. */
export type ProblemDetails = {
  readonly value?: string | undefined;
  readonly place?: Place | undefined;
  readonly title?: string | undefined;
  readonly remedy?: string | undefined;
};

/**
 * Makes a problem of a code.
 *
 * @example problem('COMITY_KERNEL_BAD_DATE', { value: '2023-02-30' }).message
 *   // "not a date of the calendar: `2023-02-30`"
 */
export function problem(code: ErrorCode, details: ProblemDetails = {}): Problem {
  const text = ErrorCode[code];
  const title = details.title ?? text.title;
  return {
    code,
    message: details.value === undefined ? title : `${title}: \`${details.value}\``,
    remedy: details.remedy ?? text.remedy,
    ...(details.value === undefined ? {} : { value: details.value }),
    ...(details.place === undefined ? {} : { place: details.place }),
  };
}

/** The one error class: a problem that was thrown because nothing could go on. `cause` is the error below it, if any. */
export class ComityError extends Error {
  override readonly name = 'ComityError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly value: string | undefined;
  readonly place: Place | undefined;

  constructor(code: ErrorCode, details: ProblemDetails & { readonly cause?: unknown } = {}) {
    const { message, remedy } = problem(code, details);
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = remedy;
    this.value = details.value;
    this.place = details.place;
  }

  /** The same error as a value, for a list of all that is wrong. */
  toProblem(): Problem {
    return {
      code: this.code,
      message: this.message,
      remedy: this.remedy,
      ...(this.value === undefined ? {} : { value: this.value }),
      ...(this.place === undefined ? {} : { place: this.place }),
    };
  }
}

/** `visit.csv, sheet Crew:12:3`, with the parts that are known; the form that terminals make a link of. */
export function placeText(place: Place): string {
  const file = place.sheet === undefined ? place.file : `${place.file}, sheet ${place.sheet}`;
  if (place.line === undefined) return file;
  return place.column === undefined ? `${file}:${place.line}` : `${file}:${place.line}:${place.column}`;
}

/** One line for a person: place, message, what to do, code. */
export function problemText(given: Problem): string {
  const where = given.place === undefined ? '' : `${placeText(given.place)}: `;
  return `${where}${given.message}; ${given.remedy} [${given.code}]`;
}

/**
 * Orders problems for showing: by file, sheet, line, column, then code, then message.
 * A problem without a place comes before those of its file's lines.
 */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place?.file ?? '', b.place?.file ?? '') ||
    compareText(a.place?.sheet ?? '', b.place?.sheet ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Closes an exhaustive choice that cannot be written as a switch: the types say that nothing is left. */
export function unreachable(value: never): never {
  throw new ComityError('COMITY_KERNEL_UNREACHABLE', { value: String(value) });
}

// By code unit and not by locale: the order must not depend on the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
