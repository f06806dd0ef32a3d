// Why one answer is as it is: the explanation of the engine in words, as text, as HTML, and as the JSON it is.

import type { Explanation, LineNode, PackNode, RuleFate, RuleNode, TermNode } from '../engine/explain.ts';
import type { Law } from '../engine/law.ts';
import type { ConditionLine } from '../engine/condition.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { findFence } from '../engine/resolve/settings.ts';
import { type Catalogue, type Lang, words } from '../words/words.ts';
import { type Content, type Safe, html, raw, tongued } from './html/safe.ts';
import { STYLE } from './html/style.ts';
import { hang } from './terminal/layout.ts';
import { type Paint, paintOf } from './terminal/paint.ts';
import { fenceText, markedText } from './view/cite.ts';
import { expressionText } from './view/condition.ts';
import {
  type Lookup,
  capital,
  factName,
  formalityName,
  packShort,
  plain,
  sourceTitle,
  valueText,
} from './view/context.ts';
import { attestedName, localText } from './view/local.ts';
import { questionText } from './view/questions.ts';
import { wouldText } from './view/would.ts';
import type { WouldForLine } from '../visit/assessment/would-line.ts';

/** Rules that cannot speak, whatever the facts: their conditions would only be noise. */
const SILENT: ReadonlySet<RuleFate> = new Set(['other-host', 'not-in-force', 'out-of-scope']);

/** How an explanation is told. `line` names the manifest line it is about, in the reader's words. */
export interface WhyOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly colour: boolean;
  readonly line?: string;
  /** The day the law is looked at from, where it is not everything published. */
  readonly known?: CivilDate;
  /** What would make the answer lighter. */
  readonly would?: readonly Pick<WouldForLine, 'changes' | 'to'>[];
}

/** One sentence of an explanation, with what hangs under it. */
interface Told {
  readonly kind: 'answer' | 'pack' | 'rule' | 'line' | 'term' | 'note';
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'open';
  readonly under: readonly Told[];
}

/** The explanation as text for a terminal, ending with a newline. */
export function whyText(explanation: Explanation, law: Law, options: WhyOptions): string {
  const context = lookupIn(law, options.lang);
  const paint = paintOf(options.colour);
  const lines = tell(context, explanation, options).flatMap((told) =>
    printed(told, paint, Math.max(60, options.width), 0),
  );
  return `${lines.join('\n')}\n`;
}

/** The explanation as a page of its own, with nothing to fetch and nothing that runs. */
export function whyHtml(
  explanation: Explanation,
  law: Law,
  options: Pick<WhyOptions, 'lang' | 'line' | 'known' | 'would'>,
): string {
  const context = lookupIn(law, options.lang);
  const told = tell(context, explanation, options);
  const [head, ...others] = told;
  return html`<!doctype html>
    <html lang="${options.lang}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${raw("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")}"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${head?.text ?? ''} · Comity</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main class="wrap">
          <h1>${tongued(head?.text ?? '', options.lang)}</h1>
          ${nested(context, head?.under ?? [])}${nested(context, others)}
        </main>
      </body>
    </html> `.text;
}

/** Every rule that speaks of the answer, with its conditions and what it read, as nested lists. */
export function whyTree(explanation: Explanation, law: Law, lang: Lang): Safe {
  const context = lookupIn(law, lang);
  return html`${nested(
    context,
    explanation.packs.map((pack) => packTold(context, pack)),
  )}`;
}

/** The explanation as plain data: what `--json` prints. */
export function whyJson(explanation: Explanation): Explanation {
  return explanation;
}

function lookupIn(law: Law, lang: Lang): Lookup {
  return { law, lang, words: words(lang) };
}

function tell(
  context: Lookup,
  explanation: Explanation,
  { line, known, would = [] }: Pick<WhyOptions, 'line' | 'known' | 'would'>,
): Told[] {
  const { words } = context;
  const { question, determination } = explanation;
  const about = line === undefined ? '' : `${words.punctuation.comma}${plain(line)}`;
  const name = `${capital(context, formalityName(context, question.formality))}${about}${words.punctuation.comma}${words.date(question.day)}`;
  const asKnown =
    known === undefined ? [] : [note(`${words.label.known}${words.punctuation.colon}${words.date(known)}`)];
  if (determination === undefined)
    return [{ kind: 'answer', text: name, under: [...asKnown, note(words.why.notConcerned)] }];
  const side = (of: readonly (keyof Catalogue['outcome'])[]): string =>
    words.list(of.map((each) => words.outcome[each]));
  const said =
    determination.outcome === 'unsettled'
      ? `${words.outcome.unsettled}${words.punctuation.open}${words.between(side(determination.best), side(determination.worst))}${words.punctuation.close}`
      : words.outcome[determination.outcome];
  const indicated =
    determination.indicated === undefined
      ? []
      : [note(`${words.label.indicated}${words.punctuation.colon}${words.outcome[determination.indicated.outcome]}`)];
  return [
    {
      kind: 'answer',
      text: `${name}${words.punctuation.colon}${said}`,
      tone: determination.outcome === 'unsettled' ? 'open' : determination.outcome === 'barred' ? 'bad' : 'good',
      under: [
        ...asKnown,
        ...(explanation.local ?? []).map((one) => note(localText(context, one))),
        ...determination.cause.map((cause) =>
          note(`${words.label.cause}${words.punctuation.colon}${words.cause[cause]}`),
        ),
        ...indicated,
        ...determination.ask.map((variable) =>
          note(`${words.label.question}${words.punctuation.colon}${questionText(context, variable)}`),
        ),
        ...determination.wanted.map((fence) =>
          note(`${words.label.text}${words.punctuation.colon}${fenceText(context, fence)}`),
        ),
        ...would.map(({ changes, to }) =>
          note(`${words.would.heading}${words.punctuation.colon}${wouldText(context, changes, to)}`),
        ),
      ],
    },
    ...explanation.packs.map((pack) => packTold(context, pack)),
  ];
}

