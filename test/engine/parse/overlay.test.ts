import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EMPTY_OVERLAY } from '../../../src/engine/law.ts';
import { lapsedAttestations, readOverlay } from '../../../src/engine/parse/overlay.ts';
import { findFence } from '../../../src/engine/resolve/settings.ts';
import { inventedFiles, lawOf } from '../invented.ts';

const law = lawOf(inventedFiles);
const file = (path: string, text: string): { path: string; text: string } => ({ path: `office/${path}`, text });
const attestation = (fence: string, digest: string): string =>
  `- { fence: '${fence}', office: legal office, seen: 2024-01-01, article: IV, digest: '${digest}' }\n`;

test('an empty folder adds nothing', () => {
  assert.deepEqual(readOverlay([], law), { ok: true, value: EMPTY_OVERLAY });
});

test('attestations, readings and choices are read from their files', () => {
  const read = readOverlay(
    [
      file('attestations.yaml', attestation('xa-xb-raa-2010/medal', 'abc')),
      file('readings.yaml', 'drivers: { answer: covers, office: legal office, on: 2024-01-01 }\n'),
      file('choices.yaml', 'arms: permitted\n'),
    ],
    law,
  );
  assert.deepEqual(read, {
    ok: true,
    value: {
      attestations: [
        { fence: 'xa-xb-raa-2010/medal', office: 'legal office', seen: '2024-01-01', article: 'IV', digest: 'abc' },
      ],
      readings: { drivers: { answer: 'covers', office: 'legal office', on: '2024-01-01' } },
      choices: { arms: 'permitted' },
    },
  });
});

test('rules, terms, words and scopes may be attested', () => {
  for (const fence of [
    'xa-xb-raa-2010/medal',
    'xa-xb-raa-2010/term:kin',
    'xa-xb-raa-2010/word:duty',
    'xa-xb-raa-2010/scope:1',
  ]) {
    assert.ok(readOverlay([file('attestations.yaml', attestation(fence, ''))], law).ok, fence);
  }
});

test('an attestation lapses when its fence is no longer the one it saw', () => {
  const name = 'xa-xb-raa-2010/medal';
  const current = findFence(law, name)?.digest ?? '';
  const text = (attestation(name, current) + attestation(name, 'older')).replaceAll(' article: IV,', '');
  const read = readOverlay([file('attestations.yaml', text)], law);
  assert.ok(read.ok);
  assert.deepEqual(
    lapsedAttestations(law, read.value).map((one) => one.digest),
    ['older'],
  );
});

test('a choice or a value that no State publishes is an error with the nearest spelling', () => {
  const problems = (text: string): unknown => {
    const read = readOverlay([file('choices.yaml', text)], law);
    return read.ok ? [] : read.problems.map(({ code, value, remedy }) => [code, value, remedy]);
  };
  assert.deepEqual(problems('arms: permited\n'), [
    ['COMITY_OVERLAY_UNKNOWN_ANSWER', 'permited', 'did you mean `permitted`?'],
  ]);
  assert.deepEqual(problems('arm: permitted\n'), [
    ['COMITY_OVERLAY_UNKNOWN_ANSWER', 'permitted', 'did you mean `arms`?'],
  ]);
});
