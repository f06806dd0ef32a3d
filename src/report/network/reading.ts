// How the first figure of an answer is to be read: one sentence, made of the figure itself.
import { type NetworkContext } from './frame.ts';
import { brokers, type Measured, NEAR } from './measures.ts';
import type { Supposed } from './what-if.ts';

/** Of a layer as it is; undefined where it has no figure to be read. */
export function readingOfMeasures(
  context: NetworkContext,
  one: Pick<Measured, 'graph' | 'rests' | 'measures'>,
): string | undefined {
  const dependence = one.measures.hub?.dependence;
  if (dependence === undefined) return undefined;
  return context.words.network.reading.one(context.the(one.rests.hub), dependence, brokers(context, one));
}

/** Of what would change: dependence on the hub, or, where the hub itself is lost, the pairs that still reach each other. */
export function readingOfSupposed(context: NetworkContext, { rests, result, lost }: Supposed): string | undefined {
  const { reading } = context.words.network;
  const { before, after } = result;
  if (!lost.includes(rests.hub))
    return after.dependence === undefined
      ? undefined
      : reading.supposed(context.the(rests.hub), before.dependence, after.dependence);
  return after.connected === undefined ? undefined : reading.lost(before.connected, after.connected);
}

/** Of all layers: those in which the others depend on the hub at all, by how much; absent where there is none. */
export function readingOfLayers(context: NetworkContext, measured: readonly Measured[]): string | undefined {
  const [first, ...next] = byDependence(measured)
    .filter(({ dependence }) => dependence > NEAR)
    .map(({ rests, dependence }) => `${rests.title} ${dependence.toFixed(2)}`);
  const hub = context.the(measured[0]?.rests.hub ?? '');
  return first === undefined ? undefined : context.words.network.reading.layers(hub, first, next);
}

/** Layers that have the figure, the greatest first; equals stay in the order of the layers. */
export function byDependence<Of extends Pick<Measured, 'rests' | 'measures'>>(
  measured: readonly Of[],
): readonly (Of & { readonly dependence: number })[] {
  return measured
    .flatMap((one) => {
      const dependence = one.measures.hub?.dependence;
      return dependence === undefined ? [] : [{ ...one, dependence }];
    })
    .toSorted((a, b) => b.dependence - a.dependence);
}
