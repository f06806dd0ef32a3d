// A hand-made assessment with the ids of the real vocabulary, so that every state a report can show is shown once.

import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Actor, Fact, Formality, MovableDay, Subject, Title, Vocabulary } from '../../src/engine/vocabulary.ts';
import type { Filing, Law, Pack, Rule, State } from '../../src/engine/law.ts';
import type { Mark } from '../../src/engine/marks.ts';
import { type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type {
  Assessment,
  Citation,
  CountStep,
  DeadlineRow,
  DeterminationRow,
  LineClass,
} from '../../src/visit/assessment/assessment.ts';

type Yaml<T> = Readonly<Record<string, T>>;
type RawVocabulary = Readonly<{
  states: Yaml<Title>;
  subjects: Yaml<Title & { parents?: string[]; thing?: boolean }>;
  facts: Yaml<Omit<Fact, 'path'>>;
  formalities: Yaml<Title & { unit: string | string[]; moment: Formality['moment']; floor?: 'consent' }>;
  authorities: Yaml<Title>;
  papers: Yaml<Title>;
  duties: Yaml<Title>;
  actors: Yaml<Actor>;
  days: Yaml<MovableDay>;
  times: Yaml<Title>;
  powers: Yaml<Title>;
  matters: Yaml<Title>;
  terms: Yaml<Title>;
  lists: Yaml<Title>;
}>;

const mapped = <A, B>(of: Yaml<A>, map: (value: A, key: string) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value, key)]));

function vocabulary(): Vocabulary {
  const file = new URL('../../law/vocabulary.yaml', import.meta.url);
  const raw = parse(readFileSync(file, 'utf8')) as RawVocabulary;
  return {
    ...raw,
    subjects: mapped(raw.subjects, (title, kind): Subject => ({ kind, thing: false, parents: [], ...title })),
    facts: mapped(raw.facts, (fact, path): Fact => ({ path, ...fact })),
    formalities: mapped(raw.formalities, (given, id): Formality => ({
      id,
      en: given.en,
      ja: given.ja,
      unit: typeof given.unit === 'string' ? [given.unit] : given.unit,
      moment: given.moment,
      concerns: [],
      gates: true,
    })),
  };
}

const sourced = (mark: Mark, source: string): { mark: Mark; source: string; rows: string[] } => ({
  mark,
  source,
  rows: [],
});

function rule(
  pack: string,
  id: string,
  article: string | undefined,
  title: string,
  en: string,
  ja: string,
  mark: Mark,
): Rule {
  return {
    ...sourced(mark, 'diet-summary'),
    id,
    digest: `${pack}-${id}`,
    heading: { ...(article === undefined ? {} : { article }), title, paraphrase: { en, ja } },
    file: 'articles/01.md',
    line: 1,
    if: [],
    unless: [],
    provided: [
      {
        text: 'person.identity in ["service-card", "both"]',
        of: {
          op: 'in',
          left: { op: 'fact', path: 'person.identity' },
          right: { op: 'list', values: ['service-card', 'both'] },
        },
      },
    ],
    subject: ['person'],
    effects: [],
    statements: [],
    duties: [],
    over: [],
    default: false,
    liftsFloor: false,
  };
}

function pack(id: string, title: Title, short: Title, layer: Pack['layer'], rules: readonly Rule[]): Pack {
  return {
    ...sourced('summary', 'diet-summary'),
    id,
    digest: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
    title,
    short,
    kind: layer,
    layer,
    parties: {},
    givesEffectTo: [],
    supplements: [],
    replaces: [],
    milestones: [],
    through: {},
    lists: {},
    scopes: [],
    terms: {},
    words: {},
    rules: Object.fromEntries(rules.map((each) => [each.id, each])),
    readings: {},
  };
}

function filing(formality: string, authority: string, channel: Title, form: Title, data: readonly Title[]): Filing {
  return { ...sourced('text', 'guide'), formality, authority, channel, form, data, lead: [] };
}

const RAA = 'au-jp-raa-2022';
const BASE = 'au-baseline';

