// The tables behind the pictures.
import { Link } from '@tanstack/react-router';

import { FIGURES, type FigureName } from '../../../../src/network/what-if.ts';
import { figure, signedFigure, tieText } from '../../../../src/report/network/frame.ts';
import { betweennessAway } from '../../../../src/report/network/measures.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { nodesSaid, type NetworkBase } from './asked.ts';
import { supposes } from './answer.ts';
import { linesOf } from './tie-style.ts';
import { networkWords } from './words.ts';

/** Everything behind the graph and the map: the ties, the figures, the States. */
export function SceneTables({ base, scene }: { readonly base: NetworkBase; readonly scene: Scene }) {
  const { network } = base.context.words;
  return (
    <>
      <TieTable base={base} scene={scene} />
      <FigureTable base={base} scene={scene} />
      <StateTable base={base} scene={scene} />
      {scene.doubt !== undefined && (
        <Sheet
          caption={`${network.heading.doubt}: ${base.context.state(scene.doubt.state)}`}
          columns={[network.label.holds, network.label.expected, network.label.error]}
          rows={scene.doubt.rows.map(({ odds, expected }) => ({
            key: String(odds.atNode),
            cells: [
              network.odds(odds.atNode),
              figure(expected?.share),
              expected?.standardError === 0 ? '0' : figure(expected?.standardError, 5),
            ],
          }))}
        />
      )}
      {scene.dropping !== undefined && scene.dropping.length > 0 && (
        <Sheet
          caption={network.heading.dropping}
          columns={[network.label.tie, network.label.change]}
          rows={scene.dropping.map(({ score, ids }) => ({
            key: ids.join(' '),
            cells: [
              ids.map((id) => tieText(base.context, id.split('-'))).join(base.context.words.punctuation.comma),
              signedFigure(score),
            ],
          }))}
        />
      )}
    </>
  );
}

function TieTable({ base: { context, register }, scene }: { readonly base: NetworkBase; readonly scene: Scene }) {
  const words = useWords(networkWords);
  const { network, date, punctuation } = context.words;
  const all = [...scene.ties, ...scene.open];
  return (
    <Sheet
      caption={network.graphTitle(context.layer(scene.question.layer), date(scene.question.on))}
      columns={[network.label.tie, context.words.register.label.stage, network.label.agreement, words.since]}
      words={[1, 2, 3]}
      rows={linesOf(scene).map((line) => {
        const own = all.filter(({ a, b }) => a === line.a && b === line.b);
        return {
          key: line.id,
          cells: [
            tieText(context, [line.a, line.b]),
            words.styles[line.style],
            own.map(({ agreement, from, basis }, at) => (
              <span key={`${agreement} ${from}`}>
                {at > 0 && punctuation.comma}
                {Object.hasOwn(register.agreements, agreement) ? (
                  <Link to="/register/$agreement" params={{ agreement }} search={{ on: scene.question.on }}>
                    {context.agreement(agreement)}
                  </Link>
                ) : basis === 'activity' ? (
                  (register.activities[agreement]?.title ?? agreement)
                ) : (
                  context.agreement(agreement)
                )}
              </span>
            )),
            own.map(({ from }) => date(from)).join(punctuation.comma),
          ],
        };
      })}
    />
  );
}

function FigureTable({ base: { context }, scene }: { readonly base: NetworkBase; readonly scene: Scene }) {
  const { network } = context.words;
  const { before, after, change } = scene.result;
  const whole = (name: FigureName): boolean => name === 'ties' || name === 'tiesElsewhere';
  const shown = (name: FigureName, value: number | undefined): string => figure(value, whole(name) ? 0 : 3);
  const supposed = supposes(scene);
  const { label } = network;
  return (
    <Sheet
      caption={supposed ? network.heading.whatIf : network.heading.measures}
      columns={
        supposed
          ? [label.figure, label.before, label.after, label.change]
          : [label.figure, context.layer(scene.question.layer)]
      }
      rows={FIGURES.map((name) => ({
        key: name,
        cells: [
          label[name],
          shown(name, before[name]),
          ...(supposed ? [shown(name, after[name]), signedFigure(change[name], whole(name) ? 0 : 3)] : []),
        ],
      }))}
    />
  );
}

function StateTable({ base: { context }, scene }: { readonly base: NetworkBase; readonly scene: Scene }) {
  const { network } = context.words;
  const { label } = network;
  const { before: graph, measures, hub } = scene;
  const without = betweennessAway(measures);
  const states = graph.nodes.toSorted(
    (a, b) => (measures.nodes[b]?.degree ?? 0) - (measures.nodes[a]?.degree ?? 0) || (a < b ? -1 : 1),
  );
  return (
    <Sheet
      caption={network.heading.states}
      columns={[label.state, label.degree, label.betweenness, label.betweennessWithout, label.core, label.constraint]}
      rows={states.map((node) => ({
        key: node,
        cells: [
          <Link
            key={node}
            to="/network/$state"
            params={{ state: node }}
            search={{ on: scene.question.on, counting: scene.question.counting, ...nodesSaid(scene.question) }}
          >
            {context.state(node)}
          </Link>,
          String(measures.nodes[node]?.degree ?? 0),
          figure(measures.nodes[node]?.betweennessNormalised),
          node === hub ? '' : figure(without[node]),
          String(measures.nodes[node]?.core ?? 0),
          figure(measures.nodes[node]?.constraint),
        ],
      }))}
    />
  );
}
