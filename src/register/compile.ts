// The files of `register/` → the register, or everything that is wrong with them.

import type { z } from 'zod';

import type { Sha256 } from '../kernel/bytes.ts';
import { digest } from '../kernel/canonical-json.ts';
import { type CivilDate, EARLIEST, findCivilDate } from '../kernel/civil-date.ts';
import { type Problem, compareProblems, problem } from '../kernel/errors.ts';
import { type Result, failed, ok, okUnless } from '../kernel/result.ts';
import { suggestion } from '../kernel/near.ts';
import { parseYaml, readShape, startOf } from '../kernel/yaml.ts';
import type { Claim, Register, Source } from './claims.ts';
import { findEventDay } from './days.ts';
import { outOfOrder } from './life.ts';
import { type ReadAgreement, readAgreement } from './parse/agreement.ts';
import { evidenceShape, headShape, sourceShape, statesShape } from './parse/shapes.ts';
import { readActivities, readPersons, readStatements } from './parse/statements.ts';
import { present } from './present.ts';

/** A file of the register: its path below `register/`, with forward slashes, and its text. */
export interface RegisterFile {
  readonly path: string;
  readonly text: string;
}

/** What the register takes from the law: the codes of States and the ids of packs. */
export interface FromLaw {
  readonly states: Iterable<string>;
  readonly packs: Iterable<string>;
}

/** Read all files, check them against each other, and put them into one value. All problems at once. */
export function compileRegister(files: readonly RegisterFile[], law: FromLaw, sha256: Sha256): Result<Register> {
  const problems: Problem[] = [];
  const taken = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return otherwise;
  };
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '{}';

  const states = taken(read(text('states.yaml'), 'states.yaml', statesShape), {});
  const sources = taken(readSources(text('sources.yaml'), 'sources.yaml'), {});
  const asOf = taken(readAsOf(text('register.yaml'), 'register.yaml'), EARLIEST);

  const known = {
    states: new Set([...law.states, ...Object.keys(states)]),
    packs: new Set(law.packs),
    sources: new Set(Object.keys(sources)),
  };
  const persons = taken(readPersons(text('persons.yaml'), 'persons.yaml', known), {});
  // What every other file names: where these cannot be read, all that names them would be blamed for it.
  if (problems.length > 0) return { ok: false, problems: problems.toSorted(compareProblems) };

  const agreements = files
    .filter(({ path }) => path.startsWith('agreements/') && path.endsWith('.yaml'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file): ReadAgreement[] => {
      const result = readAgreement(file.text, file.path, known);
      if (!result.ok) problems.push(...result.problems);
      return result.ok ? [result.value] : [];
    });
  // By the names of the files: an agreement that could not be read is there all the same, and what names it is not wrong.
  const ids = new Set(files.flatMap(({ path }) => /^agreements\/(.+)\.yaml$/.exec(path)?.[1] ?? []));
  const statements = files
    .filter(({ path }) => path.startsWith('claims/') && path.endsWith('.yaml'))
    .flatMap((file) => taken(readStatements(file.text, file.path, { ...known, persons, agreements: ids }), []));
  const activities = taken(readActivities(text('activities.yaml'), 'activities.yaml', { ...known, agreements: ids }), {
    activities: [],
    claims: [],
  });
  const evidence = read(text('evidence.yaml'), 'evidence.yaml', evidenceShape);
  if (!evidence.ok) problems.push(...evidence.problems);
  const claims = [...agreements.flatMap((one) => one.claims), ...activities.claims];
  if (problems.length === 0) problems.push(...acrossFiles(agreements, [...claims, ...statements]));

  if (!evidence.ok) return { ok: false, problems: problems.toSorted(compareProblems) };
  return okUnless(problems.toSorted(compareProblems), () => {
    const content: Omit<Register, 'digest'> = {
      asOf,
      agreements: byId(agreements.map(({ agreement }) => agreement)),
      activities: byId(activities.activities),
      sources,
      claims: byId(claims),
      statements: byId(statements),
      persons,
      evidence: evidence.value,
      states,
    };
    return { digest: digest(content, sha256), ...content };
  });
}

function read<S extends z.ZodType>(text: string, file: string, shape: S): Result<z.output<S>> {
  const placed = parseYaml(text, startOf(file));
  return placed.ok ? readShape(shape, placed.value) : placed;
}

function readAsOf(text: string, file: string): Result<CivilDate> {
  const head = read(text, file, headShape);
  if (!head.ok) return head;
  const written = head.value['as-of'];
  const day = findCivilDate(written);
  return day === undefined
    ? failed(problem('COMITY_REGISTER_BAD_DAY', { place: startOf(file), value: written }))
    : ok(day);
}

function readSources(text: string, file: string): Result<Record<string, Source>> {
  const placed = parseYaml(text, startOf(file));
  if (!placed.ok) return placed;
  const shaped = readShape(sourceShape, placed.value);
  if (!shaped.ok) return shaped;
  const problems: Problem[] = [];
  const keys = Object.keys(shaped.value);
  const sources = Object.entries(shaped.value).map(([id, { published, ...rest }]): [string, Source] => {
    const day = published === undefined ? undefined : findEventDay(published);
    if (published !== undefined && day === undefined)
      problems.push(
        problem('COMITY_REGISTER_BAD_DAY', { place: placed.value.place([id, 'published']), value: published }),
      );
    if (rest.copies !== undefined && !keys.includes(rest.copies))
      problems.push(
        problem('COMITY_REGISTER_UNKNOWN_SOURCE', {
          place: placed.value.place([id, 'copies']),
          value: rest.copies,
          remedy: suggestion(rest.copies, keys),
        }),
      );
    if (copiesItself(id, shaped.value))
      problems.push(problem('COMITY_REGISTER_COPY_LOOP', { place: placed.value.place([id, 'copies']), value: id }));
    return [id, present({ id, ...rest, published: day })];
  });
  return okUnless(problems, () => Object.fromEntries(sources));
}

/** What one file says of another: relations, and the claims that forecasts name. */
function acrossFiles(agreements: readonly ReadAgreement[], claims: readonly Claim[]): Problem[] {
  const ids = new Set(agreements.map(({ agreement }) => agreement.id));
  const said = new Set(claims.map(({ id }) => id));
  return agreements.flatMap(({ agreement, placed }) => [
    ...agreement.relations.flatMap(({ of }, index) =>
      ids.has(of)
        ? []
        : [
            problem('COMITY_REGISTER_UNKNOWN_AGREEMENT', {
              place: placed.place(['relations', index, 'of']),
              value: of,
              remedy: suggestion(of, [...ids]),
            }),
          ],
    ),
    ...(agreement.forecasts ?? []).flatMap((forecast, index) =>
      [forecast.claim, ...forecast.hangsOn]
        .filter((id) => !said.has(id))
        .map((id) =>
          problem('COMITY_REGISTER_UNKNOWN_CLAIM', { place: placed.place(['forecasts', index]), value: id }),
        ),
    ),
    ...outOfOrder(agreement.events).map((event) =>
      problem('COMITY_REGISTER_OUT_OF_ORDER', {
        place: placed.place(['events', Number(event.id.split('-').at(-1)) - 1, 'on']),
        value: event.id,
      }),
    ),
  ]);
}

function byId<T extends { readonly id: string }>(all: readonly T[]): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

/** Whether one comes back to a source by asking again and again what it copies. */
function copiesItself(
  id: string,
  sources: Readonly<Record<string, { readonly copies?: string | undefined }>>,
): boolean {
  const seen = new Set<string>();
  let at = sources[id]?.copies;
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = sources[at]?.copies;
  }
  return false;
}
