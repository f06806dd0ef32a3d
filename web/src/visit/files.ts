// Files as a browser hands them over: chosen by a button, or dropped, in folders too.
import type { SourceFile } from '../../../src/intake/roster.ts';

/** All bytes of files. */
export function sourceFiles(files: Iterable<File>): Promise<readonly SourceFile[]> {
  return Promise.all([...files].map((file) => sourceFile(file, file.name)));
}

async function sourceFile(file: File, path: string): Promise<SourceFile> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Files that were dropped, those in a dropped folder with them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly SourceFile[]> {
  // Entries must be asked for at once: after the first wait the browser has forgotten them.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = sourceFiles(files);
  if (entries.every(({ isFile }) => isFile)) return plain;
  const found = (await Promise.all(entries.map(filesOf))).flat();
  // Two folders may have a file of one name, and files are known by their names.
  const isTwice = ({ name }: FileSystemEntry): boolean => found.filter((one) => one.name === name).length > 1;
  return Promise.all(
    found.map(async (entry) => {
      const file = await new Promise<File>((done, fail) => entry.file(done, fail));
      return sourceFile(file, isTwice(entry) ? entry.fullPath.replace(/^\//, '') : file.name);
    }),
  );
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileSystemFileEntry[]> {
  if (isFileEntry(entry)) return [entry];
  if (!isFolderEntry(entry)) return [];
  const inside = await new Promise<FileSystemEntry[]>((done, fail) => entry.createReader().readEntries(done, fail));
  // Of a folder only what stands in it itself: deeper ones belong to something else.
  return inside.filter(isFileEntry);
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
