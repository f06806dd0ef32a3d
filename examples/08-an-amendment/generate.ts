// Makes manifest.csv: the roster of example 01, amended. Every change is made up. The same seed gives the same bytes.
//
//   node examples/08-an-amendment/generate.ts          writes manifest.csv beside this file
import { lines } from '../01-tindal-2023/generate.ts';
import { aircraft, contractor, csv, hired, labels, type Line, member, writeWhenStarted } from '../roster.ts';

const GONE = ['pilot 03', 'public affairs'];

/** The whole manifest as CSV. */
export function manifest(): string {
  const kept = lines().filter(({ label }) => !GONE.includes(String(label)));
  const tanker = aircraft('tanker aircraft', 'KC-767');
  return csv([tanker, ...kept.flatMap((line) => amended(line)), ...crew()]);
}

function amended(line: Line): Line[] {
  switch (String(line.label)) {
    case 'interpreter 02':
      return [contractor('interpreter 02', 'JP')];
    case 'logistics 05':
      return [{ ...line, licence: 'military' }];
    // A slip of the list: two minibuses bear one name, and neither is as the one of that name was.
    case 'hired minibus 3':
      return [hired('hired minibus 3', { marked: 'yes' }), hired('hired minibus 3', { oversize: 'yes' })];
    default:
      return [line];
  }
}

function crew(): Line[] {
  // How the new pilot will prove who he is has not been reported yet.
  const { identity: _unknown, ...pilot } = member('pilot 05', 'JP');
  const tanker = [...labels('tanker pilot', 2), 'boom operator'].map((label): Line => ({
    ...member(label, 'JP'),
    identity: 'service-card',
    effects: 'ordinary',
  }));
  return [{ ...pilot, effects: 'ordinary' }, ...tanker];
}

writeWhenStarted(import.meta.url, manifest);
