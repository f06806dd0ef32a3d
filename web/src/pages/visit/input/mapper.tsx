import { type ReactNode, useId, useMemo, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { capital, kindName } from '../../../../../src/report/view/context.ts';
import { type Lang, words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import type { HeadingRow } from '../../../engine/reading.ts';
import { correct, type VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { BIRTH_DATE, type ColumnGroup, columnGroups, columnTitle, OWN, takenColumns } from './columns.ts';
import { FormQuestions } from './form-questions.tsx';
import { KeepMapping } from './keep-mapping.tsx';
import { mendingIn } from './mending.ts';
import { isMisfit } from './misfit.ts';

/** What the headings of the list were taken to mean: what is not certain is asked, the rest is told. */
export function Mapper({ state, law }: { readonly state: VisitState; readonly law: LawHeads }) {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const { roster, asked } = state;
  const [wasUnsure] = useState(() => new Set<string>());
  const groupsOf = useMemo(() => groupsOfRows(law, lang), [law, lang]);
  if (roster === undefined && asked?.encoding !== true && (asked?.header.length ?? 0) === 0) return null;
  const headings = roster?.headings ?? [];
  const corrected = new Set((state.visit?.said.columns ?? []).map(({ heading }) => heading));
  const own = ({ column = '' }: HeadingRow): boolean => column.startsWith('x-');
  for (const one of headings) if (!one.applied || isMisfit(one)) wasUnsure.add(keyOf(one));
  // What was asked stays where it was asked, also once it is said: a list must not move away from under a hand.
  const open = headings.filter((one) => wasUnsure.has(keyOf(one)));
  const unsure = open.filter((one) => !one.applied || isMisfit(one));
  const sure = headings.filter((one) => one.applied && !wasUnsure.has(keyOf(one)) && !own(one));
  const shared = { law, headings, groupsOf, corrected };
  return (
    <section className="visit-step" aria-labelledby="visit-headings">
      <h2 id="visit-headings">{words.heading}</h2>
      <FormQuestions state={state} law={law} />
      {open.length === 0 ? null : (
        <>
          <p role="status">{unsure.length === 0 ? words.settled : words.unsure(unsure.length)}</p>
          <Headings rows={open} caption={words.captionUnsure} {...shared} />
        </>
      )}
      {sure.length === 0 ? null : (
        <details className="visit-sure">
          <summary>{open.length === 0 ? words.allSure(sure.length) : words.sure(sure.length)}</summary>
          <Headings rows={sure} caption={words.captionSure} {...shared} />
          <KeepMapping />
        </details>
      )}
    </section>
  );
}

type Shared = {
  readonly law: LawHeads;
  readonly headings: readonly HeadingRow[];
  readonly groupsOf: (row: HeadingRow) => readonly ColumnGroup[];
  readonly corrected: ReadonlySet<string>;
};

function Headings({
  rows,
  caption,
  ...shared
}: Shared & { readonly rows: readonly HeadingRow[]; readonly caption: string }) {
  const words = useWords(visitWords).mapper;
  const { columns } = words;
  return (
    <div className="scroll visit-mapper" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.heading}</th>
            <th scope="col">{columns.first}</th>
            <th scope="col">{columns.means}</th>
            <th scope="col">{columns.sure}</th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Heading key={`${row.sheet ?? ''}/${row.heading}/${String(at)}`} row={row} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ row, law, headings, groupsOf, corrected }: Shared & { readonly row: HeadingRow }) {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const report = reportWords(lang);
  const id = selectId(headings.indexOf(row));
  const note = useId();
  const told = noteOf();
  const { heading, sheet, column, confidence, because, applied, first } = row;
  const percent = Math.floor(confidence * 100);
  return (
    <tr className={applied && !isMisfit(row) ? undefined : 'is-unsure'}>
      <th scope="row">
        {heading === '' ? <span className="none">{words.blank}</span> : heading}
        {sheet === undefined ? null : <span className="small visit-block">{words.sheet(sheet)}</span>}
      </th>
      <td data-label={words.columns.first}>
        {first.length === 0 ? (
          <span className="none">{words.blank}</span>
        ) : (
          first.map((value) => (
            <span key={value} className="visit-value">
              {value}
            </span>
          ))
        )}
      </td>
      <td data-label={words.columns.means}>
        <label className="hide" htmlFor={id}>
          {words.meaning(heading)}
        </label>
        <select
          id={id}
          aria-describedby={told === undefined ? undefined : note}
          value={applied ? (column ?? '') : ''}
          onChange={({ target }) => correct(heading, target.value === '' ? undefined : target.value)}
        >
          {applied ? null : <option value="">{words.choose}</option>}
          <Options row={row} law={law} groups={groupsOf(row)} taken={takenColumns(row, headings)} />
        </select>
        <span role="status">
          {told === undefined ? null : (
            <span id={note} className="visit-misfit">
              {told}
            </span>
          )}
        </span>
        {corrected.has(heading) ? (
          <button type="button" className="link-button visit-undo" onClick={() => correct(heading, undefined)}>
            <span aria-hidden="true">{words.undo}</span>
            <span className="hide">{words.undoOf(heading)}</span>
          </button>
        ) : null}
      </td>
      <td data-label={words.columns.sure} className="visit-sureness">
        {column === undefined ? (
          '–'
        ) : (
          <>
            <meter min={0} max={100} value={percent} aria-hidden="true" />
            {report.number(percent)}&nbsp;%
          </>
        )}
      </td>
      <td data-label={words.columns.why}>{because === undefined ? '–' : report.roster.because[because]}</td>
    </tr>
  );

  /** Why what was said of it cannot be so, or hardly. */
  function noteOf(): string | undefined {
    const { column: said = '', refused, values } = row;
    const title = (name: string): string => columnTitle(law, name, row.kinds, lang);
    if (!row.applied && refused !== undefined) return words.refused(title(refused));
    if (!isMisfit(row) || values === undefined) return undefined;
    const options = mendingIn(said, law, lang)?.options ?? [];
    const listed =
      options.length > 0 && options.length <= LISTED
        ? options.map(([, one]) => one).join(report.punctuation.comma)
        : '';
    return words.misfit(report.number(values.fit), report.number(values.of), listed);
  }
}

/** So many words of a column are named. */
const LISTED = 8;

function Options({
  row: { column, confidence, alternatives, kinds },
  law,
  groups,
  taken,
}: {
  readonly row: HeadingRow;
  readonly law: LawHeads;
  readonly groups: readonly ColumnGroup[];
  readonly taken: ReadonlyMap<string, string>;
}): ReactNode {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const title = (name: string): string =>
    name === OWN ? words.own : name === BIRTH_DATE ? words.birth : columnTitle(law, name, kinds, lang);
  const labelOf = (of: ColumnGroup['of']): string =>
    typeof of === 'string' ? words[of] : words.ofKind(capital(lookup, kindName(lookup, of.kind)));
  const likely = [...(column === undefined ? [] : [{ column, confidence }]), ...alternatives].filter(
    (one) => one.column !== OWN,
  );
  const shown = new Set(likely.map((one) => one.column));
  const option = (name: string): ReactNode => {
    const by = taken.get(name);
    return (
      <option key={name} value={name} disabled={by !== undefined}>
        {by === undefined ? title(name) : words.taken(title(name), by)}
      </option>
    );
  };
  return (
    <>
      {likely.length === 0 ? null : <optgroup label={words.likely}>{likely.map((one) => option(one.column))}</optgroup>}
      <option value={OWN}>{words.own}</option>
      {groups.map(({ of, choices }) => (
        <optgroup key={typeof of === 'string' ? of : of.kind} label={labelOf(of)}>
          {choices.filter((one) => !shown.has(one.column)).map((one) => option(one.column))}
        </optgroup>
      ))}
    </>
  );
}

/** The choice for a heading, by its place among all of the list. */
export function selectId(at: number): string {
  return `visit-means-${String(at)}`;
}

/** A heading by its file, sheet and place: the same heading of another file is another. */
function keyOf({ place, sheet = '', heading }: HeadingRow): string {
  return [place.file, sheet, place.column ?? '', heading].join('\u0000');
}

/** The columns there are to choose from, gathered once for all headings of the same lines. */
function groupsOfRows(law: LawHeads, lang: Lang): Shared['groupsOf'] {
  const known = new Map<string, readonly ColumnGroup[]>();
  return (row) => {
    const key = [String(row.saysKind), ...row.kinds].join(' ');
    const groups = known.get(key) ?? columnGroups(law, row, lang);
    known.set(key, groups);
    return groups;
  };
}
