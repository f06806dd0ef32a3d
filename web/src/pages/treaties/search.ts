/** What the addresses of the pages may say. Nothing in them is taken on trust: what is not understood is left out. */
export type TreatiesSearch = { readonly on?: string };

export function treatiesSearch({ on }: Record<string, unknown>): TreatiesSearch {
  return typeof on === 'string' ? { on } : {};
}

export const packSearch = treatiesSearch;
export const compareSearch = treatiesSearch;
