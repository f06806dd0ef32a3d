// The office that attests, remembered in this browser so that it is typed once.
const KEY = 'comity-office';

/** The office named last. */
export function keptOffice(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers an office. */
export function keepOffice(office: string): void {
  try {
    localStorage.setItem(KEY, office);
  } catch {
    // Storage is off: it is typed again.
  }
}
