// Why: every rule that speaks of the formality, layer by layer, with its conditions and the values they read.
// The tree is data; the report room words it in both languages.

import { type ConditionLine, readsOf } from './condition.ts';
import { type Attestation, type Heading, type Law, Layer, type Pack, type Rule, fenceName } from './law.ts';
import type { Mark } from './marks.ts';
import { type Determination, concerns, determine } from './resolve/determine.ts';
import { type Lookup, allHold, anyHolds, truth } from './resolve/evaluate.ts';
import { type Truth, allOf, not, partiesWithoutDay } from './resolve/in-force.ts';
import { type LocalGround, localGrounds } from './resolve/local.ts';
import { type Question, type Road, findTerm, fits, roadOf } from './resolve/road.ts';
import { type Settings, isAccepted, liveOverlay, standingOf } from './resolve/settings.ts';
import type { Value } from './vocabulary.ts';

/** True, false or not known, as words for JSON. */
export const Finding = ['holds', 'fails', 'unknown'] as const;
export type Finding = (typeof Finding)[number];

/** What became of a rule. */
export const RuleFate = [
  'credited',
  'agrees',
  'defeated',
  'possible',
  'undecided',
  'outweighed',
  'fails',
  'not-in-force',
  'out-of-scope',
  'other-host',
] as const;
export type RuleFate = (typeof RuleFate)[number];

/** A fact that a line reads, with its value if it is known. */
export interface FactNode {
  readonly path: string;
  readonly value?: Value;
}

/** A condition line, what was found, and what it read; terms are opened up. */
export interface LineNode {
  readonly group: 'if' | 'unless' | 'provided';
  readonly text: string;
  readonly finding: Finding;
  readonly facts: readonly FactNode[];
  readonly terms: readonly TermNode[];
}

/** A term of a pack, with its own lines. */
export interface TermNode {
  readonly fence: string;
  readonly finding: Finding;
  readonly mark: Mark;
  readonly accepted: boolean;
  readonly lines: readonly LineNode[];
}

/** A rule on the formality, and its fate. */
export interface RuleNode {
  readonly fence: string;
  readonly heading: Heading;
  readonly cited?: Mark;
  readonly mark: Mark;
  readonly source: string;
  readonly accepted: boolean;
  /** The office that attested it locally, when, and the number of its article there. */
  readonly attested?: Pick<Attestation, 'office' | 'seen' | 'article'>;
  readonly fate: RuleFate;
  /** The rule that defeated it. */
  readonly by?: string;
  readonly effects: readonly string[];
  readonly lines: readonly LineNode[];
}

/** A pack with its standing on the day. */
export interface PackNode {
  readonly pack: string;
  readonly layer: Layer;
  readonly force: Finding;
  readonly scope: Finding;
  readonly rules: readonly RuleNode[];
}

/** The whole explanation of one determination; `determination` is absent where the formality does not concern the subject. */
export interface Explanation {
  readonly question: Pick<Question, 'subject' | 'formality' | 'day' | 'facts'>;
  readonly concerns: Finding;
  readonly determination?: Determination;
  /** Attestations and readings of the local overlay on which the answer rests; absent where there are none. */
  readonly local?: readonly LocalGround[];
  readonly packs: readonly PackNode[];
}

// Nothing rests on a treaty while no day was seen for one of the two States, but that it does not bind them is not known either.
function shownForce(pack: Pack, force: Truth, states: readonly string[]): Truth {
  return force === false && partiesWithoutDay(pack, states).length > 0 ? undefined : force;
}

/** Explain the answer to a question. Packs with no rule on the formality are left out. */
export function explain(law: Law, question: Question, settings: Settings): Explanation {
  const determination = determine(law, question, settings);
  const local = determination === undefined ? [] : localGrounds(law, question, settings, determination);
  const standing = standingOf(law, settings);
  const sender = String(question.facts['leg.sending']);
  const road = roadOf(law, question, sender, standing);
  const host = String(question.facts['leg.receiving']);
  const between = Object.values(law.packs).filter((pack) =>
    pack.state === undefined ? sender in pack.parties && host in pack.parties : pack.state === host,
  );
  const packs = Layer.flatMap((layer) => between.filter((pack) => pack.layer === layer))
    .filter((pack) => rulesOf(pack, question).length > 0)
    .map((pack): PackNode => {
      const { force, scope } = road.gate(pack);
      return {
        pack: pack.id,
        layer: pack.layer,
        force: road.packs.includes(pack) ? findingOf(shownForce(pack, force, [sender, host])) : 'fails',
        scope: findingOf(scope),
        rules: rulesOf(pack, question).map((rule) =>
          ruleNode(law, pack, rule, question, road, determination, isAccepted(standing, pack, rule), settings),
        ),
      };
    });
  return {
    question: { subject: question.subject, formality: question.formality, day: question.day, facts: question.facts },
    concerns: findingOf(concerns(law, question)),
    ...(determination === undefined ? {} : { determination }),
    ...(local.length === 0 ? {} : { local }),
    packs,
  };
}

