// The network, measured off the thread that draws. What comes out is plain data; its words are found on the page.
import { once } from '../data/fetched.ts';
import { RULES } from '../data/network-rules.ts';
import { registerHeads } from '../data/register.ts';
import { type Scenes, scenesOf } from './scenes.ts';

const scenes = once(async (): Promise<Scenes> => scenesOf(await registerHeads(), RULES));

/** A layer on a day, with what is supposed of it. */
export async function scene(...asked: Parameters<Scenes['scene']>): Promise<ReturnType<Scenes['scene']>> {
  return (await scenes()).scene(...asked);
}

/** Every layer on a day. */
export async function layers(...asked: Parameters<Scenes['layers']>): Promise<ReturnType<Scenes['layers']>> {
  return (await scenes()).layers(...asked);
}

/** Layers year by year, each in force and counting signed agreements. */
export async function series(...asked: Parameters<Scenes['series']>): Promise<ReturnType<Scenes['series']>> {
  return (await scenes()).series(...asked);
}

/** Ties that are not there, by consequence and by likelihood. */
export async function candidates(
  ...asked: Parameters<Scenes['candidates']>
): Promise<ReturnType<Scenes['candidates']>> {
  return (await scenes()).candidates(...asked);
}
