// The answer, before everything else: a sentence, the figures it is made of, and on what they rest.
import type { ReactNode } from 'react';

import {
  capital,
  figure,
  type NetworkContext,
  shortBasis,
  signedFigure,
} from '../../../../src/report/network/frame.ts';
import type { FigureName } from '../../../../src/network/what-if.ts';
import { useWords } from '../../app/language.ts';
import type { LayerMeasured, Scene } from '../../engine/scenes.ts';
import { answerOfLayers, answerOfScene, restsOfScene, supposes } from './answer.ts';
import type { NetworkBase } from './base.ts';
import { networkWords } from './words.ts';

/** The figures shown beside the sentence, the most telling first. */
const SHOWN: readonly FigureName[] = ['dependence', 'connectedWithout', 'connected', 'tiesElsewhere'];

/** The panel; `children` stand between the sentence and the figures. */
export function AnswerPanel({
  base: { context },
  scene,
  layers,
  sentences,
  title,
  pending,
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
  readonly children?: ReactNode;
}) {
  const words = useWords(networkWords);
  const { network, date } = context.words;
  return (
    <section className="network-answer" aria-labelledby="network-answer" aria-busy={pending}>
      <h2 id="network-answer">{title}</h2>
      <div role="status">
        {sentences.length === 0 && <p>{words.working}</p>}
        {sentences.map((sentence) => (
          <p key={sentence} className="network-sentence">
            {sentence}
          </p>
        ))}
        {scene !== undefined && (
          <p className="small">
            {layers === undefined
              ? shortBasis(context, restsOfScene(context, scene))
              : network.onDay(capital(network.counting[scene.question.counting]), date(scene.question.on))}
          </p>
        )}
      </div>
      {children}
      {scene !== undefined && layers === undefined && <Figures context={context} scene={scene} />}
    </section>
  );
}

function Figures({ context, scene }: { readonly context: NetworkContext; readonly scene: Scene }) {
  const words = useWords(networkWords);
  const { label } = context.words.network;
  const { before, after, change } = scene.result;
  const supposed = supposes(scene) && scene.result.added.length + scene.result.removed.length > 0;
  const shown = (name: FigureName, value: number | undefined): string =>
    name === 'tiesElsewhere' || value === undefined ? figure(value, 0) : figure(value);
  return (
    <dl className="network-figures">
      {SHOWN.map((name) => (
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
