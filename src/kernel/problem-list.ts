import type { Problem } from './errors.ts';

/** How many problems of one input are kept and shown; all are counted. */
export const PROBLEMS_SHOWN = 1000;

/**
 * Collects what is wrong with a large input without growing with it: the first problems are kept, all are counted.
 * A problem beyond those is never made, so that a million bad rows cost no million places.
 */
export class ProblemList {
  #shown: Problem[] = [];
  #count = 0;
  #every: ((problem: Problem) => void) | undefined;

  /** Has every problem from now on passed to `every`, also those no longer shown; without it, only those shown are made. */
  pass(every: ((problem: Problem) => void) | undefined): void {
    this.#every = every;
  }

  add(make: () => Problem): void {
    this.#count += 1;
    if (this.#shown.length >= PROBLEMS_SHOWN && this.#every === undefined) return;
    const made = make();
    if (this.#shown.length < PROBLEMS_SHOWN) this.#shown.push(made);
    this.#every?.(made);
  }

  addAll(problems: readonly Problem[]): void {
    for (const one of problems) this.add(() => one);
  }

  /** Takes over what another list holds, with all that it counted and no longer shows. */
  join(other: ProblemList): void {
    this.#count += other.#count;
    this.#shown = [...this.#shown, ...other.#shown].slice(0, PROBLEMS_SHOWN);
  }

  /** Forgets everything: whoever collects anew begins so. */
  clear(): void {
    this.#count = 0;
    this.#shown = [];
  }

  /** All that were added, also those no longer shown. */
  get count(): number {
    return this.#count;
  }

  /** The first that were added, at most `PROBLEMS_SHOWN`. */
  get shown(): readonly Problem[] {
    return this.#shown;
  }
}
