// A reader of the pages, who walks through them as people do: by names, by keys, by what is told aloud. Whatever a page does that it must
// not, to another host, against the policy or with an error, fails the journey at its end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { complaints, type Look, newTab, noSite, type Site } from '../site.ts';

/** The longest way by Tab that is still called a way. */
const STEPS = 160;
/** Milliseconds to wait for a word. */
const PATIENCE = 15_000;

/** Tells what live regions say, also what stands there only for a moment. */
const EAR = `
  const said = new WeakMap();
  new MutationObserver(() => {
    for (const region of document.querySelectorAll(':is([role=status], [role=alert], [aria-live=polite], [aria-live=assertive]):not([aria-live=off])')) {
      const text = region.checkVisibility() ? region.textContent.replace(/\\s+/g, ' ').trim() : '';
      if (text !== '' && said.get(region) !== text) window.comityTells(text);
      said.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
`;

/**
 * What is amiss with where the focus is, or an empty text: it is nowhere, nothing shows it, or something lies over it. Its ring may stand on
 * itself, on the label around it, or be drawn in the picture; the thumb of a slider and the button inside a field of days are the browser's own,
 * and no script can ask for theirs.
 */
const AT_FOCUS = `(async () => {
  const at = document.activeElement;
  if (at === null || at === document.body) return '';
  await Promise.allSettled(at.getAnimations().map(({ finished }) => finished));
  const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60);
  const told = (what) => what + ': ' + at.tagName + ' ' + name;
  const ringed = (of) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (of === at && boxShadow !== 'none');
  };
  const drawn = at instanceof SVGElement
    && [at, ...at.querySelectorAll('.pic-focus')].some((part) => !['none', ''].includes(getComputedStyle(part).stroke));
  const around = at.closest('label') ?? at;
  if (at.type !== 'range' && at.matches(':focus') && !ringed(at) && !ringed(around) && !drawn) return told('no ring');
  const { left, top, width, height } = around.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9], [0.5, 0.1], [0.5, 0.9]];
  let over;
  const seen = points.some(([x, y]) => {
    const there = document.elementFromPoint(left + width * x, top + height * y);
    over = there;
    return there !== null && (around.contains(there) || there.contains(at));
  });
  return seen || at instanceof SVGElement ? '' : told('not in sight, at ' + Math.round(left) + ' ' + Math.round(top) + ', under ' + (over?.outerHTML ?? 'nothing').slice(0, 80));
})()`;

/** One reader in one tab. */
export class Reader {
  readonly page: Page;
  readonly site: Site;

  readonly #heard: string[] = [];
  readonly #listeners = new Set<(text: string) => void>();

  private constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
  }

  /** A new reader, before an empty tab. */
  static async come(site: Site, look: Look): Promise<Reader> {
    const reader = new Reader(await newTab(site.browser(), site.address(), look), site);
    await reader.page.exposeFunction('comityTells', (text: string) => {
      reader.#heard.push(text);
      for (const listener of reader.#listeners) listener(text);
    });
    await reader.page.addInitScript(EAR);
    return reader;
  }

  /** Waits until a live region says it, or has said it since `listens`. */
  async hears(what: RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(
      () => reject(new Error(`not heard: ${what.source}; but ${JSON.stringify(this.#heard)}`)),
      PATIENCE,
    );
    const listener = (text: string): void => {
      if (what.test(text)) resolve();
    };
    this.#listeners.add(listener);
    this.#heard.forEach(listener);
    await promise.finally(() => {
      clearTimeout(timer);
      this.#listeners.delete(listener);
    });
  }

  /** Forgets what was heard. */
  listens(): void {
    this.#heard.length = 0;
  }

  /** What was heard since then. */
  heard(): readonly string[] {
    return this.#heard;
  }

  /** Goes on by Tab until the focus is there; on the way every place must show that it has the focus, and nothing may lie over it. */
  async tabsTo(where: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await where.first().waitFor();
    for (let step = 0; step < STEPS; step += 1) {
      if ((await where.and(this.page.locator(':focus')).count()) > 0) return;
      await this.page.keyboard.press(key);
      assert.equal(await this.#amiss(), '');
    }
    throw new Error(`not reached by ${key}: ${where.toString()}`);
  }

  /** What is amiss with the focus once the page has come to rest: it may scroll there softly, and lay out what only now comes into view. */
  async #amiss(): Promise<string> {
    let amiss = String(await this.page.evaluate(AT_FOCUS));
    for (let frames = 0; amiss !== '' && frames < 60; frames += 1) {
      await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
      amiss = String(await this.page.evaluate(AT_FOCUS));
    }
    return amiss;
  }

  /** Goes there by Tab and presses a key. */
  async presses(where: Locator, key: 'Enter' | 'Space' = 'Enter', way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabsTo(where, way);
    await this.page.keyboard.press(key);
  }

  /** Goes there by Tab and types. */
  async types(where: Locator, what: string): Promise<void> {
    await this.tabsTo(where);
    await this.page.keyboard.type(what);
  }

  /** The name of what has the focus. */
  async focused(): Promise<string> {
    return String(
      await this.page.evaluate(
        `(({ ariaLabel, textContent }) => ariaLabel ?? textContent.trim())(document.activeElement)`,
      ),
    );
  }

  /** What a button gives as a file. */
  async saves(how: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), how()]);
    return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
  }

  /** Drops files there, as from a folder; answers whether the browser would open them in place of the page. */
  async drops(where: Locator, ...paths: readonly string[]): Promise<boolean> {
    const files = paths.map((path) => [basename(path), readFileSync(path).toString('base64')]);
    const dataTransfer = await this.page.evaluateHandle(`(() => {
      const all = new DataTransfer();
      for (const [name, base] of ${JSON.stringify(files)})
        all.items.add(new File([Uint8Array.from(atob(base), (each) => each.charCodeAt(0))], name));
      return all;
    })()`);
    await where.dispatchEvent('dragover', { dataTransfer });
    await this.page.evaluate(
      "addEventListener('drop', (event) => { window.taken = event.defaultPrevented; }, { once: true })",
    );
    await where.dispatchEvent('drop', { dataTransfer });
    return (await this.page.evaluate('window.taken')) !== true;
  }

  /** The text of a place, in one line. */
  async reads(where: Locator): Promise<string> {
    return line(await where.innerText());
  }
}

/** A text in one line. */
export function line(given: string): string {
  return given.replaceAll(/\s+/g, ' ').trim();
}

/** A journey: a test that begins at an address, in a tab of its own, and must end without a complaint. */
export function journey(
  site: Site,
  title: string,
  { at, ...look }: Look & { readonly at: string },
  walk: (reader: Reader) => Promise<void>,
): void {
  test(title, { skip: noSite }, async () => {
    const reader = await Reader.come(site, look);
    const { page } = reader;
    try {
      await site.goTo(page, at);
      await walk(reader);
      assert.deepEqual(complaints(page), []);
    } catch (error) {
      if (complaints(page).length === 0) throw error;
      throw new Error(`the page complains: ${complaints(page).join('; ')}`, { cause: error });
    } finally {
      await page.context().close();
    }
  });
}