/** A law with as much in it as a report looks up. */
export function fixtureLaw(): Law {
  const host: State = {
    state: 'AU',
    choices: {},
    lists: {},
    authorities: {
      'defence-aviation': {
        ...sourced('text', 'guide'),
        id: 'defence-aviation',
        calendar: 'au',
        en: 'Defence Diplomatic Clearance – Air Office',
        ja: '国防省航空外交許可室',
      },
      immigration: {
        ...sourced('text', 'guide'),
        id: 'immigration',
        calendar: 'au',
        en: 'Department of Home Affairs',
        ja: '内務省',
      },
      customs: {
        ...sourced('text', 'guide'),
        id: 'customs',
        calendar: 'au',
        en: 'Australian Border Force',
        ja: 'オーストラリア国境警備隊',
      },
    },
    filing: {
      'aircraft-clearance': filing(
        'aircraft-clearance',
        'defence-aviation',
        { en: 'application by the embassy', ja: '大使館による申請' },
        { en: 'form AF179', ja: '様式 AF179' },
        [
          { en: 'aircraft type', ja: '機種' },
          { en: 'call sign', ja: '呼出符号' },
          { en: 'route', ja: '経路' },
        ],
      ),
      visa: filing('visa', 'immigration', { en: 'online', ja: 'オンライン' }, { en: 'form', ja: '様式' }, []),
      passport: filing(
        'passport',
        'immigration',
        { en: 'at the border', ja: '入国の際' },
        { en: 'none', ja: 'なし' },
        [],
      ),
      'import-duty': filing(
        'import-duty',
        'customs',
        { en: 'broker', ja: '通関業者' },
        { en: 'declaration', ja: '申告書' },
        [],
      ),
    },
  };
  return {
    format: 1,
    digest: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
    vocabulary: vocabulary(),
    sources: {
      'diet-summary': {
        title: 'House of Representatives, summary of the treaty',
        publisher: '衆議院',
        url: 'https://example.org/diet',
      },
      guide: {
        title: 'Aircraft clearance guide',
        publisher: 'Department of Defence',
        url: 'https://example.org/guide',
      },
      press: { title: '日豪円滑化協定が発効', publisher: 'Press' },
    },
    packs: {
      [RAA]: pack(
        RAA,
        {
          en: 'Agreement on the facilitation of reciprocal access and cooperation',
          ja: '相互のアクセス及び協力の円滑化に関する協定',
        },
        { en: 'Japan–Australia RAA', ja: '日豪円滑化協定' },
        'treaty',
        [
          rule(
            RAA,
            'visa',
            undefined,
            'visas',
            'Members need apply for no visa.',
            '構成員は査証の申請を免除される。',
            'summary',
          ),
          rule(
            RAA,
            'VII-1',
            'VII',
            'goods',
            'Goods for official use enter free of duty.',
            '公用の物品は免税で輸入できる。',
            'summary',
          ),
          rule(
            RAA,
            'clearance',
            undefined,
            'craft',
            'Clearance is given expeditiously.',
            '許可は速やかに与えられる。',
            'report',
          ),
        ],
      ),
      [BASE]: pack(
        BASE,
        { en: 'Ordinary law of the host', ja: '接受国の一般法令' },
        { en: 'Australian law', ja: 'オーストラリア法令' },
        'baseline',
        [
          rule(
            BASE,
            'migration',
            's 42',
            'visas',
            'Nobody may enter without a visa.',
            '査証なしに入国できない。',
            'text',
          ),
          rule(
            BASE,
            'aircraft',
            undefined,
            'State aircraft',
            'State aircraft need a clearance.',
            '国の航空機は許可を要する。',
            'text',
          ),
          rule(
            BASE,
            'bar',
            's 3',
            'drones',
            'Unmanned aircraft may not fly there.',
            '無人航空機は飛行できない。',
            'text',
          ),
        ],
      ),
    },
    states: { AU: host },
    calendars: {},
  };
}

const day = (text: string): CivilDate => civilDate(text);

function cite(instrument: string, id: string, mark: Mark, extra: Partial<Citation> = {}): Citation {
  return { instrument, rule: id, subject: id, mark, source: mark === 'text' ? 'guide' : 'diet-summary', ...extra };
}

