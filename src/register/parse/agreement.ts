// One file of `register/agreements` → an agreement with its events, forecasts and the claims they rest on.

import type { z } from 'zod';

import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Result, okUnless } from '../../kernel/result.ts';
import { type Placed, parseYaml, readShape, startOf } from '../../kernel/yaml.ts';
import type { Claim } from '../claims.ts';
import { lastDay } from '../days.ts';
import type { Agreement, EventDay, Forecast, LifeEvent } from '../register.ts';
import { present } from '../present.ts';
import { type Known, readerOf } from './reader.ts';
import { agreementShape } from './shapes.ts';

/** An agreement with the claims of its file, and where things stand in it. */
export interface ReadAgreement {
  readonly agreement: Agreement;
  readonly claims: readonly Claim[];
  readonly placed: Placed;
}

type Written = z.output<typeof agreementShape>;

/** Read one file. What it says of other files (relations, claims of a forecast) is checked where all are known. */
export function readAgreement(text: string, file: string, known: Known): Result<ReadAgreement> {
  const read = parseYaml(text, startOf(file));
  if (!read.ok) return read;
  const placed = read.value;
  const shaped = readShape(agreementShape, placed);
  if (!shaped.ok) return shaped;
  const source = shaped.value;
  const reader = readerOf(placed, known);
  const { blame, day: dayAt, civil: civilAt, source: sourceAt } = reader;
  const partiesAt = (codes: readonly string[] | undefined, path: readonly PropertyKey[]): void => {
    for (const [index, code] of (codes ?? []).entries())
      if (!source.parties.includes(code)) blame('COMITY_REGISTER_NOT_A_PARTY', [...path, index], code, source.parties);
  };

  if (!file.endsWith(`/${source.id}.yaml`)) blame('COMITY_REGISTER_FILE_NAME', ['id'], source.id);
  reader.states(source.parties, ['parties']);
  if (source.pack !== undefined && !known.packs.has(source.pack))
    blame('COMITY_REGISTER_UNKNOWN_PACK', ['pack'], source.pack, known.packs);
  if (source.coded !== undefined) sourceAt(source.coded.by, ['coded', 'by']);

  const claims: Claim[] = [];
  const events = source.events.map((one, index): LifeEvent => {
    const path = ['events', index];
    const { by, between, remainder, stage, place, note } = one;
    const id = `${source.id}/event-${index + 1}`;
    if (one.by !== undefined && !source.parties.includes(one.by))
      blame('COMITY_REGISTER_NOT_A_PARTY', [...path, 'by'], one.by, source.parties);
    partiesAt(one.between, [...path, 'between']);
    partiesAt(one.remainder, [...path, 'remainder']);
    const day: EventDay = {
      ...dayAt(one.on, [...path, 'on']),
      ...(one.bound === undefined ? {} : { bound: one.bound }),
      ...(one.local === undefined ? {} : { local: localDays(one.local, path) }),
    };
    const own: Claim[] = [
      ...one.says.map((said, at) => {
        sourceAt(said.source, [...path, 'says', at, 'source']);
        return { source: said.source, class: said.class, item: said.item, supports: true };
      }),
      ...(one.against ?? []).map((said, at) => {
        const here = [...path, 'against', at];
        sourceAt(said.source, [...here, 'source']);
        if (said.ruling !== undefined) sourceAt(said.ruling.for, [...here, 'ruling', 'for']);
        return {
          source: said.source,
          class: said.class,
          item: said.item,
          supports: false,
          says: said.says,
          ...(said.what === undefined ? {} : { what: said.what }),
          ...(said.on === undefined ? {} : { day: dayAt(said.on, [...here, 'on']) }),
          ...(said.ruling === undefined
            ? {}
            : { ruling: { ...said.ruling, on: civilAt(said.ruling.on, [...here, 'ruling', 'on']) } }),
        };
      }),
    ].map((claim, at) => ({ id: `${id}/claim-${at + 1}`, agreement: source.id, event: id, ...claim }));
    claims.push(...own);
    return {
      id,
      what: one.what,
      day,
      known: one.known === undefined ? lastDay(day) : civilAt(one.known, [...path, 'known']),
      claims: own.map((claim) => claim.id),
      ...present({ by, between, remainder, stage, place, note }),
    };
  });
  function localDays(
    written: Readonly<Record<string, string>>,
    path: readonly PropertyKey[],
  ): Record<string, CivilDate> {
    for (const code of Object.keys(written))
      if (!source.parties.includes(code))
        blame('COMITY_REGISTER_NOT_A_PARTY', [...path, 'local', code], code, source.parties);
    return Object.fromEntries(
      Object.entries(written).map(([code, on]) => [code, civilAt(on, [...path, 'local', code])]),
    );
  }

  const forecasts = (source.forecasts ?? []).map((one, index): Forecast => {
    const path = ['forecasts', index];
    const id = `${source.id}/forecast-${index + 1}`;
    const said = dayAt(one.said, [...path, 'said']);
    if ((one.claim === undefined) !== (one.source !== undefined && one.class !== undefined))
      blame('COMITY_REGISTER_FORECAST_SOURCE', path, id);
    if (one.source !== undefined && one.class !== undefined) {
      sourceAt(one.source, [...path, 'source']);
      claims.push({
        id: `${id}/claim-1`,
        agreement: source.id,
        source: one.source,
        class: one.class,
        item: 3,
        supports: true,
        what: one.what,
        ...(one.hedge === undefined ? {} : { hedge: one.hedge }),
      });
    }
    return {
      id,
      what: one.what,
      due: dayAt(one.due, [...path, 'due']),
      said,
      claim: one.claim ?? `${id}/claim-1`,
      hangsOn: one['hangs-on'] ?? [],
    };
  });

  return okUnless(reader.problems, () => ({ agreement: agreementOf(source, events, forecasts), claims, placed }));
}

function agreementOf(source: Written, events: readonly LifeEvent[], forecasts: readonly Forecast[]): Agreement {
  return {
    id: source.id,
    title: { en: source.title.en, ...(source.title.ja === undefined ? {} : { ja: source.title.ja }) },
    kind: source.kind,
    parties: source.parties.toSorted(),
    relations: source.relations ?? [],
    events,
    ...(source.pack === undefined ? {} : { pack: source.pack }),
    ...(source.chronology === undefined ? {} : { chronology: source.chronology }),
    ...(source.coded === undefined
      ? {}
      : { coded: { inForceFrom: source.coded['in-force-from'], by: source.coded.by } }),
    ...(forecasts.length === 0 ? {} : { forecasts }),
  };
}
