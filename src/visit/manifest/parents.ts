// Who brings what, and what travels in which consignment: references between lines.
import { type Place, problem } from '../../kernel/errors.ts';
import type { ProblemList } from '../../kernel/problem-list.ts';
import { nearest } from '../../engine/parse/yaml.ts';
import type { Line } from './manifest.ts';

/** Consignments are known by their number alone; they need no line of their own. */
const NUMBERED = 'consignment';

/**
 * Finds the lines that other lines name as their parents.
 *
 * @param references `KIND\nREFERENCE` → the positions of the lines that are called so
 * @param placeOf where a line names a parent of that kind
 */
export function linkParents(
  lines: readonly Line[],
  references: ReadonlyMap<string, readonly number[]>,
  placeOf: (line: Line, parent: string) => Place,
  problems: ProblemList,
): Line[] {
  // A person may be named by label here and by number there: one parent keeps the first reference it was given.
  const firstName = new Map<string, string>();
  return lines.map((line) => {
    const parentAt: Record<string, number> = {};
    const parents: Record<string, string> = { ...line.parents };
    for (const [kind, reference] of Object.entries(line.parents)) {
      const found = references.get(`${kind}\n${reference}`) ?? [];
      if (found.length > 1) {
        const who = found.slice(0, 5).map((at) => lines[at]?.line);
        problems.add(() =>
          problem('COMITY_MANIFEST_PARENT_AMBIGUOUS', {
            value: reference,
            place: placeOf(line, kind),
            remedy: `lines ${who.join(', ')} are called so: give each its own \`label\` or \`service-number\``,
          }),
        );
      } else if (found[0] !== undefined) {
        const key = `${kind}\n${found[0]}`;
        const name = firstName.get(key) ?? reference;
        firstName.set(key, name);
        parentAt[kind] = found[0];
        parents[kind] = name;
      } else if (kind !== NUMBERED) {
        const known = [...references.keys()]
          .filter((key) => key.startsWith(`${kind}\n`))
          .map((key) => key.slice(kind.length + 1));
        const near = nearest(reference, known);
        const remedy = near === undefined ? undefined : `did you mean \`${near}\`?`;
        problems.add(() =>
          problem('COMITY_MANIFEST_PARENT_UNKNOWN', { value: reference, place: placeOf(line, kind), remedy }),
        );
      }
    }
    return Object.keys(parentAt).length === 0 ? line : { ...line, parents, parentAt };
  });
}
