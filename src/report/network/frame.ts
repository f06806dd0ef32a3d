// What all answers on a network share: the sentence first, on what it rests, the sections, and what it does not say.

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { LawHeads } from '../../engine/law-parts.ts';
import type { NetworkRules } from '../../network/layers.ts';
import type { Statement } from '../../network/network.ts';
import type { RegisterOfAgreements } from '../../register/register.ts';
import { type Catalogue, type Lang, words } from '../../words/words.ts';
import { hang } from '../terminal/layout.ts';
import { paintOf } from '../terminal/paint.ts';
import { type Sheet, heading, READABLE } from '../terminal/sheet.ts';
import type { Picture } from '../svg/picture.ts';

/** Names of States and agreements in a language, and its fixed words. */
export interface NetworkContext {
  readonly lang: Lang;
  readonly words: Catalogue;
  readonly state: (code: string) => string;
  /** The State as a sentence names it. */
  readonly the: (code: string) => string;
  readonly agreement: (id: string) => string;
  /** The name of a layer, as a sentence begins with it. */
  readonly layer: (id: string) => string;
  /** Digest of the register, and the day to which its sources were searched. */
  readonly digest: string;
  readonly asOf: CivilDate;
}

/** On what a figure of a network rests, in the language of the reader. */
export interface Rests {
  readonly layer: string;
  /** The name of the layer, as a sentence begins with it. */
  readonly title: string;
  readonly variant: string;
  readonly on: CivilDate;
  readonly counting: 'in-force' | 'signed';
  readonly states: readonly string[];
  readonly hub: string;
  /** What makes a tie. */
  readonly says: string;
  /** Which agreements count, and by which coding. */
  readonly rule: string;
  /** Ids of agreements that count though the register lacks them, and that count from signature. */
  readonly beside: readonly string[];
  readonly coded: readonly string[];
}

/** What a statement of the network says, in a language. */
export function restsOf(lang: Lang, statement: Statement, hub: string): Rests {
  const { layer, coding, counting, nodes, on, beside, coded } = statement;
  const { rule } = words(lang).network;
  return {
    layer: layer.id,
    title: capital(layer.title[lang]),
    variant: coding.id,
    on,
    counting: counting.id,
    states: nodes.states,
    hub,
    says: layer.says[lang],
    rule: rule([counting.says[lang], coding.says[lang]]),
    beside: [...new Set(beside.map(({ agreement }) => agreement))],
    coded,
  };
}

/** Whether the hub that is asked about is not among the States: then nothing can be said of dependence on it. */
export function hubIsOutside({ hub, states }: Pick<Rests, 'hub' | 'states'>): boolean {
  return hub !== '' && !states.includes(hub);
}

/** The text as a sentence begins with it. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Everything a screen says. */
export interface Told {
  readonly title: string;
  readonly answer: readonly string[];
  readonly rests?: readonly Rests[];
  readonly sections: readonly { readonly title: string; readonly lines: (sheet: Sheet) => readonly string[] }[];
  readonly notes: readonly string[];
}

/** A row of CSV by its columns; a figure without a meaning is absent. */
export type Cells = Readonly<Record<string, string | number | undefined>>;

