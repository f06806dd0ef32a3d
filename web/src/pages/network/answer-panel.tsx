// The answer, before everything else: a sentence, the figures it is made of, and on what they rest.
import type { ReactNode } from 'react';

import { capital, figure, type NetworkContext, signedFigure } from '../../../../src/report/network/frame.ts';
import type { FigureName } from '../../../../src/network/what-if.ts';
import { byDependence } from '../../../../src/report/network/reading.ts';
import { useWords } from '../../app/language.ts';
import type { LayerMeasured, Scene } from '../../engine/scenes.ts';
import { answerOfLayers, answerOfScene, measuredOf, readingOfAll, readingOfScene, supposes } from './answer.ts';
import type { NetworkBase } from './asked.ts';
import { Basis, Method } from './basis.tsx';
import { networkWords } from './words.ts';

/** The figures shown beside the sentence, the most telling first. */
const SHOWN: readonly FigureName[] = ['dependence', 'connected', 'connectedWithout', 'tiesElsewhere'];

/** The panel: the answer, how its first figure is to be read, the figures, on what they rest, and folded away how they are made. */
export function AnswerPanel({
  base: { context },
  scene,
  layers,
  sentences,
  title,
  pending,
  quiet,
  choices,
  children,
}: {
  readonly base: NetworkBase;
  readonly scene: Scene | undefined;
  /** Where the question is asked of all layers. */
  readonly layers: readonly LayerMeasured[] | undefined;
  /** The answer. */
  readonly sentences: readonly string[];
  readonly title: string;
  readonly pending: boolean;
  /** Whether nothing is told aloud, for the years go by. */
  readonly quiet: boolean;
  /** What stands between the answer and the figures. */
  readonly choices?: ReactNode;
  /** What stands below the figures. */
  readonly children?: ReactNode;
}) {
  const words = useWords(networkWords);
  const reading =
    layers !== undefined
      ? readingOfAll(context, layers)
      : scene === undefined
        ? undefined
        : readingOfScene(context, scene);
  return (
    <section className="network-answer" aria-labelledby="network-answer" aria-busy={pending}>
      <h2 id="network-answer">{title}</h2>
      <div role="status" aria-live={quiet ? 'off' : 'polite'}>
        {sentences.length === 0 && <p>{words.working}</p>}
        {sentences.map((sentence) => (
          <p key={sentence} className="network-sentence">
            {sentence}
          </p>
        ))}
        {sentences.length > 0 && reading !== undefined && <p className="network-reading">{reading}</p>}
      </div>
      {choices}
      {scene !== undefined && (
        <>
          {layers === undefined ? (
            <Figures context={context} scene={scene} />
          ) : (
            <LayerFigures context={context} layers={layers} />
          )}
          <Basis context={context} of={layers ?? [scene]} chosen={scene.question.nodes !== undefined} />
        </>
      )}
      {children}
      {scene !== undefined && <Method context={context} of={layers ?? [scene]} />}
    </section>
  );
}

function LayerFigures({
  context,
  layers,
}: {
  readonly context: NetworkContext;
  readonly layers: readonly LayerMeasured[];
}) {
  const { label } = context.words.network;
  return (
    <dl className="network-figures">
      {byDependence(measuredOf(context, layers)).map(({ rests, dependence }) => (
        <div key={rests.layer}>
          <dt>{rests.title}</dt>
          <dd>
            <b>{figure(dependence)}</b>
            <span className="small">{label.dependence}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ context, scene }: { readonly context: NetworkContext; readonly scene: Scene }) {
  const words = useWords(networkWords);
  const { label } = context.words.network;
  const { before, after, change } = scene.result;
  const supposed = supposes(scene) && scene.result.added.length + scene.result.removed.length > 0;
  // What has no meaning any more, such as dependence on a hub that is lost, stands behind what has.
  const without = (name: FigureName): 0 | 1 => ((supposed ? after : before)[name] === undefined ? 1 : 0);
  const shown = (name: FigureName, value: number | undefined): string =>
    name === 'tiesElsewhere' || value === undefined ? figure(value, 0) : figure(value);
  return (
    <dl className="network-figures">
      {SHOWN.toSorted((a, b) => without(a) - without(b)).map((name) => (
        <div key={name}>
          <dt>
            {name === 'tiesElsewhere' ? `${label.ties}${context.words.punctuation.comma}${label[name]}` : label[name]}
          </dt>
          <dd>
            <b>{shown(name, supposed ? after[name] : before[name])}</b>
            {supposed && (
              <span className="small">
                {change[name] === undefined
                  ? `${words.before} ${shown(name, before[name])}`
                  : `${words.before} ${shown(name, before[name])} (${signedFigure(change[name], name === 'tiesElsewhere' ? 0 : 3)})`}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same question by the other way of counting, in small; where the answer is the same, that alone. */
export function OtherCount({
  base: { context },
  scene,
  layers,
  answered,
}: {
  readonly base: NetworkBase;
  readonly scene: Scene;
  readonly layers: readonly LayerMeasured[] | undefined;
  /** The answer by the way of counting that was chosen. */
  readonly answered: readonly string[];
}) {
  const words = useWords(networkWords);
  const told = layers === undefined ? answerOfScene(context, scene) : answerOfLayers(context, layers);
  const same = told.join(' ') === answered.join(' ');
  return (
    <p className="network-other">
      <strong>
        {capital(context.words.network.counting[scene.question.counting])}
        {context.words.punctuation.colon}
      </strong>
      {same ? words.same : told.join(context.lang === 'ja' ? '' : ' ')}
    </p>
  );
}
