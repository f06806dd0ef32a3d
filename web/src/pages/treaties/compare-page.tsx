import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

import { type Names, capital, formalityName, packShort } from '../../../../src/report/view/context.ts';
import { raw } from '../../../../src/report/html/safe.ts';
import { useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { useNames } from '../../data/lookup.ts';
import { engine } from '../../engine/client.ts';
import type { Compared, CompareQuery } from '../../engine/law-room.ts';
import { save } from '../../parts/save-file.ts';
import { SafeHtml } from '../../parts/safe-html.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { STILL } from '../../parts/use-media.ts';
import './compare.css';
import { compareWords } from './compare-words.ts';
import { Contents } from './contents.tsx';
import './document.css';
import { documentWords } from './document-words.ts';
import { PackPicker } from './pack-picker.tsx';
import './page.css';
import { usePointed } from './pointed.ts';
import type { CompareSearch } from './search.ts';
import { treatiesWords } from './words.ts';

/** Two packs compared. */
export function ComparePage() {
  const context = useNames();
  const words = useWords(compareWords);
  const common = useWords(documentWords);
  const search = useSearch({ from: '/treaties/compare' });
  const navigate = useNavigate({ from: '/treaties/compare' });
  const result = useRef<HTMLHeadingElement>(null);
  // Who chooses by hand wants to see what comes of it; who goes through the choices by keys must not be taken away from them.
  const byHand = useRef(false);
  const wanted = useRef(false);
  const change = (next: Partial<Record<keyof CompareSearch, string | undefined>>): void => {
    wanted.current = byHand.current;
    void navigate({ search: (prev) => ({ ...prev, ...next }) as CompareSearch, replace: true, resetScroll: false });
  };
  const { packs, vocabulary } = context.law;
  const { a, b } = search;
  const formality =
    search.formality !== undefined && search.formality in vocabulary.formalities ? search.formality : undefined;
  const query: CompareQuery | undefined =
    a === undefined || b === undefined || a === b || !(a in packs) || !(b in packs)
      ? undefined
      : { a, b, formality, lang: context.lang };
  const key = query === undefined ? undefined : JSON.stringify(query);
  const { value, pending } = useAnswer(key, async () =>
    query === undefined ? undefined : await engine().law.compare(query),
  );
  useTitle(a !== undefined && b !== undefined && query !== undefined ? nameOf(context, a, b) : words.title);
  useEffect(() => {
    if (pending || value === undefined || !wanted.current) return;
    wanted.current = false;
    show(result.current);
  }, [pending, value]);
  const unknown = [a, b].some((id) => id !== undefined && !(id in packs));

  const exported = async (): Promise<void> => {
    if (query === undefined) return;
    const page = await engine().law.comparePage(query);
    if (page !== undefined) save(`${query.a}-${query.b}.${query.lang}.html`, page, 'text/html');
  };
  return (
    <div className="wide page document-page">
      <header className="document-head">
        <p className="document-way no-print">
          <Link to="/treaties">{common.all}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <form
        className="compare-choice no-print"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.title}
        onPointerDown={() => {
          byHand.current = true;
        }}
        onKeyDown={() => {
          byHand.current = false;
        }}
      >
        <PackPicker context={context} label={words.first} value={a} onChange={(id) => change({ a: id })} />
        <button
          type="button"
          className="button quiet compare-swap"
          disabled={a === undefined && b === undefined}
          onClick={() => change({ a: b, b: a })}
        >
          <span aria-hidden="true">⇄</span> {words.swap}
        </button>
        <PackPicker context={context} label={words.second} value={b} onChange={(id) => change({ b: id })} />
        <FormalityPicker context={context} value={formality} onChange={(one) => change({ formality: one })} />
      </form>
      {unknown && (
        <p className="error-box" role="alert">
          {words.noPack}
        </p>
      )}
      {a !== undefined && a === b && (
        <p className="error-box" role="alert">
          {words.same}
        </p>
      )}
      <p className="hide" role="status">
        {query === undefined ? '' : pending || value === undefined ? words.wait : words.done(value.title, value.counts)}
      </p>
      {query === undefined && <Suggestions context={context} />}
      {query !== undefined && value === undefined && (
        <div className="loading">
          <span className="spinner" aria-hidden="true" /> {words.wait}
        </div>
      )}
      {query !== undefined && value !== undefined && (
        <ComparedView compared={value} pending={pending} label={common.contents} heading={result}>
          <button type="button" className="button quiet small-button" onClick={() => void exported()}>
            {common.save}
          </button>
          <button type="button" className="button quiet small-button" onClick={() => print()}>
            {common.print}
          </button>
        </ComparedView>
      )}
    </div>
  );
}

