// How a visit is opened: an example, files, a made-up list.
import { isKept } from '../../../src/intake/kept-text.ts';
import type { SourceFile } from '../../../src/intake/roster.ts';
import { engine } from '../engine/client.ts';
import { exampleFiles } from './examples.ts';
import { goesBeside, type Parts, withMore, withoutFile, withoutLines, withParts } from './given.ts';
import { newVisit, type Visit } from './kept.ts';
import { keepAside } from './storage.ts';
import { change, comeToRest, messageOf, NOTHING, publish, takeTicket, update, visitState } from './work.ts';

const MADE_UP = 'made-up-list.csv';

/** Opens an example of the project by its two digits, in place of the open visit. */
export async function openExample(id: string): Promise<void> {
  const wanted = takeTicket();
  publish({ status: 'reading', progress: { phase: 'reading', done: 0, total: 0 }, error: undefined });
  try {
    const files = await exampleFiles(id);
    if (!wanted()) return;
    if (files === undefined) throw new Error(`there is no example \`${id}\``);
    const { plan, roster } = files;
    replace({ ...newVisit({ from: 'example', id }), plan, rosters: [roster] });
  } catch (error) {
    if (wanted()) publish({ status: 'failed', error: messageOf(error), again: () => void openExample(id) });
  }
}

/**
 * Opens files: a visit that was saved, or a visit file with its roster, in place of the open visit; one of the two, a mapping file, or what
 * an office has seen and read, as a part of it. Files of no format that is read are told in `refused`.
 */
export function openFiles(files: readonly SourceFile[]): void {
  const sorted = files.map((file) => ({ file, is: meaningOf(file) }));
  const of = (is: Meaning): readonly SourceFile[] => sorted.filter((one) => one.is === is).map(({ file }) => file);
  const [plan] = of('visit');
  const [kept] = of('mapping');
  const rosters = of('roster');
  publish({ refused: of('none').map(({ path }) => path), unread: undefined });
  const [whole] = of('kept');
  if (whole !== undefined) {
    void openWhole(whole);
    return;
  }
  if (plan !== undefined || rosters.length > 0 || kept !== undefined) openParts({ plan, rosters, kept });
  const office = of('office');
  if (office.length > 0) void openOffice(office);
}

async function openWhole(file: SourceFile): Promise<void> {
  const wanted = takeTicket();
  try {
    const read = await engine().visit.readKept(file);
    if (!wanted()) return;
    if (read.ok) replace(read.value, 'keep refused');
    else {
      publish({ unread: { file: file.path, problems: read.problems } });
      comeToRest();
    }
  } catch (error) {
    if (wanted()) publish({ status: 'failed', error: messageOf(error), again: () => void openWhole(file) });
  }
}

function openParts(parts: Parts): void {
  const { plan, rosters, kept } = parts;
  if (plan !== undefined && rosters.length > 0) {
    replace({ ...newVisit({ from: 'files' }), plan, rosters, said: { kept } }, 'keep refused');
    return;
  }
  takeTicket();
  const before = visitState().visit;
  if (before !== undefined && plan === undefined && kept === undefined && goesBeside(before)) {
    openMore(before, rosters);
    return;
  }
  const { visit, forgotten } = withParts(before ?? newVisit({ from: 'files' }), parts);
  change(visit, forgotten);
  // That a list has gone must not be found out from the answer.
  const gone = before?.rosters[0]?.path;
  const by = rosters[0]?.path;
  if (before !== undefined && gone !== undefined && by !== undefined && gone !== by)
    publish({ undo: { gone, by, before } });
}

function openMore(before: Visit, rosters: readonly SourceFile[]): void {
  const { visit, forgotten } = withMore(before, rosters);
  change(visit, forgotten);
  const came = rosters.filter(({ path }) => !before.rosters.some((one) => one.path === path));
  if (came.length > 0) publish({ undo: { came, before } });
}

