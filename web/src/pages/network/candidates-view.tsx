// Ties that are not there: how likely each is against how much it would change. Two axes, never one number.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { type Candidate, type Places, STAGE_WEIGHT } from '../../../../src/network/candidates.ts';
import { Stage as STAGES } from '../../../../src/register/register.ts';
import { figure, pictureFrame, restsOf, signedFigure, tieText } from '../../../../src/report/network/frame.ts';
import { candidatesTold } from '../../../../src/report/network/candidates.ts';
import { sentences } from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { engine } from '../../engine/client.ts';
import { Picture } from '../../parts/picture.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import type { Asked, NetworkBase } from './asked.ts';
import { Basis } from './basis.tsx';
import { grouped, Scatter } from './candidates-scatter.tsx';
import { changed, type NetworkSearch, toggled } from './search.ts';
import { networkWords } from './words.ts';

/** Ties that are not there, by how likely each is and how much it would change, with their table. */
export function CandidatesStage({
  base,
  asked,
  search,
  quiet,
}: {
  readonly base: NetworkBase;
  readonly asked: Asked;
  readonly search: NetworkSearch;
  /** Whether nothing is told aloud, for the years go by. */
  readonly quiet: boolean;
}) {
  const words = useWords(networkWords);
  const { context } = base;
  const { add: _add, remove: _remove, lose: _lose, doubt: _doubt, ...question } = asked.question;
  const { value, pending } = useAnswer(`candidates ${JSON.stringify(question)}`, () =>
    engine().network.candidates(question),
  );
  const [picked, pick] = useState<string>();
  const live = quiet ? 'off' : 'polite';
  if (value === undefined) return <p role="status">{words.working}</p>;
  const { candidates } = value;
  const rests = restsOf(context.lang, value.statement, value.hub);
  const told = candidatesTold(context, { rests, candidates });
  const groups = grouped(candidates);
  if (candidates.length === 0 || !rests.states.includes(rests.hub))
    return <p className="empty">{words.noCandidates}</p>;
  const { network, date } = context.words;
  const title = network.candidatesTitle(rests.title, date(rests.on));
  const frame = pictureFrame(context, title, told.answer, [rests], title);
  const chosen = groups.find(({ key }) => key === picked);
  return (
    <div aria-busy={pending}>
      <p className="network-sentence candidates-answer" role="status" aria-live={live}>
        {sentences(context, told.answer)}
      </p>
      <Basis context={context} of={[value]} chosen={question.nodes !== undefined} />
      <div className="network-stage">
        <Picture
          frame={{ ...frame, rests: [...frame.rests, weightsNote(base)] }}
          name={`comity-candidates-${rests.layer}-${rests.on}`}
          table={<CandidateTable base={base} candidates={candidates} title={title} />}
        >
          <Scatter base={base} groups={groups} title={title} picked={picked} pick={pick} />
        </Picture>
        <section className="network-inspector no-print" aria-label={network.heading.candidates} aria-live={live}>
          {chosen === undefined ? (
            <p className="small">{words.candidateHint}</p>
          ) : (
            <>
              <dl className="facts tight">
                <div>
                  <dt>{network.label.fall}</dt>
                  <dd>{figure(chosen.fall)}</dd>
                </div>
                <div>
                  <dt>{network.label.likelihood}</dt>
                  <dd>{figure(chosen.likelihood, 2)}</dd>
                </div>
                <div>
                  <dt>{network.label.place}</dt>
                  <dd>{places(chosen.candidates[0]?.byConsequence)}</dd>
                </div>
                <div>
                  <dt>{network.label.likelihoodPlace}</dt>
                  <dd>{places(chosen.candidates[0]?.byLikelihood)}</dd>
                </div>
              </dl>
              <ul className="network-rests">
                {chosen.candidates.map((one) => (
                  <li key={one.tie.join('-')}>
                    <strong>{tieText(context, one.tie)}</strong>
                    <br />
                    <span className="small">
                      {network.label.common}:{' '}
                      {one.common.map(context.state).join(context.words.punctuation.comma) || network.label.none}
                    </span>
                    {one.underWay.map((id) => (
                      <span key={id} className="candidates-under">
                        <Link to="/register/$agreement" params={{ agreement: id }} search={{ on: asked.on }}>
                          {context.agreement(id)}
                        </Link>
                      </span>
                    ))}
                    <br />
                    <Link
                      to="/network"
                      search={changed(search, { view: 'graph', add: toggled(search.add, one.tie.join('-')) })}
                      className="button quiet small-button"
                    >
                      {words.addTie}
                      <span className="hide"> {tieText(context, one.tie)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function weightsNote({ context: { words } }: NetworkBase): string {
  const { network } = words;
  const weights = STAGES.filter((one) => one !== 'ended' && one !== 'in-force').map(
    (one) => [network.stage[one] ?? one, STAGE_WEIGHT[one]] as const,
  );
  return `${network.note.likelihood} (${network.weights(weights)}).`;
}

function places(of: Places | undefined): string {
  if (of === undefined) return '';
  return of.from === of.to ? String(of.from) : `${of.from}–${of.to}`;
}

function CandidateTable({
  base: { context },
  candidates,
  title,
}: {
  readonly base: NetworkBase;
  readonly candidates: readonly Candidate[];
  readonly title: string;
}) {
  const { network } = context.words;
  const { label } = network;
  return (
    <Sheet
      caption={title}
      columns={[
        label.tie,
        label.place,
        label.change,
        label.reach,
        label.common,
        label.adamicAdar,
        label.likelihoodPlace,
        label.stage,
      ]}
      words={[7]}
      rows={candidates.map((one) => ({
        key: one.tie.join('-'),
        cells: [
          tieText(context, one.tie),
          places(one.byConsequence),
          signedFigure(one.change),
          signedFigure(one.reach),
          String(one.common.length),
          figure(one.adamicAdar, 2),
          places(one.byLikelihood),
          one.stage === 'none' ? '–' : (network.stage[one.stage] ?? one.stage),
        ],
      }))}
    />
  );
}
