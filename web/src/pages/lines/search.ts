/** What the address of the page may say. Nothing in it is taken on trust: what is not understood is left out. */
export type LinesSearch = { readonly on?: string };

/** Reads it. */
export function linesSearch({ on }: Record<string, unknown>): LinesSearch {
  return typeof on === 'string' ? { on } : {};
}
