// What would change it, as a section of the page.

import { Side } from '../../engine/vocabulary.ts';
import { type Context, capital } from '../view/context.ts';
import { type WouldLine, untriedText, wouldLines } from '../view/would.ts';
import { say, section } from './parts.ts';
import { type Content, type Safe, html } from './safe.ts';

export function wouldSection(context: Context): Safe {
  const { words } = context;
  const all = wouldLines(context);
  const untried = untriedText(context);
  const left = untried === undefined ? '' : html`<p class="note">${say(context, untried)}</p>`;
  if (all.length === 0)
    return section(
      'would',
      words.would.heading,
      undefined,
      html`${left}
        <p>${words.would.nothing}</p>`,
    );
  const body = Side.flatMap((side): Safe[] => {
    const own = all.filter((one) => one.side === side);
    if (own.length === 0) return [];
    const sets = own.filter(({ avoids }) => !avoids).map((one) => setCard(context, one));
    const avoiding = own.filter(({ avoids }) => avoids).map((one) => avoidItem(context, one));
    const rest =
      avoiding.length === 0
        ? ''
        : html`<p class="note">${words.would.avoid}</p>
            <ul class="plain">
              ${avoiding}
            </ul>`;
    return [
      html`<h3>${words.would.side[side]}</h3>
        ${sets}${rest}`,
    ];
  });
  return section('would', words.would.heading, words.would.note, html`${left}${body}`);
}

function setCard(context: Context, one: WouldLine): Safe {
  const { words } = context;
  const items = one.lighter.map(
    ({ formality, change, units, because }) =>
      html`<li>
        <strong>${say(context, capital(context, formality))}</strong>${words.punctuation.colon}${change} ·
        ${say(context, units)}
        ${because.length === 0 ? '' : html`<span class="small">${say(context, words.list(because))}</span>`}
      </li>`,
  );
  return html`<div class="card">
    <p><strong>${say(context, words.would.clause(one.clause))}</strong> ${whoText(context, one)}</p>
    <ul class="plain">
      ${items}
    </ul>
    ${heavierText(context, one)}
  </div>`;
}

function avoidItem(context: Context, one: WouldLine): Safe {
  const { words } = context;
  const fallen = one.lighter.map(
    ({ formality, units }) => `${formality}${words.punctuation.open}${units}${words.punctuation.close}`,
  );
  return html`<li>
    ${say(context, words.would.clause(one.clause))}${words.punctuation.colon}${say(context, words.list(fallen))}
    ${whoText(context, one)}${heavierText(context, one)}
  </li>`;
}

function whoText(context: Context, one: WouldLine): Content {
  const where = context.manyHosts ? ` · ${one.host}` : '';
  return html`<span class="small">${say(context, `${one.who}${where}`)}</span>`;
}

function heavierText(context: Context, { heavier }: WouldLine): Content {
  const { words } = context;
  if (heavier.length === 0) return '';
  return html`<p class="small">
    ${words.would.heavier}${words.punctuation.colon}${say(context, words.list(heavier))}
  </p>`;
}
