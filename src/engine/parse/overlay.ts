// A State's own folder beside the law: what its office has seen, which readings it adopted, what it chose.

import { z } from 'zod';

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import type { AdoptedReading, Attestation, Law, Overlay } from '../law.ts';
import { findFence, findReading } from '../resolve/settings.ts';
import { attestationsProblems, choicesProblems, type PlaceOf, readingsProblems } from './overlay-check.ts';
import type { LawFile } from './pack-source.ts';
import { day } from './shapes.ts';
import { parseYaml, readShape, startOf } from '../../kernel/yaml.ts';

const attestationsShape = z.array(
  z.strictObject({
    fence: z.string(),
    office: z.string(),
    seen: day,
    article: z.string().optional(),
    digest: z.string(),
  }),
);
const readingsShape = z.record(
  z.string(),
  z.strictObject({ answer: z.string(), office: z.string(), on: day, digest: z.string().optional() }),
);
const choicesShape = z.record(z.string(), z.string());

/**
 * Read `attestations.yaml`, `readings.yaml` and `choices.yaml` of an overlay folder; each may be missing.
 *
 * @param today the clock: nobody has seen or read anything after it; without it no day is too late
 */
export function readOverlay(files: readonly LawFile[], law: Law, today?: CivilDate): Result<Overlay> {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(
    name: string,
    shape: S,
    check: (value: z.output<S>, place: PlaceOf) => void,
  ): z.output<S> | undefined => {
    const file = files.find((one) => one.path.endsWith(name));
    if (file === undefined) return undefined;
    const placed = parseYaml(file.text, startOf(file.path));
    const value = placed.ok ? readShape(shape, placed.value) : placed;
    if (!placed.ok || !value.ok) {
      problems.push(...(value.ok ? [] : value.problems));
      return undefined;
    }
    check(value.value, (path, at) => placed.value.place(path, at));
    return value.value;
  };
  const attestations = read('attestations.yaml', attestationsShape, (list, place) => {
    problems.push(...attestationsProblems(list, law, place, today));
  });
  const readings = read('readings.yaml', readingsShape, (record, place) => {
    problems.push(...readingsProblems(record, law, place, today));
  });
  const choices = read('choices.yaml', choicesShape, (record, place) => {
    problems.push(...choicesProblems(record, law, place));
  });
  return okUnless(problems, () => ({
    attestations: (attestations ?? []).map((one): Attestation => {
      const { article, ...rest } = one;
      return article === undefined ? rest : { ...rest, article };
    }),
    readings: Object.fromEntries(
      Object.entries(readings ?? {}).map(([id, { digest, ...one }]) => [
        id,
        digest === undefined ? one : { ...one, digest },
      ]),
    ),
    choices: choices ?? {},
  }));
}

/** Attestations whose fence has changed since they were made: they no longer lift anything. */
export function lapsedAttestations(law: Law, overlay: Overlay): readonly Attestation[] {
  return overlay.attestations.filter((one) => findFence(law, one.fence)?.digest !== one.digest);
}

/** Readings adopted of a question that has changed since: they no longer answer it. */
export function lapsedReadings(law: Law, overlay: Overlay): readonly (AdoptedReading & { readonly id: string })[] {
  return Object.entries(overlay.readings).flatMap(([id, one]) =>
    one.digest === undefined || findReading(law, id)?.reading.digest === one.digest ? [] : [{ id, ...one }],
  );
}
