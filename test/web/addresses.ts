// Every page of the site at an address where it has something to show.

/** Each kind of page once. */
export const PAGES: readonly (readonly [name: string, address: string])[] = [
  ['start', '/'],
  ['visit', '/visit'],
  ['lines', '/lines'],
  ['treaties', '/treaties'],
  ['pack', '/treaties/au-jp-raa-2022'],
  ['compare', '/treaties/compare?a=au-jp-raa-2022&b=gb-jp-raa-2023'],
  ['register', '/register'],
  ['claims', '/register/claims'],
  ['agreement', '/register/gb-jp-raa-2023'],
  ['network', '/network'],
  ['state', '/network/JP'],
  ['nowhere', '/no/such/page'],
];
