// What is chosen in the picture, what it rests on, and what may be supposed of it.
import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import { tieOf } from '../../../../src/network/graph.ts';
import { tieText } from '../../../../src/report/network/frame.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import { answerOfScene, suppositionName } from './answer.ts';
import { nodesSaid, type NetworkBase } from './asked.ts';
import { PactChoice } from './pact-choice.tsx';
import { type NetworkChange, type NetworkSearch, toggled } from './search.ts';
import type { Choice } from './selection.ts';
import { linesOf } from './tie-style.ts';
import { ChooseAndAdd } from '../../parts/choose-and-add.tsx';
import { networkWords } from './words.ts';

interface Inspected extends Choice {
  readonly base: NetworkBase;
  readonly scene: Scene;
  readonly search: NetworkSearch;
  readonly change: (change: NetworkChange) => void;
}

/** What is known of the State or tie that was chosen, and what may be supposed of it. */
export function Inspector(given: Inspected) {
  const words = useWords(networkWords);
  const { base, scene, chosen, choose } = given;
  const id = useId();
  const lines = linesOf(scene);
  const { context } = base;
  const byName = (a: string, b: string): number => context.state(a).localeCompare(context.state(b), context.lang);
  const known =
    chosen !== undefined && (scene.before.nodes.includes(chosen) || lines.some((line) => line.id === chosen));
  return (
    <section className="network-inspector no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.inspector}</h2>
      <div className="field">
        <label htmlFor={`${id}-choose`}>{words.choose}</label>
        <select
          id={`${id}-choose`}
          value={known ? chosen : ''}
          onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
        >
          <option value="">{words.chooseNone}</option>
          <optgroup label={words.states}>
            {scene.before.nodes.toSorted(byName).map((node) => (
              <option key={node} value={node}>
                {context.state(node)}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.tiesGroup}>
            {lines.map((line) => (
              <option key={line.id} value={line.id}>
                {tieText(context, [line.a, line.b])}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {known &&
        (chosen.includes('-') ? <ChosenTie {...given} tie={chosen} /> : <ChosenState {...given} state={chosen} />)}
      <hr />
      <PactChoice base={base} scene={scene} add={(pact) => given.change({ add: toggled(given.search.add, pact) })} />
      <hr />
      <Supposed {...given} />
    </section>
  );
}

function ChosenTie({ base: { context, register }, scene, search, change, tie }: Inspected & { readonly tie: string }) {
  const words = useWords(networkWords);
  const [a = '', b = ''] = tie.split('-');
  const ties = [...scene.ties, ...scene.open].filter((one) => one.a === a && one.b === b);
  const there = scene.after.edges.some((edge) => edge[0] === a && edge[1] === b);
  const { register: said, network, date } = context.words;
  const toggle = (): void => {
    // A tie that was added is taken back; one that is there is supposed away.
    if (search.add?.split(',').includes(tie) === true) change({ add: toggled(search.add, tie) });
    else change({ remove: toggled(search.remove, tie) });
  };
  const byPair = there || search.remove?.split(',').includes(tie) === true;
  return (
    <>
      <h3>{tieText(context, [a, b])}</h3>
      {ties.length > 0 && (
        <>
          <p className="small">{words.restsOn}</p>
          <ul className="network-rests">
            {ties.map((one) => (
              <li key={`${one.agreement} ${one.from}`}>
                {Object.hasOwn(register.agreements, one.agreement) ? (
                  <Link
                    to="/register/$agreement"
                    params={{ agreement: one.agreement }}
                    search={{ on: scene.question.on }}
                  >
                    {context.agreement(one.agreement)}
                  </Link>
                ) : one.basis === 'activity' ? (
                  (register.activities[one.agreement]?.title ?? one.agreement)
                ) : (
                  `${context.agreement(one.agreement)} (${words.besideRegister})`
                )}
                <br />
                <span className="small">
                  {one.status === 'open' ? said.phrase.unknown : network.tie[one.status]} ·{' '}
                  {words.sinceDay(date(one.from))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {byPair && (
        <div className="network-actions">
          <button type="button" className="button small-button" onClick={toggle}>
            {there ? words.take : words.putBack}
          </button>
        </div>
      )}
    </>
  );
}

function ChosenState({ base: { context }, scene, search, change, state }: Inspected & { readonly state: string }) {
  const words = useWords(networkWords);
  const name = context.state(state);
  const lost = scene.question.lose.includes(state);
  const doubted = scene.question.doubt === state;
  const without = scene.before.nodes
    .filter((node) => node !== state)
    .filter((node) => !scene.after.edges.some((edge) => edge.includes(state) && edge.includes(node)))
    .toSorted((a, b) => context.state(a).localeCompare(context.state(b), context.lang));
  return (
    <>
      <h3>{name}</h3>
      <p>
        <Link
          to="/network/$state"
          params={{ state }}
          search={{
            on: scene.question.on,
            counting: scene.question.counting,
            layer: scene.question.layer,
            ...nodesSaid(scene.question),
          }}
        >
          {words.statePage(context.the(state))}
        </Link>
      </p>
      <div className="network-actions">
        <button
          type="button"
          className="button small-button"
          onClick={() => change({ lose: toggled(search.lose, state) })}
        >
          {lost ? words.findAgain(context.the(state)) : words.lose(context.the(state))}
        </button>
        <button
          type="button"
          className="button quiet small-button"
          onClick={() => change({ doubt: doubted ? undefined : state })}
        >
          {doubted ? words.noDoubt(context.the(state)) : words.doubt(context.the(state))}
        </button>
      </div>
      {!lost && without.length > 0 && (
        <ChooseAndAdd
          label={words.tieWith(context.the(state))}
          none={words.chooseNone}
          add={words.addTie}
          options={without.map((node) => [node, context.state(node)])}
          onAdd={(other) => {
            const tie = tieOf(state, other).join('-');
            if (search.remove?.split(',').includes(tie) === true) change({ remove: toggled(search.remove, tie) });
            else change({ add: toggled(search.add, tie) });
          }}
        />
      )}
    </>
  );
}

function Supposed({ base: { context }, scene, search, change }: Inspected) {
  const words = useWords(networkWords);
  const { add, remove, lose, doubt } = scene.question;
  const rows = [
    ...add.map((what) => ({ kind: 'add' as const, what, name: suppositionName(context, what) })),
    ...remove.map((what) => ({ kind: 'remove' as const, what, name: suppositionName(context, what) })),
    ...lose.map((what) => ({ kind: 'lose' as const, what, name: context.state(what) })),
    ...(doubt === undefined ? [] : [{ kind: 'doubt' as const, what: doubt, name: context.state(doubt) }]),
  ];
  return (
    <>
      <h3>{words.supposedNow}</h3>
      {rows.length === 0 ? (
        <p className="small">{words.nothingSupposed}</p>
      ) : (
        <>
          <ul className="network-supposed">
            {rows.map(({ kind, what, name }) => (
              <li key={`${kind} ${what}`}>
                <span>
                  <span className="mark">{words.supposition[kind]}</span> {name}
                </span>
                <button
                  type="button"
                  className="button quiet small-button"
                  aria-label={words.undo(`${words.supposition[kind]} ${name}`)}
                  onClick={() =>
                    change(
                      kind === 'doubt'
                        ? { doubt: undefined }
                        : ({ [kind]: toggled(search[kind], what) } satisfies NetworkChange),
                    )
                  }
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          {answerOfScene(context, scene).map((sentence) => (
            <p key={sentence} className="network-outcome">
              {sentence}
            </p>
          ))}
          <button
            type="button"
            className="button quiet small-button"
            onClick={() => change({ add: undefined, remove: undefined, lose: undefined, doubt: undefined })}
          >
            {words.undoAll}
          </button>
        </>
      )}
    </>
  );
}