function rulesOf(pack: Pack, question: Question): Rule[] {
  return Object.values(pack.rules).filter(
    (rule) =>
      rule.subject.includes(question.subject) && rule.effects.some((effect) => effect.formality === question.formality),
  );
}

function ruleNode(
  law: Law,
  pack: Pack,
  rule: Rule,
  question: Question,
  road: Road,
  determination: Determination | undefined,
  accepted: boolean,
  settings: Settings,
): RuleNode {
  const name = fenceName(pack, rule);
  const lookup = road.lookup(pack);
  const by = determination?.defeated.find((defeat) => defeat.rule === name)?.by;
  const effects = rule.effects.filter((effect) => effect.formality === question.formality);
  const attestation = liveOverlay(law, settings).attestations.find((one) => one.fence === name);
  return {
    fence: name,
    heading: rule.heading,
    ...(rule.cited === undefined ? {} : { cited: rule.cited }),
    mark: rule.mark,
    source: rule.source,
    accepted,
    ...(attestation === undefined ? {} : { attested: attestedOf(attestation) }),
    fate: fateOf(pack, rule, name, road, determination, accepted, lookup),
    ...(by === undefined ? {} : { by }),
    effects: effects.map((effect) =>
      [effect.verb, effect.paper ?? effect.manner ?? effect.arrangement ?? ''].join(' ').trim(),
    ),
    lines: linesOf(law, pack, rule, lookup, road, settings),
  };
}

function fateOf(
  pack: Pack,
  rule: Rule,
  name: string,
  road: Road,
  determination: Determination | undefined,
  accepted: boolean,
  lookup: Lookup,
): RuleFate {
  if (!fits(rule, rule.subject[0] ?? '', road.host)) return 'other-host';
  const { force, scope } = road.gate(pack);
  if (!road.packs.includes(pack) || force === false) return 'not-in-force';
  if (scope === false) return 'out-of-scope';
  const place = determination?.because.indexOf(name) ?? -1;
  if (place === 0) return 'credited';
  if (place > 0) return 'agrees';
  if (determination?.defeated.some((defeat) => defeat.rule === name) === true) return 'defeated';
  const holds = allOf([
    allHold(rule.if, lookup),
    not(anyHolds(rule.unless, lookup)),
    allHold(rule.provided, lookup) !== false,
  ]);
  if (holds === false) return 'fails';
  if (holds === undefined || scope === undefined || force === undefined) return 'undecided';
  return accepted ? 'outweighed' : 'possible';
}

function linesOf(
  law: Law,
  pack: Pack,
  of: Pick<Rule, 'if' | 'unless' | 'provided'>,
  lookup: Lookup,
  road: Road,
  settings: Settings,
): LineNode[] {
  const node = (group: LineNode['group'], line: ConditionLine): LineNode => {
    const reads = readsOf([line]);
    return {
      group,
      text: line.text,
      finding: findingOf(truth(line.of, lookup)),
      facts: reads.facts.map((path) => {
        const value = lookup.fact(path);
        return value === undefined ? { path } : { path, value };
      }),
      terms: reads.terms.flatMap((name) => termNode(law, pack, name, lookup, road, settings)),
    };
  };
  return (['if', 'unless', 'provided'] as const).flatMap((group) => of[group].map((line) => node(group, line)));
}

function termNode(law: Law, pack: Pack, name: string, lookup: Lookup, road: Road, settings: Settings): TermNode[] {
  const found = findTerm(law, pack, name);
  if (found === undefined) return [];
  const { owner, term } = found;
  const value = lookup.term(name);
  return [
    {
      fence: fenceName(owner, term),
      finding: findingOf(typeof value === 'boolean' ? value : undefined),
      mark: term.mark,
      accepted: isAccepted(standingOf(law, settings), owner, term),
      lines: linesOf(law, owner, term, road.lookup(owner), road, settings),
    },
  ];
}

function findingOf(of: Truth): Finding {
  return of === undefined ? 'unknown' : of ? 'holds' : 'fails';
}

function attestedOf({ office, seen, article }: Attestation): NonNullable<RuleNode['attested']> {
  return { office, seen, ...(article === undefined ? {} : { article }) };
}
