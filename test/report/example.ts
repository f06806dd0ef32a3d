// The real assessments of the examples, made by the command as a user makes them.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Law } from '../../src/engine/law.ts';
import type { Assessment } from '../../src/visit/assessment/assessment.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Numbers of all examples that are visits. */
export const examples: readonly string[] = readdirSync(`${home}examples`)
  .filter((name) => /^\d\d/.test(name) && existsSync(`${home}examples/${name}/visit.yaml`))
  .map((name) => name.slice(0, 2));

export function comity(...words: string[]): string {
  return execFileSync(process.execPath, [`${home}bin/comity.mjs`, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const made = new Map<string, Assessment>();

/** The assessment of an example; the same command is run once. */
export function assessExample(number: string, ...flags: string[]): Assessment {
  const key = [number, ...flags].join(' ');
  const assessment = made.get(key) ?? run(number, flags);
  made.set(key, assessment);
  return assessment;
}

function run(number: string, flags: readonly string[]): Assessment {
  return JSON.parse(comity('assess', '--example', number, '--json', ...flags)) as Assessment;
}

export function realLaw(): Law {
  return JSON.parse(readFileSync(`${home}law/compiled.json`, 'utf8')) as Law;
}
