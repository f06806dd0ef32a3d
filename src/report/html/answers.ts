// What stands in the way and what is open, the matrix, and the reasons that open.

import type { Possible } from '../../engine/outcomes.ts';
import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import { type NamedClass, classLines, namedClasses } from '../view/classes.ts';
import { type Context, byOrderOf, capital, titleOf } from '../view/context.ts';
import {
  type AnswerGroup,
  type Reasons,
  isBareGap,
  isBarred,
  outcomeText,
  rangeText,
  reasonsOf,
  isRefused,
  shownOf,
  unitsAndLines,
  unitsWithSigns,
} from '../view/groups.ts';
import { type MatrixBlock, matrixBlocks } from '../view/matrix.ts';
import { citedOf } from '../view/cite.ts';
import { localText } from '../view/local.ts';
import { unknownHostLines } from '../view/unknown-hosts.ts';
import { type Apart, apartOf } from '../view/other-states.ts';
import { nothingBlocks } from '../view/verdict.ts';
import { wouldTexts } from '../view/would.ts';
import { treeHtml } from './why.ts';
import { badge, facts, list, provision, say, scroller, section } from './parts.ts';
import { type Content, type Safe, html } from './safe.ts';

export function blocksSection(context: Context, groups: readonly AnswerGroup[]): Safe {
  const { words } = context;
  const barred = groups.filter(({ row }) => isBarred(row));
  const body =
    barred.length === 0
      ? html`<p>${nothingBlocks(context)}</p>`
      : barred.map(
          (group) =>
            html`<div class="card late">
              <h3>
                ${isRefused(group.row) ? '' : badge(context, 'barred')}
                ${say(context, named(context, group))}${refusedText(context, group)}
              </h3>
              ${group.who === '' ? '' : html`<p>${say(context, group.who)}</p>`}
              ${reasonsOf(context, group.row).because.map((cited) => provision(context, cited))}
            </div>`,
        );
  return section('blocks', words.heading.blocks, undefined, body);
}

function refusedText(context: Context, { row }: AnswerGroup): string {
  const { words } = context;
  return isRefused(row) ? `${words.punctuation.colon}${words.phrase.refused}` : '';
}

