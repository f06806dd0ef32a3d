// Makes the fixtures that are no text: `node test/files/make-workbooks.ts` writes them to test/fixtures/manifests.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { type Changes, type SheetBytes, workbookBytes } from './workbook-bytes.ts';

const folder = new URL('../fixtures/manifests/', import.meta.url);

const good: readonly SheetBytes[] = [
  {
    name: 'Sheet1',
    rows: [
      ['kind', 'label', 'role'],
      ['person', 'Sato', 'member'],
    ],
  },
];
const made = (changes: Changes): Uint8Array => workbookBytes(good, changes);

/** The first entry is also said to be the second: two entries lie on the same bytes. */
function overlapping(): Uint8Array {
  const bytes = made({});
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  const length = 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
  view.setUint32(directory + length + 42, view.getUint32(directory + 42, true), true);
  return bytes;
}

/** The fixtures by name. */
export const WORKBOOKS: Readonly<Record<string, Uint8Array>> = {
  'file-xlsx-damaged.xlsx': overlapping(),
  'file-xlsx-locked.xlsx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)]),
  'file-xlsx-too-large.xlsx': made({ parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(3 << 20) } }),
  'file-xlsx-macros.xlsx': made({ parts: { 'xl/vbaProject.bin': 'not run' } }),
  'file-xlsx-links.xlsx': made({ parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' } }),
  'file-xlsx-sheet.xlsx': workbookBytes([
    {
      name: 'person',
      rows: [
        ['label', 'role'],
        ['Sato', 'member'],
      ],
    },
    {
      name: 'Other',
      rows: [
        ['label', 'role'],
        ['Suzuki', 'member'],
      ],
    },
  ]),
  'file-header-row.csv': Buffer.from('Unit,1 Bn,Date,1 June\nkind,label,role,nationality\nperson,Sato,member,JP\n'),
  'file-no-row.csv': Buffer.from('kind,label\nperson,Sato\n'),
  'file-no-sheet.xlsx': made({}),
  // José Pérez in windows-1252 is also text in Shift_JIS, of another man.
  'file-two-encodings.csv': Uint8Array.from([...Buffer.from('kind,label\nperson,P'), 0xe9, ...Buffer.from('rez\n')]),
  'file-encoding.csv': Uint8Array.from([...Buffer.from('kind,label\nperson,Jos'), 0xe9, ...Buffer.from(' \n')]),
  'file-too-many-columns.csv': Buffer.from(
    `kind${Array.from({ length: 1000 }, (_, at) => `,x-${at}`).join('')}\nperson${','.repeat(1000)}\n`,
  ),
  'file-not-utf8.csv': Uint8Array.from([...Buffer.from('kind,label\nperson,a\nperson,日'), 0xff, 0x0a]),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, bytes] of Object.entries(WORKBOOKS)) writeFileSync(new URL(name, folder), bytes);
}
