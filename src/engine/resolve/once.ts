// What has been determined is not determined again: a question is known by what was read of it on the way to its answer, and by no more.

import { comparandsOf } from '../condition.ts';
import type { FactValues, Law } from '../law.ts';
import type { Value } from '../vocabulary.ts';
import type { CellTest } from './cells.ts';
import { type Determination, determine } from './determine.ts';
import { isBound } from './in-force.ts';
import { memo } from './memo.ts';
import { type RoadOptions, isBetween, packsBetween } from './packs.ts';
import type { Question } from './question.ts';
import { linesRead, testsOf } from './reads.ts';
import { type Settings, lesserOf, standingOf } from './settings.ts';
import { Trie } from './trie.ts';

/** Stands for the sending State among the values read, so that States that the law treats alike have one answer. */
const SENDER = Symbol('sending State');

type Read = Value | symbol | undefined;

const tries = memo<Law, Settings, Trie<Determination | undefined>>();
const senders = memo<Law, Settings, string>();

/**
 * The same answer as `determine` gives, found once for all questions that read alike: a rule that fell at its first line did not read
 * what its second asks. Sending States with the same agreements in the same state, which no test tells apart, share the answers that
 * do not name them; the law and the settings are taken not to change.
 *
 * @returns undefined where the formality does not concern the subject
 */
export function determineOnce(
  law: Law,
  question: Question,
  settings: Settings,
  options: RoadOptions = {},
): Determination | undefined {
  const { subject, formality, day, facts } = question;
  const sender = String(facts['leg.sending']);
  const frame = `${subject}|${formality}|${day}|${String(facts['leg.receiving'])}|${options.baselineOnly === true}|${options.strictBaseline === true}`;
  // Whom a person serves opens a road of another State, which may be told of by name.
  const alone = subject !== 'person' || facts['person.serves'] === sender || options.baselineOnly === true;
  const own = tries(law, settings, `${frame}|${sender}`, () => new Trie());
  const shared = alone
    ? tries(law, settings, `${frame}|${likeSender(law, question, settings, options)}`, () => new Trie())
    : own;
  const read = (path: string): Read => readOf(question, path, sender);
  for (const trie of new Set([shared, own])) {
    const found = trie.find(read);
    if (found !== undefined) return found.value;
  }
  const { noted, reads } = watched(question);
  const answer = determine(law, noted, settings, options);
  (answer !== undefined && namesStates(law, answer, sender) ? own : shared).keep(reads, read, answer);
  return answer;
}

/** Whether an answer says something of its sender by name, or under a State that is named: what is so of that one alone. */
function namesStates(law: Law, answer: Determination, sender: string): boolean {
  const under = answer.provided.flatMap(({ when }) => Object.values(when));
  return (
    under.some((value) => String(value) in law.vocabulary.states) ||
    new RegExp(String.raw`\b${sender}\b`, 'u').test(JSON.stringify(answer))
  );
}

/** What tells a sending State from another on its road to the host: its agreements, what binds it, and the tests that name it. */
function likeSender(law: Law, question: Question, settings: Settings, options: RoadOptions): string {
  const { subject, formality, day, facts } = question;
  const sender = String(facts['leg.sending']);
  const host = String(facts['leg.receiving']);
  const key = `${subject}|${formality}|${day}|${host}|${sender}|${options.baselineOnly === true}`;
  return senders(law, settings, key, () => {
    // A movement may name a treaty that is not in force: between the two States it silences the others, elsewhere it says nothing.
    const own = Object.values(law.packs).filter((pack) => isBetween(pack, sender, host));
    const sides = [settings, lesserOf(law, settings)].map((each) => {
      const standing = standingOf(law, each);
      const packs = packsBetween(law, sender, host, day, standing, options);
      const bound = (id: string | undefined): string => {
        const pack = id === undefined ? undefined : law.packs[id];
        return pack === undefined ? '' : String(isBound(pack, sender, day, standing));
      };
      const tests: readonly CellTest[] = [
        ...comparandsOf(law.vocabulary.formalities[formality]?.concerns ?? []),
        ...testsOf(law, linesRead(law, packs, question, host)),
      ];
      const named = tests.map(({ literals, members }) =>
        [literals.includes(sender), ...(members ?? []).map((states) => states.includes(sender))].map(Number).join(''),
      );
      return [packs.map(({ id, until }) => `${id}=${bound(id)}=${bound(until)}`).join(), named.join()];
    });
    return JSON.stringify([own.map(({ id }) => id), ...sides]);
  });
}

/** The question with a note of each fact and term that is read of it, in the order of the first reading. */
function watched(question: Question): { readonly noted: Question; readonly reads: ReadonlySet<string> } {
  const reads = new Set<string>();
  const watch = <T extends object>(values: T, prefix: string): T =>
    new Proxy(values, {
      get(target, name, receiver) {
        if (typeof name === 'string') reads.add(`${prefix}${name}`);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  const facts = watch<FactValues>(question.facts, '');
  const aggregates = watch<NonNullable<Question['aggregates']>>(question.aggregates ?? {}, TERM);
  return { noted: { ...question, facts, aggregates }, reads };
}

const TERM = 'aggregate:';

function readOf({ facts, aggregates }: Question, path: string, sender: string): Read {
  if (path.startsWith(TERM)) {
    const value = aggregates?.[path.slice(TERM.length)];
    return typeof value === 'object' ? `${value.min}..${value.max}` : value;
  }
  const value = facts[path];
  return value === sender ? SENDER : value;
}
