// On what figures rest, beside them: in a line, and folded away how they are made.
import { basisText, capital, type NetworkContext, shortBasis } from '../../../../src/report/network/frame.ts';
import { sentences } from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import { restsOfScene } from './answer.ts';
import { networkWords } from './words.ts';

type Measured = Pick<Scene, 'statement' | 'hub'>;

/** Layer, day, way of counting and States, in small; of several layers what they have in common. */
export function Basis({
  context,
  of,
  chosen,
}: {
  readonly context: NetworkContext;
  readonly of: readonly Measured[];
  /** Whether the States were chosen: then they are the same in every layer. */
  readonly chosen: boolean;
}) {
  const words = useWords(networkWords);
  const { network, date } = context.words;
  const [first, second] = of;
  if (first === undefined) return null;
  const rests = restsOfScene(context, first);
  return (
    <p className="small network-basis">
      {sentences(context, [
        second === undefined
          ? shortBasis(context, rests)
          : network.onDay(capital(network.counting[rests.counting]), date(rests.on)),
        ...(second === undefined || chosen ? [words.counted(rests.states.map(context.state))] : []),
      ])}
    </p>
  );
}

/** How the figures are made: what each means, and among which States, by which ties they are counted. */
export function Method({ context, of }: { readonly context: NetworkContext; readonly of: readonly Measured[] }) {
  const words = useWords(networkWords);
  const { note } = context.words.network;
  const { figures } = words;
  return (
    <details className="network-method">
      <summary>{words.method}</summary>
      <ul className="body small">
        {[
          note.dependence,
          figures.connectedWithout,
          figures.connected,
          figures.tiesElsewhere,
          figures.next,
          ...basisText(
            context,
            of.map((one) => restsOfScene(context, one)),
          ),
          note.lowerBound,
          note.structure,
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
