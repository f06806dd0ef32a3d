// English words of a document of law and of a comparison.

import type { LawWords } from './law-words.ts';

function plural(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** English, for packs as documents. */
export const lawEn: LawWords = {
  heading: {
    document: 'Instrument',
    parties: 'Parties',
    milestones: 'Milestones',
    lists: 'Lists of States',
    scope: 'Scope',
    definitions: 'Definitions',
    articles: 'Article by article',
    cases: 'Other examples',
    leftOut: 'What is left out, and why',
    sources: 'Sources',
    comparison: 'Comparison of two instruments',
    more: 'What one does and the other does not',
    formalities: 'Formality by formality',
    comparedArticles: 'Article by article, side by side',
    matters: 'Matters and powers',
    reciprocity: 'Reciprocity inside each instrument',
  },
  label: {
    scope: 'scope',
    rule: 'rule',
    term: 'definition',
    word: 'word',
    reading: 'open question',
    about: 'concerns',
    rows: 'rows',
    duties: 'duties',
    over: 'prevails over',
    answers: 'possible answers',
    ground: 'ground',
    examples: 'examples',
    state: 'State',
    kind: 'kind',
    supplements: 'supplements',
    replaces: 'replaces',
    until: 'until',
    givesEffectTo: 'gives effect to',
    standing: 'standing',
    published: 'published',
    through: 'lightens only through',
    ofSource: 'of the source',
    attested: 'words attested',
    difference: 'difference',
    asks: 'asks besides',
    choice: 'hangs on',
    law: 'digest',
  },
  note: {
    articles:
      'Under each heading our own summary, then what each rule says, how well it is known, and from which source. No words of the text are quoted.',
    cases: 'Examples that rest on no single provision.',
    leftOut: 'Rows of the reference about this instrument that are not in it.',
    noLeftOut: 'No row about this instrument is left out.',
    noScope: 'No provision limits its scope.',
    noMilestones: 'It has no first day of its own: it is the law as it was seen.',
    comparison:
      'Only what was seen of each is compared. “Nothing seen” leaves open what the words not seen say; what is told from memory alone counts as nothing seen.',
    comparedArticles:
      'The articles of the first in its order, each with what the second does to the same formalities, matters and powers; then those of the second that answer to none.',
    noCounterpart: 'not compared: a duty alone is about no formality, matter or power',
    notActing: 'lays down a duty alone',
    reciprocity:
      'Where one Party does not give, as receiving State, what the other gives: by the instrument itself, or by the law that carries it out. What one asks and the other does not is told as asked, not as given.',
    noGap: 'As far as it was seen, each Party gives the others the same.',
    noPair: 'Neither instrument has Parties: one State’s law has no other side.',
    nothingCompared: 'Neither says anything of it.',
    skip: 'Skip to the document',
  },
  milestone: {
    signed: 'signed',
    'notes-exchanged': 'notes exchanged',
    'in-force': 'in force',
    terminated: 'terminated',
  },
  status: {
    'not-signed': 'not yet signed',
    signed: 'signed',
    'notes-exchanged': 'notes exchanged',
    'in-force': 'in force',
    ended: 'ended',
    unknown: 'not known',
    'not-yet': 'does not apply yet',
  },
  kind: {
    'reciprocal-access': 'reciprocal access',
    'status-of-forces': 'status of forces',
    'visiting-forces': 'visiting forces',
    'base-access': 'access to bases',
  },
  instrument: {
    supplement: 'the supplementary agreement',
    treaty: 'the agreement',
    act: 'the act',
    baseline: 'this law',
  },
  deal: {
    waives: 'waives',
    eases: 'eases',
    requires: 'requires',
    consent: 'subjects to consent',
    bars: 'bars',
    keeps: 'leaves under the host’s law',
    governs: 'deals with, words not seen',
    leaves: 'leaves to an arrangement',
    silent: 'says nothing',
  },
  nothingSeen: 'nothing seen',
  fromMemory: (deal) => `${deal}, from memory, nothing seen`,
  difference: { same: 'the same', differs: 'not the same', unseen: 'not compared: one of them from memory alone' },
  only: (instrument, whole) => (whole ? `only ${instrument}` : `seen in ${instrument} only`),
  hangsOn: (question) => `not known: ${question}`,
  means: {
    agreement: 'by the instrument itself',
    through: 'by the rule of its own law that carries the instrument out',
    act: 'by an act that carries the instrument out',
    choice:
      'by the rule of its own law that carries the instrument out, if a choice of its own that is not known lets it',
    unshown: 'by the instrument, but its own law asks for a rule that was not found',
    text: 'in words that were not seen',
    none: 'not at all',
  },
  gap: {
    'one-sided': 'one side only',
    unequal: 'one side gives more',
    means: 'by different means',
    conditions: 'under different conditions',
    burden: 'asked on one side only',
    'one-seen': 'seen on one side only: of the other nothing was seen',
    unseen: 'not known: the words for one side were not seen',
  },
  precision: (day, precision, text) =>
    precision === 'year'
      ? `in ${Number(day.slice(0, 4))}`
      : precision === 'month'
        ? text.replace(/^\d+ /, 'in ')
        : text,
  between: (from, to) =>
    from !== undefined && to !== undefined
      ? `surely not before ${from} and not after ${to}`
      : from !== undefined
        ? `surely not before ${from}`
        : `surely by ${to ?? ''}`,
  bound: (state, since) => `${state} (${since.startsWith('in ') ? since : `from ${since}`})`,
  boundUnknown: (states) => `no day was seen, and whether they are bound is not known: ${states}`,
  standing: (day, status) => `${status} on ${day}`,
  listSince: (from, until, seen) =>
    [
      from === undefined ? 'first day not known' : `from ${from}`,
      ...(until === undefined ? [] : [`until ${until}`]),
      ...(seen === undefined ? [] : [`seen ${seen}`]),
    ].join(', '),
  leftOut: (reason) => reason,
  definitionOf: (term) => `definition of ${term}`,
  example: ({ title, day, from, to, answers }) => `${title} (${from} to ${to}, ${day}) → ${answers.join('; ')}`,
  noRow: 'does not concern it',
  cites: (provisions) => `cited: ${provisions.join('; ')}`,
  citesNot: (provisions) => `not cited: ${provisions.join('; ')}`,
  comparison: (a, b) => `${a} and ${b}, compared`,
  counts: (of, a, b) => {
    const all = Object.values(of).reduce((sum, count) => sum + count, 0);
    const only = (mine: typeof a, other: typeof a): string => `${other.whole ? 'only' : 'seen only'} in ${mine.name}`;
    const memory = of.unseen === 0 ? '' : `, ${of.unseen} not compared, one of them being told from memory alone`;
    return `${plural(all, 'formality', 'formalities')}: ${of.same} treated the same, ${of.differs} not the same, ${of['only-a']} ${only(a, b)}, ${of['only-b']} ${only(b, a)}${memory}.`;
  },
  onlyHost: (state) => `${state} as receiving State only`,
  asHost: (states) => `${states} as receiving State`,
};
