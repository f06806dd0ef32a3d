import type { Outcome } from '../../../src/engine/outcomes.ts';
import { SIGN } from '../../../src/report/html/parts.ts';
import { type Shown, words } from '../../../src/words/words.ts';
import { useLang } from '../app/language.ts';

/** An outcome by sign, word and colour; any one of them is enough. `indicated` is what a lesser source says of what is not settled. */
export function OutcomeBadge({
  shown,
  indicated,
}: {
  readonly shown: Shown;
  readonly indicated?: Outcome | undefined;
}) {
  const catalogue = words(useLang());
  return (
    <>
      <span className={`badge o-${shown}`}>{catalogue.outcome[shown]}</span>
      {indicated !== undefined && (
        <>
          {' '}
          <span className="maybe">
            {SIGN[indicated]} {catalogue.outcome[indicated]}
            <span className="hide"> ({catalogue.phrase.indicatedNote})</span>
          </span>
        </>
      )}
    </>
  );
}
