import { stringify } from 'yaml';

import type { Law } from '../engine/law.ts';
import { readText } from '../files/text.ts';
import { chanceFrom } from '../kernel/chance.ts';
import { addDays, civilDate } from '../kernel/civil-date.ts';
import { type Contingent, FORCES, type Size, SIZES, generatedCsv } from '../visit/manifest/generate.ts';
import { draftFromFile } from '../visit/plan/from-file.ts';
import { COMMON_HELP, choice, PLAIN, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { readBytes, writeText } from './files.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { tell } from './problems.ts';
import { Remedy, Wrong } from './usage.ts';

/** Text is handed on in pieces of about this many signs. */
const PIECE = 1 << 16;

export const manifestGenerate: Verb = {
  name: 'manifest generate',
  summary: 'print a made-up manifest of a real size, to try the command on',
  help: `usage: comity manifest generate --like S|M|L|XL [--seed NUMBER] [--visit FILE | --write-visit FILE]

Prints a manifest of invented people and things as CSV: the same for the same size, seed and visit. The sizes are those of
real exercises: S 300 persons and 24 aircraft; M a brigade, 4,000 persons and 2,800 items; L 37,000 and 20,000;
XL 125,000 and 88,000. A few facts in a hundred are left blank, as in real rosters.

  --like SIZE         S, M, L or XL
  --seed NUMBER       another number makes another force (default: 1)
  --visit FILE        divide it over the groups of this visit
  --write-visit FILE  write a visit that fits, of 2, 8, 18 or 32 States, whose manifest is manifest.csv beside it;
                      the file must not exist
${COMMON_HELP}
examples:
  comity manifest generate --like S --seed 7 --write-visit visit.yaml > manifest.csv
  comity manifest generate --like M --visit visit.yaml > manifest.csv
`,
  run(argv, io) {
    const { values, positionals } = readArguments('manifest generate', argv, {
      ...PLAIN,
      like: { type: 'string' },
      seed: { type: 'string' },
      visit: { type: 'string' },
      'write-visit': { type: 'string' },
    });
    const { lang } = readCommon('manifest generate', values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), 'manifest generate');
    const size = choice('manifest generate', 'like', values.like, SIZES);
    if (size === undefined) throw usageError(Wrong.missing('like'), 'manifest generate', Remedy.oneOf(SIZES));
    const seed = values.seed ?? '1';
    if (!/^\d{1,9}$/.test(seed))
      throw usageError(Wrong.value('seed', seed), 'manifest generate', Remedy.help('manifest generate'));
    const { visit, 'write-visit': written } = values;
    if (visit !== undefined && written !== undefined)
      throw usageError(Wrong.together('--visit', '--write-visit'), 'manifest generate');
    const law = loadLaw(io);
    let contingents: readonly Contingent[];
    if (visit === undefined) {
      const made = madeUp(law, size);
      if (written !== undefined) writeText(io, written, visitText(size, made), { fresh: true });
      contingents = made;
    } else {
      const text = readText(readBytes(io, visit), visit);
      if (!text.ok) return tell(io, lang, text.problems);
      const draft = draftFromFile(text.value, visit, law);
      if (!draft.ok) return tell(io, lang, draft.problems);
      contingents = draft.value.groups.map(({ id, legs }) => ({ group: id, state: String(legs[0]?.sending ?? '') }));
    }
    let piece = '';
    for (const line of generatedCsv(FORCES[size], contingents, chanceFrom(Number(seed)))) {
      piece += line;
      if (piece.length < PIECE) continue;
      io.out(piece);
      piece = '';
    }
    io.out(piece);
    return Exit.done;
  },
};

type MadeUp = Contingent & { readonly hosts: readonly string[] };

/** The States that most treaties bind, each with the hosts whose own law is known best. */
function madeUp({ packs, vocabulary }: Law, size: Size): MadeUp[] {
  const all = Object.values(packs);
  const known = (state: string): number =>
    all.filter((pack) => pack.state === state).reduce((sum, { rules }) => sum + Object.keys(rules).length, 0);
  const bound = (state: string): number => all.filter(({ parties }) => Object.hasOwn(parties, state)).length;
  const states = Object.keys(vocabulary.states);
  const hosts = states.toSorted((a, b) => known(b) - known(a) || (a < b ? -1 : 1));
  const { states: count, legs } = FORCES[size];
  return states
    .toSorted((a, b) => bound(b) - bound(a) || (a < b ? -1 : 1))
    .slice(0, count)
    .map((state) => ({
      group: `from-${state.toLowerCase()}`,
      state,
      hosts: hosts.filter((one) => one !== state).slice(0, legs),
    }));
}

/** Days of the made-up visit: long enough ago that nobody takes it for a plan. */
const FIRST_DAY = civilDate('2026-03-02');
const STAY = 20;

function visitText(size: Size, contingents: readonly MadeUp[]): string {
  const groups = contingents.map(({ group, state, hosts }) => ({
    id: group,
    title: state,
    legs: hosts.map((receiving, at) => {
      const enter = addDays(FIRST_DAY, at * (STAY + 1));
      return {
        sending: state,
        receiving,
        mode: size === 'S' ? 'air' : 'sea',
        enter,
        leave: addDays(enter, STAY),
        order: 'collective',
        consented: true,
        follows_entry_procedures: true,
      };
    }),
  }));
  const visit = {
    title: { en: `Made-up force of size ${size}`, ja: `架空の部隊（規模 ${size}）` },
    activity: { kind: 'exercise', determined: true, live_firing: false },
    manifest: 'manifest.csv',
    groups,
  };
  return `# Made by \`comity manifest generate\`: nobody plans this visit.\n${stringify(visit, { defaultStringType: 'PLAIN', lineWidth: 120 })}`;
}
