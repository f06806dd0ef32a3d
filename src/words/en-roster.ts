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
  columns: { heading: 'heading', column: 'column', sure: 'sure', why: 'why', others: 'or else' },
  notKnown: '(not known)',
  passedOver: '(passed over)',
  fits: (reason, fit, of) => `${reason}; ${fit} of ${of} values fit`,
  kind: (kind, why) => `every line is read as \`${kind}\` (${why})`,
  kindGiven: 'you said so',
  kindSheet: (sheet) => `sheet \`${sheet}\``,
  kindColumns: (columns) => `only such lines have ${columns.join(', ')}`,
  header: (rows, above, more) => {
    const all = rows.join(' and ');
    const rest = more > 0 ? ` and ${more} more` : '';
    const first = rows.length === 1 ? `row ${all} holds the headings` : `rows ${all} hold the headings`;
    return above.length === 0 ? first : `${first}; the rows above are not read: ${above.join(', ')}${rest}`;
  },
  readSo: (path, meant) => `${path} is read so: ${meant.join(', ')}`,
  notRead: (headings) => `passed over: ${headings.join(', ')}`,
  correct: '`comity manifest check` shows how sure each is; `--map "HEADING=COLUMN"` corrects one',
  rank: ({ rank, lines, codes, service, say, ofStates }) => {
    const each = codes.map((one) => `${one.code} (${one.service})`);
    const written = say.map((one) => `\`${one}\``);
    const settled =
      service === undefined
        ? `a column \`service\`${ofStates ? ', with its State,' : ''} would say which`
        : `\`${service}\` in \`service\` leaves it open: write the service${ofStates ? ' with its State' : ''}, as ${written.join(' or ')}`;
    return `\`${rank}\` on ${lines} lines is ${each.join(' or ')}: ${settled}`;
  },
};
