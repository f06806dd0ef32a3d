// Data as files of the build: what a plugin made is written beside the packages, and imported by address.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KEPT = fileURLToPath(new URL('../node_modules/.cache/comity-data/', import.meta.url));

/** Where each is, by its name. */
export type Files = Readonly<Record<string, string>>;

/** Writes each as JSON. Builds may run side by side: the folder, which is named by what is in it, is there whole or not at all. */
export function written(data: Readonly<Record<string, unknown>>): Files {
  const texts = Object.entries(data).map(([name, value]) => [`${name}.json`, JSON.stringify(value)] as const);
  const folder = join(KEPT, createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 20));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    for (const [name, text] of texts) writeFileSync(join(fresh, name), text);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return Object.fromEntries(Object.keys(data).map((name) => [name, join(folder, `${name}.json`)]));
}

/** A module that exports `PARTS`: the addresses of the files in the build, put together by `parts`, which names each by `address`. */
export function moduleOf(files: Files, parts: (address: (name: string) => string) => string): string {
  const names = Object.keys(files);
  const imports = names.map((name, index) => `import u${index} from ${JSON.stringify(`${files[name] ?? ''}?url`)};`);
  return `${imports.join('\n')}\nexport const PARTS = ${parts((name) => `u${names.indexOf(name)}`)};\n`;
}
