// A State by what somebody typed of it: its name in either language, or its code.
import type { Lang } from '../../../src/words/words.ts';

/** A State that can be chosen. */
export interface NamedState {
  readonly code: string;
  readonly title: Readonly<Record<Lang, string>>;
}

const MARKS = /[\u0300-\u036F]/gu;
const BETWEEN = /[\p{P}\p{S}\p{Z}]/gu;
const HIRAGANA = /[\u3041-\u3096]/gu;
/** How far katakana stand behind the hiragana of the same sound. */
const TO_KATAKANA = 0x60;

/** A text without case, width, accents and signs between words; kana all as katakana. Voiced kana stay what they are. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(BETWEEN, '')
    .replaceAll(HIRAGANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + TO_KATAKANA));
}

/** Those that answer to it: first the one with this code, then those whose name begins so, then those that have it within; of nothing typed all. */
export function foundStates<State extends NamedState>(states: readonly State[], typed: string): readonly State[] {
  const asked = folded(typed);
  if (asked === '') return typed.trim() === '' ? states : [];
  const rank = ({ code, title }: NamedState): number => {
    if (folded(code) === asked) return 0;
    const places = [title.en, title.ja].map((name) => folded(name).indexOf(asked));
    return places.includes(0) ? 1 : places.some((place) => place > 0) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wanted) => states.filter((state) => rank(state) === wanted));
}

/** The one State whose code or whose whole name this is. */
export function stateMeant(states: readonly NamedState[], typed: string): NamedState | undefined {
  const asked = folded(typed);
  const byName = (state: NamedState): boolean =>
    [state.title.en, state.title.ja].some((name) => folded(name) === asked);
  return states.find(({ code }) => folded(code) === asked) ?? states.find(byName);
}

/** In the order of their names. */
export function byName<State extends NamedState>(states: readonly State[], lang: Lang): readonly State[] {
  const collator = new Intl.Collator(lang);
  return states.toSorted((a, b) => collator.compare(a.title[lang], b.title[lang]));
}
