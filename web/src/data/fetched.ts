/** A file of the site, fetched on first use; the same value to all who ask. One that failed is tried again. */
export function fetched<T>(address: string): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= (async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`\`${address}\` was not answered: ${answer.status}`);
      return (await answer.json()) as T;
    })().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
