import { type ReactNode, useId, useRef, useState } from 'react';

import { useWords } from '../app/language.ts';
import './picture.css';
import { fileOf, type PictureFrame, pngOf } from './picture-file.ts';
import { pictureWords } from './picture-words.ts';
import { save } from './save-file.ts';

/**
 * A picture with all that belongs to it: its title, its source line, what its figures rest on, the table behind it, and itself as a file.
 *
 * @param frame what stands around the drawing in the file; title and source stand on the page too
 * @param name the name of the file, without its ending
 * @param table the same figures as a table
 * @param children one SVG with a `viewBox`, drawn at most 896 wide, in the classes of `picture.css`
 */
export function Picture({
  frame,
  name,
  table,
  children,
}: {
  readonly frame: PictureFrame;
  readonly name: string;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useWords(pictureWords);
  const drawing = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const title = useId();
  const saveAs = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = drawing.current?.querySelector('svg');
    if (svg === null || svg === undefined) return;
    const file = fileOf(svg, frame);
    const full = `${name}.${kind}`;
    try {
      if (kind === 'svg') save(full, file, 'image/svg+xml');
      else save(full, await pngOf(file), 'image/png');
      setTold(words.saved(full));
    } catch {
      setTold(words.failed);
    }
  };
  return (
    <figure className="picture" aria-labelledby={title}>
      <div className="picture-head">
        <h2 id={title}>{frame.title}</h2>
        <div className="picture-save no-print">
          <button type="button" className="button quiet small-button" onClick={() => void saveAs('svg')}>
            {words.svg}
          </button>
          <button type="button" className="button quiet small-button" onClick={() => void saveAs('png')}>
            {words.png}
          </button>
        </div>
      </div>
      <div className="picture-drawing" ref={drawing}>
        {children}
      </div>
      <figcaption>
        <p className="small">{frame.source}</p>
        <p className="small" role="status">
          {told}
        </p>
      </figcaption>
      <details>
        <summary>{words.table}</summary>
        <div className="picture-behind">{table}</div>
      </details>
      <details>
        <summary>{words.rests}</summary>
        <ul className="plain small picture-behind">
          {frame.rests.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}
