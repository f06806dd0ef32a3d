// Light, dark, or as the machine has it.
import { useState } from 'react';

import { keep, kept } from './kept.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
/** How the pages look. */
export type Theme = (typeof THEMES)[number];

/** What was chosen before. */
export function keptTheme(): Theme {
  const theme = kept('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the page in that theme. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme, and how it is changed. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, set] = useState(keptTheme);
  const change = (next: Theme): void => {
    keep('theme', next);
    showTheme(next);
    set(next);
  };
  return [theme, change];
}
