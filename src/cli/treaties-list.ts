import { type CivilDate, LATEST } from '../kernel/civil-date.ts';
import { EMPTY_OVERLAY, type Law, type Pack } from '../engine/law.ts';
import { findMilestone, type PackStatus, statusOn } from '../engine/resolve/in-force.ts';
import { standingOf } from '../engine/resolve/settings.ts';
import type { Lang } from '../words/words.ts';
import { words } from '../words/words.ts';
import { COMMON, COMMON_HELP, dayFlag, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import { textTable } from './text-table.ts';

const STATUS: Readonly<Record<PackStatus, { readonly en: string; readonly ja: string }>> = {
  'not-signed': { en: 'not yet signed', ja: '未署名' },
  signed: { en: 'signed', ja: '署名済み' },
  'notes-exchanged': { en: 'notes exchanged', ja: '公文交換済み' },
  'in-force': { en: 'in force', ja: '効力あり' },
  ended: { en: 'ended', ja: '終了' },
  unknown: { en: 'not known', ja: '不明' },
};

/** How far a pack has come on a day, in words. */
export function statusText(law: Law, pack: Pack, on: CivilDate, lang: Lang, known: CivilDate = LATEST): string {
  const standing = standingOf(law, { accept: 'summary', known, overlay: EMPTY_OVERLAY });
  // Ordinary law needs no milestones: it is in force on every day, as seen.
  const status = pack.milestones.length === 0 ? 'in-force' : statusOn(pack, on, standing);
  // Only agreements are signed; an act is simply not in force yet.
  if (status === 'not-signed' && pack.state !== undefined) return lang === 'ja' ? '未施行' : 'not in force yet';
  return STATUS[status][lang];
}

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
    if (positionals[0] !== undefined) throw usageError(`\`${positionals[0]}\` is one word too many`, 'treaties list');
    const on = dayFlag('treaties list', 'on', values.on) ?? io.today();
    const known = dayFlag('treaties list', 'known', values.known) ?? LATEST;
    const law = loadLaw(io);
    const standing = standingOf(law, { accept: 'summary', known, overlay: EMPTY_OVERLAY });
    const packs = Object.values(law.packs);
    if (json) {
      const rows = packs.map((pack) => ({
        id: pack.id,
        title: pack.title[lang],
        layer: pack.layer,
        states: statesOf(pack),
        status: pack.milestones.length === 0 ? 'in-force' : statusOn(pack, on, standing),
        from: findMilestone(pack, 'in-force', standing)?.on,
        mark: pack.mark,
        rules: Object.keys(pack.rules).length,
        digest: pack.digest,
      }));
      io.out(`${JSON.stringify({ on, known, packs: rows }, null, 2)}\n`);
      return Exit.done;
    }
    const catalogue = words(lang);
    const asKnown = known === LATEST ? '' : lang === 'ja' ? `(${known} の知得)` : `, as known on ${known}`;
    const head =
      lang === 'ja'
        ? ['資料', '名称', '国', `${on} の状態${asKnown}`, '発効日', '規則']
        : ['pack', 'name', 'States', `on ${on}${asKnown}`, 'since', 'rules'];
    io.out(
      textTable(
        [
          head,
          ...packs.map((pack) => [
            pack.id,
            pack.short[lang],
            statesOf(pack).join(', '),
            statusText(law, pack, on, lang, known),
            sinceText(findMilestone(pack, 'in-force', standing)?.on, catalogue),
            String(Object.keys(pack.rules).length),
          ]),
        ],
        'words',
      ),
    );
    return Exit.done;
  },
};

function sinceText(day: Parameters<typeof statusOn>[1] | undefined, catalogue: ReturnType<typeof words>): string {
  return day === undefined ? '–' : catalogue.date(day);
}

/** The States a pack binds or is the law of. */
export function statesOf(pack: Pack): string[] {
  return pack.state === undefined ? Object.keys(pack.parties) : [pack.state];
}
