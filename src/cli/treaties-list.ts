import { shownJson } from '../kernel/shown-text.ts';
import { LATEST } from '../kernel/civil-date.ts';
import type { Law, Milestone, Pack } from '../engine/law.ts';
import { standingText } from '../report/view/law-document.ts';
import { startOf, statesOf, statusOf } from '../report/view/pack-standing.ts';
import { datedText } from '../report/view/since.ts';
import { type Lang, words } from '../words/words.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { textTable } from './text-table.ts';
import { Wrong } from './usage.ts';

export const treatiesList: Verb = {
  name: 'treaties list',
  summary: 'the packs of law there are, and their standing on a day',
  help: `usage: comity treaties list [--on DATE] [--known DATE]

  --on DATE          standing on this day (default: today)
  --known DATE       as known on this day: what was published later is ignored (default: all of it)
  --json             the list as JSON
${COMMON_HELP}
examples:
  comity treaties list
  comity treaties list --on 2023-08-12
  comity treaties list --on 2023-08-26 --known 2023-08-07
`,
  run(argv, io) {
    const { values, positionals } = readArguments('treaties list', argv, {
      ...COMMON,
      on: { type: 'string' },
      known: { type: 'string' },
    });
    const { lang, json } = readCommon('treaties list', values, io);
    if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), 'treaties list');
    const on = dayFlag('treaties list', 'on', values.on) ?? io.today();
    const known = dayFlag('treaties list', 'known', values.known) ?? LATEST;
    const law = loadLaw(io);
    const packs = Object.values(law.packs);
    if (json) {
      const rows = packs.map((pack) => ({
        id: pack.id,
        title: pack.title[lang],
        layer: pack.layer,
        states: statesOf(pack),
        status: statusOf(pack, on, known),
        ...dayOf(startOf(pack, known)),
        mark: pack.mark,
        rules: Object.keys(pack.rules).length,
        digest: pack.digest,
      }));
      io.out(`${shownJson({ on, known, packs: rows }, 2)}\n`);
      return Exit.done;
    }
    const catalogue = words(lang);
    const asKnown = known === LATEST ? '' : lang === 'ja' ? `（${known} の知得）` : `, as known on ${known}`;
    const head =
      lang === 'ja'
        ? ['資料', '名称', '国', `${on} の状態${asKnown}`, '発効日', '規則']
        : ['pack', 'name', 'States', `on ${on}${asKnown}`, 'since', 'rules'];
    io.out(
      textTable(
        [
          head,
          ...packs.map((pack) => [
            lang === 'ja' ? `\`${pack.id}\`` : pack.id,
            pack.short[lang],
            statesText(law, pack, lang),
            standingText({ law, lang, words: catalogue }, pack, statusOf(pack, on, known)),
            sinceText(startOf(pack, known), catalogue),
            String(Object.keys(pack.rules).length),
          ]),
        ],
        'words',
      ),
    );
    return Exit.done;
  },
};

function sinceText(start: Milestone | undefined, catalogue: ReturnType<typeof words>): string {
  return start === undefined ? '–' : datedText({ words: catalogue }, start, start.mark);
}

/** The day of entry into force as a table of data has it: never without its precision and mark. */
function dayOf(start: Milestone | undefined): object {
  return start === undefined ? {} : { from: start.on, fromPrecision: start.precision, fromMark: start.mark };
}

/** Codes in English; in Japanese names, of which a table has room for a few. */
function statesText(law: Law, pack: Pack, lang: Lang): string {
  const states = statesOf(pack);
  if (lang === 'en') return states.join(', ');
  const names = states.slice(0, 3).map((state) => law.vocabulary.states[state]?.ja ?? `\`${state}\``);
  return `${names.join('、')}${states.length > 3 ? `ほか${states.length - 3}か国` : ''}`;
}
