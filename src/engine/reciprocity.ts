// Where the Parties of one instrument do not give each other the same.

import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ConditionLine, Expression } from './condition.ts';
import { type Dealing, dealingsOn, isSeenWhole, lightestOf } from './dealings.ts';
import type { Effect, Law, Pack, Rule } from './law.ts';
import { type Lookup, truth } from './resolve/evaluate.ts';

/**
 * By what a host gives what it gives: the agreement itself, the rule of its own law that it must pass through, an act alone. `choice`:
 * its own law has the rule, but it hangs on a choice of the host that is not known.
 */
export type Means = 'agreement' | 'through' | 'choice' | 'act' | 'unshown' | 'text' | 'none';

/**
 * In what two hosts under one instrument differ. `burden`: one asks what the other does not, and neither gives anything. `one-seen`: the
 * words for one side were not seen at all. `unseen`: they were only seen to deal with it.
 */
export type GapKind = 'one-sided' | 'unequal' | 'means' | 'conditions' | 'burden' | 'one-seen' | 'unseen';

/** One line that a host asks and another does not. */
export interface Asked {
  readonly rule: string;
  readonly group: 'if' | 'unless' | 'provided';
  /** The line as it was written. */
  readonly text: string;
  /** What is left of it between these States: who sends and who receives is settled. */
  readonly of: Expression;
}

/** What hosts do to one formality under one instrument; hosts alike stand together. */
export interface Side {
  readonly hosts: readonly string[];
  /** The lightest thing done, or `silent`. */
  readonly deal: Effect['verb'] | 'silent';
  readonly means: Means;
  readonly dealings: readonly Dealing[];
  /** Rules of the host's acts that give the instrument effect. */
  readonly acts: readonly Dealing[];
  /** The rule of its own law without which the instrument lightens nothing there. */
  readonly through?: readonly string[];
  /** The choices of the host that are not known and on which that rule hangs. */
  readonly choices?: readonly string[];
  /** Conditions that the other hosts do not have; told only where all of them lighten the formality. */
  readonly more: readonly Asked[];
}

/** A formality on which the Parties of one instrument do not give each other the same. */
export interface Imbalance {
  readonly pack: string;
  readonly formality: string;
  readonly kinds: readonly GapKind[];
  readonly sides: readonly Side[];
}

/** Where the Parties of one instrument do not give each other the same, by the instrument or by what each does to carry it out. */
export function imbalances(law: Law, pack: Pack, formalities: readonly string[]): Imbalance[] {
  const hosts = Object.keys(pack.parties);
  if (hosts.length < 2) return [];
  return formalities.flatMap((formality): Imbalance[] => {
    const sides = hosts.map((host) => sideOf(law, pack, host, formality));
    if (sides.every(({ side: { deal } }) => deal === 'silent' || deal === 'keeps')) return [];
    const kinds = gapsOf(pack, sides);
    if (kinds.length === 0) return [];
    return [{ pack: pack.id, formality, kinds, sides: together(sides) }];
  });
}

interface FoundSide {
  readonly side: Omit<Side, 'more'>;
  readonly asked: readonly Asked[];
}

function sideOf(law: Law, pack: Pack, host: string, formality: string): FoundSide {
  const senders = Object.keys(pack.parties).filter((state) => state !== host);
  const between = factsOf(host, senders.length === 1 ? senders[0] : undefined);
  const speaks = (one: Dealing): boolean => {
    const rule = ruleOf(law, one.rule);
    return rule === undefined || senders.some((sending) => canHold(rule, factsOf(host, sending)));
  };
  const dealings = dealingsOn(pack, formality)
    .filter((one) => one.host === undefined || one.host === host)
    .filter(speaks);
  const acts = Object.values(law.packs)
    .filter((one) => one.layer === 'act' && one.state === host && one.givesEffectTo.includes(pack.id))
    .flatMap((act) => dealingsOn(act, formality))
    .filter(speaks);
  const baseline = Object.values(law.packs).find((one) => one.layer === 'baseline' && one.state === host);
  const through = baseline?.through[formality];
  const own = lightestOf(dealings);
  const helped = lightestOf(acts);
  const permits = own === 'waives' || own === 'eases';
  const ordinary = baseline === undefined ? [] : dealingsOn(baseline, formality).filter(speaks);
  const passes = [...acts, ...ordinary].some(({ rule }) => through?.includes(rule) === true);
  const choices = passes && through !== undefined ? openChoices(law, host, through, [...acts, ...ordinary]) : [];
  const means: Means = permits
    ? through === undefined
      ? 'agreement'
      : passes
        ? choices.length > 0
          ? 'choice'
          : 'through'
        : 'unshown'
    : helped === 'waives' || helped === 'eases'
      ? 'act'
      : own === 'governs' || own === 'leaves'
        ? 'text'
        : own === undefined && helped === undefined
          ? 'none'
          : own === undefined
            ? 'act'
            : 'agreement';
  const deal = lightestOf([...dealings, ...acts]) ?? 'silent';
  return {
    side: {
      hosts: [host],
      deal,
      means,
      dealings,
      acts,
      ...(through === undefined ? {} : { through }),
      ...(choices.length === 0 ? {} : { choices }),
    },
    asked: [...dealings, ...acts].flatMap((one) => askedBy(law, one, between)),
  };
}