function row(
  cls: string,
  formality: string,
  outcome: DeterminationRow['outcome'],
  because: readonly Citation[],
  extra: Partial<DeterminationRow> = {},
): DeterminationRow {
  return {
    leg: 'in',
    host: 'AU',
    group: 'main',
    class: cls,
    formality,
    moment: 'entry',
    days: { from: day('2023-08-26'), to: day('2023-08-26') },
    outcome,
    tier: outcome === 'unsettled' ? 'unknown' : 'settled',
    cause: [],
    best: outcome === 'unsettled' ? ['waived'] : [outcome],
    worst: outcome === 'unsettled' ? ['required'] : [outcome],
    because,
    defeated: [],
    provided: [],
    ask: [],
    wanted: [],
    by: [],
    manner: [],
    before: 'required',
    ...extra,
  };
}

function steps(): CountStep[] {
  const weekend = new Set(['2023-08-12', '2023-08-13', '2023-08-19', '2023-08-20']);
  return Array.from({ length: 15 }, (_, index) => {
    const at = day(`2023-08-${String(25 - index).padStart(2, '0')}`);
    if (weekend.has(at)) return { day: at, counted: false, why: 'weekend' };
    if (at === '2023-08-15')
      return { day: at, counted: false, why: 'holiday', name: { en: 'Show Day', ja: '品評会の日' } };
    return { day: at, counted: true, why: 'working-day' };
  });
}

const classes: readonly LineClass[] = [
  {
    id: 'c1',
    kind: 'person',
    facts: { 'person.role': 'member', 'person.identity': 'service-card', 'person.drives': false },
    count: 51,
    lines: Array.from({ length: 51 }, (_, index) => index + 2),
  },
  { id: 'c2', kind: 'person', facts: { 'person.role': 'member', 'person.drives': true }, count: 2, lines: [53, 54] },
  {
    id: 'c3',
    kind: 'person',
    facts: { 'person.role': 'contractor', 'person.identity': 'passport', 'person.drives': false },
    count: 2,
    lines: [55, 56],
  },
  {
    id: 'c4',
    kind: 'aircraft',
    facts: { 'aircraft.state_aircraft': true, 'aircraft.unmanned': false },
    count: 2,
    lines: [57, 58],
  },
  {
    id: 'c5',
    kind: 'aircraft',
    facts: { 'aircraft.state_aircraft': true, 'aircraft.unmanned': true },
    count: 1,
    lines: [59],
  },
  {
    id: 'c6',
    kind: 'goods',
    facts: { 'goods.kind': 'spare-parts', 'thing.purpose': 'official-exclusive' },
    count: 12,
    lines: [60, 61, 62],
  },
  { id: 'c7', kind: 'movement', facts: {}, count: 1, lines: [] },
];

function deadlines(): DeadlineRow[] {
  return [
    {
      leg: 'in',
      host: 'AU',
      formality: 'aircraft-clearance',
      authority: 'defence-aviation',
      classes: ['c4', 'c5'],
      before: 'entry',
      event: day('2023-08-26'),
      latest: day('2023-08-11'),
      lead: { count: 10, unit: 'working-days' },
      state: 'open',
      daysLeft: 18,
      steps: steps(),
      channel: { en: 'application by the embassy', ja: '大使館による申請' },
      form: { en: 'form AF179', ja: '様式 AF179' },
      data: [
        { en: 'aircraft type', ja: '機種' },
        { en: 'call sign', ja: '呼出符号' },
        { en: 'route', ja: '経路' },
      ],
      mark: 'text',
      source: 'guide',
      calendar: { id: 'au', mark: 'report', source: 'guide' },
      need: 'certain',
    },
    {
      leg: 'in',
      host: 'AU',
      formality: 'visa',
      authority: 'immigration',
      classes: ['c3'],
      before: 'entry',
      event: day('2023-08-26'),
      latest: day('2023-07-20'),
      lead: { count: 37, unit: 'days' },
      state: 'late',
      daysLeft: -4,
      steps: [],
      channel: { en: 'online', ja: 'オンライン' },
      data: [],
      mark: 'summary',
      source: 'guide',
      need: 'possible',
    },
    {
      leg: 'in',
      host: 'AU',
      formality: 'import-duty',
      authority: 'customs',
      classes: ['c6'],
      before: 'import',
      event: day('2023-08-26'),
      state: 'no-lead-time-known',
      steps: [],
      data: [],
      mark: 'text',
      source: 'guide',
      need: 'certain',
    },
  ];
}

