// Names of States and agreements, days and stages of the register, as words of one language.

import type { LawHeads } from '../../engine/law-parts.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Claim, Register } from '../../register/claims.ts';
import { reliabilityOf } from '../../register/evidence.ts';
import type { Standing } from '../../register/life.ts';
import type { Agreement, EventDay, LifeEvent, RegisterOfAgreements } from '../../register/register.ts';
import { type Lang, words } from '../../words/words.ts';
import type { Names } from '../view/context.ts';

/** Where agreements and their words are looked up, without what is known of them by whom. */
export interface AgreementsContext extends Names {
  readonly register: RegisterOfAgreements;
}

/** Where the register and its words are looked up. */
export interface RegisterContext extends AgreementsContext {
  readonly register: Register;
}

/** The looked-up world of the register in one language. */
export function registerContext<R extends RegisterOfAgreements>(
  register: R,
  law: LawHeads,
  lang: Lang,
): AgreementsContext & { readonly register: R } {
  return { register, law, lang, words: words(lang) };
}

/** The name of a State; its code where neither the law nor the register has one. */
export function partyName({ law, register, lang }: AgreementsContext, state: string): string {
  return law.vocabulary.states[state]?.[lang] ?? register.states[state]?.[lang] ?? state;
}

/** All its parties by name, in the order of their codes. */
export function partyNames(context: AgreementsContext, states: readonly string[]): readonly string[] {
  return states.map((state) => partyName(context, state));
}

/** The title in the language; without one, the parties and the kind. */
export function agreementTitle(context: AgreementsContext, agreement: Agreement): string {
  const { lang, words: catalogue } = context;
  const kind = catalogue.register.kind[agreement.kind];
  return agreement.title[lang] ?? catalogue.register.untitled(partyNames(context, agreement.parties), kind);
}

/** A day as precise as its source has it, with its bound and the day by another calendar. */
export function dayText(context: AgreementsContext, { on, precision, bound, local }: EventDay): string {
  const { words: catalogue } = context;
  const exact = catalogue.law.precision(on, precision, catalogue.date(on));
  const day = bound === 'not-later' ? catalogue.register.notLater(exact) : exact;
  const others = Object.entries(local ?? {}).map(([state, own]) =>
    catalogue.register.localDay(catalogue.date(own), partyName(context, state)),
  );
  const { open, comma, close } = catalogue.punctuation;
  return others.length === 0 ? day : `${day}${open}${others.join(comma)}${close}`;
}

/** The stage of a standing, and what qualifies it. */
export function stageText(context: AgreementsContext, standing: Standing): string {
  const { register, punctuation } = context.words;
  const stage =
    standing.stage === undefined
      ? register.eitherStage(standing.possible.map((one) => register.stage[one]))
      : register.stage[standing.stage];
  const more = [
    ...suspendedText(context, standing),
    ...(standing.dormant ? [register.phrase.dormant] : []),
    ...(standing.notice === 'given' ? [register.phrase.noticeGiven] : []),
    ...(standing.notice === 'suspended' ? [register.phrase.noticeSuspended] : []),
  ];
  return [stage, ...more].join(punctuation.comma);
}

/** Whether it is suspended, and between whom where that is not all of the parties. */
function suspendedText(context: AgreementsContext, { suspended, suspendedBetween }: Standing): string[] {
  const { phrase, between } = context.words.register;
  if (!suspended) return [];
  if (suspendedBetween.length === 0) return [phrase.suspended];
  return suspendedBetween.map((pair) => between(phrase.suspended, partyNames(context, pair)));
}

/** What happened, with the party that did it or those whom alone it concerns. */
export function eventText(context: AgreementsContext, event: LifeEvent): string {
  const { register, punctuation } = context.words;
  const what = register.event[event.what];
  const whose = event.by === undefined ? what : register.by(what, partyName(context, event.by));
  const between = event.between === undefined ? whose : register.between(whose, partyNames(context, event.between));
  if (event.stage !== undefined) return `${between}${punctuation.colon}${register.stage[event.stage]}`;
  if (event.remainder === undefined) return between;
  return `${between}${punctuation.comma}${register.goesOn(partyNames(context, event.remainder))}`;
}

/** Who published it; the key where the register has no such source. */
export function sourceName({ register }: RegisterContext, source: string): string {
  return register.sources[source]?.publisher ?? source;
}

/** The name of an activity in the language; as it was given where it has none. */
export function activityTitle(
  context: Pick<RegisterContext, 'lang' | 'words'>,
  title: string,
  ja: string | undefined,
): string {
  return context.lang === 'en' ? title : (ja ?? context.words.register.asWritten(title));
}

/** The two grades of a claim, never one number: `A2`. */
export function gradeOf({ register }: RegisterContext, { source, item }: Pick<Claim, 'source' | 'item'>): string {
  return `${reliabilityOf(source, register.sources)}${item}`;
}

/** The claims of an event, those that support it first. */
export function claimsOf(register: Register, event: LifeEvent): readonly Claim[] {
  const claims = event.claims.flatMap((id) => register.claims[id] ?? []);
  return [...claims.filter(({ supports }) => supports), ...claims.filter(({ supports }) => !supports)];
}

/** The day asked about, and the day of knowledge where one is given. */
export function askedText(
  { words: { register, date } }: RegisterContext,
  on: CivilDate,
  known: CivilDate | undefined,
): string {
  return register.on(date(on), known === undefined ? undefined : date(known));
}

/** Sentences one after the other, with a space between them where the script has one. */
export function sentences({ lang }: Pick<RegisterContext, 'lang'>, parts: readonly string[]): string {
  return parts.join(lang === 'ja' ? '' : ' ');
}
