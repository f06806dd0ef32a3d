// A file of `register/claims`, the persons who speak in it, and the activities.

import { type Result, okUnless } from '../../kernel/result.ts';
import { parseYaml, readShape, startOf } from '../../kernel/yaml.ts';
import type { Claim, Person, Statement } from '../claims.ts';
import { present } from '../present.ts';
import type { Activity } from '../register.ts';
import { type Known, readerOf } from './reader.ts';
import { activitiesShape, personsShape, statementsShape } from './shapes.ts';

/** The persons by id. A spelling that two of them have is refused, because a mention could then be either. */
export function readPersons(text: string, file: string, known: Known): Result<Readonly<Record<string, Person>>> {
  const placed = parseYaml(text, startOf(file));
  if (!placed.ok) return placed;
  const shaped = readShape(personsShape, placed.value);
  if (!shaped.ok) return shaped;
  const reader = readerOf(placed.value, known);
  const taken = new Set<string>();
  const persons = Object.entries(shaped.value).map(([id, one]): [string, Person] => {
    for (const [index, spelling] of one.spellings.entries()) {
      if (taken.has(spelling)) reader.blame('COMITY_REGISTER_TWO_PERSONS', [id, 'spellings', index], spelling);
      taken.add(spelling);
    }
    return [id, { id, ...one }];
  });
  return okUnless(reader.problems, () => Object.fromEntries(persons));
}

/** The claims of one document. */
export function readStatements(
  text: string,
  file: string,
  known: Known & {
    readonly persons: Readonly<Record<string, Person>>;
    readonly agreements: ReadonlySet<string>;
  },
): Result<readonly Statement[]> {
  const placed = parseYaml(text, startOf(file));
  if (!placed.ok) return placed;
  const shaped = readShape(statementsShape, placed.value);
  if (!shaped.ok) return shaped;
  const { source, 'as-of': asOf, claims } = shaped.value;
  const reader = readerOf(placed.value, known);
  reader.source(source, ['source']);
  const when = { ...reader.day(asOf.on, ['as-of', 'on']), ...present({ bound: asOf.bound }) };
  const ids = new Set(claims.map(({ id }) => id));
  const statements = claims.map((one, index): Statement => {
    const path = ['claims', index];
    for (const [at, id] of (one.agreements ?? []).entries())
      if (!known.agreements.has(id))
        reader.blame('COMITY_REGISTER_UNKNOWN_AGREEMENT', [...path, 'agreements', at], id, known.agreements);
    for (const [at, id] of (one['hangs-on'] ?? []).entries())
      if (!ids.has(id)) reader.blame('COMITY_REGISTER_UNKNOWN_CLAIM', [...path, 'hangs-on', at], id, ids);
    for (const [at, key] of (one.evidence ?? []).entries()) reader.source(key, [...path, 'evidence', at]);
    const person = one.speaker === undefined ? undefined : known.persons[one.speaker];
    if (one.speaker !== undefined && person === undefined)
      reader.blame('COMITY_REGISTER_UNKNOWN_SPEAKER', [...path, 'speaker'], one.speaker, Object.keys(known.persons));
    const written = one['mentioned-as'];
    if (person !== undefined && written !== undefined && ![person.name, ...person.spellings].includes(written))
      reader.blame('COMITY_REGISTER_UNKNOWN_SPEAKER', [...path, 'mentioned-as'], written, [
        person.name,
        ...person.spellings,
      ]);
    const grades = one.grades.map((grade, at) =>
      present({ ...grade, on: reader.civil(grade.on, [...path, 'grades', at, 'on']) }),
    );
    return {
      id: one.id,
      source,
      class: one.class,
      item: grades.find(({ of }) => of === 'copy')?.item ?? 6,
      supports: true,
      type: one.type,
      text: one.text,
      asOf: when,
      hedgeClass: one['hedge-class'],
      agreements: one.agreements ?? [],
      defects: one.defects ?? [],
      grades,
      outcome: one.outcome,
      became: one.became,
      evidence: one.evidence ?? [],
      hangsOn: one['hangs-on'] ?? [],
      ...present({
        paragraph: one.paragraph,
        agreement: one.agreements?.[0],
        speaker: one.speaker,
        mentionedAs: written,
        who: one.who,
        count: one.count,
        side: one.side,
        hedge: one.hedge,
        what: one.what,
        quotation: one.quotation,
        day: one.on === undefined ? undefined : reader.day(one.on, [...path, 'on']),
        outcomeOn: one['outcome-on'] === undefined ? undefined : reader.day(one['outcome-on'], [...path, 'outcome-on']),
      }),
    };
  });
  return okUnless(reader.problems, () => statements);
}

/** The activities, each with the claims it rests on. */
export function readActivities(
  text: string,
  file: string,
  known: Known & { readonly agreements: ReadonlySet<string> },
): Result<{ readonly activities: readonly Activity[]; readonly claims: readonly Claim[] }> {
  const placed = parseYaml(text, startOf(file));
  if (!placed.ok) return placed;
  const shaped = readShape(activitiesShape, placed.value);
  if (!shaped.ok) return shaped;
  const reader = readerOf(placed.value, known);
  const claims: Claim[] = [];
  const activities = Object.entries(shaped.value).map(([id, one]): Activity => {
    reader.states(one.parties, [id, 'parties']);
    if (!one.parties.includes(one.host)) reader.blame('COMITY_REGISTER_NOT_A_PARTY', [id, 'host'], one.host);
    if (one.under !== undefined && !known.agreements.has(one.under))
      reader.blame('COMITY_REGISTER_UNKNOWN_AGREEMENT', [id, 'under'], one.under, known.agreements);
    const own = one.says.map((said, at): Claim => {
      reader.source(said.source, [id, 'says', at, 'source']);
      return { id: `${id}/claim-${at + 1}`, ...said, supports: true };
    });
    claims.push(...own);
    const { under, applied, persons, note } = one;
    return {
      id,
      title: one.title.en,
      titleJa: one.title.ja,
      parties: one.parties.toSorted(),
      host: one.host,
      from: reader.day(one.from, [id, 'from']),
      claims: own.map((claim) => claim.id),
      ...present({
        under,
        applied,
        persons,
        note,
        to: one.to === undefined ? undefined : reader.day(one.to, [id, 'to']),
      }),
    };
  });
  return okUnless(reader.problems, () => ({ activities, claims }));
}
