// An agreement of the register supposed to be there already.
import { hasTie } from '../../../../src/network/graph.ts';
import { tiesAmong } from '../../../../src/network/what-if.ts';
import { useWords } from '../../app/language.ts';
import type { Scene } from '../../engine/scenes.ts';
import type { NetworkBase } from './asked.ts';
import { ChooseAndAdd } from '../../parts/choose-and-add.tsx';
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
  return (
    <ChooseAndAdd
      label={words.addPact}
      none={words.chooseNone}
      add={words.addPactButton}
      options={pactsThatTie(base, scene).map((pact) => [pact, base.context.agreement(pact)])}
      onAdd={add}
    />
  );
}
