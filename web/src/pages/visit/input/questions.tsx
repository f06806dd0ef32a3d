import { type ReactNode, useId, useMemo, useState } from 'react';

import type { LawHeads } from '../../../../../src/engine/law-parts.ts';
import { packShort, stateInText, stateName, valueText } from '../../../../../src/report/view/context.ts';
import { words as reportWords } from '../../../../../src/words/words.ts';
import { useLang, useWords } from '../../../app/language.ts';
import { type StateGroup, StateField } from '../../../parts/state-field.tsx';
import type { Answers } from '../../../visit/kept.ts';
import { setAnswers, type VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';

/** The questions a visit begins with. Each answer counts at once; what a file says already need not be answered. */
export function Questions({ state, law }: { readonly state: VisitState; readonly law: LawHeads }) {
  const words = useWords(visitWords).visit;
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  const { visit, outline, asked } = state;
  const answers: Answers = visit?.answers ?? {};
  const needs = (key: keyof Answers): boolean => asked?.answers.includes(key) === true && answers[key] === undefined;
  const list = lookup.words.list;
  const said = (values: readonly string[], name: (value: string) => string): string => list(values.map(name));
  const stateNamed = (code: string): string => stateName(lookup, code);
  const states = useStates(law);
  const choice = (path: string) => (value: string) => valueText(lookup, path, value);
  const facts = law.vocabulary.facts;
  const [from, to] = [answers.from ?? one(outline?.from), answers.to ?? one(outline?.to)];
  return (
    <div className="visit-questions">
      {(['from', 'to'] as const).map((key) => {
        const inFile = outline?.[key] ?? [];
        return inFile.length > 1 ? (
          <Question key={key} label={words[key]} needed={needs(key)}>
            {(id) => (
              <p id={id} className="visit-fixed">
                {said(inFile, stateNamed)} <span className="small">{words.legs}</span>
              </p>
            )}
          </Question>
        ) : (
          <StateField
            key={key}
            label={words[key]}
            mark={needs(key) ? <span className="visit-tag">{words.needed}</span> : null}
            required={needs(key)}
            className={needs(key) ? 'visit-needed' : ''}
            groups={states}
            value={answers[key] ?? ''}
            none={inFile.length === 0 ? words.chooseState : words.asFile(said(inFile, stateNamed))}
            takeBack={inFile.length === 0 ? words.noState : words.asFile(said(inFile, stateNamed))}
            onChange={(code) => setAnswers({ [key]: code === '' ? undefined : code })}
          />
        );
      })}
      <Between law={law} from={from} to={to} />
      {(['enter', 'leave'] as const).map((key) => (
        <Question
          key={key}
          label={words[key]}
          needed={needs(key)}
          hint={outline?.[key] === undefined ? undefined : words.fileSays(lookup.words.date(outline[key]))}
        >
          {(id, hint) => (
            <DayInput
              id={id}
              describedBy={hint}
              value={answers[key] ?? outline?.[key] ?? ''}
              onChange={(day) => setAnswers({ [key]: day === '' || day === outline?.[key] ? undefined : day })}
            />
          )}
        </Question>
      ))}
      {(
        [
          ['activity', 'activity.kind', outline?.activity === undefined ? [] : [outline.activity]],
          ['mode', 'leg.mode', outline?.modes ?? []],
        ] as const
      ).map(([key, path, inFile]) => (
        <Question key={key} label={words[key]} optional>
          {(id) => (
            <select
              id={id}
              value={answers[key] ?? ''}
              onChange={({ target }) => setAnswers({ [key]: target.value === '' ? undefined : target.value })}
            >
              <option value="">{inFile.length === 0 ? words.open : words.asFile(said(inFile, choice(path)))}</option>
              {Object.keys(facts[path]?.values ?? {}).map((value) => (
                <option key={value} value={value}>
                  {choice(path)(value)}
                </option>
              ))}
            </select>
          )}
        </Question>
      ))}
      <Question label={words.port} optional wide>
        {(id) => (
          <TextInput
            id={id}
            value={answers.port ?? ''}
            placeholder={outline === undefined ? '' : list(outline.ports)}
            onChange={(port) => setAnswers({ port: port === '' ? undefined : port })}
          />
        )}
      </Question>
    </div>
  );
}

/** States to choose, those of whose law something is known first. */
function useStates(law: LawHeads): readonly StateGroup[] {
  const words = useWords(visitWords).visit;
  return useMemo(() => {
    const all = Object.entries(law.vocabulary.states).map(([code, title]) => ({ code, title }));
    const isKnown = ({ code }: { readonly code: string }): boolean => Object.hasOwn(law.states, code);
    return [
      { title: words.knownLaw, states: all.filter(isKnown) },
      { title: words.otherLaw, states: all.filter((state) => !isKnown(state)) },
    ];
  }, [law, words]);
}

function one(values: readonly string[] = []): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function Question({
  label,
  needed = false,
  optional = false,
  wide = false,
  hint,
  children,
}: {
  readonly label: string;
  readonly needed?: boolean;
  readonly optional?: boolean;
  readonly wide?: boolean;
  readonly hint?: string | undefined;
  readonly children: (id: string, hint: string | undefined) => ReactNode;
}) {
  const id = useId();
  const words = useWords(visitWords).visit;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={`field${needed ? ' visit-needed' : ''}${wide ? ' visit-wide' : ''}`}>
      <label htmlFor={id}>
        {label} {needed ? <span className="visit-tag">{words.needed}</span> : null}
        {optional ? <span className="visit-optional">{words.optional}</span> : null}
      </label>
      {children(id, hintId)}
      {hint === undefined ? null : (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}

/** A day. While somebody types a year digit by digit, the days on the way there are nobody's answer. */
function DayInput({
  id,
  value,
  describedBy,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly onChange: (day: string) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const typed = (day: string): void => {
    const meant = day === '' || day >= '1900';
    setDraft(meant ? undefined : day);
    if (meant) onChange(day);
  };
  return (
    <input
      id={id}
      type="date"
      value={draft ?? value}
      aria-describedby={describedBy}
      onChange={({ target }) => typed(target.value)}
      onBlur={() => setDraft(undefined)}
    />
  );
}

function TextInput({
  id,
  value,
  placeholder,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== value) onChange(draft.trim());
    setDraft(undefined);
  };
  return (
    <input
      id={id}
      type="text"
      autoComplete="off"
      value={draft ?? value}
      placeholder={placeholder}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
      }}
    />
  );
}

/** What is known between the two States, before anybody gives a list. */
function Between({
  law,
  from,
  to,
}: {
  readonly law: LawHeads;
  readonly from: string | undefined;
  readonly to: string | undefined;
}) {
  const words = useWords(visitWords).visit;
  const lang = useLang();
  const lookup = { law, lang, words: reportWords(lang) };
  if (from === undefined || to === undefined || from === to) return <div className="visit-between" role="status" />;
  const both = Object.values(law.packs).filter(
    ({ layer, parties }) => layer === 'treaty' && [from, to].every((state) => Object.hasOwn(parties, state)),
  );
  const names = lookup.words.list(both.map(({ id }) => packShort(lookup, id)));
  return (
    <div className="visit-between" role="status">
      <p>{both.length === 0 ? words.noAgreement : words.agreements(names)}</p>
      {Object.hasOwn(law.states, to) ? null : <p>{words.nothingKnown(stateInText(lookup, to))}</p>}
    </div>
  );
}
