/** What an object is without the keys whose value is absent. */
export type Present<T> = {
  -readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The object without the keys whose value is undefined: an absent fact is absent. */
export function present<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
}
