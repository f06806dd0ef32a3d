// A kept visit read from its file. Apart from writing it, because a page writes it itself and leaves the reading to its worker.
import { z } from 'zod';

import { ENCODINGS } from '../files/encoding.ts';
import { utf8, utf8Text } from '../kernel/bytes.ts';
import type { Law } from '../engine/law.ts';
import { overlayProblems } from '../engine/parse/overlay-check.ts';
import { type CivilDate, findCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/errors.ts';
import { failed, okUnless, type Result } from '../kernel/result.ts';
import type { KeptVisit } from './kept.ts';
import type { SourceFile } from './roster.ts';

/** Beside what a kept visit is read: nobody has seen or read anything that the law does not have, nor after the clock. */
export type KeptBeside = { readonly law: Law; readonly clock: CivilDate };

/**
 * Reads such a file. Its form is checked, and what an office has seen, read and chosen, since that counts as soon as it is read; all else when it
 * is assessed.
 *
 * @returns problems COMITY_INTAKE_KEPT, COMITY_OVERLAY_*, COMITY_CLI_DAY_AHEAD
 */
export function readKeptText({ path, bytes }: SourceFile, { law, clock }: KeptBeside): Result<KeptVisit> {
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
  return okUnless(
    overlayProblems(visit.overlay, law, () => ({ file: path }), clock),
    () => visit,
  );
}

/** Whether a page may show what a browser kept for it: the same form, with files as bytes. */
export function isKeptVisit(given: unknown): given is KeptVisit {
  return storedShape.safeParse(given).success;
}

const day = z.string().transform((text, context) => {
  const found = findCivilDate(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'no day' });
  return z.NEVER;
});

const written = z.union([
  z.strictObject({ path: z.string(), text: z.string() }).transform(({ path, text }) => ({ path, bytes: utf8(text) })),
  z.strictObject({ path: z.string(), base64: z.base64() }).transform(({ path, base64 }) => ({
    path,
    bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  })),
]);

const text = z.string().optional();
const value = z.union([z.string(), z.number(), z.boolean()]);

const version = <File extends z.ZodType>(file: File) => ({
  origin: z.union([
    z.strictObject({ from: z.literal('example'), id: z.string() }),
    z.strictObject({ from: z.literal('files') }),
    z.strictObject({ from: z.literal('made-up'), persons: z.number() }),
    z.strictObject({ from: z.literal('questions') }),
  ]),
  plan: file.optional(),
  rosters: z.array(file),
  together: z.literal(true).optional(),
  answers: z.strictObject({ from: text, to: text, enter: text, leave: text, mode: text, port: text, activity: text }),
  facts: z.record(z.string(), z.string()),
  said: z.strictObject({
    encoding: z.enum(ENCODINGS).optional(),
    header: z.strictObject({ first: z.number(), last: z.number() }).optional(),
    sheets: z.array(z.string()).optional(),
    passed: z.array(z.strictObject({ file: text, sheet: z.string() })).optional(),
    sheetKinds: z.array(z.strictObject({ file: text, sheet: z.string(), kind: z.string() })).optional(),
    without: z.array(z.strictObject({ file: text, sheet: text, line: z.number(), text: z.string() })).optional(),
    cells: z
      .array(
        z.strictObject({
          file: text,
          sheet: text,
          line: z.number(),
          heading: z.string(),
          was: z.string(),
          is: z.string(),
        }),
      )
      .optional(),
    kept: file.optional(),
    columns: z.array(z.strictObject({ heading: z.string(), column: z.string() })).optional(),
    values: z.array(z.strictObject({ column: z.string(), word: z.string(), value: z.string() })).optional(),
    kind: text,
    fileKinds: z.array(z.strictObject({ file: z.string(), kind: z.string() })).optional(),
  }),
  answered: z.array(z.strictObject({ path: z.string(), value, lines: z.array(z.number()) })).optional(),
});

const whole = <File extends z.ZodType>(file: File) => ({
  ...version(file),
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
  earlier: z.strictObject(version(file)).optional(),
});

const visitShape = z.strictObject({ comity: z.literal('visit'), format: z.literal(1), ...whole(written) });
const storedShape = z.strictObject(whole(z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) })));
