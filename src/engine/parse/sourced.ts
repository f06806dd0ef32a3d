// Where a statement of law comes from: its source must be known, its rows must exist, and no mark may claim more than they have.

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import type { Sourced } from '../law.ts';
import { type Mark, exceeds, lowestMark } from '../marks.ts';
import type { RowMarks } from './rows.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed } from '../../kernel/yaml.ts';

/** The keys of a statement that say where it comes from, as far as they are written. */
export interface SourcedKeys {
  readonly mark?: Mark | undefined;
  readonly cited?: Mark | undefined;
  readonly source?: string | undefined;
  readonly row?: string[] | undefined;
}

/** What those keys are checked against. */
export interface SourceContext {
  readonly sources: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, RowMarks>;
}

/** The source, mark and rows of the statement at `path`; what it does not say it has from `inherited`. */
export function readSourced(
  own: SourcedKeys,
  inherited: Partial<Sourced>,
  at: { readonly placed: Placed; readonly path: readonly PropertyKey[] },
  context: SourceContext,
  problems: Problem[],
): Sourced {
  const place = (...keys: readonly PropertyKey[]): Place => at.placed.place([...at.path, ...keys]);
  const mark = own.mark ?? inherited.mark;
  const source = own.source ?? inherited.source;
  if (mark === undefined || source === undefined)
    problems.push(
      problem('COMITY_YAML_MISSING_KEY', { place: place(), value: mark === undefined ? 'mark' : 'source' }),
    );
  const sourced: Sourced = { mark: mark ?? 'memory', source: source ?? '', rows: own.row ?? inherited.rows ?? [] };
  if (source !== undefined && !context.sources.has(source)) {
    const remedy = suggestion(source, [...context.sources]);
    problems.push(problem('COMITY_SOURCE_UNKNOWN', { value: source, place: place('source'), remedy }));
  }
  const found: RowMarks[] = [];
  for (const [index, key] of sourced.rows.entries()) {
    // Facts that only the gap and form lists have are counted apart; they are no rows of law.
    if (/^(?:gaps|forms?)[/.]/.test(key)) continue;
    const row = context.rows.get(key);
    if (row !== undefined) found.push(row);
    else {
      const remedy = suggestion(key, [...context.rows.keys()]);
      problems.push(problem('COMITY_ROW_UNKNOWN', { value: key, place: place('row', index), remedy }));
    }
  }
  if (found.length === 0) return sourced;
  const says = found.map((row) => row.says).filter((one) => one !== 'none');
  if (says.length === 0)
    problems.push(problem('COMITY_ROW_SAYS_NOTHING', { value: sourced.rows.join(', '), place: place('row') }));
  else if (exceeds(sourced.mark, lowestMark(...says))) {
    const remedy = `write \`${lowestMark(...says)}\` or lower: that is what the row has`;
    problems.push(problem('COMITY_MARK_ABOVE_ROW', { value: sourced.mark, place: place('mark'), remedy }));
  }
  if (own.cited !== undefined) checkNumber(own.cited, found, place('cited'), problems);
  return sourced;
}

// A number may stand over what several rows say only if each of them has one: else it would lend its number to the others.
function checkNumber(cited: Mark, found: readonly RowMarks[], place: Place, problems: Problem[]): void {
  const numbers = found.map((row) => row.cites).filter((one) => one !== 'unknown');
  const lowest = lowestMark(...numbers);
  if (numbers.length === found.length && !exceeds(cited, lowest)) return;
  const remedy =
    numbers.length < found.length
      ? 'a row has no article number: write the heading in parentheses and remove `cited`, or leave that row out'
      : `write \`${lowest}\` or lower: that is what the row has for the number`;
  problems.push(problem('COMITY_MARK_ABOVE_ROW', { value: cited, place, remedy }));
}
