// Names of manifest lines, which a report shows on the reader's own screen only.
import type { Assessment } from '../../visit/assessment/assessment.ts';
import { columnsOf } from '../../visit/manifest/encoded.ts';
import type { Manifest } from '../../visit/manifest/manifest.ts';

/** Up to so many lines all names are handed to a report; beyond, those of classes of so few lines that it names each. */
const NAMED_ALL = 20_000;
const NAMED_ALONE = 3;

/** The names by number of line; lines without one are left out, and of a large force those that no report names one by one. */
export function labelsOf({ classes }: Pick<Assessment, 'classes'>, manifest: Manifest): ReadonlyMap<number, string> {
  const columns = columnsOf(manifest);
  const few = new Set(classes.flatMap(({ lines }) => (lines.length <= NAMED_ALONE ? lines : [])));
  const labels = new Map<number, string>();
  for (const [at, line] of columns.line.entries()) {
    if (columns.length > NAMED_ALL && !few.has(line)) continue;
    const label = columns.label(at);
    if (label !== '') labels.set(line, label);
  }
  return labels;
}
