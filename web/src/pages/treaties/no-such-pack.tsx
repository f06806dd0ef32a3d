import { Link } from '@tanstack/react-router';

import { useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { documentWords } from './document-words.ts';

/** An address that names no pack, with the way on. */
export function NoSuchPack({ id }: { readonly id: string }) {
  const words = useWords(documentWords);
  useTitle(words.noPack(id).replaceAll('`', ''));
  return (
    <div className="wrap page">
      <h1>{words.noPack(id)}</h1>
      <p>{words.noPackRemedy}</p>
      <p>
        <Link to="/treaties">{words.all}</Link>
      </p>
    </div>
  );
}
