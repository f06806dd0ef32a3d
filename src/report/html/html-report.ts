// The whole assessment as one page: nothing is fetched, nothing runs, and it opens in twenty years.

import type { FontCut } from './font-cut.ts';
import { Mark } from '../../engine/marks.ts';
import type { Law } from '../../engine/law.ts';
import type { SheetLines } from '../../visit/manifest/manifest.ts';
import type { Assessment } from '../../visit/assessment/assessment.ts';
import type { Lang } from '../../words/words.ts';
import {
  type Chair,
  type Context,
  byOrderOf,
  capital,
  contextOf,
  countText,
  formalityName,
  stateName,
  titleOf,
} from '../view/context.ts';
import { sinceText } from '../view/since.ts';
import { explosivesText } from '../view/explosives.ts';
import { acceptText, knownText, leftOutTexts, sheetTexts } from '../view/frame.ts';
import { answerGroups } from '../view/groups.ts';
import { credits } from '../view/credit.ts';
import { unknownFormalities } from '../view/unknown-hosts.ts';
import { glance, verdictNote, verdictSentence } from '../view/verdict.ts';
import {
  blocksSection,
  citedSection,
  lapsedSection,
  matrixSection,
  reasonsSection,
  unsettledSection,
} from './answers.ts';
import { reliefBar } from './bar.ts';
import { page } from './page.ts';
import { facts, markTag, say, scroller, section } from './parts.ts';
import { type Safe, html } from './safe.ts';
import {
  authoritySection,
  deadlineSection,
  dutySection,
  paperSection,
  questionSection,
  todoSection,
  wantedSection,
} from './work.ts';
import { wouldSection } from './would.ts';

/** How a page is made. */
export interface HtmlOptions {
  readonly lang: Lang;
  readonly as: Chair;
  /** The committed cuts of the Japanese font; left out, the reader's own fonts serve. */
  readonly font?: readonly FontCut[];
  /** Names of manifest lines, for the reader's own screen only. */
  readonly labels?: ReadonlyMap<number, string>;
  readonly sheets?: readonly SheetLines[] | undefined;
}

// What the colours of the verdict say, beside its words.
type Tone = 'good' | 'act' | 'bad' | 'open' | 'none';

const TONE = {
  'as-planned': 'good',
  'once-done': 'act',
  'may-not': 'bad',
  'cannot-tell': 'open',
  'no-agreement': 'none',
} as const satisfies Record<string, Tone>;

/** The tone of a verdict; one whose first day has passed is as bad as a bar. */
export function toneOf({ verdict: { kind, late } }: Assessment): Tone {
  return late ? 'bad' : TONE[kind];
}

/** One self-contained page, with no script and no address it would fetch from. */
export function htmlReport(assessment: Assessment, law: Law, options: HtmlOptions): string {
  const context = contextOf(assessment, law, options);
  const { words } = context;
  const groups = answerGroups(context);
  // What is decided and done first; what every answer rests on is looked up behind it.
  const parts: readonly Section[] = [
    ['visit', words.heading.visit, visitSection(context)],
    ['relief', words.heading.relief, reliefSection(context)],
    ['blocks', words.heading.blocks, blocksSection(context, groups)],
    ...work(context),
    ['papers', words.heading.papers, paperSection(context)],
    ['questions', words.heading.questions, questionSection(context)],
    ['would', words.would.heading, wouldSection(context)],
    ['unsettled', words.heading.unsettled, unsettledSection(context, groups)],
    ['wanted', words.heading.wanted, wantedSection(context)],
    ['lapsed', words.heading.lapsed, lapsedSection(context)],
    ['matrix', words.heading.matrix, matrixSection(context)],
    ['reasons', words.heading.reasons, reasonsSection(context, groups)],
    ['cited', words.heading.cited, citedSection(context)],
    ['packs', words.heading.packs, packsSection(context)],
    ['marks', words.heading.marks, marksSection(context)],
  ];
  const shown = parts.filter(([, , body]) => body.text !== '');
  const body = html`<a class="skip" href="#verdict">${words.phrase.skip}</a>
    <header>
      <div class="wrap">
        <span class="brand">Comity</span
        ><span>${words.heading.title} · ${words.dateLong(assessment.inputs.today)}</span>
      </div>
    </header>
    <main>
      ${verdict(context)}
      <div class="wrap">
        <nav class="toc" aria-label="${words.heading.title}">
          <ul>
            ${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
        </nav>
        ${shown.map(([, , content]) => content)}
      </div>
    </main>
    ${footer(context)}`;
  const title = titleOf(context, assessment.frame.title, words.heading.title);
  return page(context, {
    title,
    body,
    ...(options.font === undefined ? {} : { font: options.font }),
  });
}

type Section = readonly [id: string, title: string, body: Safe];

