// The network, measured off the thread that draws. What comes out is plain data; its words are found on the page.
import { type NetworkRules, rulesFromFile } from '../../../src/network/layers.ts';
import rulesText from '../../../register/layers.yaml?raw';
import { law } from '../data/law.ts';
import { register } from '../data/register.ts';
import { type Scenes, scenesOf } from './scenes.ts';

type Loaded = { readonly rules: NetworkRules; readonly scenes: Scenes };
let loaded: Promise<Loaded> | undefined;

function data(): Promise<Loaded> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Loaded> {
  const [lawRead, registerRead] = await Promise.all([law(), register()]);
  const known = [...Object.keys(lawRead.vocabulary.states), ...Object.keys(registerRead.states)];
  const read = rulesFromFile(rulesText, 'register/layers.yaml', known);
  if (!read.ok) throw new Error('the rules of the network do not hold together');
  return { rules: read.value, scenes: scenesOf(registerRead, read.value) };
}

/** The rules by which the register becomes a network. */
export async function rules(): Promise<NetworkRules> {
  return (await data()).rules;
}

/** A layer on a day, with what is supposed of it. */
export async function scene(...asked: Parameters<Scenes['scene']>): Promise<ReturnType<Scenes['scene']>> {
  return (await data()).scenes.scene(...asked);
}

/** Every layer on a day. */
export async function layers(...asked: Parameters<Scenes['layers']>): Promise<ReturnType<Scenes['layers']>> {
  return (await data()).scenes.layers(...asked);
}

/** Layers year by year, each in force and counting signed agreements. */
export async function series(...asked: Parameters<Scenes['series']>): Promise<ReturnType<Scenes['series']>> {
  return (await data()).scenes.series(...asked);
}

/** Ties that are not there, by consequence and by likelihood. */
export async function candidates(
  ...asked: Parameters<Scenes['candidates']>
): Promise<ReturnType<Scenes['candidates']>> {
  return (await data()).scenes.candidates(...asked);
}
