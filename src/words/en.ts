// English. Sentences are short, and words stand before codes.

import type { Catalogue } from './catalogue.ts';
import { checkEn } from './en-check.ts';
import { deltaEn } from './en-delta.ts';
import { networkEn } from './en-network.ts';
import { lawEn } from './en-law.ts';
import { date, dateLong, kindNames, leadUnits, list, number, plural } from './en-numbers.ts';
import { registerEn } from './en-register.ts';
import { conditionEn, sentenceEn } from './en-sentence.ts';
import { rosterEn } from './en-roster.ts';
import { settleEn } from './en-settle.ts';
import { whyEn } from './en-why.ts';
import { wouldEn } from './en-would.ts';

/** The English catalogue. */
export const en: Catalogue = {
  lang: 'en',
  heading: {
    title: 'Assessment of a visit',
    glance: 'At a glance',
    visit: 'The visit',
    relief: 'Red tape before and after',
    byInstrument: 'By instrument',
    byFormality: 'By formality',
    blocks: 'What blocks',
    unsettled: 'What is not settled',
    deadlines: 'Deadlines',
    todo: 'To do, by addressee',
    unfiled: 'To settle or to keep: nothing to file is known',
    given: 'Given already',
    duties: 'To do on the way, by person',
    authorities: 'By authority',
    matrix: 'Every formality for every class',
    classes: 'Classes',
    papers: 'Papers to bring',
    questions: 'Questions to answer',
    wanted: 'Texts to get',
    lapsed: 'Attested locally, and lapsed',
    reasons: 'Reasons',
    cited: 'Also cited, not determined',
    packs: 'Law asked',
    marks: 'What the marks mean',
    inputs: 'What went in',
    legend: 'Signs',
  },
  label: {
    activity: 'Activity',
    accept: 'Accepted as law',
    addressee: 'Addressee',
    answerBy: 'Answer by',
    after: 'After',
    article: 'Provision',
    attested: 'attested locally by',
    because: 'because of',
    before: 'Before',
    best: 'at best',
    bindsUs: 'Binds us',
    by: 'by',
    calendar: 'calendar',
    cause: 'why',
    channel: 'channel',
    class: 'Class',
    computation: 'count',
    data: 'data',
    defeated: 'set aside',
    determinations: 'Determinations',
    digest: 'Digest',
    facts: 'Facts',
    firstDay: 'First day',
    form: 'form',
    formality: 'Formality',
    hangs: 'bears on',
    inForce: 'In force',
    indicated: 'indicated',
    instrument: 'Instrument',
    known: 'Law as known on',
    leftOut: 'Left out of the list',
    kind: 'Kind',
    latest: 'Latest day',
    lines: 'lines',
    local: 'rests on',
    manner: 'manner',
    mark: 'Mark',
    nextStep: 'next',
    notKnown: 'Not known',
    outcome: 'Outcome',
    possible: 'possible',
    provided: 'provided that',
    rule: 'Rule',
    redTape: 'Red tape',
    source: 'source',
    theyShow: 'They must show',
    today: 'Today',
    todo: 'To do',
    units: 'formalities × lines',
    inAll: 'In all',
    knownBefore: 'Asked before',
    unknownBefore: 'Ordinary law not known',
    when: 'When',
    where: 'Where',
    who: 'Who and what',
    explosives: 'Explosives',
    worst: 'at worst',
    engine: 'Engine',
    visitFile: 'Visit',
    manifest: 'Manifest',
    law: 'Law',
    calendars: 'Calendars',
    overlay: 'Local overlay',
    question: 'question',
    layer: 'Layer',
    paper: 'Paper',
    line: 'line',
    conditional: 'on a condition',
    asBefore: 'as before',
    number: 'its number',
    text: 'text wanted',
    more: 'more',
    binding: 'under',
  },
  phrase: {
    nothingBlocks: 'Nothing bars this visit.',
    noBarKnown: 'No bar is known so far.',
    nothingUnsettled: 'Everything that was asked is settled.',
    noDeadline: 'No latest day is known for any filing.',
    noTodo: 'Nothing has to be filed.',
    noPapers: 'No paper is named by the law that was read.',
    noQuestions: 'There is no open question.',
    noTexts: 'No unseen text would change an answer.',
    noDuties: 'No duty is named.',
    noRelief: 'No formality is lighter than the ordinary law of the host has it.',
    noLeadTime: 'no lead time known',
    calendarEnds: 'the calendar of the office ends before that day',
    numberUnknown: 'article number unknown',
    noAuthority: 'No authority known',
    nothingKnown: 'nothing known',
    noRule: 'no rule known',
    needPossible: 'only if needed: not settled',
    reliefNote: 'One formality for one line of the manifest counts once.',
    unknownBeforeNote: 'Counted apart, because it is not known whether the host asks for it at all.',
    matrixNote:
      'A sign for each formality and class of lines. Two signs: the answer is not settled, the second is what a lesser source indicates.',
    unsettledNote: 'Unsettled is never a permission. Until it is settled, plan for the worst.',
    indicatedNote: 'indicated by a lesser source, not settled',
    deadlineNote: 'Latest days to file, on the calendar of each office, counted from today.',
    todoNote: 'Who is asked for what, how, and by when.',
    wantedNote: 'The words of these provisions were not seen well enough. Getting the first would settle most.',
    lapsedNote:
      'The provision in the pack has changed since it was seen, or the question since it was answered: these count no longer. Look again and attest anew.',
    questionsNote: 'Answers that would settle something, or on which an answer rests.',
    citedNote: 'Jurisdiction, claims, costs, duties of conduct and powers: shown so that nobody is surprised.',
    reasonsNote: 'Each answer with the provision it rests on, its mark and its source. Equal answers stand once.',
    citedOnce: 'On paper a provision is said in full, with its source, where it is first cited in this part.',
    packsNote: 'Every pack of law that was asked, with its standing on the days of the visit.',
    marksNote: 'A mark says how well a provision was seen, not how good the law is.',
    privacy: 'Names of persons stay on the machine that made this report.',
    skip: 'Skip to the verdict',
    providedThat: 'provided that',
    provisoKind: 'an answer rests on it',
    unsettledKind: 'unsettled because of it',
    capped: 'too many open questions to try every answer: settle the first ones',
    lapses: 'the right lapses if this is not done',
    stands: 'must be done; the right stands',
    notAsked: 'not asked',
    hostNote: 'What binds us, what they must show, and what we must answer by when.',
    openReason: 'Show reasons',
    whyTitle: 'Why',
    otherwise: 'otherwise',
    yes: 'yes',
    no: 'no',
    mixedFact: 'mixed',
    dutyPossible: 'possible: it is not settled that the rule applies',
    notStated: 'not stated',
    given: 'given, as the visit file says',
    refused: 'refused or not given, as the visit file says',
    youDecide: 'you decide: say to the sending State when and where to file',
    gapNoteHost: 'The law that was read has no rule on these. You decide: say to the sending State what your law asks.',
    byInstrumentNote:
      'What each makes lighter: of what was asked before, and of what the ordinary law is not known to ask.',
    allKnown: 'everything published',
    gapNote: 'The law that was read has no rule on these. Ask the host, or get the text.',
    unknownFormalities: 'Not known for',
  },
  outcome: {
    waived: 'waived',
    eased: 'eased',
    required: 'required',
    consent: 'consent needed',
    barred: 'barred',
    unsettled: 'not settled',
    unknown: 'no rule known',
  },
  outcomeMeaning: {
    waived: 'falls away',
    eased: 'made lighter: a paper takes its place',
    required: 'stands as the host has it, or as a treaty imposes it',
    consent: 'the host must agree, or be told',
    barred: 'not allowed',
    unsettled: 'cannot be told yet; never a permission',
    unknown: 'the law that was read has no rule',
  },
  symbol: { waived: '✓', eased: '~', required: '!', consent: '+', barred: '✗', unsettled: '?', unknown: '?' },
  tier: { settled: 'settled', indicated: 'indicated by a lesser source', unknown: 'nothing known' },
  cause: {
    fact: 'a fact is missing',
    text: 'the words were not seen',
    reading: 'the words can be read in two ways',
    choice: 'the choice of the host is not known',
    open: 'left to an arrangement that was not seen',
    conflict: 'two rules conflict',
    effect: 'not shown to have effect in the law of the host',
    gap: 'no rule known',
  },
  mark: { text: 'words seen', summary: 'official summary', report: 'lesser source', memory: 'nothing seen' },
  markMeaning: {
    text: 'the words of the provision were seen',
    summary: 'an official summary says so; the words were not seen',
    report: 'the press or another secondary source says so',
    memory: 'nothing was seen: it lightens nothing; a burden of the host’s own law stays',
  },
  layer: {
    supplement: 'supplementary agreement',
    treaty: 'agreement',
    act: 'act giving effect',
    baseline: 'ordinary law of the host',
  },
  moment: { entry: 'on entry', stay: 'during the stay', exit: 'on departure' },
  manner: { agreement: 'by agreement', notice: 'by notice' },
  silent: {
    obliges: 'obliges',
    allocates: 'allocates',
    reserves: 'reserves the power to',
    governs: 'deals with',
    leaves: 'leaves open',
    keeps: 'keeps the law of the host',
  },
  inForce: { yes: 'yes', no: 'no', partly: 'on some days', unknown: 'not known' },
  event: { entry: 'entry', exit: 'departure', import: 'import', movement: 'the movement' },
  todayFrom: { flag: 'as given', file: 'as the visit file says', clock: 'by the clock' },
  verdict: {
    'as-planned': () => 'This visit may enter as planned.',
    'once-done': ({ things, first, late }) => {
      const done = `This visit may enter once ${plural(things, 'thing is', 'things are')} done`;
      if (first === undefined) return `${done}; no latest day is known for ${things === 1 ? 'it' : 'any of them'}.`;
      if (late) return `${done}; the first was due on ${dateLong(first)} and is late.`;
      return `${done}, ${things === 1 ? 'by' : 'the first by'} ${dateLong(first)}.`;
    },
    'may-not': ({ bars, refused }) => {
      const why = [
        ...(bars.length === 0 ? [] : [`${list(bars)} ${bars.length === 1 ? 'is' : 'are'} barred`]),
        ...(refused.length === 0
          ? []
          : [`${list(refused)} ${refused.length === 1 ? 'was' : 'were'} refused or not given`]),
      ];
      return why.length === 0 ? 'This visit may not enter.' : `This visit may not enter: ${why.join('; ')}.`;
    },
    'cannot-tell': ({ questions, texts }) =>
      `It cannot be told yet whether this visit may enter: ${plural(questions, 'question', 'questions')} and ${plural(texts, 'text', 'texts')} are open.`,
    'no-agreement': ({ hosts, things, first, late }) => {
      const law = `No agreement is in force for this visit: the ordinary law of ${hosts.length === 0 ? 'the host' : list(hosts)} applies`;
      if (things === 0) return `${law}.`;
      const asks = `${law} and asks for ${plural(things, 'thing', 'things')}`;
      if (first === undefined) return `${asks}; no latest day is known for ${things === 1 ? 'it' : 'any of them'}.`;
      if (late) return `${asks}; the first was due on ${dateLong(first)} and is late.`;
      return `${asks}, ${things === 1 ? 'by' : 'the first by'} ${dateLong(first)}.`;
    },
  },
  punctuation: { colon: ': ', comma: ', ', open: ' (', close: ')', stop: '.', openMark: ' [', closeMark: ']' },
  date,
  dateLong,
  span(from, to) {
    if (from === to) return date(from);
    if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${date(to)}`;
    if (from.slice(0, 4) === to.slice(0, 4)) return `${date(from).slice(0, -5)} – ${date(to)}`;
    return `${date(from)} – ${date(to)}`;
  },
  number,
  list,
  either: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`,
  leftOut: (line, sheet, file) =>
    [
      ...(line === undefined ? [] : [`row ${line}`]),
      ...(sheet === '' ? [] : [`sheet \`${sheet}\``]),
      ...(file === '' ? [] : [`\`${file}\``]),
    ].join(' of '),
  sheetLines: (lines, rows, sheet, file) => {
    const where = [...(sheet === '' ? [] : [`sheet \`${sheet}\``]), ...(file === undefined ? [] : [`\`${file}\``])];
    return /–/.test(rows)
      ? `lines ${lines} are rows ${rows} of ${where.join(' in ')}`
      : `line ${lines} is row ${rows} of ${where.join(' in ')}`;
  },
  count(kind, value, title) {
    const [one, many] = kindNames[kind] ?? [title, title];
    return plural(value, one, many);
  },
  kinds: (kind, title) => kindNames[kind]?.[1].replace(/^(items|lots) of /, '') ?? title,
  lead(count, unit) {
    const [one, many] = leadUnits[unit] ?? [unit, unit];
    return plural(count, one, many);
  },
  daysLeft(days) {
    if (days === 0) return 'today';
    return days > 0 ? `in ${plural(days, 'day', 'days')}` : `${plural(-days, 'day', 'days')} late`;
  },
  article: (cited) => (/^([IVXLC]+|\d+)(?![A-Za-z\d])(?! [A-Za-z])/.test(cited) ? `Art. ${cited}` : cited),
  noNumber: (subject) => `article number unknown (${subject})`,
  counted({ event, day, lead, latest, nominal, weekendDays, holidays }) {
    const passed = [
      ...(weekendDays > 0 ? [plural(weekendDays, 'day of weekend', 'days of weekend')] : []),
      ...(holidays.length > 0 ? [list(holidays)] : []),
    ];
    const over = passed.length === 0 ? '' : `, passing over ${list(passed)}`;
    const closed = nominal === undefined ? '' : `${dateLong(nominal)}, when the office is closed, so `;
    return `${lead} before ${event} on ${dateLong(day)}${over}: ${closed}${dateLong(latest)} at the latest`;
  },
  closed: (nominal) => `the office is closed on ${dateLong(nominal)}`,
  undated: (value) => `No date is known for ${number(value)} of them.`,
  which: (ranges, lines, more) =>
    `${lines === 1 ? 'line' : 'lines'} ${ranges.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
  ask: (authority) => `ask ${authority}`,
  askHost: (host) => `no office known: ask ${host} through the diplomatic channel`,
  attestedBy: (office, day) => `attested locally by ${office}, ${date(day)}`,
  unknownHost: (host, offices) =>
    `Nothing is known of the ordinary law of ${host}: ask ${offices.length === 0 ? `${host} through the diplomatic channel` : list(offices)}.`,
  lawOf: (host) => `Ordinary law of ${host}`,
  lawOn: (host, formality) => `Law of ${host} on ${formality}`,
  listOf: (owner, list) => `${owner}, list of States ${list}`,
  quoted: (text) => `“${text}”`,
  things: (value) => plural(value, 'thing', 'things'),
  formalities: (value) => plural(value, 'formality', 'formalities'),
  classes: (value) => plural(value, 'class', 'classes'),
  lines: (value) => plural(value, 'line', 'lines'),
  questions: (value) => plural(value, 'question', 'questions'),
  texts: (value) => plural(value, 'text', 'texts'),
  from: (day) => `from ${date(day)}`,
  noDayOf: (states) => `no day was seen for ${states}`,
  unknownBefore: (units, lightened) =>
    `${number(units)} more ${units === 1 ? 'formality' : 'formalities'} whose ordinary law is not known${lightened > 0 ? `, ${number(lightened)} of them waived or eased` : ''}`,
  lighterUnknown: (count) => `${number(count)} more waived or eased, where the ordinary law is not known`,
  lighter: (lighter, of) => `${number(lighter)} of ${plural(of, 'formality', 'formalities')} gone or eased`,
  indicatedBy: (outcome, source) => `${outcome}, says a lesser source (${source})`,
  between: (best, worst) => (best === worst ? best : `${best} at best, ${worst} at worst`),
  notEarlier: (day) => `not before ${date(day)}`,
  roster: rosterEn,
  settle: settleEn,
  why: whyEn,
  condition: conditionEn,
  sentence: sentenceEn,
  law: lawEn,
  would: wouldEn,
  delta: deltaEn,
  network: networkEn,
  check: checkEn,
  register: registerEn,
};