function work(context: Context): Section[] {
  const { heading } = context.words;
  if (context.as === 'host') return [['authorities', heading.authorities, authoritySection(context)]];
  return [
    ['deadlines', heading.deadlines, deadlineSection(context)],
    ['todo', heading.todo, todoSection(context)],
    ['duties', heading.duties, dutySection(context)],
  ];
}

function verdict(context: Context): Safe {
  const { words, assessment } = context;
  const tone = toneOf(assessment);
  const items = glance(context).map(
    ({ label, value, detail }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>
          <b>${say(context, value)}</b>${detail === '' ? '' : html`<span class="small">${say(context, detail)}</span>`}
        </dd>
      </div>`,
  );
  const note = verdictNote(context);
  return html`<div id="verdict" class="verdict ${tone}">
    <div class="wrap">
      <p class="eyebrow">${say(context, titleOf(context, assessment.frame.title, words.heading.title))}</p>
      <h1>${say(context, verdictSentence(context))}</h1>
      ${note === '' ? '' : html`<p class="beside">${say(context, note)}</p>`}
      <dl class="glance">${items}</dl>
    </div>
  </div>`;
}

function visitSection(context: Context): Safe {
  const { words, assessment, law } = context;
  const { frame, inputs } = assessment;
  const totals = new Map<string, number>();
  for (const each of assessment.classes) totals.set(each.kind, (totals.get(each.kind) ?? 0) + each.count);
  const order = byOrderOf(law.vocabulary.subjects);
  const who = [...totals]
    .filter(([kind]) => kind !== 'movement' && kind !== 'activity')
    .sort(([a], [b]) => order(a, b));
  const kinds = law.vocabulary.facts['activity.kind']?.values;
  const legs = frame.legs.map((leg) => {
    const mode = law.vocabulary.facts['leg.mode']?.values?.[leg.mode];
    const road = `${stateName(context, leg.sending)} → ${stateName(context, leg.receiving)}`;
    const where = [
      road,
      ...(mode === undefined ? [] : [mode[context.lang]]),
      ...(leg.port === undefined ? [] : [leg.port]),
    ];
    return html`<p>
      <strong>${words.span(leg.enter, leg.leave)}</strong>
      ${say(context, leg.groupTitle)}${words.punctuation.colon}${say(context, where.join(words.punctuation.comma))}
    </p>`;
  });
  const comers = words.list(who.map(([kind, count]) => countText(context, kind, count)));
  const body = facts(context, [
    [words.label.activity, titleOf(context, kinds?.[frame.activity], frame.activity)],
    [
      words.label.who,
      context.sheets.length === 0
        ? comers
        : [comers, ...sheetTexts(context)].map((text) => html`<p>${say(context, text)}</p>`),
    ],
    ...(assessment.leftOut === undefined
      ? []
      : ([[words.label.leftOut, leftOutTexts(context).map((text) => html`<p>${say(context, text)}</p>`)]] as const)),
    ...(assessment.explosives.length === 0
      ? []
      : ([
          [words.label.explosives, explosivesText(context).map((text) => html`<p>${say(context, text)}</p>`)],
        ] as const)),
    [words.label.when, legs],
    [
      words.label.today,
      `${words.dateLong(inputs.today)}${words.punctuation.open}${words.todayFrom[inputs.todayFrom]}${words.punctuation.close}`,
    ],
    [words.label.accept, acceptText(context)],
    [words.label.known, knownText(context)],
  ]);
  return section('visit', words.heading.visit, undefined, body);
}

/** Before and after: the bar, what each instrument is credited with, and the table by formality. */
export function reliefSection(context: Context): Safe {
  const { words, assessment, law } = context;
  const { relief } = assessment;
  if (relief.before === 0 && relief.unknownBefore === 0) {
    return section('relief', words.heading.relief, undefined, html`<p>${words.phrase.noRelief}</p>`);
  }
  const apart =
    relief.unknownBefore === 0
      ? ''
      : html`<p>
          ${words.unknownBefore(relief.unknownBefore, relief.unknownBeforeLightened)}${words.punctuation.stop}
          <span class="small">${words.phrase.unknownBeforeNote}</span>
        </p>`;
  const credit = credits(context);
  const some = credit.some(({ indicated }) => indicated > 0);
  const instruments = credit.map(
    ({ name, layer, all, known, unknown: notKnown, indicated }) =>
      html`<tr>
        <th scope="row">${say(context, name)}</th>
        <td>${layer}</td>
        ${[all, known, notKnown, ...(some ? [indicated] : [])].map((each) => html`<td class="num-col">${words.number(each)}</td>`)}
      </tr>`,
  );
  const credited =
    instruments.length === 0
      ? ''
      : scroller(
          words.heading.byInstrument,
          html`<table>
            <caption>
              ${words.heading.byInstrument}${words.punctuation.open}${words.label.units}${words.punctuation.close}
              <span class="small">${words.phrase.byInstrumentNote}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">${words.label.instrument}</th>
                <th scope="col">${words.label.layer}</th>
                ${[words.label.inAll, words.label.knownBefore, words.label.unknownBefore, ...(some ? [words.label.indicated] : [])].map((each) => html`<th scope="col" class="num-col">${capital(context, each)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${instruments}
            </tbody>
          </table>`,
        );
  const number = (value: number): Safe =>
    value === 0 ? html`<td class="num-col none">0</td>` : html`<td class="num-col">${words.number(value)}</td>`;
  const without = unknownFormalities(context).map((formality) => formalityName(context, formality));
  const unknown =
    without.length === 0
      ? ''
      : html`<p class="small">
          ${words.phrase.unknownFormalities}${words.punctuation.colon}${say(context, words.list(without))}${words.punctuation.stop}
        </p>`;
  const rows = Object.entries(relief.byFormality)
    .filter(([, count]) => count.before > 0)
    .sort(([a], [b]) => byOrderOf(law.vocabulary.formalities)(a, b))
    .map(
      ([formality, count]) =>
        html`<tr>
          <th scope="row">${say(context, capital(context, formalityName(context, formality)))}</th>
          ${number(count.before)}${number(count.waived)}${number(count.eased)}${number(count.unchanged)}${number(count.unsettled)}${number(count.unknownBefore)}
        </tr>`,
    );
  const head = [
    words.label.before,
    words.outcome.waived,
    words.outcome.eased,
    words.label.asBefore,
    words.outcome.unsettled,
    words.label.unknownBefore,
  ];
  const table = html`<table>
    <caption class="hide">
      ${words.heading.byFormality}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.label.formality}</th>
        ${head.map((each) => html`<th scope="col" class="num-col">${capital(context, each)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const open =
    rows.length === 0
      ? ''
      : html`<details>
          <summary>${words.heading.byFormality}</summary>
          <div class="body">${scroller(words.heading.byFormality, table)}${unknown}</div>
        </details>`;
  return section(
    'relief',
    words.heading.relief,
    words.phrase.reliefNote,
    html`${reliefBar(context)}${apart}${credited}${open}`,
  );
}

/** The packs that were asked, with their standing and digest. */
export function packsSection(context: Context): Safe {
  const { words, assessment } = context;
  const items = assessment.packs.map((pack) => {
    const from = sinceText(context, pack);
    const marks = Mark.filter((mark) => pack.marks[mark] > 0).map(
      (mark) => html`${markTag(context, mark)} ${words.number(pack.marks[mark])} `,
    );
    const body = facts(
      context,
      [
        [words.label.instrument, titleOf(context, pack.title, pack.id)],
        [words.label.layer, words.layer[pack.layer as keyof typeof words.layer] ?? pack.layer],
        [words.label.inForce, `${words.inForce[pack.inForce]}${from}`],
        [words.label.mark, marks],
        [words.label.digest, html`<code>${pack.digest}</code>`],
      ],
      'facts tight',
    );
    return html`<details>
      <summary>
        <strong>${say(context, titleOf(context, pack.short, pack.id))}</strong>
        <span class="small">${words.label.inForce}${words.punctuation.colon}${words.inForce[pack.inForce]}${from}</span>
      </summary>
      <div class="body">
        ${body}
        <p class="small"><code>${pack.id}</code></p>
      </div>
    </details>`;
  });
  return section('packs', words.heading.packs, words.phrase.packsNote, html`<div class="flow">${items}</div>`);
}

/** What the marks mean. */
export function marksSection(context: Context): Safe {
  const { words } = context;
  return section(
    'marks',
    words.heading.marks,
    words.phrase.marksNote,
    html`<dl class="facts">
      ${Mark.map(
        (mark) =>
          html`<div>
            <dt>${markTag(context, mark)}</dt>
            <dd>${words.markMeaning[mark]}</dd>
          </div>`,
      )}
    </dl>`,
  );
}

function footer(context: Context): Safe {
  const { words, assessment } = context;
  const { inputs } = assessment;
  const rows = [
    [words.label.visitFile, inputs.visit],
    [words.label.manifest, inputs.manifest],
    [words.label.law, inputs.law],
    [words.label.calendars, inputs.calendars],
    [words.label.overlay, inputs.overlay],
    [words.label.engine, inputs.engine],
  ] as const;
  return html`<footer>
    <div class="wrap">
      <h2>${words.heading.inputs}</h2>
      ${facts(
        context,
        rows.map(([name, digest]) => [name, html`<code>${digest}</code>`] as const),
        'facts tight',
      )}
      <p class="note">${words.phrase.privacy}</p>
    </div>
  </footer>`;
}
