import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { use, useMemo, useRef, useState } from 'react';

import { EARLIEST, LATEST } from '../../../../src/kernel/civil-date.ts';
import type { Pack } from '../../../../src/engine/law.ts';
import { articleId, documentFacts, documentParts } from '../../../../src/report/html/law-document.ts';
import { html } from '../../../../src/report/html/safe.ts';
import { type Aside, type Beside, type LawDocument, lawDocument } from '../../../../src/report/view/law-document.ts';
import type { Lookup } from '../../../../src/report/view/context.ts';
import { knownOn, statusOf } from '../../../../src/report/view/pack-standing.ts';
import { words as reportWords } from '../../../../src/words/words.ts';
import { useLang, useWords } from '../../app/language.ts';
import { useTitle } from '../../app/title.ts';
import { today } from '../../app/today.ts';
import { packLaw } from '../../data/law.ts';
import { DayField } from '../../parts/day-field.tsx';
import { save } from '../../parts/save-file.ts';
import { SafeHtml } from '../../parts/safe-html.tsx';
import { Contents, type ContentsEntry } from './contents.tsx';
import './document.css';
import { documentWords } from './document-words.ts';
import { narrowed, provisionCount } from './find.ts';
import { useFoundWords } from './highlight.ts';
import { NoSuchPack } from './no-such-pack.tsx';
import './page.css';
import { usePointed } from './pointed.ts';
import { Standing } from './standing.tsx';

/** One pack of law as a document. */
export function PackPage() {
  const { pack: id } = useParams({ from: '/treaties/$pack' });
  const lang = useLang();
  const known = use(packLaw(id));
  const pack = known?.law.packs[id];
  if (known === undefined || pack === undefined) return <NoSuchPack id={id} />;
  return <PackDocument context={{ law: known.law, lang, words: reportWords(lang) }} pack={pack} aside={known.aside} />;
}

