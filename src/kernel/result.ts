import type { Problem } from './errors.ts';

/** What a step gives that the user's input can make fail: the value, or everything that is wrong with the input. */
export type Result<T> = Ok<T> | Failed;

/** A step that went well, with its value. */
export type Ok<T> = { readonly ok: true; readonly value: T };

/** `problems` is never empty. */
export type Failed = { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function failed(first: Problem, ...rest: readonly Problem[]): Failed {
  return { ok: false, problems: [first, ...rest] };
}

/** The value if nothing was found wrong, else all that was: the usual last line of a step that collects problems. */
export function okUnless<T>(problems: readonly Problem[], value: () => T): Result<T> {
  return problems.length === 0 ? ok(value()) : { ok: false, problems };
}

/** All values, or all problems of all that failed, in order. */
export function allOf<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else problems.push(...result.problems);
  }
  return okUnless(problems, () => values);
}
