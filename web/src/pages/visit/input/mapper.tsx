import { type ReactNode, useId, useMemo, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { lineKinds } from '../../../../../src/visit/manifest/columns.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import type { HeadingRow } from '../../../engine/reading.ts';
import { correct, type VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { BIRTH_DATE, type ColumnChoices, columnChoices, columnTitle, OWN } from './columns.ts';
import { FormQuestions } from './form-questions.tsx';
import { KeepMapping } from './keep-mapping.tsx';

/** What the headings of the list were taken to mean: what is not certain is asked, the rest is told. */
export function Mapper({ state, law }: { readonly state: VisitState; readonly law: LawHeads }) {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const { roster, asked } = state;
  const kinds = useMemo(() => kindsOf(state, law), [state, law]);
  const [wasUnsure] = useState(() => new Set<string>());
  const choices = useMemo(() => columnChoices(law, kinds, lang), [law, kinds, lang]);
  if (roster === undefined && asked?.encoding !== true && (asked?.header.length ?? 0) === 0) return null;
  const headings = roster?.headings ?? [];
  const corrected = new Set((state.visit?.said.columns ?? []).map(({ heading }) => heading));
  const own = ({ column = '' }: HeadingRow): boolean => column.startsWith('x-');
  for (const one of headings) if (!one.applied) wasUnsure.add(keyOf(one));
  // What was asked stays where it was asked, also once it is said: a list must not move away from under a hand.
  const open = headings.filter((one) => wasUnsure.has(keyOf(one)));
  const unsure = open.filter((one) => !one.applied);
  const sure = headings.filter((one) => one.applied && !wasUnsure.has(keyOf(one)) && !own(one));
  const shared = { law, kinds, choices, corrected };
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
  readonly kinds: readonly string[];
  readonly choices: ColumnChoices;
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

function Heading({ row, law, kinds, choices, corrected }: Shared & { readonly row: HeadingRow }) {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const report = reportWords(lang);
  const id = useId();
  const { heading, sheet, column, confidence, because, applied, first } = row;
  const percent = Math.floor(confidence * 100);
  return (
    <tr className={applied ? undefined : 'is-unsure'}>
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
          value={applied ? (column ?? '') : ''}
          onChange={({ target }) => correct(heading, target.value === '' ? undefined : target.value)}
        >
          {applied ? null : <option value="">{words.choose}</option>}
          <Options row={row} law={law} kinds={kinds} choices={choices} />
        </select>
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
}

function Options({
  row: { column, confidence, alternatives },
  law,
  kinds,
  choices,
}: {
  readonly row: HeadingRow;
  readonly law: LawHeads;
  readonly kinds: readonly string[];
  readonly choices: ColumnChoices;
}): ReactNode {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const title = (name: string): string =>
    name === OWN ? words.own : name === BIRTH_DATE ? words.birth : columnTitle(law, name, kinds, lang);
  const likely = [...(column === undefined ? [] : [{ column, confidence }]), ...alternatives].filter(
    (one) => one.column !== OWN,
  );
  const shown = new Set(likely.map((one) => one.column));
  return (
    <>
      {likely.length === 0 ? null : (
        <optgroup label={words.likely}>
          {likely.map((one) => (
            <option key={one.column} value={one.column}>
              {title(one.column)}
            </option>
          ))}
        </optgroup>
      )}
      <option value={OWN}>{words.own}</option>
      {(['lines', 'facts', 'texts', 'parents'] as const).map((group) => (
        <optgroup key={group} label={words[group]}>
          {choices[group]
            .filter((one) => !shown.has(one.column))
            .map((one) => (
              <option key={one.column} value={one.column}>
                {one.title}
              </option>
            ))}
          {group === 'texts' && !shown.has(BIRTH_DATE) ? <option value={BIRTH_DATE}>{words.birth}</option> : null}
        </optgroup>
      ))}
    </>
  );
}

/** A heading by its file, sheet and place: the same heading of another file is another. */
function keyOf({ place, sheet = '', heading }: HeadingRow): string {
  return [place.file, sheet, place.column ?? '', heading].join('\u0000');
}

function kindsOf({ roster }: VisitState, { vocabulary }: LawHeads): readonly string[] {
  const found = roster?.kinds.map(({ kind }) => kind) ?? [];
  return found.length === 0 ? lineKinds(vocabulary) : [...new Set(found)];
}
