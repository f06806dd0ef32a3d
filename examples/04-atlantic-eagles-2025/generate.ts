// Makes manifest.csv. The sources give the aircraft and where they landed, and how many persons the whole journey had, but not how many of
// them came to Britain: the roster here is small and invented. The same seed gives the same bytes.
//
//   node examples/04-atlantic-eagles-2025/generate.ts   writes manifest.csv beside this file
import {
  aircraft,
  csv,
  equipment,
  goods,
  letDrive,
  type Line,
  membersByTrade,
  numbersFrom,
  writeWhenStarted,
} from '../roster.ts';

const TRANSPORT = [
  ['transport pilot', 6],
  ['loadmaster', 4],
  ['maintainer', 8],
  ['driver', 2],
] as const;

const FIGHTERS = [['fighter pilot', 2]] as const;

/** The whole manifest as CSV. */
export function manifest(): string {
  const next = numbersFrom(20250917);
  const transport = membersByTrade(TRANSPORT, 'JP', next);
  letDrive(transport, 'driver', ['military', 'international-permit']);
  return csv([
    ...grouped('transport', [
      aircraft('transport aircraft 1', 'C-2'),
      aircraft('transport aircraft 2', 'C-2'),
      aircraft('tanker 1', 'KC-767'),
      aircraft('tanker 2', 'KC-46A'),
      ...transport,
      goods('spare parts', 12, 'spare-parts', 'C-1'),
      equipment('tool sets', 4, 'ground-support', 'C-1'),
    ]),
    ...grouped('fighters', [
      aircraft('fighter aircraft 1', 'F-15J'),
      aircraft('fighter aircraft 2', 'F-15J'),
      ...membersByTrade(FIGHTERS, 'JP', next),
    ]),
  ]);
}

function grouped(group: string, lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, group }));
}

writeWhenStarted(import.meta.url, manifest);
