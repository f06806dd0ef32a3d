import { Link } from '@tanstack/react-router';

import { useLang } from '../app/language.ts';
import { EXAMPLES } from '../visit/example-titles.ts';
import './example-list.css';

/** The examples, each one click from its answer. */
export function ExampleList({ without }: { readonly without?: string }) {
  const lang = useLang();
  return (
    <ul className="example-list">
      {EXAMPLES.filter(({ id }) => id !== without).map(({ id, title, shows }) => (
        <li key={id}>
          <Link to="/visit" search={{ example: id }}>
            <span className="example-id">{id}</span>
            <span>
              <strong>{title[lang]}</strong>
              <span className="small">{shows[lang]}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
