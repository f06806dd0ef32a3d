// The data sets that can be read: how each is known by its columns, what it covers, how it asks to be cited.

import type { CivilDate } from '../../kernel/civil-date.ts';

/** A data set of other authors, by the name of its import. */
export const DataSetId = ['atop', 'dcad', 'mme'] as const;
export type DataSetId = (typeof DataSetId)[number];

/** What is known of a data set before any row of it is read. */
export interface DataSet {
  readonly id: DataSetId;
  readonly title: string;
  /** As its authors ask to be cited. */
  readonly citation: string;
  /** The first and the last day that it speaks of. Outside of them it says nothing, and nothing is not "none". */
  readonly covers: { readonly from: CivilDate; readonly to: CivilDate };
  /** The columns that are read, as published; capitals, spaces, dots and underscores in headings do not matter. */
  readonly columns: readonly string[];
  /** What a reader of its figures must know. */
  readonly layer: 'pacts' | 'cooperation' | 'exercises';
}

/** The data sets, each in the edition whose columns were seen. */
export const DATA_SETS: Readonly<Record<DataSetId, DataSet>> = {
  atop: {
    id: 'atop',
    title: 'ATOP 5.1, members',
    citation:
      'Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell, and Andrew G. Long. 2002. Alliance Treaty Obligations and Provisions, 1815-1944. International Interactions 28: 237-260 (ATOP 5.1).',
    covers: { from: '1815-01-01' as CivilDate, to: '2018-12-31' as CivilDate },
    columns: [
      'atopid',
      'phase',
      'member',
      'yrent',
      'moent',
      'dayent',
      'yrexit',
      'moexit',
      'dayexit',
      'defense',
      'nonagg',
      'consul',
    ],
    layer: 'pacts',
  },
  dcad: {
    id: 'dcad',
    title: 'DCAD 1.0, main',
    citation:
      'Kinne, Brandon J. 2020. The Defense Cooperation Agreement Dataset (DCAD). Journal of Conflict Resolution 64(4): 729-755.',
    covers: { from: '1980-01-01' as CivilDate, to: '2010-12-31' as CivilDate },
    columns: [
      'DCAid',
      'ccode1',
      'ccode2',
      'signDay',
      'signMonth',
      'signYear',
      'EIFDay',
      'EIFMonth',
      'EIFYear',
      'type',
      'terminated',
      'endYearEstimate',
    ],
    layer: 'cooperation',
  },
  mme: {
    id: 'mme',
    title: 'MME v7',
    citation:
      "D'Orazio, Vito, and Kevin Galambos. 2021. Multinational Military Exercises, 1980-2010. doi:10.7910/DVN/KHFODX.",
    covers: { from: '1980-01-01' as CivilDate, to: '2010-12-31' as CivilDate },
    columns: [
      'MMEID',
      'Ex_Name',
      'Location',
      's.year',
      's.month',
      's.day',
      'e.year',
      'e.month',
      'e.day',
      'StateA',
      'StateB',
    ],
    layer: 'exercises',
  },
};

/** A heading without what people change in it: `s. year`, `s_year` and `S.Year` are one. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s._-]+/g, '');
}
