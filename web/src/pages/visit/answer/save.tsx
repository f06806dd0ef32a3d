import { useState } from 'react';

import { shownJson } from '../../../../../src/kernel/shown-text.ts';
import { htmlReport } from '../../../../../src/report/html/html-report.ts';
import { titleOf } from '../../../../../src/report/view/context.ts';
import { useWords } from '../../../app/language.ts';
import { fileName, save } from '../../../parts/save-file.ts';
import { Part } from './part.tsx';
import { useShared } from './shared.tsx';
import { answerWords } from './words.ts';

/** The answer as files, and on paper. The font of the page is fetched when a page is first saved. */
export function Save() {
  const said = useWords(answerWords);
  const { context } = useShared();
  const { assessment, law, lang, as, labels, sheets } = context;
  const [made, tell] = useState('');
  const title = titleOf(context, assessment.frame.title, context.words.heading.title);
  const page = async (): Promise<void> => {
    const { JAPANESE_FONT } = await import('../../../../../src/report/html/japanese-font.generated.ts');
    const name = fileName(title, 'html');
    save(name, htmlReport(assessment, law, { lang, as, labels, sheets, font: JAPANESE_FONT }), 'text/html');
    tell(said.save.made(name));
  };
  const data = (): void => {
    const name = fileName(title, 'json');
    save(name, `${shownJson(assessment, 2)}\n`, 'application/json');
    tell(said.save.made(name));
  };
  return (
    <Part id="save" title={said.save.title} note={said.save.note}>
      <ul className="answer-ways no-print">
        <li>
          <button type="button" className="button" aria-describedby="save-html" onClick={() => void page()}>
            {said.save.html}
          </button>
          <span id="save-html" className="small">
            {said.save.htmlNote}
          </span>
        </li>
        <li>
          <button type="button" className="button quiet" aria-describedby="save-json" onClick={data}>
            {said.save.json}
          </button>
          <span id="save-json" className="small">
            {said.save.jsonNote}
          </span>
        </li>
        <li>
          <button type="button" className="button quiet" aria-describedby="save-print" onClick={() => print()}>
            {said.save.print}
          </button>
          <span id="save-print" className="small">
            {said.save.printNote}
          </span>
        </li>
      </ul>
      <p role="status" className="no-print">
        {made}
      </p>
    </Part>
  );
}
