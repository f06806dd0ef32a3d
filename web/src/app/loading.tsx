import { useWords } from './language.ts';
import { shellWords } from './words.ts';

/** Shown while a page or its data are on the way. */
export function Loading() {
  const words = useWords(shellWords);
  return (
    <div className="wrap loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {words.loading}
    </div>
  );
}
