// The system's Chromium, where there is one.

import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Why a test in a browser cannot run here, or false where it can. */
export const noBrowser: string | false =
  PLACES.some((place) => existsSync(place)) || process.env['CHROMIUM'] !== undefined
    ? false
    : 'no Chromium here: apt-get install chromium, or set CHROMIUM to one';

/** Opens it, with further variables in its environment. */
export async function openBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place)) ?? '';
  return chromium.launch({
    executablePath,
    ...(Object.keys(env).length === 0 ? {} : { env: { ...process.env, ...env } }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
