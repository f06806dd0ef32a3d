import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  withAttestation,
  withReading,
  withoutAttestation,
  withoutReading,
} from '../../src/engine/parse/overlay-edit.ts';
import { lapsedAttestations, lapsedReadings, readOverlay } from '../../src/engine/parse/overlay.ts';
import { findFence, findReading } from '../../src/engine/resolve/settings.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { inventedFiles, lawOf } from './invented.ts';

const law = lawOf(inventedFiles);
const FILE = 'own/attestations.yaml';
const digestOf = (fence: string): string => findFence(law, fence)?.digest ?? '';
const attestation = (fence: string, office = 'legal office', article?: string) => ({
  fence,
  office,
  seen: civilDate('2024-05-01'),
  ...(article === undefined ? {} : { article }),
  digest: digestOf(fence),
});
const textOf = (result: ReturnType<typeof withAttestation>): string => {
  assert.ok(result.ok);
  return result.value.text;
};

test('what is written is read back as it was meant, whatever the digest looks like', () => {
  const numberish = { ...attestation('xa-xb-raa-2010/medal'), digest: '12345678e9' };
  const first = textOf(
    withAttestation(undefined, FILE, attestation('xa-xb-raa-2010/visa', 'Office: “law” # 1', 'III')),
  );
  const both = textOf(withAttestation(first, FILE, numberish));
  const read = readOverlay([{ path: FILE, text: both }], law);
  assert.ok(read.ok);
  assert.deepEqual(read.value.attestations, [
    attestation('xa-xb-raa-2010/visa', 'Office: “law” # 1', 'III'),
    numberish,
  ]);
});

test('comments, order and style of what stands there stay when an entry is added, replaced or taken out', () => {
  const own = `# our folder

# seen by hand
- { fence: xa-xb-raa-2010/visa, office: old office, seen: 2020-01-01, digest: abc } # keep me
- fence: "xa-xb-raa-2010/passport"
  office: legal office # who
  seen: 2021-01-01
  digest: def
`;
  const replaced = withAttestation(own, FILE, attestation('xa-xb-raa-2010/passport', 'new office', 'II'));
  assert.ok(replaced.ok && replaced.value.had);
  const { text } = replaced.value;
  for (const kept of [
    '# our folder',
    '# seen by hand',
    '# keep me',
    '# who',
    '"xa-xb-raa-2010/passport"',
    'office: old office',
  ])
    assert.ok(text.includes(kept), `${kept}\n${text}`);
  assert.ok(text.indexOf('raa-2010/visa') < text.indexOf('raa-2010/passport'));
  assert.match(text, /new office[^]*article: II/);
  const without = withoutAttestation(text, FILE, 'xa-xb-raa-2010/passport');
  assert.ok(without.ok && without.value.had && without.value.text.includes('# keep me'));
  assert.ok(!without.value.text.includes('raa-2010/passport'));
});

test('a file from which the last entry is gone can still be read, and written to', () => {
  const one = textOf(withAttestation(undefined, FILE, attestation('xa-xb-raa-2010/visa')));
  const none = textOf(withoutAttestation(one, FILE, 'xa-xb-raa-2010/visa'));
  const read = readOverlay([{ path: FILE, text: none }], law);
  assert.ok(read.ok);
  assert.deepEqual(read.value.attestations, []);
  assert.match(textOf(withAttestation(none, FILE, attestation('xa-xb-raa-2010/visa'))), /^- fence/m);
  const absent = withoutAttestation(none, FILE, 'xa-xb-raa-2010/visa');
  assert.ok(absent.ok && !absent.value.had);
});

test('a file that is not YAML is told with its place, and nothing is made of it', () => {
  const broken = withAttestation('- fence: [', FILE, attestation('xa-xb-raa-2010/visa'));
  assert.ok(!broken.ok);
  assert.deepEqual([broken.problems[0]?.code, broken.problems[0]?.place?.file], ['COMITY_YAML_SYNTAX', FILE]);
});

test('an attestation and an answer hold while the digest is the same, and lapse when it is not', () => {
  const question = findReading(law, 'drivers')?.reading.digest ?? '';
  const answered = (digest: string): string => {
    const adopted = { answer: 'covers', office: 'legal office', on: civilDate('2024-05-01'), digest };
    const edited = withReading(undefined, 'own/readings.yaml', 'drivers', adopted);
    assert.ok(edited.ok);
    return edited.value.text;
  };
  for (const [digest, lapsed] of [
    [question, 0],
    ['changed', 1],
  ] as const) {
    const read = readOverlay([{ path: 'own/readings.yaml', text: answered(digest) }], law);
    assert.ok(read.ok);
    assert.equal(lapsedReadings(law, read.value).length, lapsed);
  }
  const gone = withoutReading(answered(question), 'own/readings.yaml', 'drivers');
  assert.ok(gone.ok && gone.value.had && /\{\}/.test(gone.value.text));
  const changed = { ...attestation('xa-xb-raa-2010/visa'), digest: 'changed' };
  assert.equal(lapsedAttestations(law, { attestations: [changed], readings: {}, choices: {} }).length, 1);
});
