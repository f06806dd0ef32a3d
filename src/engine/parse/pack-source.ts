// A pack's files as they are written: its head and its fences, each fitting its shape. Nothing is looked up yet.

import type { Problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { type Placed, parseYaml, readShape, startOf } from '../../kernel/yaml.ts';
import type { z } from 'zod';

import { type FoundFence, readFences } from './fences.ts';
import { packShape } from './shapes.ts';

/** A file of the law: its path under `law/`, and its text. */
export interface LawFile {
  readonly path: string;
  readonly text: string;
}

/** First pass: pack.yaml and the fences, each fitting its shape. */
export interface PackSource {
  readonly head: z.output<typeof packShape>;
  readonly placed: Placed;
  readonly file: string;
  readonly fences: readonly FoundFence[];
}

/** Read a pack's head and fences; nothing is looked up yet. */
export function readPackSource(head: LawFile, articles: readonly LawFile[]): Result<PackSource> {
  const problems: Problem[] = [];
  const placed = parseYaml(head.text, startOf(head.path));
  if (!placed.ok) problems.push(...placed.problems);
  const shaped = placed.ok ? readShape(packShape, placed.value) : undefined;
  if (shaped?.ok === false) problems.push(...shaped.problems);
  const fences: FoundFence[] = [];
  for (const article of articles) {
    const found = readFences(article.text, article.path);
    if (found.ok) fences.push(...found.value);
    else problems.push(...found.problems);
  }
  if (!placed.ok || shaped?.ok !== true) return { ok: false, problems };
  const head_ = shaped.value;
  return okUnless(problems, () => ({ head: head_, placed: placed.value, file: head.path, fences }));
}

/** What the packs it supplements or gives effect to lend it: their terms and readings. */
export interface Lent {
  readonly terms: Readonly<Record<string, { readonly of: string; readonly type: 'bool' | 'int' }>>;
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

/** The terms a pack's source defines, for itself and for those that build on it. */
export function lentBy(source: PackSource): Lent {
  const terms: Record<string, { of: string; type: 'bool' | 'int' }> = {};
  const readings: Record<string, readonly string[]> = {};
  for (const fence of source.fences) {
    const value = fence.placed.value as Record<string, unknown>;
    if (fence.kind === 'term') {
      terms[String(value['term'])] = {
        of: String(value['of']),
        type: 'count' in value || 'sum' in value ? 'int' : 'bool',
      };
    } else if (fence.kind === 'reading') {
      readings[String(value['id'])] = Object.keys((value['answers'] as Record<string, unknown> | undefined) ?? {});
    }
  }
  return { terms, readings };
}
