// How wide a table may be: each heading is weighed against every word that is known, so that thousands would take minutes.
import { type Place, type Problem, problem } from '../kernel/errors.ts';

/** The most columns that a table may have; the widest rosters known have some hundred. */
export const MOST_COLUMNS = 1_000;

/**
 * A table with more columns than are read.
 *
 * @param count how many it has
 * @param place of the first that is too many
 */
export function tooManyColumns(count: number, place: Place): Problem {
  return problem('COMITY_FILE_TOO_MANY_COLUMNS', { value: String(count), place });
}
