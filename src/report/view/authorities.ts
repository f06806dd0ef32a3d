// The host's chair: for each of our offices, what binds us, what they must show, what we must answer by when.

import { type AnswerGroup, answerGroups, isLightened } from './groups.ts';
import { type Context, authorityName, paperName, stateName } from './context.ts';
import { type DutyLine, type Filing, addresseeLists, dutyLines } from './todo.ts';

/** One office of the host, with everything that concerns it: the host's view of a visit. */
export interface AuthorityView {
  readonly host: string;
  readonly hostName: string;
  /** Empty where no office is known to deal with the formality. */
  readonly authority: string;
  readonly name: string;
  /** Answers that an agreement or an act giving effect to it lightens. */
  readonly binds: readonly AnswerGroup[];
  /** Papers by which a formality is eased here, and duties owed to this office. */
  readonly papers: readonly string[];
  readonly duties: readonly DutyLine[];
  readonly answers: readonly Filing[];
  /** Consents of this office that no filing is known for. */
  readonly consents: readonly AnswerGroup[];
  readonly open: readonly AnswerGroup[];
}

export function authorityViews(context: Context): AuthorityView[] {
  const { law } = context;
  const groups = answerGroups(context);
  const lists = addresseeLists(context);
  const duties = dutyLines(context);
  const officeOf = (host: string, formality: string): string => law.states[host]?.filing[formality]?.authority ?? '';
  const keys = new Set<string>();
  for (const list of lists) keys.add(`${list.host}/${list.authority}`);
  for (const group of groups) keys.add(`${group.host}/${officeOf(group.host, group.formality)}`);
  return [...keys]
    .map((key): AuthorityView => {
      const host = key.slice(0, key.indexOf('/'));
      const authority = key.slice(key.indexOf('/') + 1);
      const list = lists.find((each) => each.host === host && each.authority === authority);
      const ours = groups.filter((group) => group.host === host && officeOf(host, group.formality) === authority);
      const rules = new Set(
        ours.flatMap(({ row }) => row.because.map((citation) => `${citation.instrument}/${citation.rule}`)),
      );
      const filed = new Set(list?.filings.map((filing) => filing.row.formality));
      return {
        host,
        hostName: stateName(context, host),
        authority,
        name: authority === '' ? context.words.phrase.noAuthority : authorityName(context, host, authority),
        binds: ours.filter(({ row }) => isLightened(row) && row.credit !== undefined),
        papers: [...new Set(ours.flatMap(({ row }) => row.by.map((by) => paperName(context, by.paper))))],
        duties: duties.filter(
          (duty) =>
            duty.row.to === authority || (duty.row.to === undefined && duty.rules.some((rule) => rules.has(rule))),
        ),
        answers: list?.filings ?? [],
        consents: ours.filter(({ row }) => row.outcome === 'consent' && row.met !== true && !filed.has(row.formality)),
        open: ours.filter(({ row }) => row.outcome === 'unsettled'),
      };
    })
    .filter((view) =>
      [view.binds, view.papers, view.duties, view.answers, view.consents, view.open].some((part) => part.length > 0),
    )
    .sort(
      (a, b) =>
        (a.authority === '' ? 1 : 0) - (b.authority === '' ? 1 : 0) ||
        b.answers.length - a.answers.length ||
        (a.name < b.name ? -1 : 1),
    );
}
