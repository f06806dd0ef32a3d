import { shownJson } from '../kernel/shown-text.ts';
import { join } from 'node:path';

import { type Fence, type Law, type Pack, type Rule, fenceName } from '../engine/law.ts';
import { attestationProblems } from '../engine/parse/attestation-check.ts';
import { withAttestation, withoutAttestation } from '../engine/parse/overlay-edit.ts';
import { fenceNames } from '../engine/parse/overlay-check.ts';
import { suggestion } from '../kernel/near.ts';
import { findFence } from '../engine/resolve/settings.ts';
import { ComityError } from '../kernel/errors.ts';
import { sentenceOf } from '../report/sentence.ts';
import { hang, wrap } from '../report/terminal/layout.ts';
import { attestedName } from '../report/view/local.ts';
import { words } from '../words/words.ts';
import { COMMON, type Common, readArguments, readCommon, usageError, type Verb } from './arguments.ts';
import { writeText } from './files.ts';
import { Exit } from './io.ts';
import { loadLaw } from './law-files.ts';
import {
  checkOwn,
  dayOf,
  listOwn,
  officeOf,
  OWN_FLAGS,
  OWN_FOLDER,
  ownFolder,
  ownText,
  removeFrom,
} from './overlay-files.ts';
import { tell } from './problems.ts';
import { Remedy, Wrong } from './usage.ts';

const NAME = 'treaties attest';
const FILE = 'attestations.yaml';
/** Reports put the word before the number themselves. */
const ARTICLE_WORD = /^(?:articles?|arts?\.?)\s+(?=[\dIVXLC])/i;

export const treatiesAttest: Verb = {
  name: NAME,
  summary:
    'write down that your office has seen the words of a provision: for you it then counts, while the pack says the same',
  help: `usage: comity treaties attest PACK RULE --office "OFFICE" --seen DATE [--article N] [--law DIR]
       comity treaties attest PACK RULE --remove [--law DIR]
       comity treaties attest --list [--law DIR]

You have the text in your hands, and it says what the pack says. RULE is the id of a rule, or \`term:NAME\`, \`scope:N\`,
\`word:NAME\`, as \`comity treaties show PACK\` prints them. It is written to attestations.yaml in a folder of your own, never
into the law; an older attestation of the same provision is replaced. Every result that rests on it says "attested locally
by" your office. When the provision changes in the pack, the attestation lapses, and reports say so.

  --office "OFFICE"  who has seen it; stands in every result
  --seen DATE        when; not before the instrument was signed
  --article N        the article as your text numbers it, such as VII or 1(c); where the pack cites a number as seen, yours
                     must agree with it, and may be more precise
  --list             what stands in the folder, and whether it still holds
  --remove           take the attestation out again
  --law DIR          the folder (default ./${OWN_FOLDER})
  --json             what was written as JSON
  --lang en|ja       language of the output (default en)
  --width N          columns (default: the terminal's, else 80)
  --help             print this

exit codes: 0 written · 1 no such provision, what is attested cannot be, or the folder cannot be used · 2 the command line is not understood

examples:
  comity treaties attest au-jp-raa-2022 visa-au --article VII --office "legal office" --seen 2024-05-01
  comity treaties attest au-jp-raa-2022 term:civilian_component --office "legal office" --seen 2024-05-01 --law our-law
  comity treaties attest --list
`,
  run(argv, io) {
    const options = { ...COMMON, ...OWN_FLAGS, article: { type: 'string' }, seen: { type: 'string' } } as const;
    const { values, positionals } = readArguments(NAME, argv, options);
    const common = readCommon(NAME, values, io);
    const folder = ownFolder(io, common);
    const law = loadLaw(io);
    if (values.list === true) {
      if (positionals[0] !== undefined) throw usageError(Wrong.tooMany(positionals[0]), NAME);
      return listOwn(io, folder, law, common);
    }
    const name = nameIn(positionals);
    const file = join(folder, FILE);
    const text = ownText(io, folder, FILE);
    // What was attested of a provision that is gone can be taken out all the same.
    if (values.remove === true) return removeFrom(io, folder, FILE, name, withoutAttestation(text, file, name), common);
    const { pack, fence } = fenceIn(law, name);
    const office = officeOf(NAME, values.office);
    const seen = dayOf(io, NAME, 'seen', values.seen);
    const written = values.article?.trim() ?? '';
    const article = written === '' ? undefined : written.replace(ARTICLE_WORD, '');
    const untrue = attestationProblems(pack, fence, article === undefined ? { seen } : { seen, article });
    if (untrue.length > 0)
      return tell(
        io,
        common.lang,
        untrue.map(({ problem }) => problem),
      );
    const wrong = checkOwn(io, folder, law, common);
    if (wrong !== undefined) return wrong;
    const attestation = {
      fence: name,
      office,
      seen,
      ...(article === undefined ? {} : { article }),
      digest: fence.digest,
    };
    const edited = withAttestation(text, file, attestation);
    if (!edited.ok) return tell(io, common.lang, edited.problems);
    writeText(io, file, edited.value.text);
    if (common.json) io.out(`${shownJson({ file, replaced: edited.value.had, attestation }, 2)}\n`);
    else io.out(told(law, pack, fence, { file, folder, office, article, replaced: edited.value.had }, common));
    return Exit.done;
  },
};

