// One line of an overlay file written, replaced or taken out; everything else in it stays: comments, order, the writer's own style.

import { type Document, type YAMLMap, type YAMLSeq, isMap, isSeq, parseDocument } from 'yaml';

import { type Result, ok } from '../../kernel/result.ts';
import type { AdoptedReading, Attestation } from '../law.ts';
import { parseYaml, startOf } from '../../kernel/yaml.ts';

const HEADS = {
  attestations: ' What this office has seen of the law with its own eyes. `comity treaties attest` writes here.',
  readings: ' How this office answers what the texts leave open. `comity treaties read` writes here.',
} as const;

/** A file after a change, and whether it had that entry before. */
export interface Edited {
  readonly text: string;
  readonly had: boolean;
}

/** `attestations.yaml` with one attestation added, or put in the place of the one of the same fence. */
export function withAttestation(text: string | undefined, file: string, one: Attestation): Result<Edited> {
  const read = documentOf(text, file, 'attestations');
  if (!read.ok) return read;
  const document = read.value;
  const list = isSeq(document.contents) ? document.contents : (document.createNode([]) as YAMLSeq);
  document.contents = list;
  list.flow = false;
  const entry = { fence: one.fence, office: one.office, seen: one.seen, article: one.article, digest: one.digest };
  const found = list.items.find((item) => isMap(item) && item.get('fence') === one.fence);
  if (found === undefined) list.add(document.createNode(present(entry)));
  else fill(found as YAMLMap, entry);
  return ok({ text: textOf(document), had: found !== undefined });
}

/** `attestations.yaml` without the attestation of a fence. */
export function withoutAttestation(text: string | undefined, file: string, fence: string): Result<Edited> {
  const read = documentOf(text, file, 'attestations');
  if (!read.ok) return read;
  const list = read.value.contents;
  const at = isSeq(list) ? list.items.findIndex((item) => isMap(item) && item.get('fence') === fence) : -1;
  if (!isSeq(list) || at < 0) return ok({ text: text ?? '', had: false });
  list.delete(at);
  if (list.items.length === 0) list.flow = true;
  return ok({ text: textOf(read.value), had: true });
}

/** `readings.yaml` with one answer added, or put in the place of the one to the same question. */
export function withReading(text: string | undefined, file: string, id: string, one: AdoptedReading): Result<Edited> {
  const read = documentOf(text, file, 'readings');
  if (!read.ok) return read;
  const document = read.value;
  const map = isMap(document.contents) ? document.contents : (document.createNode({}) as YAMLMap);
  document.contents = map;
  map.flow = false;
  const entry = { answer: one.answer, office: one.office, on: one.on, digest: one.digest };
  const found = map.get(id);
  if (isMap(found)) fill(found, entry);
  else map.set(id, document.createNode(present(entry)));
  return ok({ text: textOf(document), had: isMap(found) });
}

/** `readings.yaml` without the answer to a question. */
export function withoutReading(text: string | undefined, file: string, id: string): Result<Edited> {
  const read = documentOf(text, file, 'readings');
  if (!read.ok) return read;
  const map = read.value.contents;
  if (!isMap(map) || !map.delete(id)) return ok({ text: text ?? '', had: false });
  if (map.items.length === 0) map.flow = true;
  return ok({ text: textOf(read.value), had: true });
}

type Entry = Readonly<Record<string, string | undefined>>;

function documentOf(text: string | undefined, file: string, kind: keyof typeof HEADS): Result<Document> {
  if (text !== undefined && text.trim() !== '') {
    const checked = parseYaml(text, startOf(file));
    if (!checked.ok) return checked;
    return ok(parseDocument(text, { version: '1.2', schema: 'core' }) as Document);
  }
  const fresh = parseDocument('') as Document;
  fresh.commentBefore = HEADS[kind];
  return ok(fresh);
}

// Keys that stand already keep their comments and their place.
function fill(map: YAMLMap, entry: Entry): void {
  for (const [key, value] of Object.entries(entry)) {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
}

function present(entry: Entry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

function textOf(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
