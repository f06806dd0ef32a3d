// How a force gets from one State to another, in words.

import type { Paths, Route } from '../../network/path.ts';
import { hang } from '../terminal/layout.ts';
import { READABLE } from '../terminal/sheet.ts';
import type { Cells, NetworkContext, Told } from './frame.ts';

/** The answer. `basis` says the day and what counts. */
export function pathTold(context: NetworkContext, paths: Paths, basis: string): Told {
  const { network } = context.words;
  return {
    title: network.heading.path,
    answer: [answerOf(context, paths), basis],
    sections: paths.routes.map((route) => ({
      title: network.route(route.states.map(context.state)),
      lines: (sheet) => {
        const width = Math.min(READABLE, sheet.width);
        return [
          ...(route.covered ? [`  ${network.pathCovered(context.the(paths.from))}`, ''] : []),
          ...route.steps.flatMap((step) => [
            `  ${sheet.paint.bold(network.step(context.state(step.from), context.state(step.to)))}`,
            ...stepLines(context, paths.from, step).flatMap((line) => hang('    ', line, width, '      ')),
          ]),
        ];
      },
    })),
    notes: [network.note.chain, network.note.notMilitary],
  };
}

/** One record a route, step and layer. */
export function pathCells(paths: Paths): Cells[] {
  return paths.routes.flatMap(({ states, steps }) =>
    steps.flatMap(({ from, to, layers }) =>
      layers.map(({ layer, own, link, underWay }) => ({
        route: states.join(' '),
        kind: paths.kind,
        from,
        to,
        layer,
        own: own.join(' '),
        link: link.join(' '),
        under_way: underWay.map(({ id, stage }) => `${id}:${stage}`).join(' '),
      })),
    ),
  );
}

function answerOf(
  { words: { network }, the, state, agreement }: NetworkContext,
  { kind, from, to, routes }: Paths,
): string {
  const [a, b] = [the(from), the(to)];
  if (kind === 'none') return network.pathNone(a, b);
  if (kind === 'direct') return network.pathDirect(a, b, (routes[0]?.steps[0]?.layers[0]?.own ?? []).map(agreement));
  return network.pathThrough(
    a,
    b,
    routes.map(({ states }) => network.route(states.slice(1, -1).map(states.length === 3 ? the : state))),
  );
}

function stepLines(context: NetworkContext, force: string, step: Route['steps'][number]): string[] {
  const { network } = context.words;
  return step.layers.flatMap(({ layer, own, link, underWay }) => {
    const name = context.layer(layer);
    const [from, to] = [context.the(step.from), context.the(step.to)];
    return [
      ...(own.length === 0 ? [] : [network.own(name, own.map(context.agreement))]),
      ...(link.length === 0 ? [] : [network.link(name, from, to, link.map(context.agreement))]),
      ...(own.length > 0
        ? []
        : [
            network.missing(
              name,
              context.the(force),
              to,
              underWay.map(({ id, stage }) => `${context.agreement(id)} (${network.stage[stage] ?? stage})`),
            ),
          ]),
    ];
  });
}
