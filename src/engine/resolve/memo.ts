// What is the same for every question under one law and one standing, found once. Laws and standings are never changed once made.

/** A store for values that hang on two objects and a text; it lives as long as the objects do. */
export function memo<A extends object, B extends object, T>(): (a: A, b: B, key: string, make: () => T) => T {
  const all = new WeakMap<A, WeakMap<B, Map<string, T>>>();
  return (a, b, key, make) => {
    let byB = all.get(a);
    if (byB === undefined) all.set(a, (byB = new WeakMap()));
    let own = byB.get(b);
    if (own === undefined) byB.set(b, (own = new Map<string, T>()));
    const known = own.get(key);
    if (known !== undefined) return known;
    const made = make();
    own.set(key, made);
    return made;
  };
}
