import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { pictureFrame } from '../../../../src/report/network/frame.ts';
import { useWords } from '../../app/language.ts';
import { shellWords } from '../../app/words.ts';
import { engine } from '../../engine/client.ts';
import type { Scene } from '../../engine/scenes.ts';
import { Picture } from '../../parts/picture.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { answerOfLayers, answerOfScene, restsOfScene } from './answer.ts';
import { AnswerPanel, OtherCount } from './answer-panel.tsx';
import { askedOf, type NetworkBase } from './asked.ts';
import { useBase } from './base.ts';
import { CandidatesStage } from './candidates-view.tsx';
import { NetworkDay, ViewRow } from './controls.tsx';
import { GraphView } from './graph-view.tsx';
import { ClaimsAnswer, Guide, PactLinks } from './guide.tsx';
import { Inspector } from './inspector.tsx';
import { LayerCards } from './layer-cards.tsx';
import './page.css';
import './pictures.css';
import { SeriesStage } from './series-view.tsx';
import { NodeSetChoice, UnreadStates } from './node-set.tsx';
import { changed, type NetworkChange, type NetworkSearch } from './search.ts';
import type { Choice } from './selection.ts';
import { SceneTables } from './tables.tsx';
import { linesOf } from './tie-style.ts';
import { networkWords } from './words.ts';

/** The map brings the shores of the world with it: only who looks at it loads them. */
const MapView = lazy(async () => ({ default: (await import('./map-view.tsx')).MapView }));

/** The network of agreements: the questions, the answer, and the pictures. */
export function NetworkPage() {
  const base = useBase();
  const words = useWords(networkWords);
  const { pages } = useWords(shellWords);
  const search = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const change = (next: NetworkChange, replace = false): void => {
    void navigate({ search: (prev) => changed(prev, next), replace, resetScroll: false });
  };
  const asked = askedOf(base, search);
  const { question, counting } = asked;
  const view = search.view ?? 'graph';
  const [chosen, choose] = useState<string>();
  const [playing, setPlaying] = useState(false);
  const other = counting === 'signed' ? 'in-force' : 'signed';

  const { layer: _layer, add: _add, remove: _remove, lose: _lose, doubt: _doubt, ...day } = question;
  const here = useAnswer(JSON.stringify(question), () => engine().network.scene(question));
  const there = useAnswer(JSON.stringify([question, other]), () =>
    engine().network.scene({ ...question, counting: other }),
  );
  const layers = useAnswer(JSON.stringify(day), () => engine().network.layers(day));
  const otherLayers = useAnswer(search.ask === 'star' ? JSON.stringify([day, other]) : undefined, () =>
    engine().network.layers({ ...day, counting: other }),
  );
  const overview = search.ask === 'star';
  const hub = here.value?.hub ?? '';
  // An address may ask what a pact changed and name none, or one that nobody knows.
  const noPact = search.ask === 'pact' && here.value?.question.add.length === 0;
  const shown = overview ? layers.value : undefined;
  const sentences =
    shown !== undefined
      ? answerOfLayers(base.context, shown)
      : here.value === undefined || overview
        ? []
        : answerOfScene(base.context, here.value);

  return (
    <div className="wide page network">
      <h1>{pages.network}</h1>
      <p className="lead">{words.lead}</p>
      <Guide base={base} hub={hub} search={search} />
      <UnreadStates asked={asked} />
      {view === 'series' || view === 'candidates' ? null : search.ask === 'claims' ? (
        <section className="network-answer" aria-labelledby="network-answer">
          <h2 id="network-answer">{words.ask.claims}</h2>
          <ClaimsAnswer base={base} asked={asked} />
        </section>
      ) : (
        <AnswerPanel
          base={base}
          scene={here.value}
          layers={shown}
          sentences={sentences}
          title={search.ask === undefined || noPact ? words.answer : words.ask[search.ask]}
          pending={here.pending}
          quiet={playing}
          choices={
            search.ask === 'pact' && (
              <>
                {noPact && <p>{words.noPact}</p>}
                <PactLinks base={base} search={search} />
              </>
            )
          }
        >
          {overview && (
            <p>
              <Link to="/network" search={changed(search, { view: 'series' })} resetScroll={false}>
                {words.yearByYear}
              </Link>
            </p>
          )}
          {there.value !== undefined && (!overview || otherLayers.value !== undefined) && (
            <OtherCount
              base={base}
              scene={there.value}
              layers={overview ? otherLayers.value : undefined}
              answered={sentences}
            />
          )}
        </AnswerPanel>
      )}
      <div className="network-controls">
        <LayerCards base={base} layers={layers.value} layer={asked.layer} choose={(layer) => change({ layer })} />
        <ViewRow base={base} asked={asked} search={search} change={change} view={view} />
        {here.value !== undefined && (
          <NodeSetChoice base={base} asked={asked} states={here.value.statement.nodes.states} change={change} />
        )}
        {view !== 'series' && (
          <NetworkDay base={base} asked={asked} search={search} change={change} onPlaying={setPlaying} />
        )}
      </div>
      {view === 'series' && <SeriesStage base={base} asked={asked} search={search} change={change} />}
      {view === 'candidates' && <CandidatesStage base={base} asked={asked} search={search} quiet={playing} />}
      {here.value !== undefined && (view === 'graph' || view === 'map') && (
        <Stage
          base={base}
          scene={here.value}
          search={search}
          change={change}
          chosen={chosen}
          choose={choose}
          view={view}
        />
      )}
    </div>
  );
}

function Stage({
  base,
  scene,
  search,
  change,
  chosen,
  choose,
  view,
}: Choice & {
  readonly base: NetworkBase;
  readonly scene: Scene;
  readonly search: NetworkSearch;
  readonly change: (change: NetworkChange) => void;
  readonly view: 'graph' | 'map';
}) {
  const { context } = base;
  const { network, date } = context.words;
  const { layer, on } = scene.question;
  const words = useWords(networkWords);
  const title =
    view === 'map'
      ? words.mapTitle(context.layer(layer), date(on))
      : network.graphTitle(context.layer(layer), date(on));
  const frame = pictureFrame(context, title, answerOfScene(context, scene), [restsOfScene(context, scene)], title);
  return (
    <div className="network-stage">
      <Picture frame={frame} name={`comity-${layer}-${on}`} table={<SceneTables base={base} scene={scene} />}>
        {linesOf(scene).length === 0 && (
          <div className="empty network-empty">
            <p>{words.empty}</p>
            <p className="small">{words.emptyHint}</p>
          </div>
        )}
        {view === 'map' ? (
          <Suspense fallback={<p role="status">{words.working}</p>}>
            <MapView base={base} scene={scene} title={title} chosen={chosen} choose={choose} />
          </Suspense>
        ) : (
          <GraphView base={base} scene={scene} title={title} chosen={chosen} choose={choose} />
        )}
      </Picture>
      <Inspector base={base} scene={scene} search={search} change={change} chosen={chosen} choose={choose} />
    </div>
  );
}
