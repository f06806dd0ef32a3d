// Deadlines, lists per addressee, duties, papers, questions, texts: what somebody must do.

import { authorityViews } from '../view/authorities.ts';
import { fenceText } from '../view/cite.ts';
import { unitsWithLines } from '../view/classes.ts';
import { type Context, capital, formalityName, paperName, sourceTitle, titleOf } from '../view/context.ts';
import { outcomeText, rangeText, reasonsOf, unitsAndLines } from '../view/groups.ts';
import { questionText } from '../view/questions.ts';
import { type DutyLine, type Filing, addresseeLists, dutyLines, filings, given, unfiled } from '../view/todo.ts';
import { unknownHostLines } from '../view/unknown-hosts.ts';

import { facts, list, markTag, say, scroller, section } from './parts.ts';
import { type Content, type Safe, html } from './safe.ts';
import { timeline } from './timeline.ts';

export function deadlineSection(context: Context): Safe {
  const { words } = context;
  const dated = filings(context).filter((filing) => filing.row.latest !== undefined);
  if (dated.length === 0)
    return section('deadlines', words.heading.deadlines, undefined, html`<p>${words.phrase.noDeadline}</p>`);
  const items = dated.map((filing) => {
    const late = filing.row.state === 'late' ? ' is-late' : '';
    const where = context.manyHosts ? ` · ${filing.hostName}` : '';
    const possible = filing.certain ? '' : html` <span class="small">${words.phrase.needPossible}</span>`;
    const computation =
      filing.computation === undefined ? '' : html`<p class="small">${say(context, filing.computation)}</p>`;
    return html`<li>
      <span class="nr${late}">${filing.number}</span>
      <div>
        <p>
          <span class="due${late}">${filing.by}</span>
          <span class="left${late}">${filing.left}</span>${possible}
        </p>
        <p>
          <span class="what">${say(context, capital(context, filing.formality))}</span> →
          ${say(context, filing.authority + where)}
        </p>
        ${computation}
      </div>
    </li>`;
  });
  return section(
    'deadlines',
    words.heading.deadlines,
    words.phrase.deadlineNote,
    html`${timeline(context, dated)}
      <ol class="steps">
        ${items}
      </ol>`,
  );
}

export function todoSection(context: Context): Safe {
  const { words } = context;
  const lists = addresseeLists(context);
  const others = unfiled(context);
  const already = given(context);
  if (lists.length + others.length + already.length === 0)
    return section('todo', words.heading.todo, undefined, html`<p>${words.phrase.noTodo}</p>`);
  const cards = lists.map((each) => {
    const late = each.filings.some((filing) => filing.row.state === 'late') ? ' late' : '';
    const where = context.manyHosts ? html` <span class="small">${say(context, each.hostName)}</span>` : '';
    return html`<div class="card${late}">
      <h3>${say(context, each.name)}${where}</h3>
      <ul class="todo">
        ${each.filings.map((filing) => filingItem(context, filing))}${each.duties.map((duty) => dutyItem(context, duty))}
      </ul>
    </div>`;
  });
  const where = (hostName: string): string => (context.manyHosts ? ` · ${hostName}` : '');
  const more = cardOf(
    words.heading.unfiled,
    'todo',
    others.map(
      ({ number, formality, units, said, hostName }) =>
        html`<li>
          <p>
            ${thingNumber(number)} <span class="what">${say(context, capital(context, formality))}</span> ·
            ${say(context, units + where(hostName))}
          </p>
          <p>${say(context, said)}</p>
        </li>`,
    ),
  );
  const done = cardOf(
    words.heading.given,
    'plain',
    already.map(
      (group) =>
        html`<li>
          <strong>${say(context, capital(context, group.formalityName))}</strong> ·
          ${say(context, `${unitsAndLines(context, group)} · ${words.phrase.given}${where(group.hostName)}`)}
        </li>`,
    ),
  );
  return section(
    'todo',
    words.heading.todo,
    words.phrase.todoNote,
    html`<div class="cards">${cards}${more}${done}</div>`,
  );
}

function cardOf(title: string, kind: 'todo' | 'plain', items: readonly Safe[]): Content {
  return items.length === 0
    ? ''
    : html`<div class="card">
        <h3>${title}</h3>
        <ul class="${kind}">
          ${items}
        </ul>
      </div>`;
}

// The number of the thing among those that the verdict counts.
function thingNumber(number: number): Content {
  return number === 0 ? '' : html`<span class="thing">${number}</span>`;
}