/** The whole assessment. `over` replaces top-level parts. */
export function fixtureAssessment(over: Partial<Assessment> = {}): Assessment {
  const none = {
    before: 0,
    waived: 0,
    eased: 0,
    unchanged: 0,
    unsettled: 0,
    indicated: { waived: 0, eased: 0 },
    unknownBefore: 0,
    unknownBeforeLightened: 0,
  };
  const identity = {
    fence: `${RAA}/visa`,
    line: 'person.identity in ["service-card", "both"]',
    facts: ['person.identity'],
    when: {},
  };
  return {
    version: 1,
    explosives: [],
    inputs: {
      visit: '1111111111111111111111111111111111111111111111111111111111111111',
      manifest: '2222222222222222222222222222222222222222222222222222222222222222',
      law: '3333333333333333333333333333333333333333333333333333333333333333',
      calendars: '4444444444444444444444444444444444444444444444444444444444444444',
      overlay: '5555555555555555555555555555555555555555555555555555555555555555',
      engine: '0.1.0',
      accept: 'summary',
      today: day('2023-07-24'),
      todayFrom: 'file',
      known: day('2023-07-24'),
      lang: 'en',
    },
    frame: {
      title: { en: 'F-35A visit to RAAF Base Tindal', ja: 'F-35Aのティンダル空軍基地訪問' },
      activity: 'training',
      legs: [
        {
          leg: 'in',
          group: 'main',
          groupTitle: 'main body',
          sending: 'JP',
          receiving: 'AU',
          mode: 'air',
          port: 'RAAF Base Tindal',
          enter: day('2023-08-26'),
          leave: day('2023-08-29'),
        },
      ],
    },
    verdict: { kind: 'once-done', things: 3, first: day('2023-08-11'), late: false, questions: 1, texts: 1, bars: [] },
    classes,
    determinations: [
      row('c7', 'visit-consent', 'consent', [cite(BASE, 'aircraft', 'text')], { manner: ['agreement'] }),
      row('c1', 'visa', 'waived', [cite(RAA, 'visa', 'summary')], {
        credit: RAA,
        defeated: [{ rule: `${BASE}/migration`, by: `${RAA}/visa` }],
      }),
      row('c2', 'visa', 'waived', [cite(RAA, 'visa', 'summary')], { credit: RAA, provided: [identity] }),
      row('c3', 'visa', 'required', [cite(BASE, 'migration', 'text', { article: 's 42', cited: 'text' })]),
      row('c1', 'passport', 'unsettled', [], {
        cause: ['text'],
        wanted: [`${RAA}/visa`],
        tier: 'indicated',
        indicated: { outcome: 'waived', rule: `${RAA}/clearance`, source: 'press', mark: 'report' },
      }),
      row('c3', 'passport', 'unsettled', [], {
        cause: ['gap', 'fact'],
        best: ['required'],
        worst: ['required', 'unknown'],
        ask: ['person.serves'],
        before: 'unknown',
      }),
      row('c2', 'driving-permit', 'unsettled', [], {
        cause: ['fact'],
        ask: ['person.licence'],
        moment: 'stay',
        tree: {
          variable: 'person.licence',
          branches: [
            { value: 'military', then: { outcome: 'waived', because: [`${RAA}/visa`] } },
            { value: 'none', then: { outcome: 'required', because: [`${BASE}/migration`] } },
          ],
        },
      }),
      row('c4', 'aircraft-clearance', 'consent', [cite(BASE, 'aircraft', 'text')], { manner: ['agreement'] }),
      row('c5', 'aircraft-clearance', 'consent', [cite(BASE, 'aircraft', 'text')], { manner: ['agreement'] }),
      row(
        'c5',
        'unmanned-aircraft-permission',
        'barred',
        [cite(BASE, 'bar', 'text', { article: 's 3', cited: 'memory' })],
        { moment: 'stay' },
      ),
      row('c6', 'import-duty', 'eased', [cite(RAA, 'VII-1', 'summary', { article: 'VII', cited: 'memory' })], {
        by: [{ paper: 'force-certificate', rule: `${RAA}/VII-1` }],
        credit: RAA,
      }),
    ],
    duties: [
      {
        id: 'd1',
        rule: `${RAA}/visa`,
        who: 'member',
        what: 'show-identity-and-movement-order',
        when: 'on-demand',
        breach: 'lapses',
        certain: true,
        mark: 'summary',
        leg: 'in',
        classes: ['c1', 'c2'],
      },
      {
        id: 'd2',
        rule: `${BASE}/aircraft`,
        who: 'embassy',
        what: 'apply-for-aircraft-clearance',
        when: 'before-entry',
        to: 'defence-aviation',
        breach: 'stands',
        certain: true,
        mark: 'text',
        leg: 'in',
        classes: ['c4', 'c5'],
      },
    ],
    deadlines: deadlines(),
    papers: [
      { paper: 'service-identity-card', who: 'member', because: [`${RAA}/visa`], leg: 'in', classes: ['c1', 'c2'] },
      { paper: 'force-certificate', because: [`${RAA}/VII-1`], leg: 'in', classes: ['c6'] },
    ],
    questions: [
      { variable: 'person.identity', classes: ['c2'], count: 2, formalities: ['visa'], kind: 'provided' },
      { variable: 'person.licence', classes: ['c2'], count: 2, formalities: ['driving-permit'], kind: 'unsettled' },
    ],
    relief: {
      ...none,
      before: 73,
      waived: 53,
      eased: 12,
      unchanged: 4,
      unsettled: 4,
      indicated: { waived: 2, eased: 0 },
      unknownBefore: 2,
      unknownBeforeLightened: 0,
      byFormality: {
        visa: { ...none, before: 55, waived: 53, unchanged: 2 },
        'import-duty': { ...none, before: 12, eased: 12 },
        passport: { ...none, before: 4, unsettled: 4, indicated: { waived: 2, eased: 0 }, unknownBefore: 2 },
        'aircraft-clearance': { ...none, before: 2, unchanged: 2 },
      },
      byInstrument: { [RAA]: { layer: 'treaty', units: 65, determinations: 3, indicated: 0 } },
    },
    wanted: [
      {
        fence: `${RAA}/visa`,
        instrument: RAA,
        subject: 'visas',
        source: 'diet-summary',
        mark: 'summary',
        units: 53,
        formalities: ['passport', 'visa'],
      },
    ],
    unknownHosts: [],
    would: [],
    lapsed: [],
    cited: [
      {
        instrument: RAA,
        rule: 'clearance',
        subject: 'jurisdiction',
        mark: 'report',
        source: 'press',
        verb: 'allocates',
        what: 'jurisdiction',
        leg: 'in',
      },
    ],
    packs: [
      {
        id: RAA,
        title: {
          en: 'Agreement on the facilitation of reciprocal access and cooperation',
          ja: '相互のアクセス及び協力の円滑化に関する協定',
        },
        short: { en: 'Japan–Australia RAA', ja: '日豪円滑化協定' },
        layer: 'treaty',
        digest: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
        mark: 'summary',
        inForce: 'yes',
        from: day('2023-08-13'),
        marks: { text: 0, summary: 12, report: 3, memory: 20 },
        legs: ['in'],
      },
      {
        id: BASE,
        title: { en: 'Ordinary law of the host', ja: '接受国の一般法令' },
        short: { en: 'Australian law', ja: 'オーストラリア法令' },
        layer: 'baseline',
        digest: 'c1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
        mark: 'text',
        inForce: 'yes',
        marks: { text: 31, summary: 2, report: 0, memory: 1 },
        legs: ['in'],
      },
    ],
    ...over,
  };
}
