import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
type Lock = { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> };

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lockText = read('package-lock.json');
const web = JSON.parse(read('web/package.json')) as Manifest;

test('every dependency has an exact version and its reason in decision 0002, and no other is named there', () => {
  const [own = '', ofWeb = ''] = read('docs/decisions/0002-dependencies.md').split('\n## In the browser');
  assert.deepEqual(named(own), pinned(manifest.devDependencies));
  assert.deepEqual(named(ofWeb), pinned({ ...web.dependencies, ...web.devDependencies }));
});

/** The names of packages, each of which has an exact version. */
function pinned(versions: Readonly<Record<string, string>>): string[] {
  for (const [name, version] of Object.entries(versions))
    assert.match(version, /^(npm:[a-z]+@)?\d+\.\d+\.\d+$/, `${name} is pinned`);
  return Object.keys(versions).toSorted();
}

/** The packages in the first column of tables. */
function named(text: string): string[] {
  return [...text.matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .toSorted();
}

test('the packages of the pages run no script at install time, and are the same versions as those of the rooms', () => {
  const { packages } = JSON.parse(read('web/package-lock.json')) as Lock;
  const asking = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true);
  // One is for another system than those we can try, is optional, and is not run without leave.
  assert.deepEqual(
    asking.map(([path]) => path).filter((path) => path !== 'node_modules/fsevents'),
    [],
  );
  for (const [name, version] of Object.entries(web.dependencies ?? {}))
    if (manifest.devDependencies[name] !== undefined) assert.equal(version, manifest.devDependencies[name], name);
});

test('the published package depends on nothing', () => {
  assert.deepEqual(manifest.dependencies ?? {}, {});
});

test('the lockfiles name no registry', () => {
  for (const text of [lockText, read('web/package-lock.json')])
    assert.doesNotMatch(text, /"resolved"|\.tgz|registry\./);
});

test('each package that asks to run a script at install time is allowed or denied by name', () => {
  const { packages } = JSON.parse(lockText) as Lock;
  const asking = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  assert.deepEqual(asking.toSorted(), Object.keys(manifest.allowScripts).toSorted());
});