/** Choices of the host with no known value: those of the rule to pass through, and of the rules that would prevail over it. */
function openChoices(law: Law, host: string, through: readonly string[], around: readonly Dealing[]): string[] {
  const known = law.states[host]?.choices ?? {};
  const names = around.flatMap(({ rule: name }) => {
    const rule = ruleOf(law, name);
    const concerns = through.includes(name) || rule?.over.some((other) => through.includes(other)) === true;
    return concerns && rule?.choice !== undefined ? [rule.choice.name] : [];
  });
  return [...new Set(names)].filter((name) => (known[name]?.values.length ?? 0) === 0);
}

function gapsOf(pack: Pack, sides: readonly FoundSide[]): GapKind[] {
  // To leave the host's own law as it is comes to the same as to say nothing.
  const deals = new Set(sides.map(({ side: { deal } }) => (deal === 'keeps' ? 'silent' : deal)));
  const unseen = (deal: Side['deal']): boolean => deal === 'governs' || deal === 'leaves';
  if (deals.size > 1) {
    const all = [...deals];
    if (all.every(isLight)) return ['unequal'];
    if (all.some(unseen)) return ['unseen'];
    if (!all.some(isLight)) return ['burden'];
    return [all.includes('silent') && !isSeenWhole(pack) ? 'one-seen' : 'one-sided'];
  }
  const kinds: GapKind[] = [];
  if (new Set(sides.map(({ side }) => side.means)).size > 1) kinds.push('means');
  const texts = sides.map(({ asked }) => canonicalJson(uniqueTexts(asked)));
  if (new Set(texts).size > 1) kinds.push('conditions');
  return kinds;
}

/** Hosts that do the same stand together; what one asks and not all do is told apart. */
function together(sides: readonly FoundSide[]): Side[] {
  const common = sides
    .map(({ asked }) => uniqueTexts(asked))
    .reduce((left, right) => left.filter((text) => right.includes(text)));
  const comparable = sides.every(({ side }) => isLight(side.deal));
  const groups = Map.groupBy(sides, ({ side: { hosts: _hosts, ...rest } }) => canonicalJson({ ...rest }));
  return [...groups.values()].flatMap((group): Side[] => {
    const [first] = group;
    if (first === undefined) return [];
    const seen = new Set<string>(common);
    const more = (comparable ? first.asked : []).filter((one) => {
      const key = textOf(one);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return [{ ...first.side, hosts: group.flatMap(({ side }) => side.hosts), more }];
  });
}

function isLight(deal: Side['deal']): boolean {
  return deal === 'waives' || deal === 'eases';
}

function uniqueTexts(asked: readonly Asked[]): string[] {
  return [...new Set(asked.map(textOf))].toSorted();
}

function textOf({ group, of }: Asked): string {
  return `${group} ${canonicalJson({ of })}`;
}

function askedBy(law: Law, { rule }: Dealing, between: Between): Asked[] {
  const found = ruleOf(law, rule);
  if (found === undefined) return [];
  return (['if', 'unless', 'provided'] as const).flatMap((group) =>
    found[group].flatMap(({ text, of }: ConditionLine) => {
      const left = settled(of, between);
      return typeof left === 'boolean' ? [] : [{ rule, group, text, of: left }];
    }),
  );
}

function ruleOf(law: Law, name: string): Rule | undefined {
  const slash = name.indexOf('/');
  return law.packs[name.slice(0, slash)]?.rules[name.slice(slash + 1)];
}

/** What is settled between two States: who receives, and, where there are two alone, who sends. */
type Between = Lookup;

function factsOf(receiving: string, sending: string | undefined): Between {
  const facts: Readonly<Record<string, string | undefined>> = { 'leg.receiving': receiving, 'leg.sending': sending };
  return {
    fact: (path) => facts[path],
    term: () => undefined,
    roll: () => undefined,
    reading: () => undefined,
    behindTerm: () => [],
  };
}

/** Whether the rule can hold between these States. */
function canHold(rule: Rule, between: Between): boolean {
  return (
    !rule.if.some(({ of }) => settled(of, between) === false) &&
    !rule.unless.some(({ of }) => settled(of, between) === true)
  );
}

/** What is left of an expression: its value where that is settled, else its parts that are not. */
function settled(of: Expression, between: Between): Expression | boolean {
  const value = truth(of, between);
  if (value !== undefined) return value;
  if (of.op !== 'and' && of.op !== 'or') return of;
  const [left, right] = [settled(of.left, between), settled(of.right, between)];
  if (typeof left === 'boolean') return right;
  if (typeof right === 'boolean') return left;
  return { op: of.op, left, right };
}
