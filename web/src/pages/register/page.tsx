import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';

import { type CivilDate, earlierOf, laterOf } from '../../../../src/kernel/civil-date.ts';
import { windowOf } from '../../../../src/register/days.ts';
import { AgreementKind } from '../../../../src/register/register.ts';
import { capital } from '../../../../src/report/network/frame.ts';
import { type ListedAgreement, listed } from '../../../../src/report/register/list.ts';
import {
  agreementTitle,
  askedText,
  dayText,
  eventText,
  partyNames,
  type RegisterContext,
  stageText,
} from '../../../../src/report/register/names.ts';
import { useWords } from '../../app/language.ts';
import { today } from '../../app/today.ts';
import { shellWords } from '../../app/words.ts';
import { DaySlider } from '../../parts/day-slider.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useSettled } from '../../parts/use-settled.ts';
import { useRegister } from './base.ts';
import { Filters, type RegisterChange } from './filters.tsx';
import { axisStart, type LifeGroup, Lifelines } from './lifelines.tsx';
import './page.css';
import { type RegisterSearch, type Sort, type Start, STARTS } from './search.ts';
import { registerWords } from './words.ts';

/** The register: agreements as lives on one axis of time. */
export function RegisterPage() {
  const context = useRegister();
  const words = useWords(registerWords);
  const { pages } = useWords(shellWords);
  const search = useSearch({ from: '/register' });
  const navigate = useNavigate({ from: '/register' });
  const change = (next: RegisterChange, replace = false): void => {
    void navigate({
      search: (prev) =>
        Object.fromEntries(
          Object.entries({ ...prev, ...next }).filter(([, value]) => value !== undefined),
        ) as RegisterSearch,
      replace,
      resetScroll: false,
    });
  };
  const { register } = context;
  const then = useId();
  const [playing, setPlaying] = useState(false);
  const asked = earlierOf(search.on ?? today(), register.asOf);
  const start = startFor(search.since ?? STARTS[0], asked);
  const from = axisStart(start);
  const [on, setOn] = useSettled<CivilDate>(laterOf(asked, from), (day) =>
    change({ on: day === register.asOf ? undefined : day }, true),
  );
  const known = search.then === true ? on : undefined;
  const asking = { on, ...(known === undefined ? {} : { known }) };
  const filter = {
    ...(search.state === undefined ? {} : { state: search.state }),
    ...(search.kind === undefined ? {} : { kind: search.kind }),
    ...(search.stage === undefined ? {} : { stage: search.stage }),
  };
  const rows = listed(context, filter, asking);
  const sort = search.sort ?? 'kind';
  const groups = groupsOf(context, rows, sort);
  const days = useMemo(
    () =>
      Object.values(register.agreements)
        .flatMap((agreement) =>
          agreement.events.map((event) => ({
            day: windowOf(event.day).last,
            label: `${agreementTitle(context, agreement)}${context.words.punctuation.colon}${eventText(context, event)}`,
          })),
        )
        .filter(({ day }) => day <= register.asOf && day >= from),
    [context, register, from],
  );
  const { register: said, date } = context.words;
  const title = words.title(askedText(context, on, known));
  const at = (stage: string): number => rows.filter(({ standing }) => standing.stage === stage).length;
  const counts = said.counts(rows.length, at('in-force'), at('signed'), rows.length - at('in-force') - at('signed'));
  return (
    <div className="wide page register">
      <h1>{pages.register}</h1>
      <p className="lead">{words.lead}</p>
      <Link to="/register/claims" className="register-document">
        <strong>{words.claimsTitle}</strong>
        <span>{words.claimsHint}</span>
      </Link>
      <div className="register-controls">
        <DaySlider
          label={words.day}
          days={days}
          min={from}
          max={register.asOf}
          value={on}
          onChange={setOn}
          play={setPlaying}
        />
        <label className="register-then no-print" htmlFor={then}>
          <input
            id={then}
            type="checkbox"
            checked={search.then === true}
            onChange={({ target }) => change({ then: target.checked ? true : undefined })}
          />
          <span>
            {words.then}
            <br />
            <span className="small">{words.thenHint}</span>
          </span>
        </label>
        <Filters context={context} search={{ ...search, since: start }} change={change} />
      </div>
      <p className="register-counts" role="status" aria-live={playing ? 'off' : 'polite'}>
        {rows.length === 0 ? said.phrase.nothingFound : counts}
      </p>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{said.phrase.nothingFound}</p>
          <button
            type="button"
            className="button quiet"
            onClick={() => change({ state: undefined, kind: undefined, stage: undefined, then: undefined })}
          >
            {words.clear}
          </button>
        </div>
      ) : (
        <Picture
          frame={{
            lang: context.lang,
            title,
            notes: [counts],
            rests: [said.phrase.listNote, said.asOf(date(register.asOf))],
            source: context.words.network.source(register.digest.slice(0, 12), date(register.asOf)),
            described: title,
          }}
          name={`comity-register-${on}`}
          table={<LifeTable context={context} rows={groups.flatMap((group) => group.rows)} title={title} on={on} />}
        >
          <Lifelines context={context} groups={groups} title={title} on={on} known={known} from={from} />
        </Picture>
      )}
    </div>
  );
}

