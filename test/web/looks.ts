// What a page must look like in every state, size, language and theme, as far as a program can see it.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

import type { Law } from '../../src/engine/law.ts';
import type { Lang } from '../../src/words/words.ts';
import { latinWords, namesOf } from '../words/latin.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Names that are written so in Japanese too: of the program, of keys and formats, of languages, of types of things that visit. */
const ALWAYS = ['English', 'SVG', 'PNG', 'SHA-256', 'Ctrl', 'Esc', 'Enter', 'JavaScript', 'Windows', 'Shift_JIS'];

/** Everything that is wrong with how the page is now. */
export async function faultsOf(page: Page, lang: Lang, names: readonly string[]): Promise<readonly string[]> {
  return [
    ...(await scrolls(page)),
    ...(await clipped(page)),
    ...(await untranslated(page, lang, names)),
    ...(await barriers(page)),
  ];
}

/**
 * Names that a page may print as they are: of law, of States, of what an example or a source calls itself. What a reader's own table says in
 * Japanese stands so on an English page.
 */
export function namesFrom(law: Law, texts: readonly string[]): readonly string[] {
  const states = Object.keys(law.vocabulary.states);
  const given = texts.flatMap((text) => text.match(/[A-Za-z\u00C0-\u024F][\w\u00C0-\u024F'./-]*/g) ?? []);
  const japanese = texts.flatMap(
    (text) => text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu) ?? [],
  );
  const all = [...new Set([...namesOf(law), ...states, ...ALWAYS, ...given, ...japanese])];
  // The longest first: a name may stand inside another.
  return all.toSorted((a, b) => b.length - a.length);
}

async function scrolls(page: Page): Promise<string[]> {
  const [wide, view] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number];
  return wide > view ? [`scrolls sideways: ${wide} > ${view}`] : [];
}

/** Text that does not fit its box and is cut off there. */
async function clipped(page: Page): Promise<string[]> {
  const found = (await page.evaluate(`[...document.querySelectorAll('body *')].flatMap((one) => {
    if (one.closest('svg, .hide, [hidden]') !== null || one.clientWidth < 2 || one.clientHeight < 2) return [];
    const style = getComputedStyle(one);
    // What ends in dots says that there is more, and leads to it.
    if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.textOverflow === 'ellipsis' || !one.innerText?.trim()) return [];
    const cut = (how, inner, outer) => (how === 'hidden' || how === 'clip') && inner > outer + 1;
    return cut(style.overflowX, one.scrollWidth, one.clientWidth) || cut(style.overflowY, one.scrollHeight, one.clientHeight)
      ? [one.tagName.toLowerCase() + '.' + one.className + ': ' + one.innerText.trim().slice(0, 40)]
      : [];
  })`)) as string[];
  return found.map((one) => `cut off: ${one}`);
}

/** Words of the other language: what is set as code or said to be in another language may be so. */
async function untranslated(page: Page, lang: Lang, names: readonly string[]): Promise<string[]> {
  const other = lang === 'ja' ? 'en' : 'ja';
  const texts = (await page.evaluate(`(() => {
    const found = [];
    const skipped = 'code, pre, kbd, samp, script, style, noscript, [lang="${other}"], [translate=no], .skip';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.data.trim() !== '' && node.parentElement.closest(skipped) === null) found.push(node.data);
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (one.closest(skipped) !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (one.getAttribute(name)) found.push(one.getAttribute(name));
    }
    return [...new Set(found)];
  })()`)) as string[];
  const bad = texts.flatMap((text) =>
    lang === 'ja'
      ? latinWords(text.replaceAll(/[^\s“「]+\.(?:csv|xlsx|json|yaml)\b/g, ''), names).map(
          (word) => `${word} in “${text.trim().slice(0, 50)}”`,
        )
      : JAPANESE.test(names.reduce((rest, name) => (JAPANESE.test(name) ? rest.replaceAll(name, '') : rest), text))
        ? [`“${text.trim().slice(0, 50)}”`]
        : [],
  );
  return bad.map((one) => `not translated: ${one}`);
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `axe: ${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}
