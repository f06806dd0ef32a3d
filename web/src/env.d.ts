declare module 'virtual:report.css';
declare module 'virtual:japanese-font' {
  /** Each slice of the embedded font: its address, and the signs it has as a range of CSS. */
  export const SLICES: readonly (readonly [address: string, signs: string])[];
}
declare module 'virtual:version' {
  /** What the page was built with: the program, the digest of the law, the day up to which the register was kept. */
  export const VERSION: { readonly program: string; readonly law: string; readonly asOf: string };
}
declare module 'virtual:law' {
  /** Addresses of the parts of the law; of each pack also the ids of those that its document and its comparison need. */
  export const PARTS: {
    readonly heads: string;
    readonly basis: string;
    readonly visits: string;
    readonly packs: Readonly<
      Record<
        string,
        {
          readonly pack: string;
          readonly aside: string;
          readonly document: readonly string[];
          readonly comparison: readonly string[];
        }
      >
    >;
  };
}
declare module 'virtual:network-rules' {
  /** The `NetworkRules` of `register/layers.yaml`: a declaration like this cannot name a type of another file. */
  export const RULES: unknown;
}
declare module 'virtual:register' {
  /** Addresses of the parts of the register. */
  export const PARTS: { readonly heads: string; readonly evidence: string };
}
