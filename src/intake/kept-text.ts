// A kept visit as one JSON file: to be put away, handed on, opened in a page again, or given to the command. `read-kept.ts` reads it.
import { EMPTY_OVERLAY } from '../engine/law.ts';
import { utf8Text } from '../kernel/bytes.ts';
import type { KeptOrigin, KeptVersion, KeptVisit } from './kept.ts';
import type { SourceFile } from './roster.ts';

/** What a kept visit begins with, so that it is known from other JSON. */
const BEGINS = /^\uFEFF?\s*\{\s*"comity"\s*:\s*"visit"/;
const HEAD = 64;
const CHUNK = 1 << 14;

/** A visit of which nothing is known. */
export function newKeptVisit(origin: KeptOrigin): KeptVisit {
  return {
    origin,
    rosters: [],
    answers: {},
    facts: {},
    said: {},
    settings: { accept: 'summary', as: 'sender' },
    overlay: EMPTY_OVERLAY,
  };
}

/** Whether a file is a visit that was kept, by how it begins. */
export function isKept(bytes: Uint8Array): boolean {
  return BEGINS.test(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/** The visit as a file; it holds the rosters whole, and with them the names of people. */
export function keptText(visit: KeptVisit): string {
  const { settings, overlay, earlier, ...version } = visit;
  const file = {
    comity: 'visit',
    format: 1,
    ...versionJson(version),
    settings,
    overlay,
    ...(earlier === undefined ? {} : { earlier: versionJson(earlier) }),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

type Json = Readonly<Record<string, unknown>>;

function versionJson({ plan, rosters, said: { kept, ...said }, ...rest }: KeptVersion): Json {
  return {
    ...rest,
    ...(plan === undefined ? {} : { plan: fileJson(plan) }),
    rosters: rosters.map(fileJson),
    said: { ...said, ...(kept === undefined ? {} : { kept: fileJson(kept) }) },
  };
}

/** Text stays text, so that a person can read it; what is none is Base64. */
function fileJson({ path, bytes }: SourceFile): Json {
  try {
    return { path, text: utf8Text(bytes) };
  } catch {
    let raw = '';
    for (let at = 0; at < bytes.length; at += CHUNK) raw += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return { path, base64: btoa(raw) };
  }
}
