// A kept visit as one JSON file, and back: to be put away, handed on, opened in a page again, or given to the command.
import { z } from 'zod';

import { ENCODINGS } from '../files/encoding.ts';
import { utf8, utf8Text } from '../kernel/bytes.ts';
import { findCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/errors.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { KeptVersion, KeptVisit } from './kept.ts';
import type { SourceFile } from './roster.ts';

/** What a kept visit begins with, so that it is known from other JSON. */
const BEGINS = /^\uFEFF?\s*\{\s*"comity"\s*:\s*"visit"/;
const HEAD = 64;
const CHUNK = 1 << 14;

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

/** Reads such a file; what it says is checked in its form, and in its meaning when it is assessed. */
export function readKeptText({ path, bytes }: SourceFile): Result<KeptVisit> {
  const bad = (value?: string): Result<KeptVisit> =>
    failed(problem('COMITY_INTAKE_KEPT', { value: value ?? path, place: { file: path } }));
  let given: unknown;
  try {
    given = JSON.parse(utf8Text(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return bad();
  }
  const read = visitShape.safeParse(given);
  if (!read.success) return bad(read.error.issues[0]?.path.join('.'));
  const { comity: _comity, format: _format, ...visit } = read.data;
  return ok(visit);
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

const day = z.string().transform((text, context) => {
  const found = findCivilDate(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'no day' });
  return z.NEVER;
});

const file = z.union([
  z.strictObject({ path: z.string(), text: z.string() }).transform(({ path, text }) => ({ path, bytes: utf8(text) })),
  z.strictObject({ path: z.string(), base64: z.base64() }).transform(({ path, base64 }) => ({
    path,
    bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  })),
]);

const text = z.string().optional();
const value = z.union([z.string(), z.number(), z.boolean()]);

const version = {
  origin: z.union([
    z.strictObject({ from: z.literal('example'), id: z.string() }),
    z.strictObject({ from: z.literal('files') }),
    z.strictObject({ from: z.literal('made-up'), persons: z.number() }),
    z.strictObject({ from: z.literal('questions') }),
  ]),
  plan: file.optional(),
  rosters: z.array(file),
  answers: z.strictObject({ from: text, to: text, enter: text, leave: text, mode: text, port: text, activity: text }),
  facts: z.record(z.string(), z.string()),
  said: z.strictObject({
    encoding: z.enum(ENCODINGS).optional(),
    header: z.strictObject({ first: z.number(), last: z.number() }).optional(),
    sheets: z.array(z.string()).optional(),
    kept: file.optional(),
    columns: z.array(z.strictObject({ heading: z.string(), column: z.string() })).optional(),
    values: z.array(z.strictObject({ column: z.string(), word: z.string(), value: z.string() })).optional(),
    kind: text,
  }),
  answered: z.array(z.strictObject({ path: z.string(), value, lines: z.array(z.number()) })).optional(),
};

const visitShape = z.strictObject({
  comity: z.literal('visit'),
  format: z.literal(1),
  ...version,
  settings: z.strictObject({
    today: day.optional(),
    accept: z.enum(['text', 'summary', 'report']),
    as: z.enum(['sender', 'host']),
    known: day.optional(),
  }),
  overlay: z.strictObject({
    attestations: z.array(
      z.strictObject({
        fence: z.string(),
        office: z.string(),
        seen: day,
        article: z.string().exactOptional(),
        digest: z.string(),
      }),
    ),
    readings: z.record(
      z.string(),
      z.strictObject({ answer: z.string(), office: z.string(), on: day, digest: z.string().exactOptional() }),
    ),
    choices: z.record(z.string(), z.string()),
  }),
  earlier: z.strictObject(version).optional(),
});