/** How a text is set. */
export interface Setting {
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 60;

/** The context of a language. */
export function contextOf(lang: Lang, rest: Omit<NetworkContext, 'lang' | 'words' | 'the'>): NetworkContext {
  const catalogue = words(lang);
  return { lang, words: catalogue, the: (code) => catalogue.network.the(rest.state(code)), ...rest };
}

/** The context of the law, the register and the rules by which it becomes a network. */
export function networkContext(
  lang: Lang,
  {
    law,
    register,
    rules,
  }: { readonly law: LawHeads; readonly register: RegisterOfAgreements; readonly rules: NetworkRules },
): NetworkContext {
  const beside = new Map(Object.values(rules.beside).map(({ agreement, title }) => [agreement, title[lang]]));
  return contextOf(lang, {
    state: (code) => law.vocabulary.states[code]?.[lang] ?? register.states[code]?.[lang] ?? code,
    agreement: (id) => {
      const agreement = register.agreements[id];
      if (agreement === undefined) return beside.get(id) ?? id;
      const pack = agreement.pack === undefined ? undefined : law.packs[agreement.pack];
      return agreement.title[lang] ?? pack?.short[lang] ?? `\`${id}\``;
    },
    layer: (id) => capital(rules.layers[id]?.title[lang] ?? id),
    digest: register.digest,
    asOf: register.asOf,
  });
}

/** The text, ending with a newline: the answer, the tables, what they rest on, what they do not say. */
export function toldText(context: NetworkContext, { width, colour }: Setting, told: Told): string {
  const sheet: Sheet = { width: Math.max(NARROWEST, width), paint: paintOf(colour) };
  const readable = Math.min(READABLE, sheet.width);
  const rests = told.rests ?? [];
  const quiet = (first: string, text: string, rest?: string): string[] =>
    hang(first, text, readable, rest).map((line) => sheet.paint.dim(line));
  const lines = [
    sheet.paint.bold(`COMITY · ${told.title}`),
    '',
    ...told.answer.flatMap((sentence) => hang('  ', capital(sentence), readable).map((line) => sheet.paint.bold(line))),
    ...shortBases(context, rests).flatMap((line) => quiet('  ', line)),
    ...told.sections.flatMap(({ title, lines: made }) => [...heading(sheet, title), ...made(sheet)]),
    ...(rests.length === 0 ? [] : heading(sheet, context.words.network.heading.rests)),
    ...basisText(context, rests).flatMap((line) => quiet('  ', line, '    ')),
    '',
    ...told.notes.flatMap((note) => quiet('  ', note)),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

/** The same of several: of many layers only what they have in common, for the table has a row for each. */
function shortBases(context: NetworkContext, all: readonly Rests[]): string[] {
  const { network, date } = context.words;
  if (new Set(all.map(({ layer }) => layer)).size <= 2) return [...new Set(all.map((one) => shortBasis(context, one)))];
  return [...new Set(all.map(({ counting, on }) => network.onDay(capital(network.counting[counting]), date(on))))];
}

/** Layer, day and counting of one figure, as short as it can be said. */
export function shortBasis({ words: { network, date } }: NetworkContext, rests: Rests): string {
  return network.basis(rests.title, date(rests.on), network.counting[rests.counting], rests.states.length);
}

/** The node set and what makes a tie, layer by layer; then once what all have in common; then what counts beside the register. */
export function basisText(context: NetworkContext, all: readonly Rests[]): string[] {
  const { network } = context.words;
  const layers = all.map(({ title, states, hub, says }) =>
    network.layerRests(title, says, states.map(context.state), hub === '' ? network.label.none : context.state(hub)),
  );
  const beside = all.flatMap((one) => one.beside);
  const coded = all.flatMap((one) => one.coded);
  return [
    ...new Set([
      ...layers,
      ...all.map(({ rule }) => rule),
      ...(beside.length === 0 ? [] : [network.beside([...new Set(beside.map(context.agreement))])]),
      ...(coded.length === 0 ? [] : [network.coded([...new Set(coded.map(context.agreement))])]),
    ]),
  ];
}

/** The same as columns of a table of data. */
export function basisCells(rests: Rests): Cells {
  const { layer, variant, on, counting, states, hub, says, rule } = rests;
  return { layer, variant, on, counting, states: states.join(' '), hub, says, rule };
}

/** What every picture has around its drawing. */
export function pictureFrame(
  context: NetworkContext,
  title: string,
  answer: readonly string[],
  rests: readonly Rests[],
  described: string,
): Omit<Picture, 'drawing'> {
  const { network, date } = context.words;
  return {
    lang: context.lang,
    title,
    notes: [...answer.map(capital), ...shortBases(context, rests)],
    rests: [...basisText(context, rests), network.note.structure],
    source: network.source(context.digest.slice(0, 12), date(context.asOf)),
    described,
  };
}

/** A figure with so many decimals, or a dash where it has no meaning. */
export function figure(value: number | undefined, decimals = 3): string {
  return value === undefined ? '–' : value.toFixed(decimals).replace(/^-/, '−');
}

/** A change with its sign. */
export function signedFigure(value: number | undefined, decimals = 3): string {
  const text = figure(value, decimals);
  return value !== undefined && value > 0 ? `+${text}` : /^−0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** A tie in words. */
export function tieText({ state }: NetworkContext, tie: readonly string[]): string {
  return tie.map(state).join('–');
}
