// Whether what an office has seen, read and chosen can be true of the law: the same wherever it was written down.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Problem, problem } from '../../kernel/errors.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Attestation, fenceName, type Law, type Overlay } from '../law.ts';
import { findFence, findReading } from '../resolve/settings.ts';
import { attestationProblems } from './attestation-check.ts';

/** Where a part stands, by its path in what was written. */
export type PlaceOf = (path: readonly PropertyKey[], at?: 'key') => Problem['place'];

/** An attestation before an absent article is told from an undefined one. */
type Written = Omit<Attestation, 'article'> & { readonly article?: string | undefined };

/**
 * What cannot be true of a whole overlay.
 *
 * @param place of a part, its path beginning with `attestations`, `readings` or `choices`
 * @param today the clock: nobody has seen or read anything after it; without it no day is too late
 * @returns problems COMITY_OVERLAY_* and COMITY_CLI_DAY_AHEAD
 */
export function overlayProblems(overlay: Overlay, law: Law, place: PlaceOf, today?: CivilDate): Problem[] {
  const under =
    (part: keyof Overlay): PlaceOf =>
    (path, at) =>
      place([part, ...path], at);
  return [
    ...attestationsProblems(overlay.attestations, law, under('attestations'), today),
    ...readingsProblems(overlay.readings, law, under('readings'), today),
    ...choicesProblems(overlay.choices, law, under('choices')),
  ];
}

/** What cannot be true of attestations: the provision, the day, the number. */
export function attestationsProblems(
  list: readonly Written[],
  law: Law,
  place: PlaceOf,
  today?: CivilDate,
): readonly Problem[] {
  return list.flatMap(({ fence: name, article, seen, digest }, index) => {
    const pack = law.packs[name.slice(0, name.indexOf('/'))];
    const fence = findFence(law, name);
    if (pack === undefined || fence === undefined)
      return [
        problem('COMITY_OVERLAY_UNKNOWN_FENCE', {
          value: name,
          place: place([index, 'fence']),
          remedy: suggestion(name, fenceNames(law)),
        }),
      ];
    const ahead = aheadOf(seen, today, place([index, 'seen']));
    // What has lapsed counts for nothing, and was true of a provision that is no more.
    if (fence.digest !== digest) return ahead;
    const wrong = attestationProblems(pack, fence, article === undefined ? { seen } : { seen, article });
    return [
      ...ahead,
      ...wrong.map(({ part, problem: found }) => {
        const at = place([index, part]);
        return at === undefined ? found : { ...found, place: at };
      }),
    ];
  });
}

/** What cannot be true of adopted readings: the question, its answer, the day. */
export function readingsProblems(
  record: Readonly<Record<string, { readonly answer: string; readonly on: CivilDate }>>,
  law: Law,
  place: PlaceOf,
  today?: CivilDate,
): readonly Problem[] {
  return Object.entries(record).flatMap(([id, { answer, on }]) => {
    const found = findReading(law, id);
    if (found === undefined)
      return [
        problem('COMITY_OVERLAY_UNKNOWN_READING', {
          value: id,
          place: place([id], 'key'),
          remedy: suggestion(id, readingNames(law)),
        }),
      ];
    const answers = Object.keys(found.reading.answers);
    const ahead = aheadOf(on, today, place([id, 'on']));
    if (answers.includes(answer)) return ahead;
    const remedy = suggestion(answer, answers);
    return [
      ...ahead,
      problem('COMITY_OVERLAY_UNKNOWN_ANSWER', { value: answer, place: place([id, 'answer']), remedy }),
    ];
  });
}

/** What cannot be true of choices: the choice, and its option. */
export function choicesProblems(record: Overlay['choices'], law: Law, place: PlaceOf): readonly Problem[] {
  const published = Object.values(law.states).flatMap((state) => Object.values(state.choices));
  return Object.entries(record).flatMap(([name, value]) => {
    const known = published.filter((choice) => choice.name === name).flatMap((one) => Object.keys(one.options));
    if (known.includes(value)) return [];
    const names = published.map((choice) => choice.name);
    const remedy = known.length > 0 ? suggestion(value, known) : suggestion(name, names);
    return [problem('COMITY_OVERLAY_UNKNOWN_ANSWER', { value, place: place([name]), remedy })];
  });
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

function aheadOf(day: CivilDate, today: CivilDate | undefined, place: Problem['place']): readonly Problem[] {
  return today !== undefined && day > today ? [problem('COMITY_CLI_DAY_AHEAD', { value: day, place })] : [];
}
