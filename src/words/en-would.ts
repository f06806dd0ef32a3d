// English words of what would change an answer.

import type { WouldWords } from './would-words.ts';

/** What would change it, in English. */
export const wouldEn: WouldWords = {
  heading: 'What would change it',
  note: 'Only what can still be changed is tried, alone or up to three things together; the answer is what the law gives with just that changed. What the sending side can do comes first.',
  nothing: 'Nothing that can still be changed makes an answer lighter.',
  untried: (answers, units) =>
    `The visit is large: what would change it was tried for the answers that most persons and things share. ${answers} answers (${units} formalities × persons and things) were not tried; \`comity why\` tries them for one line.`,
  side: {
    sender: 'The sending side can do',
    both: 'Both Parties would have to agree',
    host: 'The receiving State would have to act',
  },
  avoid: 'Or leave out what calls for the formality',
  cost: 'not without cost',
  unlessChosen: 'unless chosen so already',
  label: 'lighter if',
  clause: (clause) => `If ${clause}`,
  change: (from, to) => `${from} → ${to}`,
  under: (to, clause) => `${to} if ${clause}`,
  none: 'no longer arises',
  heavier: 'but then',
};
