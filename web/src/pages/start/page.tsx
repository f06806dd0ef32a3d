import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { words as reportWords } from '../../../../src/words/words.ts';
import { useLang, useWords } from '../../app/language.ts';
import { ExampleList } from '../../parts/example-list.tsx';
import { EXAMPLES } from '../../visit/example-titles.ts';
import { useVisit } from '../../visit/store.ts';
import './page.css';
import { LawPicture, NetworkPicture, VisitPicture } from './pictures.tsx';
import { EXAMPLE_RELIEF } from './relief.ts';
import { startWords } from './words.ts';

/** What this is, and the ways in. */
export function StartPage() {
  const words = useWords(startWords);
  const { number } = reportWords(useLang());
  const { visit } = useVisit();
  const { before, waived, eased, unchanged } = EXAMPLE_RELIEF;
  return (
    <div className="start">
      <div className="start-hero">
        <div className="wrap">
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          {visit === undefined ? null : <GoOn />}
          <div className="start-ways">
            <Link to="/visit" search={{ example: '01' }} className={visit === undefined ? 'button' : 'button quiet'}>
              {words.example}
            </Link>
            {visit === undefined ? (
              <Link to="/visit" className="button quiet">
                {words.own}
              </Link>
            ) : null}
            <span className="small">{words.exampleWhat}</span>
          </div>
        </div>
      </div>
      <div className="wrap page">
        <h2 className="hide">{words.doors}</h2>
        <ul className="start-doors">
          <Door
            words={words.visit}
            caption={words.visit.picture(number(before), number(waived), number(eased), number(unchanged))}
            picture={<VisitPicture />}
            to="/visit"
          />
          <Door words={words.law} caption={words.law.picture} picture={<LawPicture />} to="/treaties" />
          <Door words={words.network} caption={words.network.picture} picture={<NetworkPicture />} to="/network" />
        </ul>
        <h2 className="start-more">{words.more}</h2>
        <p className="small">{words.moreNote}</p>
        <ExampleList without="01" />
      </div>
    </div>
  );
}

function Door({
  words,
  caption,
  picture,
  to,
}: {
  readonly words: { readonly title: string; readonly text: string; readonly go: string };
  readonly caption: string;
  readonly picture: ReactNode;
  readonly to: '/visit' | '/treaties' | '/network';
}) {
  return (
    <li className="start-door">
      <figure>
        {picture}
        <figcaption className="small">{caption}</figcaption>
      </figure>
      <div className="start-door-text">
        <h3>
          <Link to={to}>{words.title}</Link>
        </h3>
        <p>{words.text}</p>
        <p className="start-go" aria-hidden="true">
          {words.go} <span>→</span>
        </p>
      </div>
    </li>
  );
}

/** The visit that was open here before. */
function GoOn() {
  const words = useWords(startWords);
  const lang = useLang();
  const { visit, answer } = useVisit();
  const { from, to } = visit?.answers ?? {};
  const { number } = reportWords(lang);
  const example = visit?.origin.from === 'example' ? visit.origin.id : undefined;
  const title =
    EXAMPLES.find(({ id }) => id === example)?.title[lang] ??
    (visit?.plan === undefined ? undefined : answer?.assessment.frame.title[lang]) ??
    visit?.rosters[0]?.path;
  return (
    <Link to="/visit" className="start-go-on">
      <span className="start-go-on-what">
        <strong>{words.goOn}</strong>
        <span>
          {[
            ...(from === undefined || to === undefined ? [] : [`${from} → ${to}`]),
            title,
            ...(answer === undefined ? [] : [words.lines(number(answer.lines))]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="small">{words.goOnWhat}</span>
      </span>
      <span className="start-arrow" aria-hidden="true">
        →
      </span>
    </Link>
  );
}
