// One digest for one manifest, however its lines are ordered and whatever its people are called.
import { digest } from '../../kernel/canonical-json.ts';
import type { Sha256 } from '../../kernel/bytes.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Line, Manifest } from './manifest.ts';

/**
 * The digest over the sorted canonical lines: kind, group, quantity, facts and parents; no names, labels or line numbers.
 * A thing stands under the line that brings it, because the name of a person may not go in;
 * a consignment without a line of its own stands by its number.
 */
export function manifestDigest(manifest: Manifest, sha256: Sha256): string {
  return digest(canonicalLines(manifest), sha256);
}

/** The lines the digest is taken over, sorted; those with a listed parent are inside it. */
export function canonicalLines({ lines }: Manifest): string[] {
  const children = new Map<number, Line[]>();
  const tops: number[] = [];
  for (const [at, line] of lines.entries()) {
    const owner = ownerOf(line);
    if (owner === undefined) tops.push(at);
    else {
      const siblings = children.get(owner);
      if (siblings === undefined) children.set(owner, [line]);
      else siblings.push(line);
    }
  }
  return tops
    .map((at) =>
      canonicalLine(
        lines[at] as Line,
        (children.get(at) ?? []).map((child) => canonicalLine(child, [])),
      ),
    )
    .toSorted(byUnit);
}

// Only a person is a parent that may not be named by a word of the file.
function ownerOf(line: Line): number | undefined {
  return line.parentAt?.['person'];
}

function canonicalLine({ kind, group, quantity, facts, parents }: Line, brings: readonly string[]): string {
  const { person: _name, ...named } = parents;
  return canonicalJson({ kind, group, quantity, facts, parents: named, brings: brings.toSorted(byUnit) });
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
