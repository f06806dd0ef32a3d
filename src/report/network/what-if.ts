// Before and after: what a tie, an agreement or a State more or less changes.

import type { Graph, Tie } from '../../network/graph.ts';
import type { RankGroup } from '../../network/ranks.ts';
import { type Doubt, FIGURES, type FigureName, type WhatIf } from '../../network/what-if.ts';
import { hang } from '../terminal/layout.ts';
import { graphChart, type GraphTie } from '../svg/graph-chart.ts';
import {
  type Cells,
  type NetworkContext,
  type Rests,
  type Told,
  basisCells,
  figure,
  hubIsOutside,
  pictureFrame,
  signedFigure,
  tieText,
} from './frame.ts';
import { table } from './table.ts';

/** What was supposed, and what came of it. */
export interface Supposed {
  readonly rests: Rests;
  readonly before: Graph;
  readonly after: Graph;
  readonly result: WhatIf;
  /** What was added or taken away, in words. */
  readonly what: string;
  readonly lost: readonly string[];
  readonly doubt?: { readonly state: string; readonly rows: readonly Doubt[] };
  /** What each single tie holds up, where nothing was supposed. */
  readonly dropping?: readonly RankGroup[];
}

const WHOLE: readonly FigureName[] = ['ties', 'tiesElsewhere'];

/** The answer. */
export function whatIfTold(context: NetworkContext, given: Supposed): Told {
  const { network } = context.words;
  const { label } = network;
  const { result, rests } = given;
  const shown = (name: FigureName, value: number | undefined): string =>
    WHOLE.includes(name) ? (value === undefined ? '–' : String(value)) : figure(value);
  const changes = result.added.length + result.removed.length > 0 || given.lost.length > 0;
  return {
    title: network.heading.whatIf,
    answer: [answerOf(context, given, changes)],
    rests: [rests],
    sections: [
      ...(changes
        ? [
            {
              title: network.heading.whatIf,
              lines: (sheet: Parameters<Told['sections'][number]['lines']>[0]) => [
                ...table(
                  sheet,
                  [
                    { title: label.figure, words: true },
                    { title: label.before },
                    { title: label.after },
                    { title: label.change },
                  ],
                  FIGURES.map((name) => [
                    label[name],
                    shown(name, result.before[name]),
                    shown(name, result.after[name]),
                    WHOLE.includes(name) ? signedFigure(result.change[name], 0) : signedFigure(result.change[name]),
                  ]),
                ),
                '',
                ...(result.added.length === 0
                  ? []
                  : hang('  ', network.added(result.added.map((tie) => tieText(context, tie))), sheet.width)),
                ...(result.removed.length === 0
                  ? []
                  : hang('  ', network.removed(result.removed.map((tie) => tieText(context, tie))), sheet.width)),
              ],
            },
          ]
        : []),
      ...(given.doubt === undefined
        ? []
        : [
            {
              title: network.heading.doubt,
              lines: (sheet: Parameters<Told['sections'][number]['lines']>[0]) =>
                table(
                  sheet,
                  [{ title: label.holds }, { title: label.expected }, { title: label.error }],
                  (given.doubt?.rows ?? []).map(({ odds, expected }) => [
                    network.odds(odds.atNode),
                    figure(expected?.share),
                    expected?.standardError === 0 ? '0' : figure(expected?.standardError, 5),
                  ]),
                ),
            },
          ]),
      ...(given.dropping === undefined || given.dropping.length === 0
        ? []
        : [
            {
              title: network.heading.dropping,
              lines: (sheet: Parameters<Told['sections'][number]['lines']>[0]) =>
                table(
                  sheet,
                  [{ title: label.change }, { title: label.tie, words: true }],
                  (given.dropping ?? []).map(({ score, ids }) => [
                    signedFigure(score),
                    ids.map((id) => tieText(context, id.split('-'))).join(context.words.punctuation.comma),
                  ]),
                ),
            },
          ]),
    ],
    notes: [network.note.dependence, network.note.lowerBound, network.note.structure],
  };
}

function answerOf(context: NetworkContext, given: Supposed, changes: boolean): string {
  const { network } = context.words;
  const { rests, result, doubt, lost, dropping } = given;
  if (doubt !== undefined) {
    const [first, second] = doubt.rows;
    const asked = doubt.rows.length === 2 ? second : doubt.rows.find(({ odds }) => odds.atNode === 0.5);
    return network.doubted(
      context.the(doubt.state),
      asked?.odds.atNode ?? 0,
      asked?.expected?.share,
      first?.expected?.share,
    );
  }
  if (hubIsOutside(rests) && (lost.length > 0 || dropping !== undefined))
    return network.hubOutside(rests.title, context.the(rests.hub));
  if (lost.length > 0)
    return network.lost(
      lost.map(context.the).join(context.words.punctuation.comma),
      result.after.connected,
      result.before.connected,
    );
  if (dropping !== undefined)
    return network.dropped(
      (dropping[0]?.ids ?? []).map((id) => tieText(context, id.split('-'))),
      dropping[0]?.score,
    );
  return changes
    ? network.changed(given.what, result.change.dependence, result.change.connectedWithout)
    : network.unchanged(given.what);
}

/** One record a figure. */
export function whatIfCells({ rests, result, what, doubt, dropping }: Supposed): Cells[] {
  const basis = basisCells(rests);
  return [
    ...FIGURES.map((name) => ({
      ...basis,
      supposed: what,
      figure: name,
      before: result.before[name],
      after: result.after[name],
      change: result.change[name],
    })),
    ...(doubt?.rows ?? []).map(({ odds, expected }) => ({
      ...basis,
      supposed: `${doubt?.state ?? ''} ${odds.atNode} ${odds.elsewhere}`,
      figure: 'expected',
      before: undefined,
      after: expected?.share,
      change: undefined,
    })),
    ...(dropping ?? []).flatMap(({ score, ids }) =>
      ids.map((id) => ({
        ...basis,
        supposed: `- ${id}`,
        figure: 'dependence',
        before: undefined,
        after: undefined,
        change: score,
      })),
    ),
  ];
}

/** The network with what changes in it. */
export function whatIfChart(context: NetworkContext, given: Supposed): string {
  const { network, date } = context.words;
  const { before, after, rests, lost, doubt, result } = given;
  const has = (ties: readonly Tie[], [a, b]: Tie): boolean => ties.some(([c, d]) => a === c && b === d);
  const ties = [...before.edges, ...after.edges.filter((tie) => !has(before.edges, tie))].map((tie): GraphTie => {
    const [a, b] = tie;
    if (has(result.added, tie)) return { a, b, style: 'added' };
    if (has(result.removed, tie)) return { a, b, style: 'removed' };
    return { a, b, style: doubt !== undefined && tie.includes(doubt.state) ? 'doubted' : 'in-force' };
  });
  const counting = network.counting[rests.counting];
  return graphChart({
    ...pictureFrame(
      context,
      network.graphTitle(rests.title, date(rests.on)),
      [answerOf(context, given, result.added.length + result.removed.length > 0)],
      [rests],
      ties
        .map(({ a, b, style }) => `${tieText(context, [a, b])} (${network.tie[style]})`)
        .join(context.words.punctuation.comma),
    ),
    nodes: before.nodes.map((id) => ({ id, name: context.state(id), lost: lost.includes(id) })),
    ties,
    ...(before.nodes.includes(rests.hub) ? { hub: rests.hub } : {}),
    // Where signed agreements count, a tie that stays is one of either kind.
    styles: { ...network.tie, 'in-force': counting },
  });
}
