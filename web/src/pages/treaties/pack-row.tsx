import { Link } from '@tanstack/react-router';

import type { CivilDate } from '../../../../src/kernel/civil-date.ts';
import { type Names, stateName } from '../../../../src/report/view/context.ts';
import { useWords } from '../../app/language.ts';
import { Lifeline } from './lifeline.tsx';
import type { PackLine } from './list-model.ts';
import { MarksBar } from './marks-bar.tsx';
import { Standing } from './standing.tsx';
import { treatiesWords } from './words.ts';

const MOST_STATES = 4;

/** One pack in the list: what it is, how far it had come, its life, and how well its rules are known. */
export function PackRow({
  context,
  line,
  min,
  max,
  on,
  days,
}: {
  readonly context: Names;
  readonly line: PackLine;
  readonly min: CivilDate;
  readonly max: CivilDate;
  readonly on: CivilDate;
  /** The days that a link to the pack carries on. */
  readonly days: { readonly on?: CivilDate; readonly known?: CivilDate };
}) {
  const words = useWords(treatiesWords);
  const { date, law, punctuation } = context.words;
  const stops = line.stops.map(({ day, label }) => `${label} ${date(day)}`).join(punctuation.comma);
  return (
    <li className="treaties-row">
      <div className="treaties-name">
        <h3>
          <Link to="/treaties/$pack" params={{ pack: line.id }} search={days}>
            {line.short}
          </Link>
        </h3>
        <p className="small">
          {[line.kind, statesText(context, line, words.more)].filter((one) => one !== '').join(' · ')}
        </p>
      </div>
      <div className="treaties-stand">
        <Standing status={line.status}>{line.standing}</Standing>
        {line.since !== '' && <p className="small">{words.since(line.since)}</p>}
        {line.successor !== undefined && <p className="small">{words.until(line.successor)}</p>}
      </div>
      <Lifeline
        line={line}
        min={min}
        max={max}
        on={on}
        label={`${words.columns.life}${punctuation.colon}${line.undated ? law.note.noMilestones : stops}`}
      />
      <div className="treaties-marks">
        <MarksBar marks={line.marks} rules={line.rules} />
      </div>
    </li>
  );
}

function statesText(context: Names, { states }: PackLine, more: (count: number) => string): string {
  const names = states.map((state) => stateName(context, state));
  if (names.length <= MOST_STATES) return context.words.list(names);
  const shown = names.slice(0, MOST_STATES - 1);
  return `${shown.join(context.words.punctuation.comma)}${context.lang === 'ja' ? '' : ' '}${more(names.length - shown.length)}`;
}
