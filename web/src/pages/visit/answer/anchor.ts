// What a reader is at, so that it can be kept in view.

/** A place on the page, and how far it is below the upper edge of the window. */
export interface Boxed<Of> {
  readonly of: Of;
  readonly top: number;
}

/**
 * The place that is being read, of those in the order of the page: the first that is in view above a line of the window, else the last that
 * has passed it. Undefined at the top of the page.
 */
export function anchorIn<Of>(places: readonly Boxed<Of>[], line: number): Boxed<Of> | undefined {
  return places.find(({ top }) => top >= 0 && top < line) ?? places.findLast(({ top }) => top < line);
}
