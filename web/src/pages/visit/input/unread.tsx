import { messageOf, remedyOf } from '../../../../../src/report/view/problem.ts';
import { useLang, useWords } from '../../../app/language.ts';
import type { VisitState } from '../../../visit/store.ts';
import { visitWords } from '../words.ts';
import { Ticked } from './ticked.tsx';

/** So many of the things wrong with a file are told; of the others how many. */
const MOST_TOLD = 3;

/** A saved visit or a file of an office that was refused: what is wrong with it, and what to do. */
export function UnreadFile({ state: { unread } }: { readonly state: VisitState }) {
  const words = useWords(visitWords).list;
  const lang = useLang();
  if (unread === undefined) return null;
  const { file, problems } = unread;
  const told = problems.slice(0, MOST_TOLD);
  return (
    <div className="error-box" role="alert">
      <p>
        <strong>{words.unread(file)}</strong>
      </p>
      <ul className="visit-unread">
        {told.map((one) => (
          <li key={`${one.code} ${one.value ?? ''}`}>
            <Ticked text={messageOf(one, lang)} /> <code className="small">{one.code}</code>
            <br />
            <Ticked text={remedyOf(one, lang)} />
          </li>
        ))}
      </ul>
      {problems.length > told.length ? <p>{words.unreadMore(problems.length - told.length)}</p> : null}
    </div>
  );
}
