import { useWords } from '../../app/language.ts';
import { openAside, type VisitState } from '../../visit/store.ts';
import { visitWords } from './words.ts';

/** The reader's own visit that an example or another has taken the place of: one click away. */
export function Aside({ state: { aside } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).aside;
  if (aside === undefined) return null;
  const name = aside.plan?.path ?? aside.rosters[0]?.path;
  return (
    <p className="visit-aside no-print">
      {name === undefined ? words.nameless : words.named(name)}{' '}
      <button type="button" className="link-button" onClick={openAside}>
        {words.open}
      </button>
    </p>
  );
}
