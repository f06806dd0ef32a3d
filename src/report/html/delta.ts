// What changed between two versions of a visit, on a page.

import { type Lookup, capital } from '../view/context.ts';
import type { AnswerText } from '../view/delta-answers.ts';
import type { DeltaText, ValueText } from '../view/delta.ts';
import type { WorkGroup, WorkText, WorkTexts } from '../view/delta-work.ts';
import { badge, facts, list, say, scroller, section } from './parts.ts';
import { type Content, type Safe, html } from './safe.ts';

type Section = readonly [id: string, title: string, body: Content | undefined, note?: string];

/** One part of a delta. */
interface DeltaPart {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly body: Safe;
}

/** The parts of a delta that are there, each without its heading. */
export function deltaParts(context: Lookup, shown: DeltaText): DeltaPart[] {
  const { delta } = context.words;
  const parts: readonly Section[] = [
    ['filings', delta.heading.filings, work(context, shown.filings, delta.note.noFiling, true), delta.note.filings],
    ['lines', delta.heading.lines, lines(context, shown), delta.note.lines],
    ['plan', delta.heading.plan, values(context, shown.plan, delta.heading.plan, delta.note.noPlan)],
    [
      'outcomes',
      delta.heading.outcomes,
      shown.outcomes.changed.length === 0
        ? html`<p>${delta.note.noOutcome}</p>`
        : answers(context, shown.outcomes.changed, delta.heading.outcomes, true),
      delta.note.outcomes,
    ],
    ['came', delta.heading.came, came(context, shown), delta.note.came],
    [
      'went',
      delta.heading.went,
      shown.outcomes.went.length === 0 ? undefined : answers(context, shown.outcomes.went, delta.heading.went, false),
      delta.note.went,
    ],
    ['duties', delta.heading.duties, work(context, shown.duties, delta.note.noDuty, false)],
    ['papers', delta.heading.papers, work(context, shown.papers, delta.note.noPaper, false)],
    ['questions', delta.heading.questions, questions(context, shown)],
    [
      'law',
      delta.heading.law,
      html`${values(context, shown.law.values, delta.heading.law, delta.note.noLaw)}
        <p class="small">${say(context, shown.law.said)}</p>`,
    ],
  ];
  return parts.flatMap(([id, title, body, note]) =>
    body === undefined ? [] : [{ id, title, note, body: html`${body}` }],
  );
}

/** The first screen of a delta: what became of the verdict, and the counts. */
export function deltaVerdict(context: Lookup, shown: DeltaText, heading: 'h1' | 'h3'): Safe {
  const { delta } = context.words;
  const said = shown.empty ? delta.note.nothing : shown.verdict.said;
  return html`${heading === 'h1' ? html`<h1>${said}</h1>` : html`<h3>${said}</h3>`}
  ${
    shown.verdict.changed
      ? facts(
          context,
          [
            [delta.label.old, shown.verdict.old],
            [delta.label.now, html`<strong>${say(context, shown.verdict.now)}</strong>`],
          ],
          'facts tight',
        )
      : html`<p>${say(context, shown.verdict.now)}</p>`
  }
  ${facts(
    context,
    shown.glance.map(({ label, value }) => [label, value] as const),
    'facts counts',
  )}`;
}

/** Everything between the body tags. */
export function deltaBody(context: Lookup, shown: DeltaText): Safe {
  const { words } = context;
  const { delta } = words;
  const present = deltaParts(context, shown);
  return html`<a class="skip" href="#changed">${delta.note.skip}</a>
    <header>
      <div class="wrap"><span class="brand">Comity</span><span>${delta.heading.title}</span></div>
    </header>
    <main>
      <div id="changed" class="verdict plainly">
        <div class="wrap">
          <p class="eyebrow">${say(context, shown.title)}</p>
          ${deltaVerdict(context, shown, 'h1')}
        </div>
      </div>
      <div class="wrap">
        <nav class="toc" aria-label="${delta.heading.title}">
          <ul>
            ${present.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
        </nav>
        ${present.map(({ id, title, note, body }) => section(id, title, note, body))}
      </div>
    </main>
    <footer>
      <div class="wrap">
        <h2>${delta.heading.inputs}</h2>
        ${facts(
          context,
          shown.inputs.flatMap(({ what, old, now }) => [
            [`${what} · ${delta.label.old}`, html`<code>${old}</code>`] as const,
            [`${what} · ${delta.label.now}`, html`<code>${now}</code>`] as const,
          ]),
          'facts tight',
        )}
        <p class="note">${words.phrase.privacy}</p>
      </div>
    </footer>`;
}

