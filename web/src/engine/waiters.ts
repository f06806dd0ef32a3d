/** The worker ended before it answered: it was `stopped` by the reader, or it is `broken`, as when its file did not come. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
  readonly why: 'stopped' | 'broken';

  constructor(why: 'stopped' | 'broken', said = '') {
    super(`the worker was ${why}${said === '' ? '' : `: ${said}`}`);
    this.why = why;
  }
}

/** Those who wait for an answer that may never come: whoever knows that it will not come can tell them all. */
export class Waiters {
  readonly #told = new Set<(error: Error) => void>();

  /** The answer, or the error told before there was one. */
  waitFor<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise((answered, failed) => {
      this.#told.add(failed);
      const over = (): void => void this.#told.delete(failed);
      ask().then(answered, failed).finally(over).catch(over);
    });
  }

  /** Ends the waiting of all who wait now. */
  tell(error: Error): void {
    const told = [...this.#told];
    this.#told.clear();
    for (const one of told) one(error);
  }
}
