// Small choices of the reader that outlive the tab. A browser may refuse to keep them: then they last as long as the tab.

const memory = new Map<string, string>();

/** What was kept under that name. */
export function kept(name: 'lang' | 'theme'): string | undefined {
  try {
    return localStorage.getItem(`comity-${name}`) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

/** Keeps a choice. */
export function keep(name: 'lang' | 'theme', value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`comity-${name}`, value);
  } catch {
    // Storage is off: the choice lasts as long as the tab.
  }
}
