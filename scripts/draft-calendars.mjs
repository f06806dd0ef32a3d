// Drafts a calendar of days on which no office works, and prints it: node scripts/draft-calendars.mjs au > law/calendars/au.yaml
// It is a draft: the dates come from the package date-holidays, so the file says `mark: report` and names package and version.
// A person reads it before it is committed. Nothing else calls this script.
//
// The package gives each holiday a local date string, "2023-12-25 00:00:00", in the time zone of the place asked for, beside
// instants in UTC. Only the string is read: the civil day of the host is what a deadline counts, and a Japanese midnight is the
// day before in UTC.
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';

const FROM = 2020;
const UNTIL = 2027;
const ADDITIONAL = { en: ' (additional day)', ja: '（追加の休日）' };
const SUBSTITUTE = { en: ' (substitute day)', ja: '（振替休日）' };

/** @type {Record<string, { state: string, place: { country: string, state?: string }, note: string[], ja?: Record<string, string>, kinds?: string[] }>} */
const places = {
  au: {
    state: 'AU',
    place: { country: 'AU', state: 'ACT' },
    note: [
      'Public holidays as observed in the Australian Capital Territory, where the Commonwealth offices are. An office elsewhere may',
      'keep other days. The days on which Commonwealth offices close between Christmas and New Year are not in the source and are',
      'not included: a deadline counted across them may in truth be earlier.',
    ],
    // the package has no Japanese names for Australian days: these are ours
    ja: {
      "New Year's Day": '元日',
      'Australia Day': 'オーストラリアの日',
      'Canberra Day': 'キャンベラ・デー',
      'Good Friday': '聖金曜日',
      'Easter Saturday': '復活祭前日の土曜日',
      'Easter Sunday': '復活祭の日曜日',
      'Easter Monday': '復活祭翌日の月曜日',
      'Anzac Day': 'アンザック・デー',
      'Reconciliation Day': '和解の日',
      "Queen's Birthday": '女王誕生日',
      "King's Birthday": '国王誕生日',
      'Labour Day': '労働者の日',
      'Christmas Day': 'クリスマス',
      'Boxing Day': 'ボクシング・デー',
      'National Day of Mourning for Queen Elizabeth II': 'エリザベス女王国民服喪の日',
    },
  },
  jp: {
    state: 'JP',
    place: { country: 'JP' },
    note: [
      'National holidays with their substitute days and the days between two holidays. The closing of offices over the turn of the',
      'year (29 December to 3 January) is not included: no source in hand says which offices keep it. A deadline counted across',
      'those days may in truth be earlier.',
    ],
  },
  gb: {
    state: 'GB',
    place: { country: 'GB', state: 'ENG' },
    note: [
      'Bank holidays in England and Wales, which the offices in London keep. Offices in Scotland and Northern Ireland keep others.',
      'Privilege days of the civil service are not in the source and are not included: a deadline counted across them may in truth',
      'be earlier.',
    ],
    ja: {
      "New Year's Day": '元日',
      'Good Friday': '聖金曜日',
      'Easter Monday': '復活祭翌日の月曜日',
      'Early May bank holiday': '五月初旬の公休日',
      'Early May bank holiday (VE day)': '五月初旬の公休日（欧州戦勝記念日）',
      'Spring bank holiday': '春の公休日',
      'Queen’s Platinum Jubilee': '女王即位七十周年',
      'Summer bank holiday': '夏の公休日',
      "Queen Elizabeth's Funeral Day": 'エリザベス女王の葬儀の日',
      "King Charles III's Coronation": 'チャールズ三世の戴冠式に伴う公休日',
      'Christmas Day': 'クリスマス',
      'Boxing Day': 'ボクシング・デー',
    },
  },
  ph: {
    state: 'PH',
    place: { country: 'PH' },
    // special non-working days: the package calls them optional, offices are closed on them
    kinds: ['public', 'optional'],
    note: [
      'Regular holidays and special non-working days. The Islamic feasts are computed, and are in truth proclaimed each year: they may',
      'fall a day earlier or later. Days proclaimed for one year only, and holidays of one city or province, are not in the source.',
    ],
    ja: {
      "New Year's Day": '元日',
      'Chinese New Year': '春節',
      'EDSA Revolution Anniversary': 'エドゥサ革命記念日',
      'Day of Valor': '勇者の日',
      'Maundy Thursday': '聖木曜日',
      'Good Friday': '聖金曜日',
      'Easter Saturday': '復活祭前日の土曜日',
      'Easter Sunday': '復活祭の日曜日',
      'Labour Day': '労働者の日',
      'End of Ramadan (Eid al-Fitr)': 'ラマダン明けの祭り',
      'Feast of the Sacrifice (Eid al-Adha)': '犠牲祭',
      'Independence Day': '独立記念日',
      'Ninoy Aquino Day': 'ニノイ・アキノの日',
      "National Heroes' Day": '国家英雄の日',
      "All Saints' Day": '諸聖人の日',
      "All Souls' Day": '死者の日',
      'Bonifacio Day': 'ボニファシオの日',
      'Feast of the Immaculate Conception of the Blessed Virgin Mary': '無原罪の聖母の祝日',
      'Christmas Eve': 'クリスマス・イブ',
      'Christmas Day': 'クリスマス',
      'Rizal Day': 'リサールの日',
      "New Year's Eve": '大みそか',
    },
  },
};

