// What was seen of a text decides what may rest on it.

/** How well a provision is known, strongest first: words seen, official summary, press or secondary source, nothing seen. */
export const Mark = ['text', 'summary', 'report', 'memory'] as const;
export type Mark = (typeof Mark)[number];

/** Whether `mark` reaches the level `accept`. `memory` never does: no State may accept it. */
export function reaches(mark: Mark, accept: Mark): boolean {
  return mark !== 'memory' && Mark.indexOf(mark) <= Mark.indexOf(accept);
}

/** The lower of several marks: what is computed from parts is known no better than its worst part. */
export function lowestMark(...marks: readonly Mark[]): Mark {
  return marks.reduce((low, mark) => (Mark.indexOf(mark) > Mark.indexOf(low) ? mark : low), 'text');
}

/** Whether `mark` claims more than `ceiling` (the mark of the row it encodes) allows. */
export function exceeds(mark: Mark, ceiling: Mark): boolean {
  return Mark.indexOf(mark) < Mark.indexOf(ceiling);
}
