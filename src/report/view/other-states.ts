// While it is not said whom a person serves, the agreements of every State it may serve are part of the answer. Here they are told apart
// from what rests on the State that sends: nothing is left out of an answer, and nothing is assumed of a person.
import type { Tree } from '../../engine/resolve/determine.ts';
import type { DeterminationRow } from '../../visit/assessment/assessment.ts';
import type { Context } from './context.ts';

/** The fact that opens the road of another State: in whose force a person serves. */
export const SERVES = 'person.serves';

/** The reasons of an answer in two: for persons who serve the State that sends, and for all others. */
export interface Apart {
  readonly own: DeterminationRow;
  /** Absent where nothing hangs on other States. */
  readonly others?: {
    readonly row: Pick<DeterminationRow, 'provided' | 'defeated' | 'ask' | 'wanted' | 'tree'>;
    /** Agreements that only other States have with the host. */
    readonly agreements: number;
  };
}

/** Whether an agreement is one to which none of these States is a party; law of a single State is none. */
export function isOthers({ law }: Pick<Context, 'law'>, instrument: string, senders: ReadonlySet<string>): boolean {
  const pack = Object.hasOwn(law.packs, instrument) ? law.packs[instrument] : undefined;
  return pack?.layer === 'treaty' && !Object.keys(pack.parties).some((state) => senders.has(state));
}

/** The States that send somebody on this visit. */
export function sendersOf({ assessment }: Pick<Context, 'assessment'>): ReadonlySet<string> {
  return new Set(assessment.frame.legs.map(({ sending }) => sending));
}

/**
 * The reasons of equal answers, taken apart.
 *
 * @param rows determinations of one answer: what is said of the first holds of all
 */
export function apartOf(context: Context, rows: readonly DeterminationRow[]): Apart | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  if (!row.ask.includes(SERVES)) return { own: row };
  const legs = new Set(rows.map(({ leg }) => leg));
  const senders = new Set(context.assessment.frame.legs.flatMap(({ leg, sending }) => (legs.has(leg) ? sending : [])));
  const { own, others } = row.tree === undefined ? { own: undefined } : splitTree(row.tree, senders);
  const isOther = (fence: string): boolean => isOthers(context, packOf(fence), senders);
  const [mine, theirs] = [variablesOf(own), variablesOf(others)];
  const provided = Object.groupBy(row.provided, ({ when }) => {
    const serves = when[SERVES];
    return serves === undefined || senders.has(String(serves)) ? 'own' : 'others';
  });
  const defeated = Object.groupBy(row.defeated, ({ rule }) => (isOther(rule) ? 'others' : 'own'));
  const wanted = Object.groupBy(row.wanted, (fence) => (isOther(fence) ? 'others' : 'own'));
  const ask = Object.groupBy(row.ask, (one) => (theirs.has(one) && !mine.has(one) ? 'others' : 'own'));
  const rest = {
    provided: provided.others ?? [],
    defeated: defeated.others ?? [],
    wanted: wanted.others ?? [],
    ask: ask.others ?? [],
    ...(others === undefined ? {} : { tree: others }),
  };
  const fences = [
    ...rest.wanted,
    ...rest.provided.map(({ fence }) => fence),
    ...rest.defeated.map(({ rule }) => rule),
    ...theirs,
    ...becauseOf(others),
  ];
  const agreements = new Set(fences.filter(isOther).map(packOf)).size;
  if (agreements === 0) return { own: row };
  const { tree: _whole, ...said } = row;
  return {
    own: {
      ...said,
      provided: provided.own ?? [],
      defeated: defeated.own ?? [],
      wanted: wanted.own ?? [],
      ask: ask.own ?? [],
      ...(own === undefined ? {} : { tree: own }),
    },
    others: { row: rest, agreements },
  };
}

/** A tree in two at each question whom a person serves; other questions stand in both, with what of them is there. */
function splitTree(
  tree: Tree,
  senders: ReadonlySet<string>,
): { readonly own: Tree | undefined; readonly others: Tree | undefined } {
  if ('outcome' in tree) return { own: tree, others: undefined };
  const { variable } = tree;
  const of = (branches: readonly { value: Branch['value']; then: Tree | undefined }[]): Tree | undefined => {
    const left = branches.flatMap(({ value, then }) => (then === undefined ? [] : [{ value, then }]));
    return left.length === 0 ? undefined : { variable, branches: left };
  };
  if (variable === SERVES) {
    const isOwn = ({ value }: Branch): boolean => senders.has(String(value));
    return { own: of(tree.branches.filter(isOwn)), others: of(tree.branches.filter((one) => !isOwn(one))) };
  }
  const parts = tree.branches.map(({ value, then }) => ({ value, ...splitTree(then, senders) }));
  return {
    own: of(parts.map(({ value, own }) => ({ value, then: own }))),
    others: of(parts.map(({ value, others }) => ({ value, then: others }))),
  };
}

type Branch = Extract<Tree, { readonly variable: unknown }>['branches'][number];

function variablesOf(tree: Tree | undefined): ReadonlySet<string> {
  if (tree === undefined || 'outcome' in tree) return new Set();
  return new Set([tree.variable, ...tree.branches.flatMap(({ then }) => [...variablesOf(then)])]);
}

function becauseOf(tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return [];
  return 'outcome' in tree ? tree.because : tree.branches.flatMap(({ then }) => becauseOf(then));
}

function packOf(fence: string): string {
  const at = fence.indexOf('/');
  return at === -1 ? fence : fence.slice(0, at);
}