const place = places[process.argv[2] ?? ''];
if (!place) {
  process.stderr.write(`usage: node scripts/draft-calendars.mjs ${Object.keys(places).join('|')}\n`);
  process.exit(2);
}

const require = createRequire(import.meta.url);
const { version } = require('date-holidays/package.json');
// one instance for each language: asking in a second language changes the names the first answer holds
const asked = (/** @type {string} */ language) => new Holidays(place.place, { languages: [language] });
const english = asked('en');
const japanese = asked('ja');
const days = new Map();
for (let year = FROM; year <= UNTIL; year += 1) {
  const seen = new Set();
  const other = new Map(japanese.getHolidays(year).map((day) => [`${day.date} ${day.rule}`, day.name]));
  const kinds = place.kinds ?? ['public'];
  const list = english.getHolidays(year).filter((day) => kinds.includes(day.type));
  for (const day of list) {
    const plain = day.name.replace(SUBSTITUTE.en, '');
    const suffix = day.substitute ? SUBSTITUTE : seen.has(plain) ? ADDITIONAL : { en: '', ja: '' };
    seen.add(plain);
    const ja = (place.ja ? place.ja[plain] : other.get(`${day.date} ${day.rule}`))?.replace(/ \(振替休日\)$/, '');
    const on = day.date.slice(0, 10);
    if (plain === 'Declared public holiday' && list.some((twin) => twin.date === day.date && twin.substitute)) continue;
    if (!ja) throw new Error(`no Japanese name for ${plain} on ${on}`);
    days.set(on, { en: plain + suffix.en, ja: ja + suffix.ja });
  }
}

const quoted = (/** @type {string} */ text) => (/[':#,[\]{}]/.test(text) ? `"${text}"` : text);
const lines = [
  ...place.note.map((line) => `# ${line}`),
  `# Drafted with scripts/draft-calendars.mjs and the package named as source${place.ja ? '; the Japanese names are ours' : ''}.`,
  `id: ${process.argv[2]}`,
  `state: ${place.state}`,
  'weekend: [saturday, sunday]',
  `known_from: ${FROM}-01-01`,
  `known_until: ${UNTIL}-12-31`,
  'mark: report',
  `source: date-holidays@${version}`,
  'holidays:',
  ...[...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, { en, ja }]) => `  ${on}: { en: ${quoted(en)}, ja: ${quoted(ja)} }`),
];
process.stdout.write(`${lines.join('\n')}\n`);