/** The shortest axis that was asked for and has the day on it. */
function startFor(asked: Start, on: CivilDate): Start {
  const at = STARTS.indexOf(asked);
  return STARTS.find((one, index) => index >= at && axisStart(one) <= on) ?? STARTS[STARTS.length - 1] ?? asked;
}

function groupsOf(context: RegisterContext, rows: readonly ListedAgreement[], sort: Sort): readonly LifeGroup[] {
  const begun = ({ agreement }: ListedAgreement): string => agreement.events[0]?.day.on ?? '';
  const changed = ({ standing }: ListedAgreement): string => standing.last?.day.on ?? '';
  if (sort === 'kind')
    return AgreementKind.map((kind) => ({
      title: capital(context.words.register.kind[kind]),
      rows: rows.filter(({ agreement }) => agreement.kind === kind).toSorted((a, b) => (begun(a) < begun(b) ? -1 : 1)),
    })).filter((group) => group.rows.length > 0);
  const name = ({ agreement }: ListedAgreement): string => agreementTitle(context, agreement);
  return [
    {
      rows: rows.toSorted((a, b) => {
        if (sort === 'name') return name(a).localeCompare(name(b), context.lang);
        const [x, y] = sort === 'begun' ? [begun(a), begun(b)] : [changed(b), changed(a)];
        return x === y ? (a.agreement.id < b.agreement.id ? -1 : 1) : x < y ? -1 : 1;
      }),
    },
  ];
}

function LifeTable({
  context,
  rows,
  title,
  on,
}: {
  readonly context: RegisterContext;
  readonly rows: readonly ListedAgreement[];
  readonly title: string;
  readonly on: CivilDate;
}) {
  const { label, kind, phrase } = context.words.register;
  return (
    <Sheet
      caption={title}
      columns={[label.agreement, label.kind, label.parties, label.stage, label.since, label.event]}
      words={[1, 2, 3, 4, 5]}
      rows={rows.map(({ agreement, standing }) => ({
        key: agreement.id,
        cells: [
          <Link key={agreement.id} to="/register/$agreement" params={{ agreement: agreement.id }} search={{ on }}>
            {agreementTitle(context, agreement)}
          </Link>,
          kind[agreement.kind],
          partyNames(context, agreement.parties).join(context.words.punctuation.comma),
          standing.stage === undefined ? phrase.unknown : stageText(context, standing),
          standing.last === undefined ? '–' : dayText(context, standing.last.day),
          standing.last === undefined ? '–' : eventText(context, standing.last),
        ],
      }))}
    />
  );
}
