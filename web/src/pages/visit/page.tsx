import { useEffect } from 'react';
import { useSearch } from '@tanstack/react-router';

import { openExample, useVisit } from '../../visit/store.ts';

/** Being built. */
export function VisitPage() {
  const { example } = useSearch({ from: '/visit' });
  const { status, answer, problems, error } = useVisit();
  useEffect(() => {
    if (example !== undefined) void openExample(example);
  }, [example]);
  return (
    <div className="wrap page">
      <h1>{status}</h1>
      <p>{answer?.assessment.verdict.kind}</p>
      <p>{answer?.lines}</p>
      <p>{error}</p>
      <ul>
        {problems.map((one) => (
          <li key={one.message}>{one.message}</li>
        ))}
      </ul>
    </div>
  );
}
