// A State's own folder beside the law: what its office has seen, which readings it adopted, what it chose.

import { z } from 'zod';

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { type Attestation, type Law, type Overlay, fenceName } from '../law.ts';
import { findReading } from '../resolve/road.ts';
import { findFence } from '../resolve/settings.ts';
import type { LawFile } from './pack.ts';
import { day } from './shapes.ts';
import { parseYaml, readShape, startOf, suggestion } from './yaml.ts';

const attestationsShape = z.array(
  z.strictObject({
    fence: z.string(),
    office: z.string(),
    seen: day,
    article: z.string().optional(),
    digest: z.string(),
  }),
);
const readingsShape = z.record(z.string(), z.strictObject({ answer: z.string(), office: z.string(), on: day }));
const choicesShape = z.record(z.string(), z.string());

/** Read `attestations.yaml`, `readings.yaml` and `choices.yaml` of an overlay folder; each may be missing. */
export function readOverlay(files: readonly LawFile[], law: Law): Result<Overlay> {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(
    name: string,
    shape: S,
    check: (value: z.output<S>, place: (path: readonly PropertyKey[]) => Problem['place']) => void,
  ): z.output<S> | undefined => {
    const file = files.find((one) => one.path.endsWith(name));
    if (file === undefined) return undefined;
    const placed = parseYaml(file.text, startOf(file.path));
    const value = placed.ok ? readShape(shape, placed.value) : placed;
    if (!placed.ok || !value.ok) {
      problems.push(...(value.ok ? [] : value.problems));
      return undefined;
    }
    check(value.value, (path) => placed.value.place(path));
    return value.value;
  };
  const attestations = read('attestations.yaml', attestationsShape, (list, place) => {
    list.forEach((one, index) => {
      if (findFence(law, one.fence) === undefined)
        problems.push(
          problem('COMITY_OVERLAY_UNKNOWN_FENCE', {
            value: one.fence,
            place: place([index, 'fence']),
            remedy: suggestion(one.fence, fenceNames(law)),
          }),
        );
    });
  });
  const readings = read('readings.yaml', readingsShape, (record, place) => {
    for (const [id, one] of Object.entries(record)) {
      const answers = Object.keys(findReading(law, id)?.answers ?? {});
      if (!answers.includes(one.answer)) {
        problems.push(
          problem('COMITY_OVERLAY_UNKNOWN_ANSWER', {
            value: one.answer,
            place: place([id, 'answer']),
            remedy: suggestion(one.answer, answers),
          }),
        );
      }
    }
  });
  const choices = read('choices.yaml', choicesShape, (record, place) => {
    const published = Object.values(law.states).flatMap((state) => Object.values(state.choices));
    for (const [name, value] of Object.entries(record)) {
      const known = published.filter((choice) => choice.name === name).flatMap((one) => Object.keys(one.options));
      if (known.includes(value)) continue;
      const remedy =
        known.length > 0
          ? suggestion(value, known)
          : suggestion(
              name,
              published.map((choice) => choice.name),
            );
      problems.push(problem('COMITY_OVERLAY_UNKNOWN_ANSWER', { value, place: place([name]), remedy }));
    }
  });
  return okUnless(problems, () => ({
    attestations: (attestations ?? []).map((one): Attestation => {
      const { article, ...rest } = one;
      return article === undefined ? rest : { ...rest, article };
    }),
    readings: readings ?? {},
    choices: choices ?? {},
  }));
}

function fenceNames(law: Law): string[] {
  return Object.values(law.packs).flatMap((pack) =>
    [...Object.values(pack.rules), ...Object.values(pack.terms), ...Object.values(pack.words), ...pack.scopes].map(
      (fence) => fenceName(pack, fence),
    ),
  );
}

/** Attestations whose fence has changed since they were made: they no longer lift anything. */
export function lapsedAttestations(law: Law, overlay: Overlay): readonly Attestation[] {
  return overlay.attestations.filter((one) => findFence(law, one.fence)?.digest !== one.digest);
}