function nameOf(context: Names, a: string, b: string): string {
  return context.words.law.comparison(packShort(context, a), packShort(context, b));
}

/** Brings the result into view where it is not, as on a phone, and goes on from it. */
function show(heading: HTMLElement | null): void {
  if (heading === null) return;
  const { top, bottom } = heading.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight / 2) return;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start', behavior: matchMedia(STILL).matches ? 'auto' : 'smooth' });
}

function ComparedView({
  compared,
  pending,
  label,
  heading,
  children,
}: {
  readonly compared: Compared;
  readonly pending: boolean;
  readonly label: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}) {
  const main = useRef<HTMLDivElement>(null);
  const search = useSearch({ from: '/treaties/compare' });
  const go = usePointed(main, search.part, true);
  return (
    <div className={pending ? 'compare-old' : undefined}>
      <div className="compare-sum">
        <h2 ref={heading} tabIndex={-1}>
          {compared.title}
        </h2>
        {compared.titles.map((title) => (
          <p key={title} className="small">
            {title}
          </p>
        ))}
        <p className="compare-counts">{compared.counts}</p>
        <div className="document-tools no-print">{children}</div>
      </div>
      <div className="document-columns">
        <div className="document-side no-print">
          <Contents label={label} entries={compared.parts.map((part) => ({ ...part, under: [] }))} onGo={go} />
        </div>
        <div className="document-main compare-main" ref={main}>
          {compared.parts.map(({ id, title, note, markup }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {note !== undefined && <p className="note">{note}</p>}
              <SafeHtml html={raw(markup)} />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

function FormalityPicker({
  context,
  value,
  onChange,
}: {
  readonly context: Names;
  readonly value: string | undefined;
  readonly onChange: (formality: string | undefined) => void;
}) {
  const words = useWords(compareWords);
  return (
    <div className="treaties-field">
      <label htmlFor="compare-formality">{words.formality}</label>
      <select
        id="compare-formality"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{words.every}</option>
        {Object.keys(context.law.vocabulary.formalities).map((id) => (
          <option key={id} value={id}>
            {formalityName(context, id)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Agreements of one kind are those that are most worth comparing. */
function Suggestions({ context }: { readonly context: Names }) {
  const words = useWords(compareWords);
  const kinds = useWords(treatiesWords);
  const packs = Object.values(context.law.packs).filter((pack) => Object.keys(pack.rules).length > 0);
  const alike = [
    ...Map.groupBy(
      packs.filter(({ layer }) => layer === 'treaty'),
      ({ kind }) => kind,
    ),
  ]
    .filter(([, of]) => of.length > 1)
    .map(
      ([kind, of]) =>
        [kind, of.toSorted((one, two) => Object.keys(two.rules).length - Object.keys(one.rules).length)] as const,
    );
  return (
    <div className="compare-begin">
      <h2>{words.begin}</h2>
      <ul className="plain">
        {alike.flatMap(([kind, of]) =>
          of.slice(0, 3).flatMap((one, index) =>
            of.slice(index + 1, 3).map((two) => (
              <li key={`${one.id} ${two.id}`}>
                <Link to="/treaties/compare" search={{ a: one.id, b: two.id }}>
                  {context.words.list([one.short[context.lang], two.short[context.lang]])}
                </Link>{' '}
                <span className="small">
                  {capital(context, context.words.law.kind[kind] ?? kinds.groups.agreements)}
                </span>
              </li>
            )),
          ),
        )}
      </ul>
    </div>
  );
}
