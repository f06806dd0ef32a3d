/** So long a failure stands: whoever draws a page again and again must not ask as often. */
const STANDS_MS = 3000;

/**
 * What is asked for on first use; the same promise to all who ask. One that failed is the answer for a while as well, so that the page can
 * say so; whoever asks later makes it be tried again.
 *
 * @param now milliseconds, of any clock
 */
export function once<T>(ask: () => Promise<T>, now: () => number = () => performance.now()): () => Promise<T> {
  let value: Promise<T> | undefined;
  let failed: number | undefined;
  return () => {
    if (value !== undefined && (failed === undefined || now() - failed < STANDS_MS)) return value;
    failed = undefined;
    value = ask();
    value.catch(() => {
      failed = now();
    });
    return value;
  };
}

/** A file of the site, fetched on first use. */
export function fetched<T>(address: string): () => Promise<T> {
  return once(async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`\`${address}\` was not answered: ${answer.status}`);
    return (await answer.json()) as T;
  });
}
