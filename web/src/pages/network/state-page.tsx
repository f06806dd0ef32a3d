import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { useState } from 'react';

import { capital, figure } from '../../../../src/report/network/frame.ts';
import { betweennessAway } from '../../../../src/report/network/measures.ts';
import { registerContext, stageText } from '../../../../src/report/register/names.ts';
import { listed as listedAgreements } from '../../../../src/report/register/list.ts';
import { useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { engine } from '../../engine/client.ts';
import type { LayerMeasured } from '../../engine/scenes.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { askedOf, type NetworkBase } from './asked.ts';
import { useBase } from './base.ts';
import { Basis, Method } from './basis.tsx';
import { CountingChoice, NetworkDay } from './controls.tsx';
import './page.css';
import { UnreadStates } from './node-set.tsx';
import { changed, type NetworkChange } from './search.ts';
import { networkWords } from './words.ts';

/** One State: its ties layer by layer on a day, its place in each layer, its agreements. */
export function StatePage() {
  const base = useBase();
  const words = useWords(networkWords);
  const { state } = useParams({ from: '/network/$state' });
  const search = useSearch({ from: '/network/$state' });
  const navigate = useNavigate({ from: '/network/$state' });
  const change = (next: NetworkChange, replace = false): void => {
    void navigate({ search: (prev) => changed(prev, next), replace, resetScroll: false });
  };
  const { context, law, register } = base;
  const [playing, setPlaying] = useState(false);
  const known = Object.hasOwn(law.vocabulary.states, state) || Object.hasOwn(register.states, state);
  useTitle(known ? capital(context.state(state)) : undefined);
  const asked = askedOf(base, search);
  const { coding, hub, nodes } = asked.question;
  const question = {
    on: asked.on,
    counting: asked.counting,
    ...(asked.known === undefined ? {} : { known: asked.known }),
    ...(coding === undefined ? {} : { coding }),
    ...(hub === undefined ? {} : { hub }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  const { value: layers } = useAnswer(known ? JSON.stringify(question) : undefined, () =>
    engine().network.layers(question),
  );
  if (!known)
    return (
      <div className="wrap page">
        <h1>{words.state.unknown(state)}</h1>
        <p>
          <Link to="/network">{words.state.back}</Link>
        </p>
      </div>
    );
  const tied = (layers ?? []).map((one) => ({ one, ties: one.ties.filter(({ a, b }) => a === state || b === state) }));
  const pairs = tied.map(({ ties }) => new Set(ties.map(({ a, b }) => `${a} ${b}`)).size);
  const total = pairs.reduce((sum, own) => sum + own, 0);
  return (
    <div className="wide page network">
      <p>
        <Link to="/network" search={changed(search, { ask: undefined })}>
          <span aria-hidden="true">← </span>
          {words.state.back}
        </Link>
      </p>
      <h1>{context.state(state)}</h1>
      <p className="lead" role="status" aria-live={playing ? 'off' : 'polite'}>
        {layers === undefined
          ? words.working
          : words.state.lead(pairs.filter((own) => own > 0).length, total, context.words.date(asked.on))}
      </p>
      <UnreadStates asked={asked} />
      <div className="network-controls">
        <div className="network-row no-print">
          <CountingChoice asked={asked} change={change} />
        </div>
        <NetworkDay base={base} asked={asked} search={search} change={change} of={state} onPlaying={setPlaying} />
      </div>
      {layers !== undefined && (
        <>
          <section aria-labelledby="state-ties">
            <h2 id="state-ties">{words.state.ties}</h2>
            <div className="state-layers">
              {tied.map(({ one, ties }) => (
                <LayerTies key={one.statement.layer.id} base={base} state={state} measured={one} ties={ties} />
              ))}
            </div>
          </section>
          <section aria-labelledby="state-place">
            <h2 id="state-place">{words.state.place}</h2>
            <Place base={base} state={state} layers={layers} />
            {nodes !== undefined && <Basis context={context} of={layers} chosen />}
            <Method context={context} of={layers} />
          </section>
        </>
      )}
      <section aria-labelledby="state-agreements">
        <h2 id="state-agreements">{words.state.agreements}</h2>
        <Agreements base={base} state={state} on={asked.on} known={asked.known} />
      </section>
    </div>
  );
}

function LayerTies({
  base: { context, register },
  state,
  measured,
  ties,
}: {
  readonly base: NetworkBase;
  readonly state: string;
  readonly measured: LayerMeasured;
  readonly ties: LayerMeasured['ties'];
}) {
  const words = useWords(networkWords);
  const { network, date, punctuation } = context.words;
  const { layer, on, counting } = measured.statement;
  const others = Map.groupBy(ties, ({ a, b }) => (a === state ? b : a));
  return (
    <article className="card">
      <h3>
        <Link
          to="/network"
          search={{ layer: layer.id, on, ...(counting.id === 'signed' ? { counting: 'signed' } : {}) }}
        >
          {capital(layer.title[context.lang])}
        </Link>
      </h3>
      {others.size === 0 && <p className="small">{words.state.noTies}</p>}
      <ul className="network-rests">
        {[...others]
          .toSorted(([a], [b]) => context.state(a).localeCompare(context.state(b), context.lang))
          .map(([other, own]) => (
            <li key={other}>
              <strong>{context.state(other)}</strong>
              {own.map(({ agreement, from, status, basis }) => (
                <span key={`${agreement} ${from}`} className="state-agreement">
                  {Object.hasOwn(register.agreements, agreement) ? (
                    <Link to="/register/$agreement" params={{ agreement }} search={{ on }}>
                      {context.agreement(agreement)}
                    </Link>
                  ) : basis === 'activity' ? (
                    (register.activities[agreement]?.title ?? agreement)
                  ) : (
                    context.agreement(agreement)
                  )}{' '}
                  <span className="small">
                    {status === 'open' ? '' : `${network.tie[status]}${punctuation.comma}`}
                    {words.sinceDay(date(from))}
                  </span>
                </span>
              ))}
            </li>
          ))}
      </ul>
    </article>
  );
}

function Place({
  base: { context },
  state,
  layers,
}: {
  readonly base: NetworkBase;
  readonly state: string;
  readonly layers: readonly LayerMeasured[];
}) {
  const words = useWords(networkWords);
  const { label, onDay: asOf, counting } = context.words.network;
  const onDay = ({ statement }: LayerMeasured): string =>
    asOf(capital(counting[statement.counting.id]), context.words.date(statement.on));
  return (
    <Sheet
      caption={layers[0] === undefined ? words.state.place : onDay(layers[0])}
      columns={[label.layer, label.degree, label.betweenness, label.betweennessWithout, label.core, label.constraint]}
      rows={layers.map(({ statement, measures, hub }) => {
        const own = measures.nodes[state];
        const without = state === hub ? undefined : betweennessAway(measures)[state];
        return {
          key: statement.layer.id,
          cells:
            own === undefined
              ? [capital(statement.layer.title[context.lang]), '–', '–', '–', '–', '–']
              : [
                  capital(statement.layer.title[context.lang]),
                  String(own.degree),
                  figure(own.betweennessNormalised),
                  figure(without),
                  String(own.core),
                  figure(own.constraint),
                ],
        };
      })}
    />
  );
}

function Agreements({
  base: { context, register, law },
  state,
  on,
  known,
}: {
  readonly base: NetworkBase;
  readonly state: string;
  readonly on: ReturnType<typeof askedOf>['on'];
  readonly known: ReturnType<typeof askedOf>['known'];
}) {
  const names = registerContext(register, law, context.lang);
  const rows = listedAgreements(names, { state }, { on, ...(known === undefined ? {} : { known }) });
  const { label, kind, phrase } = context.words.register;
  if (rows.length === 0) return <p className="empty">{phrase.nothingFound}</p>;
  return (
    <Sheet
      caption={context.words.register.on(
        context.words.date(on),
        known === undefined ? undefined : context.words.date(known),
      )}
      columns={[label.agreement, label.kind, label.stage, label.parties]}
      words={[1, 2, 3]}
      rows={rows.map(({ agreement, standing }) => ({
        key: agreement.id,
        cells: [
          <Link key={agreement.id} to="/register/$agreement" params={{ agreement: agreement.id }} search={{ on }}>
            {agreement.title[context.lang] ?? context.agreement(agreement.id)}
          </Link>,
          kind[agreement.kind],
          stageText(names, standing),
          agreement.parties.map(context.state).join(context.words.punctuation.comma),
        ],
      }))}
    />
  );
}
