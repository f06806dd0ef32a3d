// One place decides how properties run, so that every failure can be run again.
import fc from 'fast-check';

/** `COMITY_SEED=123 npm test` runs every property from that seed; without it each run draws its own and a failure prints it. */
export const seed = Number(process.env['COMITY_SEED'] ?? Date.now() % 0x7fff_ffff);

/** Checks a property; a failure prints the seed, the path and the smallest counter-example. */
export function holds<T>(property: fc.IProperty<T>, runs = 500): void {
  fc.assert(property, { seed, numRuns: runs });
}