function PackDocument({
  context,
  pack: whole,
  aside,
}: {
  readonly context: Lookup;
  readonly pack: Pack;
  readonly aside: Aside;
}) {
  const words = useWords(documentWords);
  const search = useSearch({ from: '/treaties/$pack' });
  const navigate = useNavigate({ from: '/treaties/$pack' });
  const [query, setQuery] = useState('');
  const main = useRef<HTMLDivElement>(null);
  const now = today();
  const { on = now, known } = search;
  const { law, lang } = context;

  const [pack, beside] = useMemo((): readonly [Pack, Beside] => {
    const seen = knownOn(whole, known ?? LATEST);
    const status = statusOf(seen, on, known);
    return [seen, { on, ...(known === undefined ? {} : { known }), status, ...aside }];
  }, [whole, aside, on, known]);
  const document = useMemo(() => lawDocument(context, pack, beside), [law, lang, pack, beside]);
  const shown = useMemo(() => narrowed(document, query), [document, query]);
  const facts = useMemo(() => documentFacts(context, document), [law, lang, document]);
  const parts = useMemo(
    () => documentParts(context, shown, (fence) => addressOf(whole.id, fence, lang)),
    [law, lang, shown, whole.id],
  );
  const finding = query.trim() !== '';
  const present = finding ? parts.filter((part) => isLeft(shown, part.id)) : parts;
  const count = provisionCount(shown);

  useTitle(document.short);
  useFoundWords(main, query);
  const go = usePointed(main, search.rule === undefined ? search.part : `${whole.id}/${search.rule}`, true);

  const exported = async (): Promise<void> => {
    const [{ packHtml }, { JAPANESE_FONT }] = await Promise.all([
      import('../../../../src/report/law-report.ts'),
      import('../../../../src/report/html/japanese-font.generated.ts'),
    ]);
    const page = packHtml(law, pack, beside, { lang, font: JAPANESE_FONT });
    save(`${whole.id}.${lang}.html`, page, 'text/html');
  };
  return (
    <div className="wide page document-page">
      <header className="document-head">
        <p className="document-way no-print">
          <Link
            to="/treaties"
            search={{ ...(search.on === undefined ? {} : { on }), ...(known === undefined ? {} : { known }) }}
          >
            {words.all}
          </Link>
        </p>
        <h1 className="long">{document.title}</h1>
        <p className="document-short">
          {document.short} <code>{document.id}</code>{' '}
          <Standing status={beside.status}>{factOf(context, document)}</Standing>
        </p>
        <div className="document-tools no-print">
          <DayField
            label={words.day}
            min={EARLIEST}
            max={LATEST}
            value={on}
            onDay={(day) =>
              void navigate({ search: (prev) => ({ ...prev, on: day }), replace: true, resetScroll: false })
            }
          />
          <Link to="/treaties/compare" search={{ a: whole.id }} className="button quiet small-button">
            {words.compare}
          </Link>
          <button type="button" className="button quiet small-button" onClick={() => void exported()}>
            {words.save}
          </button>
          <button type="button" className="button quiet small-button" onClick={() => print()}>
            {words.print}
          </button>
        </div>
        <SafeHtml html={facts} className="document-facts" />
      </header>
      <div className="document-columns">
        <div className="document-side no-print">
          <search className="field document-find">
            <label htmlFor="document-find">{words.find}</label>
            <input
              id="document-find"
              type="search"
              autoComplete="off"
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
            <p className="small" role="status">
              {finding ? words.found(count, provisionCount(document)) : ''}
            </p>
          </search>
          <Contents label={words.contents} entries={entriesOf(shown, present)} onGo={go} />
        </div>
        <div className="document-main" ref={main}>
          {search.rule !== undefined && !hasProvision(document, `${whole.id}/${search.rule}`) && (
            <p className="error-box" role="alert">
              {words.noRule(search.rule)}
            </p>
          )}
          {present.length === 0 && <div className="empty">{words.nothing(query)}</div>}
          {present.map(({ id, title, note, body }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {note !== undefined && <p className="note">{note}</p>}
              <SafeHtml html={html`${body}`} />
            </section>
          ))}
          <p className="small document-digest">
            {context.words.law.label.law} <code>{document.digest}</code>
          </p>
        </div>
      </div>
    </div>
  );
}

function hasProvision({ scope, definitions, articles }: LawDocument, id: string): boolean {
  return [...scope, ...definitions, ...articles].some(({ provisions }) => provisions.some((one) => one.id === id));
}

function addressOf(pack: string, fence: string, lang: string): string {
  return `#/treaties/${pack}?rule=${encodeURIComponent(fence.slice(pack.length + 1))}&lang=${lang}`;
}

// How far it had come stands in the facts as well: here alone, beside the name.
function factOf(context: Lookup, document: LawDocument): string {
  return document.facts.find(({ label }) => label === context.words.law.label.standing)?.text ?? '';
}

// When words are looked for, a part without any is not shown, nor is what explains all of it.
function isLeft(document: LawDocument, part: string): boolean {
  const sizes: Readonly<Record<string, number>> = {
    milestones: document.milestones.length,
    lists: document.lists.length,
    scope: document.scope.length,
    definitions: document.definitions.length,
    articles: document.articles.length,
    cases: document.examples.length,
    'left-out': document.leftOut.length,
    sources: document.sources.length,
  };
  return (sizes[part] ?? 0) > 0;
}

function entriesOf(
  document: LawDocument,
  parts: readonly { readonly id: string; readonly title: string }[],
): ContentsEntry[] {
  const under: Readonly<Record<string, readonly [string, LawDocument['articles']]>> = {
    scope: ['scope', document.scope],
    definitions: ['definition', document.definitions],
    articles: ['article', document.articles],
  };
  return parts.map(({ id, title }) => {
    const [kind, articles] = under[id] ?? ['', []];
    return {
      id,
      title,
      under: articles.map(({ heading }, index) => ({ id: articleId(kind, index), title: heading.replaceAll('`', '') })),
    };
  });
}
