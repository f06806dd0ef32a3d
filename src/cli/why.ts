import type { Verb } from './arguments.ts';
export const why: Verb = { name: 'why', summary: '', help: '', run: () => 2 };
