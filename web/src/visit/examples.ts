// The examples of the project as files of the site, fetched when one is opened.
import type { SourceFile } from '../../../src/intake/roster.ts';

const addresses = import.meta.glob<string>(['../../../examples/*/visit.yaml', '../../../examples/*/manifest.csv'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The files of an example by its two digits: the visit file, and its roster. Undefined where there is none. */
export async function exampleFiles(
  id: string,
): Promise<{ readonly plan: SourceFile; readonly roster: SourceFile } | undefined> {
  const [plan, roster] = await Promise.all(['visit.yaml', 'manifest.csv'].map((name) => fileOf(id, name)));
  return plan === undefined || roster === undefined ? undefined : { plan, roster };
}

async function fileOf(id: string, name: string): Promise<SourceFile | undefined> {
  const found = Object.entries(addresses).find(
    ([path]) => path.includes(`/examples/${id}-`) && path.endsWith(`/${name}`),
  );
  if (found === undefined) return undefined;
  const answer = await fetch(found[1]);
  if (!answer.ok) throw new Error(`\`${name}\` of example ${id} was not answered: ${answer.status}`);
  return { path: name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
