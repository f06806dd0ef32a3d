// Which of the five sentences heads the answer.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Law } from '../../engine/law.ts';
import type { DeadlineRow, DutyRow, PackRow, QuestionRow, WantedRow } from './assessment.ts';
import type { Judged, JudgedRow } from './judge.ts';

/** One of the five sentences; `verdictOf` says which is chosen. */
export const VerdictKind = ['as-planned', 'once-done', 'may-not', 'cannot-tell', 'no-agreement'] as const;
export type VerdictKind = (typeof VerdictKind)[number];

/** The sentence that heads the answer, with the figures and days in it. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Things to do before entry (`once-done`). */
  readonly things: number;
  readonly first?: CivilDate;
  /** Whether the first day has passed against `today`. */
  readonly late: boolean;
  readonly questions: number;
  readonly texts: number;
  /** Formalities that bar (`may-not`). */
  readonly bars: readonly string[];
}

interface VerdictInput {
  readonly law: Law;
  readonly judged: Judged;
  readonly deadlines: readonly DeadlineRow[];
  readonly packs: readonly PackRow[];
  readonly questions: readonly QuestionRow[];
  readonly wanted: readonly WantedRow[];
  readonly duties: readonly DutyRow[];
}

/**
 * Choose the verdict. The first that fits, from the top:
 *
 * 1. `may-not`: some determination is barred, or a consent that no agreement lifts has been refused or not given.
 * 2. `no-agreement`: no treaty between sender and host is, or may be, in force on any leg: ordinary law applies.
 * 3. `cannot-tell`: a formality that gates the entry (the vocabulary marks these) is unsettled in a way that filing cannot
 *    cure: in some branch it is barred, or nothing is known.
 * 4. `once-done`: something is required, eased by a paper, subject to consent, or holds on a proviso; or is unsettled
 *    with a heavier branch that is known, which is then prepared for.
 * 5. `as-planned`: none of these.
 */
export function verdictOf(input: VerdictInput): Verdict {
  const { law, judged, deadlines, packs, questions, wanted } = input;
  const bars = [...new Set(judged.rows.filter((row) => row.answer.outcome === 'barred').map((row) => row.formality))];
  const agreement = packs.some(
    (pack) => (pack.layer === 'treaty' || pack.layer === 'supplement') && pack.inForce !== 'no',
  );
  const open = judged.rows.some(
    (row) => row.met !== true && law.vocabulary.formalities[row.formality]?.gates === true && isOpen(row),
  );
  const things = thingsToDo(judged.rows);
  const dated = deadlines.filter((deadline) => deadline.latest !== undefined);
  const first = dated[0]?.latest;
  return {
    kind:
      bars.length > 0
        ? 'may-not'
        : !agreement
          ? 'no-agreement'
          : open
            ? 'cannot-tell'
            : things > 0
              ? 'once-done'
              : 'as-planned',
    things,
    ...(first === undefined ? {} : { first }),
    late: dated.some((deadline) => deadline.state === 'late'),
    questions: questions.length,
    texts: wanted.length,
    bars,
  };
}

function isOpen(row: JudgedRow): boolean {
  return (
    row.answer.outcome === 'unsettled' && row.answer.worst.some((worst) => worst === 'barred' || worst === 'unknown')
  );
}

/** Formalities of a leg that somebody must see to, each counted once whatever the number of lines. */
function thingsToDo(rows: readonly JudgedRow[]): number {
  const things = rows.filter((row) => {
    const { outcome, worst, provided } = row.answer;
    if (row.met === true) return false;
    if (outcome === 'waived') return provided.length > 0;
    return outcome !== 'unsettled' || worst.some((one) => one !== 'waived' && one !== 'unknown');
  });
  return new Set(things.map((row) => `${row.leg.id} ${row.formality}`)).size;
}
