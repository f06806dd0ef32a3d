// The four questions that brought about this program, each one click, and the answer to what the address asks, in a sentence with its figures.
import { Link } from '@tanstack/react-router';
import { Suspense, use } from 'react';

import { addDays, type CivilDate } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { stageOn } from '../../../../src/register/life.ts';
import { reckoning } from '../../../../src/register/reckoning.ts';
import { useWords } from '../../app/language.ts';
import { Loading } from '../../app/loading.tsx';
import { register } from '../../data/register.ts';
import { countsByGroup } from '../register/outcome-groups.ts';
import { type Asked as AskedState, LAYER, type NetworkBase, type NetworkData } from './asked.ts';
import { ASKED, type Asked, type NetworkSearch } from './search.ts';
import { networkWords } from './words.ts';

/** The source document, and the agreements it speaks of that were not yet signed on the eve of its day. */
export interface SourceDocument {
  readonly source: string;
  /** The day before: the network as it was. */
  readonly eve: CivilDate;
  readonly pacts: readonly string[];
}

/** The first document whose claims the register reckons. */
export function sourceDocument({ register, rules }: NetworkData, layer: string): SourceDocument | undefined {
  const [first] = register.documents;
  if (first === undefined) return undefined;
  const eve = addDays(windowOf(first.asOf).last, -1);
  const kinds = rules.layers[layer]?.kinds ?? [];
  const pacts = first.agreements.filter((id) => {
    const agreement = register.agreements[id];
    if (agreement === undefined || !kinds.includes(agreement.kind)) return false;
    return !['signed', 'in-force', 'ended'].includes(stageOn(agreement, { on: eve }).stage ?? 'ended');
  });
  return { source: first.source, eve, pacts };
}

/** The state of the page that answers a question. */
function searchOf(ask: Asked, document: SourceDocument | undefined, hub: string): NetworkSearch {
  if (ask === 'star') return { ask, view: 'graph', layer: LAYER };
  if (ask === 'claims') return { ask };
  if (ask === 'hub') return { ask, view: 'graph', layer: LAYER, lose: hub, doubt: hub };
  const [pact] = document?.pacts ?? [];
  return {
    ask,
    view: 'graph',
    layer: LAYER,
    ...(document === undefined ? {} : { on: document.eve }),
    ...(pact === undefined ? {} : { add: pact }),
  };
}

/** The questions. */
export function Guide({
  base,
  hub,
  search: { ask, nodes },
}: {
  readonly base: NetworkBase;
  readonly hub: string;
  readonly search: NetworkSearch;
}) {
  const words = useWords(networkWords);
  const document = sourceDocument(base, LAYER);
  return (
    <nav className="network-guide" aria-label={words.guide}>
      <ul>
        {ASKED.map((one) => (
          <li key={one}>
            <Link
              to="/network"
              search={({ lang }) => ({
                ...(lang === undefined ? {} : { lang }),
                ...(nodes === undefined ? {} : { nodes }),
                ...searchOf(one, document, hub),
              })}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={ask === one ? 'true' : undefined}
              resetScroll={false}
            >
              <strong>{words.ask[one]}</strong>
              <span>{words.askHint[one]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What became of the claims, counted. */
export function ClaimsAnswer(of: { readonly base: NetworkBase; readonly asked: AskedState }) {
  return (
    <Suspense fallback={<Loading />}>
      <ClaimsCounted {...of} />
    </Suspense>
  );
}

function ClaimsCounted({ base, asked }: { readonly base: NetworkBase; readonly asked: AskedState }) {
  const words = useWords(networkWords);
  const { context } = base;
  const whole = use(register());
  const document = sourceDocument(base, asked.layer);
  if (document === undefined) return null;
  const known = asked.known ?? whole.asOf;
  const claims = reckoning(whole, document.source, known);
  const counts = countsByGroup(claims.map(({ outcome }) => outcome));
  return (
    <>
      <p className="network-sentence">
        {words.claimsAnswer(claims.length, counts.good, counts.part, counts.bad, counts.open)}
      </p>
      <p className="small">{words.claimsRest(context.words.date(known))}</p>
      <p>
        <Link className="button" to="/register/claims">
          {words.claimsLink}
        </Link>
      </p>
    </>
  );
}

/** The agreements that the document speaks of, to be supposed one at a time. */
export function PactLinks({ base, search }: { readonly base: NetworkBase; readonly search: NetworkSearch }) {
  const words = useWords(networkWords);
  const document = sourceDocument(base, LAYER);
  const pacts = document?.pacts ?? [];
  return (
    <>
      {document !== undefined && search.on === document.eve && (
        <p className="small">{words.eve(base.context.words.date(document.eve))}</p>
      )}
      <div className="network-pacts" role="group" aria-label={words.which}>
        {pacts.map((pact) => (
          <Link
            key={pact}
            to="/network"
            search={{ ...search, layer: LAYER, add: pact, ...(document === undefined ? {} : { on: document.eve }) }}
            className={`button small-button${search.add === pact ? '' : ' quiet'}`}
            aria-current={search.add === pact ? 'true' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
            resetScroll={false}
          >
            {base.context.agreement(pact)}
          </Link>
        ))}
      </div>
    </>
  );
}
