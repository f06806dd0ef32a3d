// What is wrong with a visit, gathered for a person: the same mistake on many lines is one, and is mended once.
import { csvRow } from '../../../src/files/csv-cell.ts';
import type { Problem } from '../../../src/kernel/errors.ts';
import { PROBLEM_HEADINGS, problemCells } from '../../../src/report/view/problem.ts';
import type { Lang } from '../../../src/words/words.ts';

/** One mistake, on one line or on many. */
export type ProblemGroup = {
  /** As it was first met. */
  readonly problem: Problem;
  readonly count: number;
  /** The first lines it was met on. */
  readonly lines: readonly number[];
};

/** Lines named one by one, and mistakes told apart; what is beyond is counted. */
const MOST_LINES = 12;
const MOST_GROUPS = 200;

/** Gathers problems as they are found. */
export class Wrong {
  readonly #all: Problem[] = [];
  readonly #groups = new Map<string, { problem: Problem; count: number; lines: number[] }>();

  /** One more. */
  readonly add = (problem: Problem): void => {
    this.#all.push(problem);
    const { code, value = '', place } = problem;
    const key = [code, place?.file ?? '', place?.sheet ?? '', place?.header ?? '', value].join('\u0000');
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, { problem, count: 1, lines: place?.line === undefined ? [] : [place.line] });
      return;
    }
    group.count += 1;
    if (place?.line !== undefined && group.lines.length < MOST_LINES && group.lines.at(-1) !== place.line)
      group.lines.push(place.line);
  };

  get count(): number {
    return this.#all.length;
  }

  /** The mistakes, those met most often first; those not of a line before all others. */
  groups(): readonly ProblemGroup[] {
    const ofLine = ({ lines }: ProblemGroup): number => Math.sign(lines.length);
    return [...this.#groups.values()]
      .toSorted((a, b) => ofLine(a) - ofLine(b) || b.count - a.count)
      .slice(0, MOST_GROUPS);
  }

  /** How many different mistakes there are. */
  get kinds(): number {
    return this.#groups.size;
  }

  /** All of them as a table, a row each: the file that `--errors` writes. */
  csv(lang: Lang): string {
    return [csvRow(PROBLEM_HEADINGS), ...this.#all.map((one) => csvRow(problemCells(one, lang)))].join('');
  }
}
