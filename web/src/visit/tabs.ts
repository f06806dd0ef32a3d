// Several tabs keep one visit between them: what one closes or changes, the others are told.
import { keptText } from '../../../src/intake/kept-text.ts';
import { forgetDone } from '../pages/visit/answer/done.ts';
import type { Visit } from './kept.ts';
import { noticed, notify } from './notice.ts';
import { hold, keptVisit, keepVisit, release, tabs } from './storage.ts';
import { heard, type Told } from './heard.ts';
import { change, closeVisit, publish, visitState } from './work.ts';

/** Takes the visit that another tab keeps, in place of this tab's own; where it was closed there, it is closed here. */
export async function takeOther(): Promise<void> {
  const other = await keptVisit();
  if (other === undefined) {
    empty();
    return;
  }
  // It is kept already: to keep it once more would tell the tab it comes from.
  hold();
  change(other);
  release();
  notify(undefined);
}

/** Keeps this tab's visit; the other tabs are told and have the choice in their turn. */
export function keepThis(): void {
  release();
  notify(undefined);
  const { visit } = visitState();
  if (visit !== undefined) keepVisit(visit, (kept) => publish({ kept }));
}

function empty(): void {
  hold();
  forgetDone();
  closeVisit();
  release();
  notify('closed');
}

async function hear(told: Told): Promise<void> {
  const { visit } = visitState();
  if (visit === undefined) return;
  const other = told === 'changed' ? await keptVisit() : undefined;
  const does = heard(told, { same: same(visitState().visit, other), chosen: noticed() !== 'changed' });
  if (does === 'empty') empty();
  if (does === 'tell') {
    hold();
    notify('changed');
  }
  if (does === 'settle') {
    release();
    notify(undefined);
  }
}

function same(one: Visit | undefined, other: Visit | undefined): boolean {
  return one === undefined || other === undefined ? one === other : keptText(one) === keptText(other);
}

tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === 'closed' || data === 'changed') void hear(data);
});