function possibleDuty(context: Context, duty: DutyLine): Content {
  return duty.certain ? '' : html` <span class="small">${context.words.phrase.dutyPossible}</span>`;
}

function closedText(filing: Filing): Content {
  return filing.closed === undefined ? '' : html` <span class="closed">${filing.closed}</span>`;
}

function filingItem(context: Context, filing: Filing): Safe {
  const { words } = context;
  const late = filing.row.state === 'late' ? ' is-late' : '';
  const left =
    filing.left === ''
      ? ''
      : html`<span class="left${late}">${words.punctuation.open}${filing.left}${words.punctuation.close}</span>`;
  const possible = filing.certain ? '' : html` <span class="small">${words.phrase.needPossible}</span>`;
  const rows = filing.details
    .filter(({ label }) => label !== words.label.source)
    .map(({ label, text }) => [label, text] as const);
  const source =
    filing.row.source === ''
      ? []
      : [
          [
            words.label.source,
            html`${say(context, sourceTitle(context, filing.row.source))} ${markTag(context, filing.row.mark)}`,
          ] as const,
        ];
  return html`<li>
    <p>
      ${thingNumber(filing.number)} <span class="what">${say(context, capital(context, filing.formality))}</span> ·
      ${say(context, filing.units)}
    </p>
    <p><span class="due${late}">${say(context, filing.by)}</span> ${left}${closedText(filing)}${possible}</p>
    ${facts(context, [...rows, ...source], 'facts tight')}
  </li>`;
}

function dutyItem(context: Context, duty: DutyLine): Safe {
  const { words } = context;
  const paper = duty.paper === undefined ? '' : `${words.punctuation.open}${duty.paper}${words.punctuation.close}`;
  return html`<li>
    <p>
      ${say(context, capital(context, duty.who))}${words.punctuation.colon}<span class="what"
        >${say(context, duty.what + paper)}</span
      >
    </p>
    <p>${say(context, `${duty.when} · ${duty.units}`)}${possibleDuty(context, duty)}</p>
    <p class="small">${say(context, duty.rule)} ${markTag(context, duty.row.mark)} · ${duty.breach}</p>
  </li>`;
}

export function dutySection(context: Context): Safe {
  const { words } = context;
  const byActor = new Map<string, DutyLine[]>();
  for (const duty of dutyLines(context)) {
    if (duty.row.to === undefined) byActor.set(duty.who, [...(byActor.get(duty.who) ?? []), duty]);
  }
  if (byActor.size === 0)
    return section('duties', words.heading.duties, undefined, html`<p>${words.phrase.noDuties}</p>`);
  const cards = [...byActor].map(([who, duties]) => {
    const items = duties.map(
      (duty) =>
        html`<li>
          <p class="what">${say(context, capital(context, duty.what))}</p>
          <p>${say(context, `${duty.when} · ${duty.units}`)}${possibleDuty(context, duty)}</p>
          <p class="small">${say(context, duty.rule)} ${markTag(context, duty.row.mark)} · ${duty.breach}</p>
        </li>`,
    );
    return html`<div class="card">
      <h3>${say(context, capital(context, who))}</h3>
      <ul class="todo">
        ${items}
      </ul>
    </div>`;
  });
  return section('duties', words.heading.duties, undefined, html`<div class="cards">${cards}</div>`);
}

/** The host's chair. */
export function authoritySection(context: Context): Safe {
  const { words } = context;
  const cards = authorityViews(context).map((view) => {
    const binds = view.binds.map(({ row, units, formalityName: name }) =>
      say(
        context,
        `${name} · ${units} · ${outcomeText(context, row)} · ${words.list(reasonsOf(context, row).because.map((cited) => cited.name))}`,
      ),
    );
    const consents = view.consents.map(({ row, units, formalityName: name }) =>
      say(context, `${words.dateLong(row.days.from)} · ${name} · ${units} · ${outcomeText(context, row)}`),
    );
    const answers = view.answers.map(
      (filing) =>
        html`<span class="due">${words.dateLong(filing.row.event)}</span> ·
          ${say(context, `${filing.number}. ${filing.formality} · ${filing.units}`)}
          <span class="small"
            >${words.label.latest}${words.punctuation.colon}${say(context, filing.by)}${closedText(filing)}</span
          >`,
    );
    const open = view.open.map(({ row, units, formalityName: name }) =>
      say(context, `${name} · ${units} · ${rangeText(context, row)}`),
    );
    const show: Content[] = [
      ...view.papers.map((paper) => say(context, paper)),
      ...view.duties.map((duty) =>
        say(context, `${duty.who}${words.punctuation.colon}${duty.what} · ${duty.when} · ${duty.units}`),
      ),
    ];
    const where = context.manyHosts ? html` <span class="small">${say(context, view.hostName)}</span>` : '';
    return html`<div class="card">
      <h3>${say(context, view.name)}${where}</h3>
      ${part(words.label.bindsUs, binds)}${part(words.label.theyShow, show)}${part(words.label.answerBy, [...answers, ...consents])}${part(words.heading.unsettled, open)}
    </div>`;
  });
  const unknown = unknownHostLines(context).map((text) => html`<p>${say(context, text)}</p>`);
  return section(
    'authorities',
    words.heading.authorities,
    words.phrase.hostNote,
    html`<div class="cards">${cards}</div>
      ${unknown}`,
  );
}

