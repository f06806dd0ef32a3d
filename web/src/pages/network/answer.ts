// The answers of the page in words: those of the report, on what the worker found.
import { type NetworkContext, type Rests, restsOf } from '../../../../src/report/network/frame.ts';
import { layersTold, type Measured, measuresTold } from '../../../../src/report/network/measures.ts';
import { readingOfLayers, readingOfMeasures, readingOfSupposed } from '../../../../src/report/network/reading.ts';
import { type Supposed, whatIfTold } from '../../../../src/report/network/what-if.ts';
import type { LayerMeasured, Scene } from '../../engine/scenes.ts';

/** What the figures of a scene rest on. */
export function restsOfScene({ lang }: NetworkContext, { statement, hub }: Pick<Scene, 'statement' | 'hub'>): Rests {
  return restsOf(lang, statement, hub);
}

/** Whether anything is supposed in it. */
export function supposes({ question: { add, remove, lose, doubt } }: Scene): boolean {
  return add.length + remove.length + lose.length > 0 || doubt !== undefined;
}

/** A name for what is supposed: a pair of States, or an agreement. */
export function suppositionName(context: NetworkContext, what: string): string {
  return /^[A-Z]{2}-[A-Z]{2}$/.test(what) ? what.split('-').map(context.state).join('–') : context.agreement(what);
}

/** The scene as the report takes it. */
export function supposedOf(context: NetworkContext, scene: Scene): Supposed {
  const { add, remove, lose } = scene.question;
  const named = (what: string): string => suppositionName(context, what);
  return {
    rests: restsOfScene(context, scene),
    before: scene.before,
    after: scene.after,
    result: scene.result,
    what: context.words.network.supposition(add.map(named), remove.map(named), lose.map(context.state)),
    lost: lose,
    ...(scene.doubt === undefined ? {} : { doubt: scene.doubt }),
  };
}

/** The answer a scene gives, one sentence or two: what is, or what would change; and if a State is doubted, what then may be expected. */
export function answerOfScene(context: NetworkContext, scene: Scene): readonly string[] {
  if (!supposes(scene)) {
    const { before: graph, measures, signedOnly } = scene;
    return measuresTold(context, { rests: restsOfScene(context, scene), graph, measures, signedOnly }).answer;
  }
  const { add, remove, lose } = scene.question;
  const { doubt: _doubt, ...certain } = supposedOf(context, scene);
  const changes = add.length + remove.length + lose.length > 0;
  return [
    ...(changes ? whatIfTold(context, certain).answer : []),
    ...(scene.doubt === undefined ? [] : whatIfTold(context, { ...certain, doubt: scene.doubt }).answer),
  ];
}

/** How the first figure of a scene is to be read; absent where there is none. */
export function readingOfScene(context: NetworkContext, scene: Scene): string | undefined {
  const { added, removed } = scene.result;
  if (added.length + removed.length > 0) return readingOfSupposed(context, supposedOf(context, scene));
  return readingOfMeasures(context, { ...scene, graph: scene.before, rests: restsOfScene(context, scene) });
}

/** The layers as the report takes them. */
export function measuredOf(context: NetworkContext, layers: readonly LayerMeasured[]): readonly Measured[] {
  return layers.map((one) => ({ ...one, rests: restsOfScene(context, one) }));
}

/** The answer over all layers. */
export function answerOfLayers(context: NetworkContext, layers: readonly LayerMeasured[]): readonly string[] {
  return layersTold(context, measuredOf(context, layers)).answer;
}

/** How the figures of all layers are to be read. */
export function readingOfAll(context: NetworkContext, layers: readonly LayerMeasured[]): string | undefined {
  return readingOfLayers(context, measuredOf(context, layers));
}
