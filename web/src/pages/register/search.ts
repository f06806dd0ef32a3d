/** What the addresses of the pages may say. Nothing in them is taken on trust: what is not understood is left out. */
export type RegisterSearch = { readonly on?: string };

export function registerSearch({ on }: Record<string, unknown>): RegisterSearch {
  return typeof on === 'string' ? { on } : {};
}

export const agreementSearch = registerSearch;
export const claimsSearch = registerSearch;
