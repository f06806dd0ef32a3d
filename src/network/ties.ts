// From agreements with their lives to ties with their days.
import { type CivilDate, EARLIEST, addDays, findCivilDate } from '../kernel/civil-date.ts';
import { happened, windowOf } from '../register/days.ts';
import { inForce, knownEvents, signed } from '../register/life.ts';
import type { Activity, Agreement, EventDay, RegisterOfAgreements } from '../register/register.ts';
import { type Tie, tieOf } from './graph.ts';
import type { BesideRegister, Coding, Counting, Layer, NetworkRules } from './layers.ts';

/** Two States tied by one agreement or activity over a span of days on which nothing of it changes. */
export interface LayerTie {
  /** The earlier code first. */
  readonly a: string;
  readonly b: string;
  readonly layer: string;
  /** The id of the agreement or activity. */
  readonly agreement: string;
  readonly from: CivilDate;
  /** The last day; absent: open to the future. */
  readonly to?: CivilDate;
  /** `open`: whether it was signed at all by then is not known. */
  readonly status: 'in-force' | 'signed' | 'open';
  /** Whether it counts as a tie, by either way of counting; undefined where the sources leave it open. */
  readonly counts: Readonly<Record<Counting, boolean | undefined>>;
  /** What says so: sources in the register, its rule for agreements whose day of force nobody saw, a tie beside it, an activity. */
  readonly basis: 'sources' | 'coded' | 'beside' | 'activity';
}

/** All ties of a layer by one coding, as far as was known on a day; in the order of States, agreement and days. */
export function layerTies(
  register: RegisterOfAgreements,
  rules: NetworkRules,
  layer: Layer,
  coding: Coding,
  known?: CivilDate,
): readonly LayerTie[] {
  const agreements = Object.values(register.agreements).filter(({ kind }) => layer.kinds.includes(kind));
  const beside = coding.beside.map((id) => rules.beside[id]).filter((one) => one?.layer === layer.id);
  return [
    ...agreements.flatMap((one) =>
      pairsOf(one.parties).flatMap((pair) => ofAgreement(one, pair, layer.id, coding, known)),
    ),
    ...beside.flatMap((one) => (one === undefined ? [] : one.pairs.flatMap((pair) => ofBeside(one, pair)))),
    ...(layer.activities === undefined ? [] : ofActivities(register, layer.id, layer.activities.atMost)),
  ].toSorted(compareTies);
}

/** The ties that stand on a day: those that count, and those of which it is not known whether they do. */
export function tiesOn(
  ties: readonly LayerTie[],
  on: CivilDate,
  counting: Counting,
): { readonly counted: readonly LayerTie[]; readonly open: readonly LayerTie[] } {
  const own = ties.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  const counted = own.filter(({ counts }) => counts[counting] === true);
  const tied = new Set(counted.map(({ a, b }) => `${a} ${b}`));
  // A pair that is tied by one agreement is tied, whatever another comes to.
  const open = own.filter(({ a, b, counts }) => counts[counting] === undefined && !tied.has(`${a} ${b}`));
  return { counted, open };
}

function pairsOf(parties: readonly string[]): readonly Tie[] {
  return parties.flatMap((a, place) => parties.slice(place + 1).map((b) => tieOf(a, b)));
}

function ofAgreement(
  agreement: Agreement,
  pair: Tie,
  layer: string,
  { asCoded }: Coding,
  known: CivilDate | undefined,
): readonly LayerTie[] {
  const days = knownEvents(agreement, known).map(({ day }) => day);
  return spans(days, (on) => {
    const asking = { on, asCoded, ...(known === undefined ? {} : { known }) };
    const force = inForce(agreement, pair, asking);
    const coded = force === true && inForce(agreement, pair, { ...asking, asCoded: false }) !== true;
    return { force, concluded: signed(agreement, pair, asking), basis: coded ? 'coded' : 'sources' };
  }).map((span) => tieFrom(pair, layer, agreement.id, span));
}

function ofBeside(one: BesideRegister, pair: Tie): readonly LayerTie[] {
  const days = [one.signed, one.inForce, ...(one.until === undefined ? [] : [one.until])];
  return spans(days, (on) => {
    const ended = one.until === undefined ? false : happened(one.until, on);
    const standing = (day: EventDay): boolean | undefined => {
      const begun = happened(day, on);
      if (begun === false || ended === true) return false;
      return begun === undefined || ended === undefined ? undefined : true;
    };
    return { force: standing(one.inForce), concluded: standing(one.signed), basis: 'beside' };
  }).map((span) => tieFrom(pair, one.layer, one.agreement, span));
}

function ofActivities({ activities }: RegisterOfAgreements, layer: string, atMost: number): readonly LayerTie[] {
  return Object.values(activities)
    .filter(({ parties }) => parties.length <= atMost)
    .flatMap((one: Activity) => {
      const from = windowOf(one.from).last;
      const to = findCivilDate(`${from.slice(0, 4)}-12-31`);
      return pairsOf(one.parties.toSorted()).map(([a, b]): LayerTie => ({
        a,
        b,
        layer,
        agreement: one.id,
        from,
        ...(to === undefined ? {} : { to }),
        status: 'in-force',
        counts: { 'in-force': true, signed: true },
        basis: 'activity',
      }));
    });
}

/** What a tie is from one day on. */
interface State {
  readonly force: boolean | undefined;
  readonly concluded: boolean | undefined;
  readonly basis: LayerTie['basis'];
}

type Span = State & { readonly from: CivilDate; readonly to?: CivilDate };

/** What something was, from each day on which it may have changed to the day before the next; where it was nothing is left out. */
function spans(days: readonly EventDay[], on: (day: CivilDate) => State): readonly Span[] {
  const changes = new Set<CivilDate>([EARLIEST]);
  for (const day of days) {
    const { first, last } = windowOf(day);
    changes.add(first).add(last);
  }
  const found: Span[] = [];
  const ordered = [...changes].toSorted();
  for (const [index, from] of ordered.entries()) {
    const state = on(from);
    if (state.force === false && state.concluded === false) continue;
    const next = ordered[index + 1];
    const before = found.at(-1);
    const end = next === undefined ? {} : { to: addDays(next, -1) };
    const same =
      before?.to !== undefined &&
      addDays(before.to, 1) === from &&
      before.force === state.force &&
      before.concluded === state.concluded &&
      before.basis === state.basis;
    if (same) found[found.length - 1] = { ...state, from: before.from, ...end };
    else found.push({ ...state, from, ...end });
  }
  return found;
}

function tieFrom([a, b]: Tie, layer: string, agreement: string, { from, to, force, concluded, basis }: Span): LayerTie {
  return {
    a,
    b,
    layer,
    agreement,
    from,
    ...(to === undefined ? {} : { to }),
    status: force === true ? 'in-force' : concluded === true ? 'signed' : 'open',
    counts: { 'in-force': force, signed: force === true ? true : concluded },
    basis,
  };
}

function compareTies(x: LayerTie, y: LayerTie): number {
  const [own, other] = [x, y].map(({ a, b, agreement, from }) => [a, b, agreement, from].join(' '));
  return own === other ? 0 : (own ?? '') < (other ?? '') ? -1 : 1;
}
