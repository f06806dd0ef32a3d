// What is left of the red tape, as a bar: every part has its own texture, and its number in words under it.

import type { Context } from '../view/context.ts';
import { segmentText, segments } from '../view/verdict.ts';
import { type Safe, html } from './safe.ts';

const TEXTURES = html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="t-waived" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="9" height="9" class="f-waived" />
      <rect width="1.5" height="9" class="f-paper" />
    </pattern>
    <pattern id="t-eased" width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" class="f-eased" />
      <circle cx="5" cy="5" r="1.6" class="f-paper" />
    </pattern>
    <pattern id="t-indicated" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" class="f-soft" />
      <rect width="3" height="8" class="f-waived" />
    </pattern>
    <pattern id="t-unsettled" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="8" height="8" class="f-soft" />
      <rect width="3" height="8" class="f-unsettled" />
    </pattern>
    <pattern id="t-unchanged" width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" class="f-ink" />
    </pattern>
  </defs>
</svg>`;

const FILL = {
  waived: 't-waived',
  eased: 't-eased',
  'indicated-waived': 't-indicated',
  'indicated-eased': 't-indicated',
  unsettled: 't-unsettled',
  unchanged: 't-unchanged',
} as const;

/** The bar before, the bar after, and the legend with the numbers. */
export function reliefBar(context: Context): Safe {
  const { words, assessment } = context;
  const total = assessment.relief.before;
  const parts = segments(context).filter(({ count }) => count > 0);
  const described = words.list(parts.map(({ count, name }) => segmentText(context, count, name)));
  let at = 0;
  const rects = parts.map(({ id, count }) => {
    const x = percent(at, total);
    at += count;
    return html`<rect
      x="${x}"
      y="0"
      width="${percent(count, total)}"
      height="44"
      fill="url(#${FILL[id]})"
      class="part"
    />`;
  });
  const legend = parts.map(
    ({ id, count, name }) =>
      html`<li>
        <svg width="20" height="20" aria-hidden="true" focusable="false">
          <rect width="20" height="20" fill="url(#${FILL[id]})" class="part" /></svg
        ><span><b>${words.number(count)}</b> ${name}</span>
      </li>`,
  );
  return html`${TEXTURES}
    <figure class="bars">
      <div class="barrow">
        <span class="barname">${words.label.before} <b>${words.number(total)}</b></span
        ><svg
          role="img"
          aria-label="${words.label.before}${words.punctuation.colon}${words.formalities(total)}"
          width="100%"
          height="44"
        >
          <rect width="100%" height="44" fill="url(#t-unchanged)" />
        </svg>
      </div>
      <div class="barrow">
        <span class="barname">${words.label.after}</span
        ><svg
          role="img"
          aria-label="${words.label.after}${words.punctuation.colon}${described}"
          width="100%"
          height="44"
        >
          ${rects}
        </svg>
      </div>
      <figcaption>
        <ul class="legend">
          ${legend}
        </ul>
      </figcaption>
    </figure>`;
}

function percent(part: number, total: number): string {
  return `${Math.round((part / Math.max(1, total)) * 10_000) / 100}%`;
}
