declare module 'virtual:report.css';
declare module 'virtual:japanese-font' {
  /** Each slice of the embedded font: its address, and the signs it has as a range of CSS. */
  export const SLICES: readonly (readonly [address: string, signs: string])[];
}
declare module 'virtual:version' {
  /** What the page was built with: the program, the digest of the law, the day up to which the register was kept. */
  export const VERSION: { readonly program: string; readonly law: string; readonly asOf: string };
}
declare module 'virtual:law-beside' {
  import type { Case } from '../../src/engine/cases.ts';
  import type { RowBeside } from '../../src/report/view/law-document.ts';

  /** What a document of law shows beside the compiled law. */
  export const BESIDE: { readonly cases: readonly Case[]; readonly rows: readonly RowBeside[] };
}
