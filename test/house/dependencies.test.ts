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

test('every dependency has an exact version and its reason in decision 0002, and no other is named there', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    assert.match(version, /^(npm:[a-z]+@)?\d+\.\d+\.\d+$/, `${name} is pinned`);
  }
  const tables = read('docs/decisions/0002-dependencies.md').matchAll(/^\| (`[^|]+`) \|/gm);
  const named = [...tables].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  assert.deepEqual(named.toSorted(), Object.keys(manifest.devDependencies).toSorted());
});

test('the published package depends on nothing', () => {
  assert.deepEqual(manifest.dependencies ?? {}, {});
});

test('the lockfile names no registry', () => {
  assert.doesNotMatch(lockText, /"resolved"|\.tgz|registry\./);
});

test('each package that asks to run a script at install time is allowed or denied by name', () => {
  const { packages } = JSON.parse(lockText) as Lock;
  const asking = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  assert.deepEqual(asking.toSorted(), Object.keys(manifest.allowScripts).toSorted());
});
