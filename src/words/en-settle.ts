// English words of which texts to get first.

import { number, plural } from './en-numbers.ts';
import type { SettleWords } from './settle-words.ts';

/** Which texts to get first, in English. */
export const settleEn: SettleWords = {
  title: 'What to read first',
  counted: (units, unsettled, beyond) =>
    `${number(unsettled)} of ${plural(units, 'formality', 'formalities')} ${unsettled === 1 ? 'is' : 'are'} not settled. ${
      beyond === 0
        ? 'Reading all the texts below would settle every one of them.'
        : `Reading all the texts below would settle ${number(unsettled - beyond)} of them; the rest ${beyond === 1 ? 'hangs' : 'hang'} on questions too.`
    }`,
  nothing: 'No unseen text would settle anything.',
  together: 'The best few together',
  togetherNote: 'Whole texts, in the order in which each adds most to those before it.',
  each: 'Each text alone',
  eachNote:
    'Worked out by finding every answer again as if the text had been read and said what the pack says of it. If it says something else, the pack has to be corrected.',
  adds: (units, soFar, of) => `settles ${number(units)}, so far ${number(soFar)} of ${number(of)}`,
  provisions: (value) => `${plural(value, 'provision', 'provisions')} of it`,
  bearsOn: 'bears on',
  settles: 'settles',
  nothingAlone: 'nothing alone',
  unknown: 'one way or the other: nothing that was seen says which',
  published: 'published',
  nowhere: 'not known where',
  whenRead: 'when read',
  encode: 'write down what it says in a pack (docs/reference/packs.md)',
  yourOffice: 'your office',
  day: 'DATE',
  number: 'NUMBER',
  inForceDay: (pack) => `${pack}: the day of its entry into force`,
  partyDay: (pack, state) => `${pack}: the day from which it binds ${state}`,
};
