// English words of one answer with its reasons.

import type { WhyWords } from './why-words.ts';

/** One answer taken apart, in English. */
export const whyEn: WhyWords = {
  finding: { holds: 'yes', fails: 'no', unknown: 'not known' },
  group: { if: 'if', unless: 'unless', provided: 'provided that' },
  fate: {
    credited: 'this rule decides',
    agrees: 'says the same',
    defeated: 'set aside',
    possible: 'would speak, but was not seen well enough',
    undecided: 'it is not known whether it speaks',
    outweighed: 'speaks, but another one decides',
    fails: 'its conditions do not hold',
    'not-in-force': 'not in force on that day',
    'out-of-scope': 'its agreement does not cover this',
    'other-host': 'speaks of another host',
  },
  notConcerned: 'This formality does not concern this line.',
  force: 'in force',
  scope: 'covers this',
  term: 'definition',
  belowMark: 'below the accepted mark',
  others: 'other States',
  othersMay: (agreements) =>
    agreements === 1
      ? 'one agreement of another State may concern persons of whom it is not said whom they serve'
      : `${agreements} agreements of other States may concern persons of whom it is not said whom they serve`,
};
