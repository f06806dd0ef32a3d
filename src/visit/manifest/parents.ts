// Who brings what, and what travels in which consignment: references between lines.
import { type Place, problem } from '../../kernel/errors.ts';
import { type ProblemList, PROBLEMS_SHOWN } from '../../kernel/problem-list.ts';
import { nearest } from '../../kernel/near.ts';
import { type Columns, type Encoded, valueAt } from './encoded.ts';

/** Consignments are known by their number alone; they need no line of their own. */
const NUMBERED = 'consignment';

/** Comparisons of spelling that are made to find what an unknown name may have meant; after that many, none is proposed. */
const COMPARISONS = 2_000_000;

/** What the lines of those kinds are called, that other lines name. */
export class References {
  readonly #byKind: ReadonlyMap<string, Map<string, number>>;
  readonly #several = new Map<string, number[]>();

  constructor(kinds: readonly string[]) {
    this.#byKind = new Map(kinds.map((kind) => [kind, new Map()]));
  }

  /** Whether lines of that kind are named at all. */
  concerns(kind: string): boolean {
    return this.#byKind.has(kind);
  }

  /** The line at that position is called so; a line may have several names, and the same one twice. */
  add(kind: string, name: string, at: number): void {
    const own = this.#byKind.get(kind);
    const first = own?.get(name);
    if (first === undefined) own?.set(name, at);
    else if (first !== at) {
      const key = `${kind}\n${name}`;
      const all = this.#several.get(key) ?? [first];
      if (!all.includes(at)) all.push(at);
      this.#several.set(key, all);
    }
  }

  /** The positions of the lines that are called so. */
  find(kind: string, name: string): readonly number[] {
    const first = this.#byKind.get(kind)?.get(name);
    return first === undefined ? [] : (this.#several.get(`${kind}\n${name}`) ?? [first]);
  }

  namesOf(kind: string): readonly string[] {
    return [...(this.#byKind.get(kind)?.keys() ?? [])];
  }
}

/** Where lines name a parent of a kind: both lists are of one length. */
export type PlacesOf = (at: readonly number[], parents: readonly string[]) => readonly Place[];

/**
 * Finds the lines that other lines name as their parents.
 *
 * @param placesOf asked once, for all that is wrong
 */
export function linkParents(
  columns: Columns,
  references: References,
  placesOf: PlacesOf,
  problems: ProblemList,
): Columns {
  const wrong: { readonly at: number; readonly parent: string; readonly name: string; readonly found: number }[] = [];
  let count = 0;
  const parentAt = new Map<string, Int32Array>();
  const parents = new Map<string, Encoded<string>>(columns.parents);
  for (const [parent, column] of columns.parents) {
    const targets = column.values.map((name) => (name === undefined ? [] : references.find(parent, name)));
    // A person may be named by label here and by number there: one parent keeps the first reference it was given.
    const firstName = new Map<number, number>();
    const where = new Int32Array(columns.length).fill(-1);
    const codes = new Uint32Array(columns.length);
    let any = false;
    for (let at = 0; at < columns.length; at += 1) {
      const code = column.codes[at] ?? 0;
      codes[at] = code;
      if (code === 0) continue;
      const found = targets[code] ?? [];
      const [target] = found;
      if (target !== undefined && found.length === 1) {
        const name = firstName.get(target) ?? code;
        firstName.set(target, name);
        codes[at] = name;
        where[at] = target;
        any = true;
      } else if (target !== undefined || parent !== NUMBERED) {
        count += 1;
        if (wrong.length < PROBLEMS_SHOWN)
          wrong.push({ at, parent, name: valueAt(column, at) ?? '', found: found.length });
      }
    }
    if (any) parentAt.set(parent, where);
    parents.set(parent, { values: column.values, codes });
  }
  if (count > 0) tellWrong(columns, references, wrong, count, placesOf, problems);
  return { ...columns, parents, parentAt };
}

function tellWrong(
  columns: Columns,
  references: References,
  wrong: readonly { readonly at: number; readonly parent: string; readonly name: string; readonly found: number }[],
  count: number,
  placesOf: PlacesOf,
  problems: ProblemList,
): void {
  const places = placesOf(
    wrong.map(({ at }) => at),
    wrong.map(({ parent }) => parent),
  );
  const remedies = new Map<string, string | undefined>();
  let compared = 0;
  const meant = (parent: string, name: string): string | undefined => {
    const key = `${parent}\n${name}`;
    if (!remedies.has(key)) {
      const known = compared > COMPARISONS ? [] : references.namesOf(parent);
      compared += known.length;
      const near = nearest(name, known);
      remedies.set(key, near === undefined ? undefined : `did you mean \`${near}\`?`);
    }
    return remedies.get(key);
  };
  for (let index = 0; index < count; index += 1) {
    const one = wrong[index];
    problems.add(() => {
      const { parent = '', name = '', found = 0 } = one ?? {};
      const place = places[index];
      if (found === 0)
        return problem('COMITY_MANIFEST_PARENT_UNKNOWN', { value: name, place, remedy: meant(parent, name) });
      const who = references
        .find(parent, name)
        .slice(0, 5)
        .map((at) => columns.line[at]);
      return problem('COMITY_MANIFEST_PARENT_AMBIGUOUS', {
        value: name,
        place,
        remedy: `lines ${who.join(', ')} are called so: give each its own \`label\` or \`service-number\``,
      });
    });
  }
}
