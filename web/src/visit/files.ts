// Files as a browser hands them over: chosen by a button, or dropped, in folders too.
import type { SourceFile } from '../../../src/intake/roster.ts';

/** All bytes of files. */
export function sourceFiles(files: Iterable<File>): Promise<readonly SourceFile[]> {
  return Promise.all(
    [...files].map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Files that were dropped, those in a dropped folder with them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly SourceFile[]> {
  // Entries must be asked for at once: after the first wait the browser has forgotten them.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = sourceFiles(files);
  if (entries.every(({ isFile }) => isFile)) return plain;
  return sourceFiles((await Promise.all(entries.map(filesOf))).flat());
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFileEntry(entry)) return [await new Promise<File>((done, fail) => entry.file(done, fail))];
  if (!isFolderEntry(entry)) return [];
  const inside = await new Promise<FileSystemEntry[]>((done, fail) => entry.createReader().readEntries(done, fail));
  // Of a folder only what stands in it itself: deeper ones belong to something else.
  return (await Promise.all(inside.filter(({ isFile }) => isFile).map(filesOf))).flat();
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