/** Reads the lists that have just come beside others in the place of those. */
export function readAlone(): void {
  const { undo } = visitState();
  if (undo === undefined || !('came' in undo)) return;
  takeTicket();
  const { before, came } = undo;
  const { visit, forgotten } = withParts(before, { rosters: came });
  change(visit, forgotten);
  const [gone] = before.rosters;
  const [by] = came;
  if (gone !== undefined && by !== undefined) publish({ undo: { gone: gone.path, by: by.path, before } });
}

async function openOffice(files: readonly SourceFile[]): Promise<void> {
  const wanted = takeTicket();
  try {
    const read = await engine().visit.readOffice(files);
    if (!wanted()) return;
    if (read.ok) update((visit) => ({ ...visit, overlay: read.value }));
    else {
      publish({
        unread: { file: read.problems[0]?.place?.file ?? files[0]?.path ?? '', problems: read.problems },
      });
      comeToRest();
    }
  } catch (error) {
    if (wanted()) publish({ status: 'failed', error: messageOf(error), again: () => void openOffice(files) });
  }
}

/** Takes a file out of the open visit. */
export function removeFile(path: string): void {
  const { visit: before } = visitState();
  if (before === undefined) return;
  takeTicket();
  const { visit, forgotten } = withoutFile(before, path);
  change(visit, forgotten);
  publish({ undo: { gone: path, before } });
}

/** Brings back the file that was taken away, with all that was said of it. */
export function undoFile(): void {
  const { undo } = visitState();
  if (undo === undefined) return;
  takeTicket();
  change(undo.before);
}

/** Takes a made-up list of so many persons of the State that comes. */
export async function takeMadeUp(persons: number): Promise<void> {
  const wanted = takeTicket();
  const state = visitState().visit?.answers.from;
  if (state === undefined) return;
  publish({ status: 'reading', progress: { phase: 'reading', done: 0, total: 0 } });
  let bytes: Uint8Array;
  try {
    bytes = await engine().visit.madeUp(persons, state);
  } catch (error) {
    if (wanted()) publish({ status: 'failed', error: messageOf(error), again: () => void takeMadeUp(persons) });
    return;
  }
  if (!wanted()) return;
  update((visit) => ({
    ...withoutLines(visit),
    origin: { from: 'made-up', persons },
    rosters: [{ path: MADE_UP, bytes }],
    together: undefined,
    said: {},
  }));
}

/** Puts another visit in the place of the open one. One of the reader's own is put aside, not lost. */
export function replace(visit: Visit, refused?: 'keep refused'): void {
  takeTicket();
  const { kept, refused: names, visit: before, aside: earlier } = visitState();
  const aside = before !== undefined && isOwn(before) ? before : earlier;
  keepAside(aside);
  publish({ ...NOTHING, kept, aside, status: 'reading', ...(refused === undefined ? {} : { refused: names }) });
  change(visit);
}

/** Opens what was put aside; the reader's own visit that was open takes its place there. */
export function openAside(): void {
  const { aside, visit } = visitState();
  if (aside === undefined) return;
  publish({ aside: undefined });
  replace(aside);
  if (visit === undefined || !isOwn(visit)) keepAside(undefined);
}

/** Deletes what was put aside. */
export function forgetAside(): void {
  keepAside(undefined);
  publish({ aside: undefined });
}

/** Whether it would be missed: an example is there at any time, and so is nothing. */
function isOwn({ origin, rosters, plan, answers }: Visit): boolean {
  return origin.from !== 'example' && (rosters.length > 0 || plan !== undefined || Object.keys(answers).length > 0);
}

type Meaning = 'office' | 'kept' | 'visit' | 'mapping' | 'roster' | 'none';

function meaningOf({ path, bytes }: SourceFile): Meaning {
  if (isKept(bytes)) return 'kept';
  if (/\.(csv|json|xlsx)$/i.test(path)) return 'roster';
  if (!/\.ya?ml$/i.test(path)) return 'none';
  if (/^(?:attestations|readings|choices)\.ya?ml$/i.test(path)) return 'office';
  const text = new TextDecoder().decode(bytes);
  return /^(?:columns|values|defaults):/m.test(text) && !/^groups:/m.test(text) ? 'mapping' : 'visit';
}
