// What the address says of the answer: the chair, the part looked at, the cell opened. Classes are told by digests: no people's data.

/** The parts of the answer, in their order. */
export const PARTS = [
  'first',
  'relief',
  'blocks',
  'deadlines',
  'matrix',
  'authorities',
  'todo',
  'duties',
  'papers',
  'questions',
  'wanted',
  'local',
  'lapsed',
  'would',
  'unsettled',
  'cited',
  'packs',
  'marks',
  'delta',
  'save',
] as const;
/** One of them. */
export type PartId = (typeof PARTS)[number];

/** The element of a question. */
export function questionId(variable: string): string {
  return `question-${variable.replaceAll(/[^\w-]/g, '_')}`;
}

/** Of the address what concerns the answer. */
export type AnswerSearch = {
  readonly as?: 'sender' | 'host' | undefined;
  readonly part?: PartId | undefined;
  readonly cell?: string | undefined;
};

/** Reads it; what is not understood is left out. */
export function answerSearch({ as, part, cell }: Record<string, unknown>): AnswerSearch {
  const known = PARTS.find((one) => one === part);
  return {
    ...(as === 'host' || as === 'sender' ? { as } : {}),
    ...(known === undefined ? {} : { part: known }),
    ...(typeof cell === 'string' && findCell(cell) !== undefined ? { cell } : {}),
  };
}

/** One cell of the matrix. */
export interface CellName {
  readonly host: string;
  readonly class: string;
  readonly formality: string;
}

/** A cell as the address writes it. */
export function cellText({ host, class: id, formality }: CellName): string {
  return `${host}.${id}.${formality}`;
}

/** The cell that an address names; whether there is such a one is for the assessment to say. */
export function findCell(text: string): CellName | undefined {
  const [, host, id, formality] = /^([A-Z]{2})\.([0-9a-f]{6,64})\.([a-z0-9-]+)$/.exec(text) ?? [];
  return host === undefined || id === undefined || formality === undefined ? undefined : { host, class: id, formality };
}
