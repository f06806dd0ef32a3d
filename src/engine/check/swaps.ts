// Whether an agreement gives each Party the same is a question of its own: every rule that speaks of all hosts has a case with the
// Parties exchanged.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { Case } from '../cases.ts';
import type { ConditionLine } from '../condition.ts';
import { type Law, type Pack, type Rule, fenceName } from '../law.ts';

/**
 * Rules of agreements that no case names and also exchanges the Parties. Left out: rules with `host`, agreements whose scope or rule
 * names the host or the sender and so speaks to one side, and packs that have no cases at all (a mutant of theirs is not noticed either).
 */
export function rulesWithoutSwap(law: Law, cases: readonly Case[]): Problem[] {
  const exchanged = new Set(cases.filter((one) => one.swap !== undefined).flatMap(fencesNamed));
  const tried = new Set(cases.map(({ folder }) => folder.slice(folder.lastIndexOf('/') + 1)));
  return Object.values(law.packs)
    .filter((pack) => Object.keys(pack.parties).length > 1 && tried.has(pack.id) && !isOneSided(pack))
    .flatMap((pack) =>
      Object.values(pack.rules)
        .filter((rule) => !namesSide(rule) && !exchanged.has(fenceName(pack, rule)))
        .map((rule) =>
          problem('COMITY_RULE_WITHOUT_SWAP', {
            value: rule.id,
            place: { file: rule.file, line: rule.line, column: 1 },
          }),
        ),
    );
}

function isOneSided(pack: Pack): boolean {
  return pack.scopes.some((scope) => scope.subject.length === 0 && scope.if.some(namesState));
}

function namesSide(rule: Rule): boolean {
  return rule.host !== undefined || rule.if.some(namesState);
}

function namesState({ text }: ConditionLine): boolean {
  return /\bleg\.(?:receiving|sending) == "/.test(text);
}

/** Every rule that a case names: as a reason, as cited or not, by a duty, or as a text wanted. */
function fencesNamed(one: Case): string[] {
  const ofDuty = (name: string): string => name.slice(0, name.lastIndexOf('/'));
  return [
    ...one.cites,
    ...one.not_cited,
    ...one.duties.map(ofDuty),
    ...Object.values(one.expect).flatMap((expected) =>
      expected === 'no-row' ? [] : [...(expected.because ?? []), ...(expected.wanted ?? [])],
    ),
  ];
}
