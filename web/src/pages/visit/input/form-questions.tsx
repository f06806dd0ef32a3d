import { useId, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { type Encoding, ENCODINGS } from '../../../../../src/files/encoding.ts';
import { kindName } from '../../../../../src/report/view/context.ts';
import { lineKinds } from '../../../../../src/visit/manifest/columns.ts';
import { givenRows } from '../../../../../src/visit/mapping/header-row.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { setFileKind, setSaid, type VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';

/** What is asked of the form of a list before its headings: the encoding, the row of headings, what the lines are. */
export function FormQuestions({ state, law }: { readonly state: VisitState; readonly law: LawHeads }) {
  const words = useWords(visitWords).mapper;
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const { asked, roster, visit } = state;
  const said = visit?.said ?? {};
  const { fileKinds = [] } = said;
  const kinds = lineKinds(law.vocabulary).map((kind) => [kind, kindName(lookup, kind)] as const);
  // Of several files each is asked about by itself.
  const kindless = state.groups.flatMap(({ problem: { code, place } }) =>
    code === 'COMITY_MANIFEST_COLUMN_MISSING' && (visit?.rosters.length ?? 0) > 1 ? (place?.file ?? []) : [],
  );
  return (
    <div className="visit-form">
      {asked?.encoding === true || said.encoding !== undefined ? (
        <Choice
          label={words.encoding}
          value={said.encoding ?? ''}
          none={words.choose}
          options={ENCODINGS.map((one) => [one, words.encodings[one]])}
          onChange={(value) => setSaid({ encoding: value === '' ? undefined : (value as Encoding) })}
        />
      ) : null}
      {(asked?.header.length ?? 0) > 0 || said.header !== undefined ? (
        <HeaderRow rows={asked?.header ?? []} said={said.header} />
      ) : null}
      {[...new Set([...kindless, ...fileKinds.map(({ file }) => file)])].map((file) => (
        <Choice
          key={file}
          label={words.kindOf(file)}
          hint={words.kindWhy(file)}
          value={fileKinds.find((one) => one.file === file)?.kind ?? ''}
          none={words.choose}
          options={kinds}
          onChange={(kind) => setFileKind(file, kind === '' ? undefined : kind)}
        />
      ))}
      {kindless.length === 0 && (asked?.kind === true || said.kind !== undefined) ? (
        <Choice
          label={words.kind}
          hint={words.kindWhy('')}
          value={said.kind ?? ''}
          none={words.choose}
          options={kinds}
          onChange={(kind) => setSaid({ kind: kind === '' ? undefined : kind })}
        />
      ) : null}
      {(roster?.headers ?? []).map(({ lines, above, sheet }) => (
        <p key={sheet ?? ''} className="small">
          {sheet === undefined ? '' : `${words.sheet(sheet)}: `}
          {words.headerAt(lines.join('–'))} {above.length === 0 ? '' : words.above(above.length)}
        </p>
      ))}
      {(roster?.kinds ?? []).map(({ kind, from, sheet = '', columns }) => {
        const name = kindName(lookup, kind);
        return (
          <p key={`${sheet}/${kind}`} className="small">
            {roster?.files === undefined || sheet === ''
              ? ''
              : `${words.sheet(sheet)}${lookup.words.punctuation.colon}`}
            {from === 'columns'
              ? words.kinds.columns(name, lookup.words.list(columns))
              : from === 'sheet'
                ? words.kinds.sheet(name, sheet)
                : words.kinds.given(name)}
          </p>
        );
      })}
    </div>
  );
}

function Choice({
  label,
  hint,
  value,
  none,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly none: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={value === '' ? 'field visit-needed' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{none}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}

type Rows = ReturnType<typeof givenRows>;

function HeaderRow({ rows, said }: { readonly rows: readonly string[]; readonly said: Rows }) {
  const words = useWords(visitWords).mapper;
  const id = useId();
  const [other, setOther] = useState('');
  const use = (text: string): void => setSaid({ header: givenRows(text) });
  const now = said === undefined ? undefined : [...new Set([said.first, said.last])].join('-');
  return (
    <fieldset className="visit-rows">
      <legend>{words.header}</legend>
      <div className="visit-none-row">
        {[...new Set([...rows, ...(now === undefined ? [] : [now])])].map((row) => (
          <button
            key={row}
            type="button"
            className="button quiet small-button"
            aria-pressed={row === now}
            onClick={() => use(row)}
          >
            {words.row(row)}
          </button>
        ))}
        <label htmlFor={id}>{words.rowOther}</label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          size={5}
          value={other}
          onChange={({ target }) => setOther(target.value)}
        />
        <button
          type="button"
          className="button quiet small-button"
          disabled={givenRows(other) === undefined}
          onClick={() => use(other)}
        >
          {words.apply}
        </button>
      </div>
    </fieldset>
  );
}
