// Values of a function known again by what it read: given the same values so far, what it reads next is the same.

interface Step<T> {
  readonly name: string;
  readonly next: Map<unknown, Step<T> | Found<T>>;
}

interface Found<T> {
  readonly value: T;
}

/** The values found of one function, each behind what was read on the way to it. */
export class Trie<T> {
  #first: Step<T> | Found<T> | undefined;

  /** The value found when everything read was as it is now. */
  find(read: (name: string) => unknown): Found<T> | undefined {
    let at = this.#first;
    while (at !== undefined && 'name' in at) at = at.next.get(read(at.name));
    return at;
  }

  /** Keep a value with what was read, in the order of the first reading. */
  keep(names: Iterable<string>, read: (name: string) => unknown, value: T): void {
    let put = (made: Step<T> | Found<T>): void => {
      this.#first = made;
    };
    let at = this.#first;
    for (const name of names) {
      if (at === undefined) put((at = { name, next: new Map<unknown, Step<T> | Found<T>>() }));
      // Another order was kept before: then it does not hang on what it reads alone, and is found anew each time.
      if (!('name' in at) || at.name !== name) return;
      const { next } = at;
      const key = read(name);
      put = (made) => void next.set(key, made);
      at = next.get(key);
    }
    put({ value });
  }
}