function part(title: string, items: readonly Content[]): Content {
  return items.length === 0
    ? ''
    : html`<h4>${title}</h4>
        ${list(items)}`;
}

export function paperSection(context: Context): Safe {
  const { words, assessment, law } = context;
  if (assessment.papers.length === 0)
    return section('papers', words.heading.papers, undefined, html`<p>${words.phrase.noPapers}</p>`);
  const rows = assessment.papers.map((row) => {
    const who = row.who === undefined ? '' : `${titleOf(context, law.vocabulary.actors[row.who], row.who)} · `;
    return html`<tr>
      <th scope="row">${say(context, capital(context, paperName(context, row.paper)))}</th>
      <td>${say(context, who + unitsWithLines(context, row.classes))}</td>
      <td>
        ${list([...new Set(row.because.map((rule) => fenceText(context, rule)))].map((name) => say(context, name)))}
      </td>
    </tr>`;
  });
  const head = [words.label.paper, words.label.who, words.label.because].map(
    (each) => html`<th scope="col">${capital(context, each)}</th>`,
  );
  const table = html`<table>
    <caption class="hide">
      ${words.heading.papers}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return section('papers', words.heading.papers, undefined, scroller(words.heading.papers, table));
}

export function questionSection(context: Context): Safe {
  const { words, assessment } = context;
  if (assessment.questions.length === 0)
    return section('questions', words.heading.questions, undefined, html`<p>${words.phrase.noQuestions}</p>`);
  const items = assessment.questions.map((question, index) => {
    const hangs = words.list(question.formalities.map((id) => formalityName(context, id)));
    return html`<li>
      <span class="nr">${index + 1}</span>
      <div>
        <p class="what">${say(context, questionText(context, question.variable))}</p>
        <p>${say(context, unitsWithLines(context, question.classes))}</p>
        <p class="small">
          ${words.label.hangs} ${say(context, hangs)} ·
          ${question.kind === 'provided' ? words.phrase.provisoKind : words.phrase.unsettledKind}
        </p>
      </div>
    </li>`;
  });
  return section(
    'questions',
    words.heading.questions,
    words.phrase.questionsNote,
    html`<ol class="steps">
      ${items}
    </ol>`,
  );
}

export function wantedSection(context: Context): Safe {
  const { words, assessment } = context;
  if (assessment.wanted.length === 0)
    return section('wanted', words.heading.wanted, undefined, html`<p>${words.phrase.noTexts}</p>`);
  const gaps = assessment.wanted.filter((text) => text.source === '');
  const items = assessment.wanted
    .filter((text) => text.source !== '')
    .map((text, index) => {
      const name = fenceText(context, text.fence);
      const hangs = words.list(text.formalities.map((id) => formalityName(context, id)));
      return html`<li>
        <span class="nr">${index + 1}</span>
        <div>
          <p class="what">${say(context, name)}</p>
          <p>${words.formalities(text.units)} <span class="small">${words.label.hangs} ${say(context, hangs)}</span></p>
          <p class="small">
            ${words.label.source}${words.punctuation.colon}${say(context, sourceTitle(context, text.source))}
            ${markTag(context, text.mark)}
          </p>
        </div>
      </li>`;
    });
  const bare = gaps.map(
    (text) =>
      html`<li>
        ${say(context, fenceText(context, text.fence))} <span class="small">${words.formalities(text.units)}</span>
      </li>`,
  );
  const steps =
    items.length === 0
      ? ''
      : html`<ol class="steps">
          ${items}
        </ol>`;
  const unseen =
    bare.length === 0
      ? ''
      : html`<h3>${capital(context, words.cause.gap)}</h3>
          <ul class="plain columns">
            ${bare}
          </ul>`;
  return section('wanted', words.heading.wanted, words.phrase.wantedNote, html`${steps}${unseen}`);
}
