import { useWords } from '../../app/language.ts';
import { ExampleList } from '../../parts/example-list.tsx';
import { visitWords } from './words.ts';

/** An address that names an example that there is not: nothing is opened, and those that there are stand below. */
export function NoExample({ id }: { readonly id: string }) {
  const words = useWords(visitWords).examples;
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{words.missing(id)}</h1>
      <p className="lead">{words.missingRemedy}</p>
      <ExampleList />
    </div>
  );
}
