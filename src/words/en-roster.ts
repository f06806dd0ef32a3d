// English words of how the headings of a roster were read.

import type { RosterWords } from './roster-words.ts';

/** How the headings of a roster were read, in English. */
export const rosterEn: RosterWords = {
  because: {
    exact: 'name of a column',
    given: 'you said so',
    kept: 'mapping file',
    synonym: 'heading known',
    'two-languages': 'heading known in parts',
    words: 'same words',
    spelling: 'spelling',
    ending: 'end of the heading',
    part: 'part of the heading',
    values: 'values seen',
    administrative: 'no rule reads it',
    second: 'second column for the same',
  },
};
