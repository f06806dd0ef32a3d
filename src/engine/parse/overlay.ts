// A State's own folder beside the law: what its office has seen, which readings it adopted, what it chose.

import { z } from 'zod';

import { type Problem, problem } from '../../kernel/errors.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { type AdoptedReading, type Attestation, type Law, type Overlay, fenceName } from '../law.ts';
import { findFence, findReading } from '../resolve/settings.ts';
import { attestationProblems } from './attestation-check.ts';
import type { LawFile } from './pack-source.ts';
import { day } from './shapes.ts';
import { parseYaml, readShape, startOf, suggestion } from '../../kernel/yaml.ts';

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

/** Read `attestations.yaml`, `readings.yaml` and `choices.yaml` of an overlay folder; each may be missing. */
export function readOverlay(files: readonly LawFile[], law: Law): Result<Overlay> {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(
    name: string,
    shape: S,
    check: (value: z.output<S>, place: (path: readonly PropertyKey[], at?: 'key') => Problem['place']) => void,
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
    list.forEach((one, index) => {
      const pack = law.packs[one.fence.slice(0, one.fence.indexOf('/'))];
      const fence = findFence(law, one.fence);
      if (pack === undefined || fence === undefined) {
        problems.push(
          problem('COMITY_OVERLAY_UNKNOWN_FENCE', {
            value: one.fence,
            place: place([index, 'fence']),
            remedy: suggestion(one.fence, fenceNames(law)),
          }),
        );
      } else if (fence.digest === one.digest) {
        // What has lapsed counts for nothing, and was true of a provision that is no more.
        const { article, seen } = one;
        for (const wrong of attestationProblems(pack, fence, article === undefined ? { seen } : { seen, article })) {
          const at = place([index, wrong.part]);
          problems.push(at === undefined ? wrong.problem : { ...wrong.problem, place: at });
        }
      }
    });
  });
  const readings = read('readings.yaml', readingsShape, (record, place) => {
    for (const [id, one] of Object.entries(record)) {
      const found = findReading(law, id);
      const answers = Object.keys(found?.reading.answers ?? {});
      if (found === undefined) {
        problems.push(
          problem('COMITY_OVERLAY_UNKNOWN_READING', {
            value: id,
            place: place([id], 'key'),
            remedy: suggestion(id, readingNames(law)),
          }),
        );
      } else if (!answers.includes(one.answer)) {
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
    readings: Object.fromEntries(
      Object.entries(readings ?? {}).map(([id, { digest, ...one }]) => [
        id,
        digest === undefined ? one : { ...one, digest },
      ]),
    ),
    choices: choices ?? {},
  }));
}

/** Every fence that may be attested, of one pack or of all, by its full name. */
export function fenceNames(law: Pick<Law, 'packs'>, pack?: string): string[] {
  return Object.values(law.packs)
    .filter((one) => pack === undefined || one.id === pack)
    .flatMap((one) =>
      [...Object.values(one.rules), ...Object.values(one.terms), ...Object.values(one.words), ...one.scopes].map(
        (fence) => fenceName(one, fence),
      ),
    );
}

/** Every question that may be answered, by its id. */
export function readingNames(law: Pick<Law, 'packs'>): string[] {
  return Object.values(law.packs).flatMap((pack) => Object.keys(pack.readings));
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
