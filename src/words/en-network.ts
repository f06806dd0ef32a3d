// A network of agreements in English.

import { list, number, plural } from './en-numbers.ts';
import type { NetworkWords } from './network-words.ts';

const share = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** The words of a network. */
export const networkEn: NetworkWords = {
  heading: {
    layers: 'Star or web, layer by layer',
    measures: 'The whole',
    states: 'State by State',
    weak: 'Where it would come apart',
    series: 'Year by year',
    carried: 'Series from data sets of others',
    whatIf: 'What would change',
    dropping: 'What each single tie holds up',
    doubt: 'If it cannot be relied on',
    candidates: 'Ties that are not there',
    impact: 'Practical impact',
    path: 'The way, agreement by agreement',
    rests: 'What the figures rest on',
  },
  label: {
    layer: 'layer',
    state: 'State',
    states: 'States',
    year: 'end of',
    ties: 'ties',
    tiesElsewhere: 'not with the hub',
    dependence: 'hub dependence',
    connected: 'pairs connected',
    connectedWithout: 'pairs connected without the hub',
    betweennessShare: 'hub’s share of betweenness',
    efficiency: 'efficiency',
    degreeCentralisation: 'degree centralisation',
    betweennessCentralisation: 'betweenness centralisation',
    closenessCentralisation: 'closeness centralisation',
    brokers: 'between the others',
    degree: 'ties',
    betweenness: 'betweenness',
    betweennessWithout: 'without the hub',
    core: 'core',
    constraint: 'constraint',
    bridges: 'ties nothing replaces',
    cutStates: 'States nothing replaces',
    before: 'before',
    after: 'after',
    change: 'change',
    place: 'place',
    tie: 'tie',
    reach: 'reach',
    common: 'common partners',
    adamicAdar: 'Adamic–Adar',
    stage: 'stage of talks',
    likelihood: 'likelihood',
    likelihoodPlace: 'place by likelihood',
    holds: 'each of its ties holds',
    expected: 'pairs of others connected',
    error: 'standard error',
    agreement: 'agreement',
    sending: 'force of',
    receiving: 'in',
    formalities: 'formalities',
    lightened: 'lighter with it',
    lightenedWithout: 'lighter without it',
    relief: 'relief',
    bars: 'bars lifted',
    unsettled: 'unsettled',
    unknown: 'unknown',
    activities: 'activities',
    total: 'relief × activities',
    none: 'none',
    fall: 'fall in dependence',
    figure: 'figure',
  },
  note: {
    structure:
      'Structure is not strategy: geography, capability and purpose stand outside these numbers. They count who has agreed with whom.',
    likelihood:
      'Two axes, never one number. Likelihood is an order, not a probability: Adamic–Adar over common partners × a weight for the stage of talks',
    lowerBound:
      'The register lacks older agreements. Where they lie among the others, figures for ties without the hub are too low; where they lie with the hub, as in logistics and information, its dependence is.',
    impact:
      'Relief counts formalities × persons, vehicles, weapons and aircraft that the host’s own law imposes and the agreement lifts or eases. What is unsettled or unknown counts nowhere.',
    chain: 'A chain of agreements is no permission: each covers the forces of its own parties.',
    notMilitary: 'This says which agreements there are. Whether the way makes military sense is not its matter.',
    dependence:
      'Hub dependence: the part of the reach among the other States that is gone without the hub. 1: a star; 0: nobody needs it.',
    relief: 'Comity counts here by what it knows of the law; a zero may mean that the texts were not seen.',
    years: 'Of the years in between nothing changed; `--csv` and `--json` have all of them.',
  },
  counting: { 'in-force': 'in force', signed: 'counting signed agreements' },
  stage: {
    none: 'none known',
    intent: 'intent',
    talks: 'talks',
    text: 'text agreed',
    signed: 'signed',
    'in-force': 'in force',
    ended: 'ended',
  },
  tie: {
    'in-force': 'in force',
    signed: 'signed, not in force',
    added: 'added',
    removed: 'taken away',
    doubted: 'in doubt',
  },
  kinds: ['no talks known', 'intent or talks', 'text agreed, or signed'],
  basis: (layer, day, counting, states) => `${layer}, ${counting}, on ${day}; ${plural(states, 'State', 'States')}.`,
  onDay: (what, day) => `${what}, on ${day}.`,
  layerRests: (layer, says, states, hub) =>
    `${layer}: ${states.length === 0 ? 'no States' : states.join(', ')}; hub: ${hub}. Ties: ${says}.`,
  // Names of unions and of many islands or lands take the article.
  the: (state) => (/^(?:United|Republic)\b|(?:ines|lands)$/.test(state) ? `the ${state}` : state),
  rule: (says) => `What counts: ${says.join('; ')}.`,
  beside: (agreements) => `Beside the register: ${agreements.join(', ')}.`,
  coded: (agreements) => `Counted from signature, for no day of force was seen: ${agreements.join(', ')}.`,
  layerCounting: (layer, counting) => `${layer}, ${counting}`,
  carried: {
    answer: (series, rows) =>
      `${plural(series, 'series', 'series')} of ${plural(rows, 'year', 'years')} in all, computed from data sets that are not shipped: carried over to four decimals and not recomputed here.`,
    needs: (files) => `Not recomputed: needs ${files.join(', ')}`,
    how: 'Whoever has such a file reads it in with `comity register import FILE`. Their node sets are told as far as they were seen.',
  },
  seriesNone: (layer) => `${layer}: in none of these years could the other States reach one another.`,
  beyond: (day, asOf) =>
    `Sources were searched to ${asOf}: what is said of ${day} is what was known then, and nothing later.`,
  source: (digest, asOf) =>
    `Source: Comity’s register of agreements, sources searched to ${asOf} (digest ${digest}); figures recomputed from it.`,
  star: (layer, hub, dependence, connected) => {
    if (dependence === undefined)
      return `${layer}: no ties by which the other States could reach one another, so nothing hangs on ${hub}.`;
    if (dependence >= 0.9995) return `${layer}: a star. Without ${hub} no two of the other States are connected.`;
    if (dependence <= 0.0005)
      return `${layer}: a web, by the ties that are known. The other States reach one another as well without ${hub}.`;
    const left = connected === undefined ? '' : `; ${percent(connected)} of their pairs stay connected`;
    return `${layer}: between star and web. Without ${hub} the other States lose ${percent(dependence)} of their reach among themselves${left}.`;
  },
  hubOutside: (layer, hub) => `${layer}: ${hub} is not among these States, so of dependence on it nothing can be said.`,
  reading: {
    one: (hub, dependence, next) =>
      `How much the others depend on ${hub} in this layer: ${share(dependence)} of 1 (1: a star; 0: nobody needs it); ${next.length === 0 ? 'without it no State stands between two others' : `next, between the others without it: ${next.join(', ')}`}.`,
    supposed: (hub, before, after) =>
      `How much the others would depend on ${hub} in this layer: ${share(after)} of 1${before === undefined ? '' : `, before: ${share(before)}`} (1: a star; 0: nobody needs it).`,
    lost: (before, after) =>
      `How many pairs of the other States would still reach each other: ${share(after)} of 1${before === undefined ? '' : `, before: ${share(before)}`} (1: all; 0: none).`,
    layers: (hub, first, next) =>
      `How much the others depend on ${hub} (1: a star; 0: nobody needs it): most in ${first}${next.length === 0 ? '' : `; next: ${next.join(', ')}`}.`,
  },
  layersAnswer: (star, between, web, outside, none, hub) => {
    const parts = [
      star.length === 0 ? '' : `${list(star)} ${star.length === 1 ? 'is a star' : 'are stars'} around ${hub}`,
      between.length === 0 ? '' : `${list(between)} ${between.length === 1 ? 'lies' : 'lie'} between star and web`,
      web.length === 0
        ? ''
        : `${list(web)} ${web.length === 1 ? 'shows' : 'show'} no dependence on ${hub}, by the ties that are known`,
      outside.length === 0 ? '' : `${hub} has no part in ${list(outside)}`,
      none.length === 0 ? '' : `of ${list(none)} no tie is known`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'There are no ties in any layer.' : `It depends on the layer: ${parts.join('; ')}.`;
  },
  seriesAnswer: (layer, from, first, to, last) =>
    `${layer}: hub dependence went from ${first} at the end of ${from} to ${last} at the end of ${to}.`,
  changed: (what, change, reach) => {
    if (change === undefined) return `With ${what} the network is another, and hub dependence has no meaning in it.`;
    const moved =
      change === 0 ? 'does not move' : `${change < 0 ? 'falls' : 'rises'} by ${Math.abs(change).toFixed(3)}`;
    const reached =
      reach === undefined || reach === 0
        ? 'no further pair is connected without the hub: redundancy, not reach'
        : `the share of pairs connected without the hub ${reach > 0 ? 'grows' : 'shrinks'} by ${Math.abs(reach).toFixed(3)}`;
    return `With ${what} hub dependence ${moved}; ${reached}.`;
  },
  supposition: (add, remove, lose) =>
    [
      ...(add.length === 0 ? [] : [list(add)]),
      ...(remove.length === 0 ? [] : [`${list(remove)} taken away`]),
      ...(lose.length === 0 ? [] : [`${list(lose)} lost`]),
    ].join(' and '),
  unchanged: (what) => `Nothing changes: ${what} makes no tie and takes none away among these States.`,
  dropped: (ties, growth) =>
    ties.length === 0
      ? 'There is no tie that does not touch the hub, so none can be dropped.'
      : `Of all single ties most hangs on ${list(ties)}: without it hub dependence would be ${(growth ?? 0).toFixed(3)} higher.`,
  lost: (state, connected, before) =>
    `Without ${state}, ${connected === undefined ? 'no pairs are left' : `${percent(connected)} of the pairs of other States are connected`}${before === undefined ? '' : `; with it ${percent(before)}`}.`,
  doubted: (state, odds, expected, before) =>
    `If each tie of ${state} holds with ${share(odds)}, ${expected === undefined ? 'nothing can be expected' : `${percent(expected)} of the pairs of other States can be expected to be connected`}${before === undefined ? '' : `; were it certain, ${percent(before)}`}.`,
  candidates: (count, first, likeliest) =>
    `Of ${plural(count, 'possible tie', 'possible ties')} most would change with ${first.length > 1 ? 'any of ' : ''}${list(first)}; likeliest is ${list(likeliest)}.`,
  added: (ties) => `Added: ${list(ties)}.`,
  removed: (ties) => `Taken away: ${list(ties)}.`,
  weights: (weights) => weights.map(([stage, weight]) => `${stage} ${weight}`).join(', '),
  impact: (agreement, relief) => `${agreement}: ${relief.join('; ')}.`,
  reliefOf: (sending, receiving, relief, activities, total) =>
    `a force of ${sending} in ${receiving} is spared ${number(relief)} formalities a visit; × ${plural(activities, 'activity', 'activities')} known = ${number(total)}`,
  reliefUntold: (sending, receiving, seen, all) =>
    `what a force of ${sending} in ${receiving} is spared is not known: of ${number(all)} formalities the host’s own law was seen for ${number(seen)}`,
  barsLifted: (sending, receiving, bars) =>
    `what barred a force of ${sending} in ${receiving} is lifted: ${list(bars)}`,
  standard: ({ persons, vehicles, rifles, aircraft, days }) =>
    `Standard visit: ${persons} persons, ${vehicles} vehicles, ${rifles} rifles, ${aircraft} aircraft, ${days} days.`,
  noPack: (agreement) => `${agreement}: unknown. Comity cannot assess under it, for it has no pack of its text.`,
  notInForce: (agreement, day) => `${agreement}: not in force on ${day}, so it lifts nothing yet.`,
  unknownStanding: (agreement, day) =>
    `${agreement}: unknown. Whether it was in force on ${day} is not known well enough.`,
  pathDirect: (from, to, agreements) => `${from} and ${to} have an agreement of their own: ${list(agreements)}.`,
  pathThrough: (from, to, through) =>
    `${from} and ${to} have no agreement of their own that counts; the shortest chain goes through ${through.join(' or ')}.`,
  pathNone: (from, to) => `No chain of agreements leads from ${from} to ${to}.`,
  pathCovered: (from) => `On this way ${from} has an agreement of its own with every host.`,
  step: (from, to) => `${from} → ${to}`,
  own: (layer, agreements) => `${layer}: ${list(agreements)}`,
  link: (layer, from, to, agreements) => `${layer} between ${from} and ${to} only: ${list(agreements)}`,
  missing: (layer, force, host, underWay) =>
    `missing: ${layer.toLowerCase()} of ${force} in ${host}; ${underWay.length === 0 ? 'nothing is known to be under way' : `under way: ${list(underWay)}`}`,
  route: (states) => states.join(' → '),
  odds: share,
  axis: {
    dependence: 'hub dependence (1: a star; 0: nobody needs the hub)',
    likelihood: 'likelihood: Adamic–Adar × stage of talks →',
    fall: '↑ fall in hub dependence',
  },
  seriesTitle: (from, to) => `How much hangs on the hub, ${from} to ${to}`,
  graphTitle: (layer, day) => `${layer} on ${day}`,
  candidatesTitle: (layer, day) => `${layer}: ties that are not there, ${day}`,
  written: (path) => `written to ${path}`,
};
