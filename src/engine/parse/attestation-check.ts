// Whether an attestation can be true of the provision it names: the form of its article number, what the pack cites as seen, and the
// day on which the text came to be.

import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import { type Problem, problem } from '../../kernel/errors.ts';
import type { Attestation, Fence, Milestone, Pack } from '../law.ts';

/** What is wrong, and with which of its parts. */
export interface Wrong {
  readonly part: 'article' | 'seen';
  readonly problem: Problem;
}

/**
 * What cannot be true of an attestation, before it is written and when it is read.
 *
 * @returns problems COMITY_OVERLAY_ARTICLE_FORM, COMITY_OVERLAY_ARTICLE_CONTRADICTS, COMITY_OVERLAY_SEEN_TOO_EARLY, without a place
 */
export function attestationProblems(
  pack: Pack,
  fence: Fence,
  { article, seen }: Pick<Attestation, 'article' | 'seen'>,
): Wrong[] {
  const number = article === undefined ? undefined : articleProblem(fence, article);
  const day = seenProblem(pack, seen);
  return [
    ...(number === undefined ? [] : [{ part: 'article' as const, problem: number }]),
    ...(day === undefined ? [] : [{ part: 'seen' as const, problem: day }]),
  ];
}

function articleProblem({ heading, cited }: Fence, article: string): Problem | undefined {
  // What the pack itself cites needs no form of its own: an act may be cited by its name.
  if (heading.article === article || heading.ja?.article === article) return undefined;
  if (!isArticleNumber(article)) return problem('COMITY_OVERLAY_ARTICLE_FORM', { value: article });
  const known = heading.article;
  if (known === undefined || cited !== 'text' || agrees(article, known)) return undefined;
  return problem('COMITY_OVERLAY_ARTICLE_CONTRADICTS', {
    value: article,
    remedy: `the pack cites \`${known}\`, as seen: write that, or leave the number out; if your text differs, correct the pack`,
    remedyJa: `資料は確認済みの番号として \`${known}\` を引用しています。そのとおりに書くか、番号を省いてください。手元の条文が異なる場合は資料を直してください`,
  });
}

function seenProblem(pack: Pack, seen: CivilDate): Problem | undefined {
  const signed = pack.milestones.find(({ what }) => what === 'signed');
  const first = signed === undefined ? undefined : earliest(signed);
  if (first === undefined || seen >= first) return undefined;
  return problem('COMITY_OVERLAY_SEEN_TOO_EARLY', {
    value: seen,
    remedy: `it was signed on ${first}: write the day on which the signed text was seen`,
    remedyJa: `署名日は ${first} です。署名された条文を確認した日を書いてください`,
  });
}

// A day from memory is no ground for refusing what an office says it has seen.
function earliest({ on, precision, from, mark }: Milestone): CivilDate | undefined {
  if (from !== undefined && from.mark !== 'memory') return from.on;
  if (mark === 'memory') return undefined;
  return precision === 'day'
    ? on
    : civilDate(precision === 'month' ? `${on.slice(0, 7)}-01` : `${on.slice(0, 4)}-01-01`);
}

/** Words that name a part of an instrument beside its number. */
const PARTS =
  /^(?:art|arts|article|articles|annex|annexes|appendix|protocol|schedule|sch|section|sections|sec|s|ss|reg|regs|regulation|regulations|rule|rules|para|paras|paragraph|paragraphs|part|chapter|item|items|clause|preamble|minutes|exchange|notes|bis|ter|quater|to|and|of|the)$/i;
/** Parts of which an instrument has one, and which so need no number. */
const UNNUMBERED = /^(?:preamble|annex|appendix|protocol|schedule|minutes|notes|前文|附属書|附則|議定書|交換公文)$/i;
const ROMAN = /^(?=[IVXLC])(?:C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;
const JAPANESE = /^第?[0-9０-９一二三四五六七八九十百IVXLC]+(?:条|項|号|章|節|附属書)/u;

/** Whether a text has the form of an article number: `VII`, `1(c)`, `XI(4), (5)`, `Annex to XXI`, `reg 2.40`, `第七条第二項`. */
export function isArticleNumber(text: string): boolean {
  if (text.length > 60) return false;
  if (JAPANESE.test(text)) return /^[\p{Script=Han}0-9０-９IVXLC()（）、\-a-z]+$/u.test(text);
  if (UNNUMBERED.test(text)) return true;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // One small letter, or small Roman figures in brackets, stand for a paragraph; they are no number alone.
  const isNumber = (word: string): boolean => /^\d{1,4}[A-Z]{0,3}$/.test(word) || ROMAN.test(word);
  const isParagraph = (word: string): boolean => /^(?:([a-z])\1?|[A-Z]|[ivxlc]{1,5})$/.test(word);
  return (
    /^[\p{L}\p{N}\s().,:;\-–/]+$/u.test(text) &&
    words.some(isNumber) &&
    words.every((word) => isNumber(word) || isParagraph(word) || PARTS.test(word))
  );
}

/** Whether two numbers can be of one provision: the same, or one of them more precise; of several cited, one is enough. */
function agrees(article: string, known: string): boolean {
  const [mine, theirs] = [pathsOf(article), pathsOf(known)];
  if (mine.length === 0) return theirs.length === 0;
  return mine.every((path) =>
    theirs.some((other) => {
      const length = Math.min(path.length, other.length);
      return length > 0 && path.slice(0, length).every((part, index) => within(part, other[index] ?? ''));
    }),
  );
}

/** `III(1)–(2), (4)` as [[3, 1–2], [3, 4]]: each number of a list with those that stand before it. */
function pathsOf(text: string): string[][] {
  const joined = plainFigures(text)
    .replaceAll(/\)?\s*[–-]\s*\(?(?=\w)/gu, '–')
    .replaceAll(/\s*\band\b\s*/gu, ', ');
  let before: string[] = [];
  const paths = joined.split(/[,、及]/u).map((piece) => {
    const parts = (piece.match(/[\p{L}\p{N}–]+/gu) ?? []).filter((word) => !PARTS.test(word) || /^[a-z]$/.test(word));
    const path = /^\s*\(/.test(piece) ? [...before.slice(0, -parts.length), ...parts] : parts;
    before = path;
    return path.map((part, index) => (index === 0 ? arabic(part) : part));
  });
  return paths.filter((path) => path.length > 0);
}

/** `第十二条第三項` as `12 3`. */
function plainFigures(text: string): string {
  const figures = '〇一二三四五六七八九';
  return text
    .normalize('NFKC')
    .replaceAll(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/gu, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : figures.indexOf(tens)) * 10 + Math.max(0, figures.indexOf(ones || '〇'))),
    )
    .replaceAll(/[一二三四五六七八九]/gu, (figure) => String(figures.indexOf(figure)))
    .replaceAll(/第/gu, '')
    .replaceAll(/[条項号]/gu, ' ');
}

function within(part: string, other: string): boolean {
  const [from, to] = other.split('–');
  if (part === other || from === undefined || to === undefined)
    return part === other || part.split('–').includes(other);
  const [number, first, last] = [part.split('–')[0] ?? '', from, to].map((each) =>
    /^\d+$/.test(each) ? Number(each) : each.length === 1 ? each.charCodeAt(0) : Number.NaN,
  );
  return number !== undefined && first !== undefined && last !== undefined && number >= first && number <= last;
}

function arabic(part: string): string {
  if (!ROMAN.test(part)) return part;
  const value: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = Array.from(part, (sign) => value[sign] ?? 0);
  return String(
    digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0),
  );
}