function work(context: Lookup, { counts, common, groups, standing }: WorkTexts, nothing: string, open: boolean): Safe {
  const { delta } = context.words;
  const stands = open
    ? html`<h3>${capital(context, delta.label.standing)}</h3>
        <ul class="changes">
          ${standing.map((text) => html`<li class="c-stands">${say(context, text)}</li>`)}
        </ul>`
    : html`<p class="small">${delta.standing(standing.length)}</p>`;
  return html`<p>${groups.length === 0 ? nothing : counts}</p>
    ${common === '' ? '' : html`<p>${say(context, common)}</p>`}${groups.map((group, at) => workGroup(context, group, groups[at - 1]?.said))}${standing.length > 0 && (open || groups.length === 0) ? stands : ''}`;
}

// Groups of one kind differ only in the lines they concern: their heading stands once.
function workGroup(context: Lookup, { change, said, notes, items }: WorkGroup, before: string | undefined): Safe {
  return html`<div class="group">
    ${said === before ? '' : html`<h3>${capital(context, said)}</h3>`}
    ${notes.map((note) => html`<p class="small">${say(context, note)}</p>`)}
    <ul class="changes">
      ${items.map((item) => html`<li class="c-${change}">${workItem(context, item)}</li>`)}
    </ul>
  </div>`;
}

function workItem(context: Lookup, { what, who, old, now, late }: WorkText): Safe {
  const red = late ? ' is-late' : '';
  const day =
    old !== '' && now !== '' && old !== now
      ? html` · <del>${old}</del> → <b class="due${red}">${now}</b>`
      : old + now === ''
        ? ''
        : html` · <span class="due${red}">${now === '' ? old : now}</span>`;
  return html`<span class="what">${say(context, what)}</span>${who === '' ? '' : html` · ${say(context, who)}`}${day}`;
}

function lines(context: Lookup, { lines: shown }: DeltaText): Safe {
  const { words } = context;
  const { delta } = words;
  const of = (all: DeltaText['lines']['came']): Content =>
    list(all.map(({ count, which }) => say(context, `${count}${words.punctuation.comma}${which}`)));
  const altered = shown.altered.map(
    ({ line, values: cells }) =>
      html`<li>
        <strong>${say(context, line)}</strong>
        ${cells.map((cell) => html`<br />${valueLine(context, cell)}`)}
      </li>`,
  );
  const rows: [string, Content][] = [
    ...(shown.came.length === 0 ? [] : [[delta.label.came, of(shown.came)] as [string, Content]]),
    ...(shown.went.length === 0 ? [] : [[delta.label.went, of(shown.went)] as [string, Content]]),
    ...(altered.length === 0
      ? []
      : [
          [
            delta.label.altered,
            html`<ul class="plain">
              ${altered}
            </ul>`,
          ] as [string, Content],
        ]),
    ...(shown.ambiguous.length === 0
      ? []
      : [
          [
            delta.label.ambiguous,
            html`${list(shown.ambiguous.map((text) => say(context, text)))}
              <p class="small">${delta.note.ambiguous}</p>`,
          ] as [string, Content],
        ]),
  ];
  return html`<p>${shown.counts}</p>
    ${rows.length === 0 ? '' : facts(context, rows)}
    <p class="small">${shown.classes}</p>`;
}

