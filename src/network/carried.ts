// Series that were computed from data sets of others: carried over with their figures, and not recomputed until somebody has the file.

import { z } from 'zod';

import { type Problem, problem } from '../kernel/errors.ts';
import { type Result, okUnless } from '../kernel/result.ts';
import { suggestion } from '../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../kernel/yaml.ts';
import { DataSetId } from '../register/import/data-sets.ts';
import type { Words } from '../register/register.ts';

/** The figures of one year as they were carried over, rounded to four decimals. */
export interface CarriedYear {
  readonly year: number;
  /** Ties, and those without the hub. */
  readonly edges: number;
  readonly without: number;
  /** From 0 to 1; absent where it has no meaning. */
  readonly dependence?: number;
  /** The share of pairs of other States that stay connected without the hub. */
  readonly connectedWithout: number;
}

/** One series, with the file without which it cannot be recomputed. */
export interface CarriedSeries {
  readonly id: string;
  readonly title: Words;
  /** Alpha-2 code of the State whose loss is measured. */
  readonly hub: string;
  readonly needs: readonly { readonly file: string; readonly set: DataSetId }[];
  readonly years: readonly CarriedYear[];
}

const shape = z.record(
  z.string(),
  z.strictObject({
    title: z.strictObject({ en: z.string(), ja: z.string() }),
    layer: z.string(),
    hub: z.string(),
    needs: z.array(z.strictObject({ file: z.string(), set: z.enum(DataSetId) })).min(1),
  }),
);

/**
 * Read the series that are carried over.
 *
 * @param records the rows of their figures, by column name
 */
export function carriedFromFiles(
  text: string,
  file: string,
  records: readonly Readonly<Record<string, string>>[],
): Result<readonly CarriedSeries[]> {
  const parsed = parseYaml(text, startOf(file));
  if (!parsed.ok) return parsed;
  const shaped = readShape(shape, parsed.value);
  if (!shaped.ok) return shaped;
  const known = Object.keys(shaped.value);
  const problems: Problem[] = records
    .filter(({ series = '' }) => !known.includes(series))
    .map(({ series = '' }) =>
      problem('COMITY_NETWORK_UNKNOWN_NAME', { place: { file }, value: series, remedy: suggestion(series, known) }),
    );
  const series = Object.entries(shaped.value).map(([id, { title, hub, needs }]): CarriedSeries => {
    const own = records.filter((record) => record['series'] === id).map(yearOf);
    return { id, title, hub, needs, years: own.toSorted((a, b) => a.year - b.year) };
  });
  return okUnless(problems, () => series);
}

function yearOf(record: Readonly<Record<string, string>>): CarriedYear {
  const number = (column: string): number => Number(record[column] ?? '');
  const dependence = record['dependence'] ?? '';
  return {
    year: number('year'),
    edges: number('edges'),
    without: number('edges_without'),
    ...(dependence === '' ? {} : { dependence: Number(dependence) }),
    connectedWithout: number('connected_without'),
  };
}
