// English words of checking law.

import type { CaseAnswer, CaseFailure } from '../engine/cases.ts';
import type { LawChange } from '../engine/mutate.ts';
import { unreachable } from '../kernel/errors.ts';
import type { CheckWords } from './check-words.ts';

const answer = (of: CaseAnswer): string => (of === 'no-row' ? 'no row' : of);

function difference(one: CaseFailure): string {
  switch (one.kind) {
    case 'outcome': {
      const why = one.why.length === 0 ? '' : ` (${one.why.join(', ')})`;
      return `${one.formality}: expected ${answer(one.expected)}, got ${answer(one.got)}${why}`;
    }
    case 'list':
      return `${one.formality}: ${one.list} expected [${one.expected.join(', ')}], got [${one.got.join(', ')}]`;
    case 'status':
      return `${one.pack}: expected to be ${one.expected}, is ${one.got}`;
    case 'cited':
      return one.expected ? `${one.rule} should be cited, and is not` : `${one.rule} should not be cited, and is`;
    case 'duty':
      return `the duty ${one.duty} should arise, and does not`;
    case 'same':
      return 'it should differ, and does not';
    default:
      return unreachable(one);
  }
}

function change(one: LawChange): string {
  // A scope's id has the word in it already.
  const name = one.what === 'scope' || one.what === 'milestone' ? one.id : `${one.what} ${one.id}`;
  switch (one.kind) {
    case 'deleted':
      return `${name}: deleted`;
    case 'turned':
      return `${name}: turned round`;
    case 'line':
      return `${name}: ${one.group} line ${one.line} turned round`;
    case 'day':
      return `${name} ${one.day} ${one.by > 0 ? '+1' : '-1'}`;
    default:
      return unreachable(one);
  }
}

/** English, for a law that is checked. */
export const checkEn: CheckWords = {
  asGiven: (title) => title,
  failure: (one) => `${one.exchanged ? 'with the parties exchanged: ' : ''}${difference(one)}`,
  counts: ({ packs, rules, passed, cases, digest }) =>
    `${packs} packs, ${rules} rules, ${passed} of ${cases} cases pass, digest ${digest}`,
  rows: 'rows',
  fate: {
    encoded: 'encoded',
    obliges: 'obliges',
    allocates: 'allocates',
    reserves: 'reserves',
    'left-out': 'left out with a reason',
    elsewhere: 'of instruments not encoded yet',
  },
  apart: 'facts of other lists, counted apart',
  change,
  unnoticed: 'no case notices',
  pack: 'pack',
  changes: 'changes',
  noticed: 'noticed by a case',
  all: 'all',
};
