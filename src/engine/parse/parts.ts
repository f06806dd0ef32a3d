// The parts of a fence that are lists of words: duties, and terms over children.

import { type Problem, problem } from '../../kernel/errors.ts';
import type { z } from 'zod';

import type { Aggregate, Duty } from '../law.ts';
import type { Title, Vocabulary } from '../vocabulary.ts';
import type { FoundFence } from './fences.ts';
import type { Lent } from './pack-source.ts';
import type { termShape } from './shapes.ts';
import { suggestion } from '../../kernel/near.ts';
import { type Placed } from '../../kernel/yaml.ts';

/** A duty, each of its words checked. */
export function dutyOf(
  one: {
    id: string;
    who: string;
    what: string;
    when: string;
    paper?: string | undefined;
    to?: string | undefined;
    breach: 'lapses' | 'stands';
  },
  placed: Placed,
  index: number,
  vocabulary: Vocabulary,
  problems: Problem[],
): Duty {
  const check = (key: 'who' | 'what' | 'when' | 'paper' | 'to', among: Readonly<Record<string, Title>>): void => {
    const name = one[key];
    if (name !== undefined && !Object.hasOwn(among, name)) {
      problems.push(
        problem('COMITY_DUTY_UNKNOWN_WORD', {
          value: name,
          place: placed.place(['duty', index, key]),
          remedy: suggestion(name, Object.keys(among)),
        }),
      );
    }
  };
  check('who', vocabulary.actors);
  check('what', vocabulary.duties);
  check('when', vocabulary.times);
  check('paper', vocabulary.papers);
  check('to', vocabulary.authorities);
  const { paper, to, ...rest } = one;
  return { ...rest, ...(paper === undefined ? {} : { paper }), ...(to === undefined ? {} : { to }) };
}

/** What a term says of the children of its subject, if it is one of those. */
export function aggregateOf(
  value: z.output<typeof termShape>,
  fence: FoundFence,
  vocabulary: Vocabulary,
  terms: Lent['terms'],
  problems: Problem[],
): Aggregate | undefined {
  const op = (['all', 'any', 'count', 'sum'] as const).find((one) => value[one] !== undefined);
  if (op === undefined) return undefined;
  const over = value.over ?? [''];
  const strangers = over.filter((kind) => !Object.hasOwn(vocabulary.subjects, kind));
  for (const kind of strangers) {
    problems.push(
      problem('COMITY_FENCE_UNKNOWN_SUBJECT', {
        value: kind,
        place: fence.placed.place(['over']),
        remedy: suggestion(kind, Object.keys(vocabulary.subjects)),
      }),
    );
  }
  if (strangers.length > 0) return undefined;
  const written = value[op] ?? '';
  if (op === 'sum') {
    if (vocabulary.facts[written]?.type !== 'number')
      problems.push(
        problem('COMITY_CONDITION_UNKNOWN_FACT', {
          value: written,
          place: fence.placed.place([op]),
          remedy: suggestion(
            written,
            Object.values(vocabulary.facts).flatMap((fact) => (fact.type === 'number' ? [fact.path] : [])),
          ),
        }),
      );
    return { op, fact: written, over };
  }
  const name = written.replace(/^term\./, '');
  if (!Object.hasOwn(terms, name))
    problems.push(
      problem('COMITY_CONDITION_UNKNOWN_TERM', {
        value: name,
        place: fence.placed.place([op]),
        remedy: suggestion(name, Object.keys(terms)),
      }),
    );
  return { op, term: name, over };
}
