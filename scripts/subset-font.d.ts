// The package has no types of its own.
declare module 'subset-font' {
  const subsetFont: (
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'woff' | 'truetype';
      readonly preserveNameIds?: readonly number[];
      readonly noLayoutClosure?: boolean;
      readonly noHinting?: boolean;
      readonly dropTables?: readonly string[];
    },
  ) => Promise<Buffer>;
  export = subsetFont;
}
