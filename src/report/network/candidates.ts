// Ties that are not there, on two axes.

import { type Candidate, STAGE_WEIGHT } from '../../network/candidates.ts';
import { Stage } from '../../register/register.ts';
import { scatterChart } from '../svg/scatter-chart.ts';
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

/** Possible ties of one layer. */
export interface Possible {
  readonly rests: Rests;
  readonly candidates: readonly Candidate[];
}

/** The answer: by consequence, equal ones in one place. */
export function candidatesTold(context: NetworkContext, { rests, candidates }: Possible): Told {
  const { network } = context.words;
  const { label } = network;
  return {
    title: network.heading.candidates,
    answer: [answerOf(context, rests, candidates)],
    rests: [rests],
    sections:
      candidates.length === 0
        ? []
        : [
            {
              title: network.heading.candidates,
              lines: (sheet) =>
                table(
                  sheet,
                  [
                    { title: label.place, words: true },
                    { title: label.tie, words: true },
                    { title: label.change },
                    { title: label.reach },
                    { title: label.common },
                    { title: label.adamicAdar },
                    { title: label.likelihoodPlace },
                    { title: label.stage, words: true },
                  ],
                  candidates.map((one, at) => [
                    candidates[at - 1]?.byConsequence.from === one.byConsequence.from ? '' : places(one.byConsequence),
                    tieText(context, one.tie),
                    signedFigure(one.change),
                    signedFigure(one.reach),
                    String(one.common.length),
                    figure(one.adamicAdar, 2),
                    places(one.byLikelihood),
                    one.stage === 'none' ? '–' : (network.stage[one.stage] ?? one.stage),
                  ]),
                ),
            },
          ],
    notes: [
      `${network.note.likelihood} (${network.weights(Stage.filter((one) => one !== 'ended' && one !== 'in-force').map((one) => [network.stage[one] ?? one, STAGE_WEIGHT[one]]))}).`,
      network.note.lowerBound,
      network.note.structure,
    ],
  };
}

/** One record a tie. */
export function candidatesCells({ rests, candidates }: Possible): Cells[] {
  return candidates.map((one) => ({
    ...basisCells(rests),
    tie: one.tie.join('-'),
    place_from: one.byConsequence.from,
    place_to: one.byConsequence.to,
    change: one.change,
    reach: one.reach,
    common: one.common.join(' '),
    adamic_adar: one.adamicAdar,
    stage: one.stage,
    under_way: one.underWay.join(' '),
    likelihood: one.likelihood,
    likelihood_place_from: one.byLikelihood.from,
    likelihood_place_to: one.byLikelihood.to,
  }));
}

/** Both axes as a picture. */
export function candidatesChart(context: NetworkContext, { rests, candidates }: Possible): string {
  const { network, date } = context.words;
  const kindOf = ({ stage }: Candidate): number =>
    stage === 'none' || stage === 'ended' ? 0 : stage === 'intent' || stage === 'talks' ? 1 : 2;
  const groups = Map.groupBy(candidates, (one) => `${one.change} ${one.likelihood} ${kindOf(one)}`);
  const title = network.candidatesTitle(rests.title, date(rests.on));
  return scatterChart({
    ...pictureFrame(
      context,
      title,
      [answerOf(context, rests, candidates)],
      [rests],
      candidates
        .map((one) => `${tieText(context, one.tie)} ${signedFigure(one.change)}`)
        .join(context.words.punctuation.comma),
    ),
    xAxis: network.axis.likelihood,
    yAxis: network.axis.fall,
    kinds: network.kinds,
    groups: [...groups.values()].map((own) => ({
      x: own[0]?.likelihood ?? 0,
      y: -(own[0]?.change ?? 0) + 0,
      key: own.map(({ tie }) => tieText(context, tie)).join(context.words.punctuation.comma),
      kind: own[0] === undefined ? 0 : kindOf(own[0]),
    })),
  });
}

function answerOf(context: NetworkContext, rests: Rests, candidates: readonly Candidate[]): string {
  if (hubIsOutside(rests)) return context.words.network.hubOutside(rests.title, context.the(rests.hub));
  const named = (of: readonly Candidate[]): string[] => of.map(({ tie }) => tieText(context, tie));
  const first = candidates.filter(({ byConsequence }) => byConsequence.from === 1);
  const likeliest = candidates.filter(({ byLikelihood }) => byLikelihood.from === 1);
  return context.words.network.candidates(candidates.length, named(first), named(likeliest));
}

function places({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
