// The packs of this repository as documents, with what stands beside them in law/.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readCases } from '../../src/engine/cases.ts';
import type { Law, Pack } from '../../src/engine/law.ts';
import { readRows } from '../../src/engine/parse/rows.ts';
import { statusOn } from '../../src/engine/resolve/in-force.ts';
import { standingOf } from '../../src/engine/resolve/settings.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { Beside } from '../../src/report/view/law-document.ts';
import { plain } from '../engine/invented.ts';

const folder = fileURLToPath(new URL('../../law/', import.meta.url));

/** The cases and rows of a pack. */
export function besideOf(law: Law, pack: Pack): Beside {
  const file = [...pack.scopes, ...Object.values(pack.rules)][0]?.file ?? '';
  const cases = `${file.slice(0, file.indexOf('/articles/'))}/cases`;
  const names = existsSync(folder + cases) ? readdirSync(folder + cases) : [];
  const read = readCases(
    names.map((name) => ({ path: `${cases}/${name}`, text: readFileSync(`${folder}${cases}/${name}`, 'utf8') })),
    law,
  );
  const rows = readRows(readFileSync(`${folder}rows.csv`, 'utf8'), 'rows.csv');
  if (!read.ok || !rows.ok) throw new Error(`the files beside ${pack.id} cannot be read`);
  const on = civilDate('2024-01-01');
  return { on, status: statusOn(pack, on, standingOf(law, plain)), cases: read.value, rows: [...rows.value.values()] };
}
