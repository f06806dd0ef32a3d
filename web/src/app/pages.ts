/** The pages of the navigation, in its order. */
export const PAGES = [
  { to: '/', name: 'start' },
  { to: '/visit', name: 'visit' },
  { to: '/lines', name: 'lines' },
  { to: '/treaties', name: 'treaties' },
  { to: '/register', name: 'register' },
  { to: '/network', name: 'network' },
] as const;
