import { useWords } from '../../app/language.ts';
import { forgetAside, openAside, type VisitState } from '../../visit/store.ts';
import { Sure, SureYes } from './close.tsx';
import { visitWords } from './words.ts';

/** The reader's own visit that an example or another has taken the place of: one click away. */
export function Aside({ state: { aside } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).aside;
  if (aside === undefined) return null;
  const name = aside.plan?.path ?? aside.rosters[0]?.path;
  return (
    <div className="visit-aside no-print">
      {name === undefined ? words.nameless : words.named(name)}{' '}
      <button type="button" className="link-button" onClick={openAside}>
        {words.open}
      </button>{' '}
      <Sure name={words.drop} className="link-button" question={words.dropSure} no={words.dropNo}>
        <SureYes onYes={forgetAside}>{words.dropYes}</SureYes>
      </Sure>
    </div>
  );
}
