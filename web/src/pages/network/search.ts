/** What the address of the page may say. Nothing in it is taken on trust: what is not understood is left out. */
export type NetworkSearch = { readonly on?: string };

/** Reads it. */
export function networkSearch({ on }: Record<string, unknown>): NetworkSearch {
  return typeof on === 'string' ? { on } : {};
}