/** `PACK RULE`, or `PACK/RULE` in one word. */
function nameIn([first, second, more]: readonly string[]): string {
  if (more !== undefined) throw usageError(Wrong.tooMany(more), NAME);
  const name = second === undefined ? first : `${first}/${second}`;
  if (name === undefined || !name.includes('/')) throw usageError(Wrong.provisionNotNamed, NAME, Remedy.nameProvision);
  return name;
}

function fenceIn(law: Law, name: string): { readonly pack: Pack; readonly fence: Fence } {
  const slash = name.indexOf('/');
  const id = name.slice(0, slash);
  const pack = law.packs[id];
  if (pack === undefined)
    throw new ComityError('COMITY_PACK_UNKNOWN', { value: id, remedy: suggestion(id, Object.keys(law.packs)) });
  const fence = findFence(law, name);
  if (fence !== undefined) return { pack, fence };
  const written = name.slice(slash + 1);
  const known = fenceNames(law, id).map((one) => one.slice(id.length + 1));
  throw new ComityError('COMITY_OVERLAY_UNKNOWN_FENCE', { value: written, remedy: suggestion(written, known) });
}

function told(
  law: Law,
  pack: Pack,
  fence: Fence,
  of: {
    readonly file: string;
    readonly folder: string;
    readonly office: string;
    readonly article: string | undefined;
    readonly replaced: boolean;
  },
  { lang, width }: Common,
): string {
  const ja = lang === 'ja';
  const context = { law, lang, words: words(lang) };
  const rule = Object.hasOwn(pack.rules, fence.id) ? (fence as Rule) : undefined;
  const silent =
    rule !== undefined &&
    rule.effects.length > 0 &&
    rule.effects.every(({ verb }) => verb === 'governs' || verb === 'leaves');
  const what = rule === undefined ? fence.heading.paraphrase[lang] : sentenceOf(law, pack, rule, lang);
  const lines = [
    ...wrap(
      ja
        ? `${of.file} に${of.replaced ? '置き換えて' : ''}書きました: ${of.office}による確認`
        : `${of.replaced ? 'replaced' : 'written'} in ${of.file}: attested locally by ${of.office}`,
      width,
    ),
    ...hang('  ', attestedName(context, fenceName(pack, fence), of.article), width),
    ...hang('  ', what, width),
    ...(silent
      ? wrap(
          ja
            ? 'この規則は、条文がその手続を扱うことだけを記述しています。内容を資料に記述するまで、何も確定しません。'
            : 'This rule only says that the text deals with the matter. Until what it says is written down in the pack, nothing is settled by it.',
          width,
        )
      : []),
    `${ja ? '使うには' : 'It counts with'}: comity assess VISIT --law ${of.folder}`,
  ];
  return `${lines.join('\n')}\n`;
}
