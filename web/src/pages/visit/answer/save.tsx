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
      <p className="answer-buttons no-print">
        <button type="button" className="button" onClick={() => void page()}>
          {said.save.html}
        </button>
        <button type="button" className="button quiet" onClick={data}>
          {said.save.json}
        </button>
        <button type="button" className="button quiet" onClick={() => print()}>
          {said.save.print}
        </button>
      </p>
      <p className="small no-print">{said.save.jsonNote}</p>
      <p role="status" className="no-print">
        {made}
      </p>
    </Part>
  );
}
