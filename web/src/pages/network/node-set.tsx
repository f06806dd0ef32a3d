// Among which States it is counted: the set of the layer, another that has a name, or States chosen one by one.
import { useId, useState } from 'react';

import { capital } from '../../../../src/report/network/frame.ts';
import { useWords } from '../../app/language.ts';
import { type Asked, LEAST_STATES, type NetworkBase } from './asked.ts';
import { foundStates, sortedByName } from './found-states.ts';
import './node-set.css';
import type { NetworkChange } from './search.ts';
import { networkWords } from './words.ts';

const CHOSEN = 'chosen';

interface Chosen {
  readonly base: NetworkBase;
  readonly asked: Asked;
  /** The States that are counted now: from these one goes on when choosing one by one. */
  readonly states: readonly string[];
  readonly change: (change: NetworkChange, replace?: boolean) => void;
}

/** That the address names States nobody understands, and among which it is counted instead; without it one would read an answer to another question. */
export function UnreadStates({ asked: { unread, question } }: Pick<Chosen, 'asked'>) {
  const words = useWords(networkWords);
  return (
    <div role="status">
      {unread.length > 0 && (
        <p className="node-set-unread">
          {question.nodes === undefined ? words.unreadAll(unread) : words.unreadSome(unread)}
        </p>
      )}
    </div>
  );
}

/** The choice. */
export function NodeSetChoice(given: Chosen) {
  const { base, asked, states, change } = given;
  const words = useWords(networkWords);
  const id = useId();
  const { rules, context } = base;
  const { nodes } = asked.question;
  const own = rules.nodes[rules.layers[asked.layer]?.nodes ?? ''];
  const value = nodes === undefined ? '' : typeof nodes === 'string' ? nodes : CHOSEN;
  return (
    <div className="node-set no-print">
      <div className="field">
        <label htmlFor={id}>{words.nodes}</label>
        <select
          id={id}
          value={value}
          onChange={({ target }) =>
            change({
              nodes: target.value === '' ? undefined : target.value === CHOSEN ? states.join(',') : target.value,
            })
          }
        >
          <option value="">{words.nodesOwn(own?.title[context.lang] ?? '')}</option>
          {Object.values(rules.nodes).map((set) => (
            <option key={set.id} value={set.id}>
              {capital(set.title[context.lang])}
            </option>
          ))}
          <option value={CHOSEN} disabled={states.length < LEAST_STATES}>
            {words.nodesChosen}
          </option>
        </select>
      </div>
      {value === CHOSEN && <OneByOne {...given} />}
    </div>
  );
}

/** The States that are counted, each with a button that leaves it out, and a search among the others. */
function OneByOne({ base, states, change }: Chosen) {
  const words = useWords(networkWords);
  const { context } = base;
  const id = useId();
  const [typed, type] = useState('');
  const set = (next: readonly string[]): void => change({ nodes: next.toSorted().join(',') }, true);
  const toggle = (code: string): void =>
    set(states.includes(code) ? states.filter((one) => one !== code) : [...states, code]);
  const found = foundStates(base, typed);
  const [first] = found;
  return (
    <fieldset className="node-set-states">
      <legend className="hide">{words.nodesChosen}</legend>
      <ul className="node-set-chosen">
        {sortedByName(context, states).map((code) => (
          <li key={code}>
            <button
              type="button"
              className="button quiet small-button"
              disabled={states.length <= LEAST_STATES}
              aria-label={words.leaveOut(context.state(code))}
              onClick={() => toggle(code)}
            >
              {context.state(code)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={id}>{words.findState}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={typed}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '' || first === undefined) return;
            event.preventDefault();
            if (!states.includes(first)) toggle(first);
            type('');
          }}
        />
        <span className="hint" id={`${id}-hint`}>
          {words.findHint}
        </span>
      </div>
      <p className="small" role="status">
        {typed.trim() === '' ? '' : words.foundStates(found.length)}
      </p>
      <div className="node-set-list">
        {found.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={states.includes(code)}
              disabled={states.includes(code) && states.length <= LEAST_STATES}
              onChange={() => toggle(code)}
            />
            {context.state(code)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
