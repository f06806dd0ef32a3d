// A roster of one's own, with corrections said to it and six answers for a visit: what a form would hand in.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { checkRoster } from '../../src/intake/manifest.ts';
import { mappingKept, readRoster, type Said, type SourceFile } from '../../src/intake/roster.ts';
import { headingsOf, isTranslated, translation } from '../../src/intake/translation.ts';
import { readDraft, readVisit, visitFrom, type VisitInput, type VisitRead } from '../../src/intake/visit.ts';
import { type Problem, problem } from '../../src/kernel/errors.ts';
import { realLaw } from '../report/example.ts';

const law = realLaw();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });

const ROSTER = file(
  'roster.csv',
  'Name,Country,Wears,DOB\nA. Pilot,Japan,Z1,1990-02-01\nB. Pilot,Japan,Z2,1985-12-31\n',
);
const ANSWERS = { from: 'JP', to: 'AU', enter: '2025-07-13', leave: '2025-08-04', activity: 'exercise', mode: 'air' };
const none = (): Problem => problem('COMITY_CLI_FILE_MISSING', { value: 'asked' });

function read(source: SourceFile, more: Partial<VisitInput> = {}): VisitRead {
  return readVisit(source, { law, sha256, open: none, ...more });
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

test('headings are proposed with what else they may be, and one that is not known stops the visit until it is settled', () => {
  const first = readRoster(ROSTER, {}, law);
  assert.ok(first.proposed !== undefined && isTranslated(first.proposed));
  const { proposals } = translation(first.proposed);
  assert.deepEqual(
    proposals.map(({ heading, column, applied }) => [heading, column, applied]),
    [
      ['Name', 'name', true],
      ['Country', 'nationality', false],
      ['Wears', undefined, false],
      ['DOB', 'birth-date', true],
    ],
  );
  assert.equal(headingsOf(first.proposed).length, 4);
  const wrong = read(ROSTER, { answers: ANSWERS });
  assert.ok(!wrong.ok);
  assert.ok(codes(wrong.problems).includes('COMITY_MANIFEST_COLUMN_UNKNOWN'));
  assert.ok(wrong.roster?.proposed !== undefined, 'the proposals come with the problems');
});

const CORRECTED: Said = {
  columns: [
    { heading: 'country', column: 'nationality' },
    { heading: 'Wears', column: 'role' },
  ],
  values: [
    { column: 'role', word: 'z1', value: 'member' },
    { column: 'role', word: 'Z2', value: 'civilian' },
  ],
  kind: 'person',
};

test('corrections of headings, words of cells and the kind, and six answers: a visit, with ages on its first day', () => {
  const done = read(ROSTER, { answers: { ...ANSWERS, set: ['person.serves=JP'] }, said: CORRECTED });
  assert.ok(done.ok, JSON.stringify(done.ok ? '' : done.problems));
  assert.deepEqual(
    done.manifest.lines.map(({ facts }) => [facts['person.role'], facts['person.age'], facts['person.nationality']]),
    [
      ['member', 35, 'JP'],
      ['civilian', 39, 'JP'],
    ],
  );
  assert.deepEqual(
    done.manifest.filled?.map(({ path, lines }) => [path, lines]),
    [['person.serves', 2]],
  );
  const [leg] = done.plan.groups[0]?.legs ?? [];
  assert.deepEqual([leg?.sending, leg?.receiving, leg?.mode, leg?.enter], ['JP', 'AU', 'air', '2025-07-13']);
  assert.match(done.visitDigest, /^[0-9a-f]{64}$/);
});

test('what was applied is kept as a mapping file, and read again with it alone gives the same', () => {
  const done = readRoster(ROSTER, CORRECTED, law);
  const text = mappingKept(done) ?? '';
  const again = readRoster(ROSTER, { kept: file('mapping.yaml', text) }, law);
  assert.deepEqual(again.problems, []);
  assert.deepEqual(
    [...(again.table?.rows ?? [])].map(({ cells }) => cells),
    [...(done.table?.rows ?? [])].map(({ cells }) => cells),
  );
});

test('a value that the column cannot have and a column that is none are told', () => {
  const said = { values: [{ column: 'role', word: 'Z1', value: 'membr' }] };
  assert.deepEqual(codes(readRoster(ROSTER, said, law).problems), ['COMITY_MAPPING_VALUE']);
  const other = { values: [{ column: 'rolle', word: 'Z1', value: 'member' }] };
  assert.deepEqual(codes(readRoster(ROSTER, other, law).problems), ['COMITY_MAPPING_COLUMN_UNKNOWN']);
});

const VISIT =
  'title: Drill\nmanifest: lines.csv\ngroups:\n  - {id: main, title: Main, legs: [{sending: JP, receiving: AU, enter: 2025-01-15, leave: 2025-01-26}]}\n';

test('a visit file asks for its roster by the name it has there; places have the path that comes back', () => {
  const asked: string[] = [];
  const open = (name: string): SourceFile => {
    asked.push(name);
    return file('dropped/lines.csv', 'kind,group\nperson,other\n');
  };
  const every: Problem[] = [];
  const done = read(file('visit.yaml', VISIT), { open, every: (one) => every.push(one) });
  assert.deepEqual(asked, ['lines.csv']);
  assert.ok(!done.ok);
  assert.deepEqual(
    done.problems.map(({ code, place }) => [code, place?.file, place?.line]),
    [['COMITY_MANIFEST_GROUP_UNKNOWN', 'dropped/lines.csv', 2]],
  );
  assert.deepEqual(every, done.problems);
});

test('without a roster the visit is refused with what the opener says, or that the file names none', () => {
  const missing = read(file('visit.yaml', VISIT));
  assert.ok(!missing.ok);
  assert.deepEqual(codes(missing.problems), ['COMITY_CLI_FILE_MISSING']);
  const silent = read(file('visit.yml', VISIT.replace('manifest: lines.csv\n', '')));
  assert.ok(!silent.ok);
  assert.deepEqual(codes(silent.problems), ['COMITY_CLI_NO_MANIFEST']);
  const other = read(file('visit.docx', VISIT));
  assert.ok(!other.ok);
  assert.deepEqual(codes(other.problems), ['COMITY_FILE_FORMAT']);
});

test('a visit file that names no roster takes the one beside it, with the facts that are said of its lines', () => {
  const visit = file('visit.yaml', VISIT.replace('manifest: lines.csv\n', ''));
  const answers = { set: ['person.serves=JP', 'movement.order=collective'] };
  const done = read(visit, { beside: file('lines.csv', 'kind\nperson\n'), answers });
  assert.ok(done.ok, JSON.stringify(done.ok ? '' : done.problems));
  assert.deepEqual(
    [done.manifest.lines[0]?.facts['person.serves'], done.plan.groups[0]?.legs[0]?.facts['movement.order']],
    ['JP', 'collective'],
  );
});

test('a fact of lines that comes too late for the roster is refused, never lost', () => {
  const draft = readDraft(file('visit.yaml', VISIT), law);
  assert.ok(draft.ok);
  const roster = readRoster(file('lines.csv', 'kind\nperson\n'), {}, law);
  const late = visitFrom(draft.value, roster, { law, sha256, answers: { set: ['person.serves=JP'] } });
  assert.ok(!late.ok);
  assert.deepEqual(codes(late.problems), ['COMITY_PLAN_FLAG']);
});

test('a roster is checked alone, and against the groups of a visit', () => {
  const roster = file('lines.csv', 'kind,group\nperson,other\n');
  const alone = checkRoster(readRoster(roster, {}, law), roster.path, law);
  assert.ok(alone.ok);
  const against = readDraft(file('visit.yaml', VISIT), law);
  const beside = checkRoster(readRoster(roster, {}, law), roster.path, law, { against });
  assert.ok(!beside.ok);
  assert.deepEqual([codes(beside.problems), beside.count], [['COMITY_MANIFEST_GROUP_UNKNOWN'], 1]);
});
