import { Mark } from '../../../../src/engine/marks.ts';
import { words as catalogue } from '../../../../src/words/words.ts';
import { useLang, useWords } from '../../app/language.ts';
import { treatiesWords } from './words.ts';

/** How well the rules of a pack are known: one bar, told apart by pattern as well as by shade, and the same in words. */
export function MarksBar({ marks, rules }: { readonly marks: Readonly<Record<Mark, number>>; readonly rules: number }) {
  const lang = useLang();
  const words = useWords(treatiesWords);
  const { mark: names, punctuation } = catalogue(lang);
  if (rules === 0) return <p className="small treaties-norules">{words.noRules}</p>;
  const said = Mark.filter((mark) => marks[mark] > 0).map((mark) => `${names[mark]} ${marks[mark]}`);
  return (
    <>
      <div className="treaties-bar" role="img" aria-label={words.marksOf(said.join(punctuation.comma))}>
        {Mark.filter((mark) => marks[mark] > 0).map((mark) => (
          <span key={mark} className={`treaties-part p-${mark}`} style={{ flexGrow: marks[mark] }} />
        ))}
      </div>
      <p className="small">{words.rules(rules)}</p>
    </>
  );
}

/** What the patterns of the bars mean. */
export function MarksLegend() {
  const { mark: names, markMeaning } = catalogue(useLang());
  return (
    <ul className="treaties-legend">
      {Mark.map((mark) => (
        <li key={mark} title={markMeaning[mark]}>
          <span className={`treaties-part p-${mark}`} aria-hidden="true" /> {names[mark]}
        </li>
      ))}
    </ul>
  );
}
