import { useId } from 'react';

import { Outcome } from '../../../../src/engine/outcomes.ts';
import type { Fact, Value } from '../../../../src/engine/vocabulary.ts';
import type { NamedClass } from '../../../../src/report/view/classes.ts';
import { type Lookup, factName, kindName, stateName, valueText } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import { type LinesSearch, factsOf, factsText } from './search.ts';
import { linesWords } from './words.ts';

/** How the address is changed: a key that is undefined is taken out of it. */
export type Change = (next: Partial<Record<keyof LinesSearch, string | boolean | undefined>>) => void;

/** What is asked of the lines. All of it stands in the address but the words that are searched for. */
export function Filters({
  context,
  search,
  text,
  onText,
  change,
  kinds,
  paths,
  classes,
}: {
  readonly context: Lookup;
  readonly search: LinesSearch;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly change: Change;
  /** Kinds there are on the list. */
  readonly kinds: readonly string[];
  readonly paths: readonly string[];
  readonly classes: readonly NamedClass[];
}) {
  const words = useWords(linesWords);
  const id = useId();
  const facts = factsOf(search.facts);
  const { vocabulary } = context.law;
  const setFact = (path: string, value: Value | undefined | null): void => {
    const next = new Map(facts);
    if (value === null) next.delete(path);
    else next.set(path, value);
    change({ facts: factsText(next) });
  };
  // Only closed values can be chosen, and only these may stand in an address.
  const free = Object.keys(vocabulary.facts).filter(
    (path) => paths.includes(path) && !facts.has(path) && valuesOf(context, vocabulary.facts[path]).length > 0,
  );
  return (
    <form className="lines-filters no-print" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <div className="lines-field lines-search">
        <label htmlFor={`${id}-text`}>{words.search}</label>
        <input
          id={`${id}-text`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
        <p id={`${id}-hint`} className="hide">
          {words.searchHint}
        </p>
      </div>
      <Choice
        label={words.kind}
        every={words.everyKind}
        value={search.kind}
        options={kinds.map((kind) => [kind, kindName(context, kind)])}
        onChange={(kind) => change({ kind, class: undefined })}
      />
      <Choice
        label={words.outcome}
        every={words.everyOutcome}
        value={search.outcome}
        options={[...Outcome, 'unsettled' as const].map((one) => [one, context.words.outcome[one]])}
        onChange={(outcome) => change({ outcome })}
      />
      <Choice
        label={words.class}
        every={words.everyClass}
        value={search.class}
        options={classes
          .filter(({ kind }) => search.kind === undefined || kind === search.kind)
          .map((one) => [one.id, [one.sign, one.size, one.name].filter((part) => part !== '').join(' · ')])}
        onChange={(of) => change({ class: of })}
      />
      <Choice
        label={words.fact}
        every={words.addFact}
        value={undefined}
        options={free.map((path) => [path, factName(context, path)])}
        onChange={(path) => {
          const [first] = path === undefined ? [] : valuesOf(context, vocabulary.facts[path]);
          if (path !== undefined && first !== undefined) setFact(path, first[0]);
        }}
      />
      <label className="lines-by">
        <input
          type="checkbox"
          checked={search.by === 'class'}
          onChange={({ target }) => change({ by: target.checked ? 'class' : undefined })}
        />
        {words.group}
      </label>
      {facts.size > 0 && (
        <ul className="lines-facts">
          {[...facts].map(([path, value]) => {
            const name = factName(context, path);
            return (
              <li key={path}>
                <span>{name}</span>
                <select
                  aria-label={words.value(name)}
                  value={value === undefined ? '' : String(value)}
                  onChange={({ target }) =>
                    setFact(
                      path,
                      valuesOf(context, vocabulary.facts[path]).find(([one]) => String(one) === target.value)?.[0],
                    )
                  }
                >
                  {valuesOf(context, vocabulary.facts[path]).map(([one, title]) => (
                    <option key={String(one)} value={String(one)}>
                      {title}
                    </option>
                  ))}
                  <option value="">{words.notStated}</option>
                </select>
                <button
                  type="button"
                  className="lines-remove"
                  aria-label={words.remove(name)}
                  onClick={() => setFact(path, null)}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </form>
  );
}

function Choice({
  label,
  every,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="lines-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value !== undefined && options.some(([one]) => one === value) ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{every}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function valuesOf(context: Lookup, fact: Fact | undefined): (readonly [Value, string])[] {
  if (fact === undefined) return [];
  if (fact.type === 'boolean') return [true, false].map((one) => [one, valueText(context, fact.path, one)] as const);
  if (fact.type === 'values')
    return Object.keys(fact.values ?? {}).map((one) => [one, valueText(context, fact.path, one)] as const);
  if (fact.type !== 'state') return [];
  return Object.keys(context.law.vocabulary.states)
    .map((state) => [state, stateName(context, state)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, context.lang));
}
