// An agreement of the register supposed to be there already.
import { useId, useState } from 'react';

import { hasTie } from '../../../../src/network/graph.ts';
import { tiesAmong } from '../../../../src/network/what-if.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import type { NetworkBase } from './asked.ts';
import { networkWords } from './words.ts';

/** The agreements of the layer that would make a tie that is not there, by name. */
function pactsThatTie({ register, rules, context }: NetworkBase, { question, after }: Scene): readonly string[] {
  const kinds = rules.layers[question.layer]?.kinds ?? [];
  return Object.values(register.agreements)
    .filter(({ kind }) => kinds.includes(kind))
    .filter(({ parties }) => tiesAmong(after, parties).some(([a, b]) => !hasTie(after, a, b)))
    .map(({ id }) => id)
    .toSorted((a, b) => context.agreement(a).localeCompare(context.agreement(b), context.lang));
}

/** The choice of an agreement to suppose or to leave out. */
export function PactChoice({
  base,
  scene,
  add,
}: {
  readonly base: NetworkBase;
  readonly scene: Scene;
  readonly add: (pact: string) => void;
}) {
  const words = useWords(networkWords);
  const id = useId();
  const [chosen, set] = useState('');
  const pacts = pactsThatTie(base, scene);
  const picked = pacts.includes(chosen) ? chosen : '';
  return (
    <div className="field">
      <label htmlFor={id}>{words.addPact}</label>
      <select id={id} value={picked} onChange={({ target }) => set(target.value)} disabled={pacts.length === 0}>
        <option value="">{words.chooseNone}</option>
        {pacts.map((pact) => (
          <option key={pact} value={pact}>
            {base.context.agreement(pact)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button quiet small-button"
        disabled={picked === ''}
        onClick={() => {
          add(picked);
          set('');
        }}
      >
        {words.addPactButton}
      </button>
    </div>
  );
}