function packTold(context: Lookup, pack: PackNode): Told {
  const { words } = context;
  const standing = [
    words.layer[pack.layer],
    `${words.why.force}${words.punctuation.colon}${words.why.finding[pack.force]}`,
    ...(pack.scope === 'holds' ? [] : [`${words.why.scope}${words.punctuation.colon}${words.why.finding[pack.scope]}`]),
  ];
  return {
    kind: 'pack',
    text: `${packShort(context, pack.pack)}${words.punctuation.open}${standing.join(words.punctuation.comma)}${words.punctuation.close}`,
    under: pack.rules.map((rule) => ruleTold(context, pack.pack, rule)),
  };
}

function ruleTold(context: Lookup, pack: string, rule: RuleNode): Told {
  const { words } = context;
  const by =
    rule.by === undefined
      ? ''
      : `${words.punctuation.open}${words.label.by} ${fenceText(context, rule.by)}${words.punctuation.close}`;
  const paraphrase = rule.heading.paraphrase[context.lang];
  return {
    kind: 'rule',
    text: `${attestedName(context, rule.fence, rule.attested?.article)}${words.punctuation.colon}${words.why.fate[rule.fate]}${by}`,
    tone:
      rule.fate === 'credited' || rule.fate === 'agrees'
        ? 'good'
        : rule.fate === 'possible' || rule.fate === 'undecided'
          ? 'open'
          : 'bad',
    under: [
      ...(paraphrase === '' ? [] : [note(paraphrase)]),
      note(
        `${words.label.source}${words.punctuation.colon}${markedText(context, sourceTitle(context, rule.source), rule.mark)}`,
      ),
      ...(rule.attested === undefined ? [] : [note(attestedText(context, rule.attested))]),
      ...(SILENT.has(rule.fate) ? [] : rule.lines.map((line) => lineTold(context, pack, rule.fence, line))),
    ],
  };
}

/** Who has seen it, and that the number above is theirs. */
function attestedText({ words }: Lookup, { office, seen, article }: NonNullable<RuleNode['attested']>): string {
  const number =
    article === undefined
      ? ''
      : `${words.punctuation.comma}${words.label.number}${words.punctuation.colon}${words.article(article)}`;
  return `${words.attestedBy(office, seen)}${number}`;
}

function lineTold(context: Lookup, pack: string, fence: string, line: LineNode): Told {
  const { words } = context;
  const found = findFence(context.law, fence);
  const lines =
    found !== undefined && line.group in found
      ? (found as unknown as Record<string, readonly ConditionLine[]>)[line.group]
      : undefined;
  const parsed = lines?.find((each) => each.text === line.text);
  const text = parsed === undefined ? line.text : expressionText(context, parsed.of, pack);
  const values = line.facts.map(({ path, value }) =>
    words.condition.valued(
      factName(context, path),
      value === undefined ? words.phrase.notAsked : valueText(context, path, value),
    ),
  );
  const read =
    values.length === 0
      ? ''
      : `${words.punctuation.openMark}${values.join(words.punctuation.comma)}${words.punctuation.closeMark}`;
  return {
    kind: 'line',
    text: `${words.why.group[line.group]}${words.punctuation.colon}${text} → ${words.why.finding[line.finding]}${read}`,
    tone: line.finding === 'holds' ? 'good' : line.finding === 'fails' ? 'bad' : 'open',
    under: line.terms.map((term) => termTold(context, term)),
  };
}

function termTold(context: Lookup, term: TermNode): Told {
  const { words } = context;
  const below = term.accepted ? '' : `${words.punctuation.comma}${words.why.belowMark}`;
  const pack = term.fence.slice(0, term.fence.indexOf('/'));
  return {
    kind: 'term',
    text: `${words.why.term}${words.punctuation.colon}${fenceText(context, term.fence)} → ${words.why.finding[term.finding]}${words.punctuation.openMark}${words.mark[term.mark]}${below}${words.punctuation.closeMark}`,
    under: term.lines.map((line) => lineTold(context, pack, term.fence, line)),
  };
}

function note(text: string): Told {
  return { kind: 'note', text, under: [] };
}

function printed(told: Told, paint: Paint, width: number, depth: number): string[] {
  const tone =
    told.tone === 'good'
      ? paint.good
      : told.tone === 'bad'
        ? paint.dim
        : told.tone === 'open'
          ? paint.warn
          : told.kind === 'note'
            ? paint.dim
            : (text: string) => text;
  const text = told.kind === 'answer' || told.kind === 'pack' ? paint.bold(told.text) : tone(told.text);
  const first = ' '.repeat(depth * 2) + (told.kind === 'line' || told.kind === 'rule' ? '- ' : '');
  return [
    ...(told.kind === 'pack' ? [''] : []),
    ...hang(first, text, width),
    ...told.under.flatMap((each) => printed(each, paint, width, depth + 1)),
  ];
}

function nested(context: Lookup, told: readonly Told[]): Content {
  if (told.length === 0) return '';
  return html`<ul class="tree">
    ${told.map((each): Safe => {
      const text = tongued(each.text, context.lang);
      const shown =
        each.kind === 'pack'
          ? html`<strong>${text}</strong>`
          : each.kind === 'note'
            ? html`<span class="small">${text}</span>`
            : text;
      return html`<li>${shown}${nested(context, each.under)}</li>`;
    })}
  </ul>`;
}