function valueLine(context: Lookup, { what, old, now }: ValueText): Safe {
  const { colon } = context.words.punctuation;
  if (now === '') return html`${say(context, `${what}${colon}${old}`)}`;
  return html`${say(context, `${what}${colon}`)}<del>${say(context, old)}</del> → <b>${say(context, now)}</b>`;
}

function values(context: Lookup, rows: readonly ValueText[], title: string, nothing: string): Safe {
  const { delta } = context.words;
  if (rows.length === 0) return html`<p>${nothing}</p>`;
  return scroller(
    title,
    html`<table>
      <caption class="hide">
        ${title}
      </caption>
      <thead>
        <tr>
          ${[delta.label.what, delta.label.old, delta.label.now].map((each) => html`<th scope="col">${capital(context, each)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ what, old, now }) =>
            html`<tr>
              <th scope="row">${say(context, what)}</th>
              ${
                now === ''
                  ? html`<td colspan="2">${say(context, old)}</td>`
                  : html`<td>${say(context, old)}</td>
                      <td>${say(context, now)}</td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function came(context: Lookup, { outcomes }: DeltaText): Safe | undefined {
  const { words } = context;
  if (outcomes.came.length + outcomes.unknown.length === 0) return undefined;
  const unknown =
    outcomes.unknown.length === 0
      ? ''
      : html`<h3>${words.outcome.unknown}</h3>
          ${outcomes.unknown.map((text) => html`<p class="small">${say(context, text)}</p>`)}`;
  return html`${outcomes.came.length === 0 ? '' : answers(context, outcomes.came, words.delta.heading.came, false)}${unknown}`;
}

function answers(context: Lookup, rows: readonly AnswerText[], title: string, both: boolean): Safe {
  const { words } = context;
  const { delta } = words;
  const head = both
    ? [words.label.formality, words.label.who, delta.label.old, delta.label.now]
    : [words.label.formality, words.label.who, words.label.outcome];
  const side = (shown: AnswerText['shown']['now'], text: string): Safe => {
    if (shown === undefined) return html`<td class="none">${text}</td>`;
    const word = words.outcome[shown];
    const more = text.startsWith(word) ? text.slice(word.length).replace(/^[:：]\s*/u, '') : text;
    return html`<td>
      ${badge(context, shown)}${more === '' ? '' : html` <span class="small">${say(context, more)}</span>`}
    </td>`;
  };
  return scroller(
    title,
    html`<table>
      <caption class="hide">
        ${title}
      </caption>
      <thead>
        <tr>
          ${head.map((each) => html`<th scope="col">${capital(context, each)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const who = [row.units, row.which].filter((text) => text !== '').join(words.punctuation.comma);
          const last =
            row.shown.now === undefined && !both ? side(row.shown.old, row.old) : side(row.shown.now, row.now);
          return html`<tr>
            <th scope="row">
              ${say(context, row.formality)}${row.stay === '' ? '' : html` <span class="small">${say(context, row.stay)}</span>`}
            </th>
            <td>${say(context, who)}</td>
            ${both ? side(row.shown.old, row.old) : ''}${last}
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

function questions(context: Lookup, { questions: asked, texts }: DeltaText): Safe {
  const { delta } = context.words;
  const rows: [string, Content][] = [
    [delta.label.came, asked.came],
    [delta.label.went, asked.went],
    [`${delta.heading.texts} · ${delta.label.came}`, texts.came],
    [`${delta.heading.texts} · ${delta.label.went}`, texts.went],
  ].flatMap(([name, all]) =>
    typeof name !== 'string' || typeof all === 'string' || all === undefined || all.length === 0
      ? []
      : [[name, list(all.map((text) => say(context, text)))] as [string, Content]],
  );
  if (rows.length === 0) return html`<p>${delta.note.noQuestion}</p>`;
  return html`<p>${asked.counts}</p>
    ${facts(context, rows)}`;
}
