/** What the address of the page may say. Nothing in it is taken on trust: what is not understood is left out. */
export type VisitSearch = { readonly on?: string };

/** Reads it. */
export function visitSearch({ on }: Record<string, unknown>): VisitSearch {
  return typeof on === 'string' ? { on } : {};
}
