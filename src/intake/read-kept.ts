// A kept visit read from its file. Apart from writing it, because a page writes it itself and leaves the reading to its worker.
import { z } from 'zod';

import { ENCODINGS } from '../files/encoding.ts';
import { utf8, utf8Text } from '../kernel/bytes.ts';
import { findCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/errors.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { KeptVisit } from './kept.ts';
import type { SourceFile } from './roster.ts';

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
