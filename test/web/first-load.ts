// What a page fetches until it is at rest.
import type { Page } from 'playwright-core';

/** Bytes of bodies as they crossed the wire. */
export type FirstLoad = { readonly page: number; readonly worker: number; readonly data: number };

/** Counts what is fetched while a page is opened. */
export async function firstLoad(page: Page, opened: () => Promise<void>): Promise<FirstLoad> {
  const sizes: Promise<readonly [url: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => [request.url(), responseBodySize]));
  });
  await opened();
  const all = await Promise.all(sizes);
  const sum = (part: keyof FirstLoad): number =>
    all.reduce((bytes, [url, size]) => (partOf(url) === part ? bytes + size : bytes), 0);
  return { page: sum('page'), worker: sum('worker'), data: sum('data') };
}

/** Data are what the pages show and reckon with; the worker is fetched beside the page, which is there before it. */
function partOf(url: string): keyof FirstLoad {
  if (/\.(?:json|csv|ya?ml)$/.test(url)) return 'data';
  return url.includes('/assets/worker-') ? 'worker' : 'page';
}
