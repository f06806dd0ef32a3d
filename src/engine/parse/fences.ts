// An article file: headings, our paraphrase under each, and the fences that encode it.

import { fromMarkdown } from 'mdast-util-from-markdown';

import { type Place, type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { Heading } from '../law.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Origin, type Placed, parseYaml } from '../../kernel/yaml.ts';

export const FenceKind = ['scope', 'term', 'word', 'rule', 'reading'] as const;
/** The five kinds of fence. */
export type FenceKind = (typeof FenceKind)[number];

/** A fence as found: its kind, heading, YAML with places, and raw lines (for the places of condition lines). */
export interface FoundFence {
  readonly kind: FenceKind;
  readonly heading: Heading;
  readonly placed: Placed;
  readonly origin: Origin;
  readonly lines: readonly string[];
}

/** Read all fences of an article file. */
export function readFences(text: string, file: string): Result<readonly FoundFence[]> {
  const problems: Problem[] = [];
  const fences: FoundFence[] = [];
  let heading: (ReadHeading & { en: string; ja: string; line: number }) | undefined;
  for (const node of fromMarkdown(text).children) {
    const line = node.position?.start.line ?? 1;
    const raw = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (node.type === 'heading') {
      heading = { ...readHeading(raw.replace(/^#+\s*/, '').trim()), en: '', ja: '', line };
    } else if (node.type === 'paragraph' && heading !== undefined) {
      const words = raw.replaceAll(/\s*\n\s*/g, ' ').trim();
      if (words.startsWith('ja:')) heading.ja = words.slice(3).trim();
      else heading.en = heading.en === '' ? words : `${heading.en} ${words}`;
    } else if (node.type === 'code') {
      const place: Place = { file, line, column: 1 };
      const kind = FenceKind.find((one) => one === node.lang);
      if (kind === undefined) {
        problems.push(
          problem('COMITY_FENCE_UNKNOWN_KIND', {
            place,
            value: node.lang ?? '',
            remedy: suggestion(node.lang ?? '', FenceKind),
          }),
        );
        continue;
      }
      if (heading === undefined || heading.en === '' || heading.ja === '') {
        problems.push(problem('COMITY_FENCE_WITHOUT_TEXT', { place, value: kind }));
        continue;
      }
      const origin: Origin = { file, line: line + 1, column: 1 };
      const parsed = parseYaml(node.value, origin);
      if (!parsed.ok) {
        problems.push(...parsed.problems);
        continue;
      }
      fences.push({
        kind,
        heading: {
          ...(heading.article === undefined ? {} : { article: heading.article }),
          title: heading.title,
          ...(heading.translated === undefined ? {} : { ja: heading.translated }),
          paraphrase: { en: heading.en, ja: heading.ja },
        },
        placed: parsed.value,
        origin,
        lines: node.value.split('\n'),
      });
    }
  }
  return okUnless(problems, () => fences);
}

// `II · Purpose` cites an article; `(visa; article number unknown)` must not.
function readHeading(text: string): ReadHeading {
  const slash = text.lastIndexOf(' / ');
  if (slash >= 0) {
    const { article, title } = readHeading(text.slice(slash + 3));
    // In Japanese a heading without a number is only its title in parentheses.
    const bare = /^[（(](.+)[）)]$/.exec(title)?.[1];
    const ja =
      bare === undefined && article !== undefined && article !== title ? { article, title } : { title: bare ?? title };
    return { ...readHeading(text.slice(0, slash)), translated: ja };
  }
  const unnumbered = /^\((.+?); article number unknown\)$/.exec(text);
  if (unnumbered?.[1] !== undefined) return { title: unnumbered[1] };
  const at = text.indexOf(' · ');
  return at < 0 ? { title: text, article: text } : { title: text.slice(at + 3), article: text.slice(0, at) };
}

interface ReadHeading {
  readonly title: string;
  readonly article?: string;
  readonly translated?: { readonly article?: string; readonly title: string };
}

/** The lines of a literal block of conditions, each with the place of its first character. */
export function linesOfBlock(
  fence: Pick<FoundFence, 'placed' | 'origin' | 'lines'>,
  key: string,
): readonly { readonly text: string; readonly place: Place }[] {
  const value = (fence.placed.value as Record<string, unknown>)[key];
  if (typeof value !== 'string') return [];
  const at = fence.placed.place([key]);
  const first = (at.line ?? 1) - fence.origin.line;
  if (!/[|>]/.test((fence.lines[first] ?? '').slice(Math.max(0, (at.column ?? 1) - 1), at.column ?? 1))) {
    return [{ text: value.trim(), place: fence.placed.placeOfText([key]) }];
  }
  const found: { text: string; place: Place }[] = [];
  const indent = /^ */.exec(fence.lines[first + 1] ?? '')?.[0].length ?? 0;
  for (let index = first + 1; index < fence.lines.length; index += 1) {
    const line = fence.lines[index] ?? '';
    if (line.trim() === '') continue;
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    if (depth < indent || depth === 0) break;
    found.push({
      text: line.trim(),
      place: { file: fence.origin.file, line: fence.origin.line + index, column: depth + 1 },
    });
  }
  return found;
}