export function unsettledSection(context: Context, groups: readonly AnswerGroup[]): Safe {
  const { words } = context;
  const open = groups.filter(({ row }) => row.outcome === 'unsettled');
  const unknown = unknownHostLines(context).map((text) => html`<p><strong>${say(context, text)}</strong></p>`);
  if (open.length === 0 && unknown.length === 0)
    return section('unsettled', words.heading.unsettled, undefined, html`<p>${words.phrase.nothingUnsettled}</p>`);
  const head = [
    words.label.formality,
    words.label.who,
    words.label.best,
    words.label.worst,
    words.label.indicated,
    words.label.cause,
  ];
  const side = (of: readonly Possible[]): Content => words.list(of.map((each) => words.outcome[each]));
  const gaps = open.filter(isBareGap);
  const rows = open
    .filter((group) => !isBareGap(group))
    .map((group) => {
      const { row, formalityName, hostName } = group;
      const units = unitsAndLines(context, group);
      const where = context.manyHosts ? html` <span class="small">${say(context, hostName)}</span>` : '';
      const indicated =
        row.indicated === undefined
          ? html`<span class="none">${words.phrase.nothingKnown}</span>`
          : say(context, reasonsOf(context, row).indicated ?? '');
      // Three times "nothing known" is said once.
      const nothing = row.indicated === undefined && [...row.best, ...row.worst].every((one) => one === 'unknown');
      const sides = nothing
        ? html`<td colspan="3" class="none">${words.phrase.nothingKnown}</td>`
        : html`<td>${side(row.best)}</td>
            <td>${side(row.worst)}</td>
            <td>${indicated}</td>`;
      const causes = list(row.cause.map((cause) => words.cause[cause]));
      return html`<tr>
        <th scope="row">${say(context, capital(context, formalityName))}${where}</th>
        <td>${say(context, units)}</td>
        ${sides}
        <td>${causes}</td>
      </tr>`;
    });
  const table = html`<table>
    <caption class="hide">
      ${words.heading.unsettled}
    </caption>
    <thead>
      <tr>
        ${head.map((each) => html`<th scope="col">${capital(context, each)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const known = rows.length === 0 ? '' : scroller(words.heading.unsettled, table);
  const bare =
    gaps.length === 0
      ? ''
      : html`<h3>${capital(context, words.cause.gap)}</h3>
          <p class="note">${context.as === 'host' ? words.phrase.gapNoteHost : words.phrase.gapNote}</p>
          <ul class="plain columns">
            ${gaps.map((group) => html`<li>${say(context, capital(context, group.formalityName))} <span class="small">${say(context, unitsAndLines(context, group))}${context.manyHosts ? html` ${say(context, group.hostName)}` : ''}</span></li>`)}
          </ul>`;
  return section('unsettled', words.heading.unsettled, words.phrase.unsettledNote, html`${unknown}${known}${bare}`);
}

export function matrixSection(context: Context): Safe {
  const { words } = context;
  const blocks = matrixBlocks(context, namedClasses(context)).map((block) => matrixBlock(context, block));
  const unknown = unknownHostLines(context).map((text) => html`<p>${say(context, text)}</p>`);
  return section('matrix', words.heading.matrix, undefined, html`${blocks}${unknown}`);
}

/** Columns that a page of paper has room for. */
const MOST_COLUMNS = 8;

// Who the letters are, then tables of so many columns that neither paper nor most screens cut them.
function matrixBlock(context: Context, block: MatrixBlock): Safe {
  const { words } = context;
  const kind = capital(context, block.kindName);
  const title = context.manyHosts
    ? `${kind}${words.punctuation.open}${block.hostName}${words.punctuation.close}`
    : kind;
  const who = block.classes.map((each) => html`<li>${classOpen(context, each)}</li>`);
  const bands: (readonly NamedClass[])[] = [];
  for (let at = 0; at < block.classes.length; at += MOST_COLUMNS)
    bands.push(block.classes.slice(at, at + MOST_COLUMNS));
  const tables = bands.map((band) => {
    const signs = bands.length === 1 ? '' : ` ${band[0]?.sign ?? ''}–${band.at(-1)?.sign ?? ''}`;
    return matrixTable(context, block, band, title + signs);
  });
  return html`<h3 class="kind">${say(context, title)}</h3>
    <ul class="classes">
      ${who}
    </ul>
    ${tables}`;
}

/** A class with its sign, opening to its lines. */
export function classOpen(context: Context, each: NamedClass): Safe {
  const { named, ranges } = classLines(context, each.id);
  const told = [each.size, each.name, each.lines].filter((text) => text !== '').join(' · ');
  return html`<details>
    <summary><b>${each.sign}</b> <span>${say(context, told)}</span></summary>
    <div class="body small">
      ${ranges === '' ? '' : html`<p>${capital(context, ranges)}</p>`}
      ${named.length === 0 ? '' : html`<p>${say(context, named.join(' · '))}${ranges !== '' && named.length < each.count ? ' …' : ''}</p>`}
    </div>
  </details>`;
}

function matrixTable(context: Context, block: MatrixBlock, band: readonly NamedClass[], title: string): Safe {
  const { words } = context;
  const head = band.map(
    (each) =>
      html`<th scope="col"><span class="letter">${each.sign}</span><span class="small">${each.size}</span></th>`,
  );
  const rows = block.rows.map((row) => {
    const cells = band.map((each) => {
      const found = row.cells.get(each.id);
      if (found === undefined) return html`<td class="none">–<span class="hide"> ${words.phrase.notAsked}</span></td>`;
      const badges = found.map(({ shown, indicated, provided }, index) => {
        const note = provided ? html` <span class="small">${words.label.conditional}</span>` : '';
        return html`${index === 0 ? '' : html`<br />`}${badge(context, shown, indicated)}${note}`;
      });
      return html`<td>${badges}</td>`;
    });
    return html`<tr>
      <th scope="row">${say(context, capital(context, row.name))}</th>
      ${cells}
    </tr>`;
  });
  const table = html`<table class="matrix">
    <caption class="hide">
      ${say(context, title)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.label.formality}</th>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return scroller(title, table);
}

export function reasonsSection(context: Context, groups: readonly AnswerGroup[]): Safe {
  const { words, law } = context;
  const byKind = new Map<string, AnswerGroup[]>();
  for (const group of groups.filter((each) => !isBareGap(each))) {
    const kind = context.classes.get(group.row.class)?.kind ?? '';
    byKind.set(kind, [...(byKind.get(kind) ?? []), group]);
  }
  const kinds = [...byKind].sort(([a], [b]) => byOrderOf(law.vocabulary.subjects)(a, b));
  const seen = new Set<string>();
  const body = kinds.map(([kind, members]) => {
    const title = words.kinds(kind, titleOf(context, law.vocabulary.subjects[kind], kind));
    return html`<div class="group">
      <h3>${say(context, capital(context, title))}</h3>
      ${members.map((group) => reasonsOpen(context, group, seen))}
    </div>`;
  });
  const once = html`<p class="note paper">${words.phrase.citedOnce}</p>`;
  return section(
    'reasons',
    words.heading.reasons,
    words.phrase.reasonsNote,
    html`${once}
      <div class="flow">${body}</div>`,
  );
}

/** One group of equal answers as a line that opens. */
export function reasonsOpen(context: Context, group: AnswerGroup, seen: Set<string>): Safe {
  const { row } = group;
  return html`<details>
    <summary>
      <strong>${say(context, named(context, group))}</strong> ${badge(context, shownOf(row), row.indicated?.outcome)}
    </summary>
    <div class="body">${reasonsFacts(context, group.rows, seen)}</div>
  </details> `;
}

/**
 * Why an answer is as it is, as names and what they name.
 *
 * @param rows determinations of one answer; what is said of the first holds of all
 * @param seen provisions already shown
 */
export function reasonsFacts(context: Context, rows: readonly DeterminationRow[], seen: Set<string>): Safe {
  const { words } = context;
  const apart = apartOf(context, rows);
  if (apart === undefined) return html``;
  const { own: row, others } = apart;
  const reasons = reasonsOf(context, row);
  const shown: [string, Content][] = [];
  if (row.outcome === 'unsettled') shown.push([words.label.outcome, rangeText(context, row)]);
  else if (row.by.length > 0 || row.manner.length > 0) shown.push([words.label.outcome, outcomeText(context, row)]);
  if (reasons.because.length > 0)
    shown.push([words.label.because, reasons.because.map((cited) => provision(context, cited, seen))]);
  if (reasons.local.length > 0) shown.push([words.label.local, list(reasons.local.map((text) => say(context, text)))]);
  if (reasons.causes.length > 0) shown.push([words.label.cause, list(reasons.causes)]);
  if (reasons.indicated !== undefined) shown.push([words.label.indicated, reasons.indicated]);
  if (reasons.provided.length > 0)
    shown.push([words.label.provided, list(reasons.provided.map((text) => say(context, text)))]);
  shown.push(...defeatedFacts(context, reasons));
  shown.push(...openFacts(context, reasons));
  const lighter = wouldTexts(context, rows);
  if (lighter.length > 0) shown.push([words.would.label, list(lighter.map((text) => say(context, text)))]);
  if (row.tree !== undefined) shown.push([words.phrase.whyTitle, treeHtml(context, row.tree)]);
  if (others !== undefined) shown.push([words.why.others, othersOpen(context, row, others)]);
  if (row.capped === true) shown.push([words.label.notKnown, words.phrase.capped]);
  shown.push([
    words.label.when,
    `${words.moment[row.moment]}${words.punctuation.comma}${words.span(row.days.from, row.days.to)}`,
  ]);
  shown.push([words.label.before, words.list([...new Set(rows.map((each) => words.outcome[each.before]))])]);
  return facts(context, shown, 'facts tight');
}

function defeatedFacts(context: Context, { defeated }: Pick<Reasons, 'defeated'>): [string, Content][] {
  const { label, punctuation } = context.words;
  if (defeated.length === 0) return [];
  const said = defeated.map(({ rule, by }) =>
    say(context, `${rule}${punctuation.open}${label.by}${punctuation.colon}${by}${punctuation.close}`),
  );
  return [[label.defeated, list(said)]];
}

function openFacts(context: Context, { ask, wanted }: Pick<Reasons, 'ask' | 'wanted'>): [string, Content][] {
  const { label } = context.words;
  const said = (name: string, texts: readonly string[]): [string, Content][] =>
    texts.length === 0 ? [] : [[name, list(texts.map((text) => say(context, text)))]];
  return [...said(label.question, ask), ...said(label.text, wanted)];
}

// What hangs on States that send nobody stands behind one line: it matters only to who serves one of them.
function othersOpen(
  context: Context,
  row: DeterminationRow,
  { row: rest, agreements }: NonNullable<Apart['others']>,
): Safe {
  const { words } = context;
  const reasons = reasonsOf(context, { ...row, ...rest });
  const shown: [string, Content][] = [
    ...(reasons.provided.length === 0
      ? []
      : [[words.label.provided, list(reasons.provided.map((text) => say(context, text)))] as [string, Content]]),
    ...defeatedFacts(context, reasons),
    ...openFacts(context, reasons),
    ...(rest.tree === undefined ? [] : [[words.phrase.whyTitle, treeHtml(context, rest.tree)] as [string, Content]]),
  ];
  return html`<details class="sub">
    <summary>${capital(context, words.why.othersMay(agreements))}</summary>
    <div class="body">${facts(context, shown, 'facts tight')}</div>
  </details>`;
}

/** What the reader's own State had attested or adopted and what has lapsed since. */
export function lapsedSection(context: Context): Safe {
  const { words, assessment } = context;
  if (assessment.lapsed.length === 0) return html``;
  const items = assessment.lapsed.map((row) => say(context, localText(context, row)));
  return section('lapsed', words.heading.lapsed, words.phrase.lapsedNote, html`<div>${list(items)}</div>`);
}

export function citedSection(context: Context): Safe {
  const { words, assessment, law } = context;
  if (assessment.cited.length === 0) return html``;
  const { vocabulary } = law;
  const seen = new Set<string>();
  const items = assessment.cited.flatMap((row) => {
    const title =
      vocabulary.matters[row.what ?? ''] ??
      vocabulary.powers[row.what ?? ''] ??
      vocabulary.duties[row.what ?? ''] ??
      vocabulary.formalities[row.what ?? ''];
    const what = row.what === undefined ? '' : `${words.punctuation.colon}${titleOf(context, title, row.what)}`;
    const key = `${row.verb} ${row.what ?? ''} ${row.instrument}/${row.rule}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [[capital(context, `${words.silent[row.verb]}${what}`), provision(context, citedOf(context, row))] as const];
  });
  return section('cited', words.heading.cited, words.phrase.citedNote, facts(context, items));
}

function named(context: Context, group: AnswerGroup): string {
  return `${capital(context, group.formalityName)} · ${unitsWithSigns(context, group)}${context.manyHosts ? ` · ${group.hostName}` : ''}`;
}
