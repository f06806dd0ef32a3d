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

/** The day on the reader's clock. */
export function clockDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
