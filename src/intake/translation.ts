// What headings and sheets were taken to mean, as data for a table, for JSON, and for the question whether a person must be told.
import type { HeaderTold } from '../kernel/table.ts';
import type { Proposal, Proposed } from '../visit/mapping/propose.ts';

/** What headings and sheets were taken to mean, as data: each proposal's place names its sheet. */
export type Translation = {
  readonly proposals: readonly Proposal[];
  readonly kind?: Proposed['kind'];
  readonly header?: HeaderTold;
  readonly sheets?: readonly {
    readonly sheet: string;
    readonly kind?: Proposed['kind'];
    readonly header?: HeaderTold;
  }[];
};

/** The proposals as data: those of all sheets once, and what each sheet holds. */
export function translation({ proposals, kind, header, sheets }: Proposed): Translation {
  return {
    proposals: sheets === undefined ? proposals : sheets.flatMap(headingsOf),
    ...(kind === undefined ? {} : { kind }),
    ...(header === undefined ? {} : { header }),
    ...(sheets === undefined
      ? {}
      : {
          sheets: sheets.map((one) => ({
            sheet: sheetOf(one),
            ...(one.kind === undefined ? {} : { kind: one.kind }),
            ...(one.header === undefined ? {} : { header: one.header }),
          })),
        }),
  };
}

/** Whether the headings were read as anything but what they say: then a person must be told. */
export function isTranslated({ proposals, kind, header, sheets = [] }: Proposed): boolean {
  return (
    kind !== undefined ||
    header !== undefined ||
    sheets.some(isTranslated) ||
    proposals.some(({ because }) => because !== 'exact')
  );
}

/** The name of the sheet that a part of a workbook is, as its places have it. */
export function sheetOf({ proposals, kind }: Proposed): string {
  return kind?.sheet ?? proposals[0]?.place.sheet ?? '';
}

/** Proposals for headings of the file: the column that says what a sheet was taken to hold is none. */
export function headingsOf({ proposals, kind }: Pick<Proposed, 'proposals' | 'kind'>): readonly Proposal[] {
  return kind?.from === 'sheet' ? proposals.slice(1) : proposals;
}
