// Deadlines, lists per addressee, duties, papers, questions and texts.

import { fenceText, markedText } from '../view/cite.ts';
import { unitsWithLines } from '../view/classes.ts';
import { type Context, formalityName, paperName, sourceTitle, titleOf } from '../view/context.ts';
import { unitsAndLines } from '../view/groups.ts';
import { questionText } from '../view/questions.ts';
import { type DutyLine, type Filing, addresseeLists, dutyLines, filings, given, unfiled } from '../view/todo.ts';
import { hang, pad, widthOf } from './layout.ts';
import { READABLE, type Sheet, heading, labelled, paragraph } from './sheet.ts';

export function deadlineSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const dated = filings(context).filter((filing) => filing.row.latest !== undefined);
  const lines = heading(sheet, words.heading.deadlines, dated.length === 0 ? undefined : words.phrase.deadlineNote);
  if (dated.length === 0) return [...lines, ...paragraph(sheet, words.phrase.noDeadline)];
  const dates = Math.max(...dated.map(({ by }) => widthOf(by))) + 2;
  const lefts = Math.max(...dated.map(({ left }) => widthOf(left))) + 2;
  for (const filing of dated) {
    const tone = filing.row.state === 'late' ? sheet.paint.bad : filing.certain ? sheet.paint.bold : sheet.paint.dim;
    const possible = filing.certain
      ? ''
      : `${words.punctuation.open}${words.phrase.needPossible}${words.punctuation.close}`;
    const where = context.manyHosts ? ` · ${filing.hostName}` : '';
    lines.push(
      ...hang(
        `  ${tone(pad(filing.by, dates))}${tone(pad(filing.left, lefts))}`,
        `${tone(filing.formality)} → ${filing.authority}${where}${possible}`,
        sheet.width,
      ),
      ...(filing.computation === undefined
        ? []
        : hang(' '.repeat(2 + dates), sheet.paint.dim(filing.computation), Math.min(READABLE, sheet.width))),
    );
  }
  return lines;
}

export function todoSection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const lists = addresseeLists(context);
  const lines = heading(sheet, words.heading.todo, lists.length === 0 ? undefined : words.phrase.todoNote);
  const others = unfiled(context);
  if (lists.length === 0 && others.length === 0) lines.push(...paragraph(sheet, words.phrase.noTodo));
  for (const list of lists) {
    lines.push(
      '',
      ...hang('  ', sheet.paint.bold(list.name) + (context.manyHosts ? ` · ${list.hostName}` : ''), sheet.width),
    );
    for (const filing of list.filings) lines.push(...filingLines(context, sheet, filing));
    for (const duty of list.duties) lines.push(...dutyText(context, sheet, duty));
  }
  const where = (hostName: string): string => (context.manyHosts ? ` · ${hostName}` : '');
  if (others.length > 0) lines.push('', `  ${sheet.paint.bold(words.heading.unfiled)}`);
  for (const { number, formality, units, said, hostName } of others)
    lines.push(
      ...hang(
        '  [ ] ',
        `${number}. ${sheet.paint.bold(formality)} · ${units} · ${said}${where(hostName)}`,
        sheet.width,
      ),
    );
  const already = given(context);
  if (already.length > 0) lines.push('', `  ${sheet.paint.bold(words.heading.given)}`);
  for (const group of already)
    lines.push(
      ...hang(
        '  [x] ',
        `${sheet.paint.bold(group.formalityName)} · ${unitsAndLines(context, group)} · ${words.phrase.given}${where(group.hostName)}`,
        sheet.width,
      ),
    );
  return lines;
}

/** One thing to file as an item with a box, and what is known of it under it. */
export function filingLines(context: Context, sheet: Sheet, filing: Filing): string[] {
  const { words } = context;
  const left = filing.left === '' ? '' : `${words.punctuation.open}${filing.left}${words.punctuation.close}`;
  const closed = filing.closed === undefined ? '' : `${words.punctuation.colon}${filing.closed}`;
  const possible = filing.certain
    ? ''
    : `${words.punctuation.open}${words.phrase.needPossible}${words.punctuation.close}`;
  const size = Math.max(0, ...filing.details.map(({ label }) => widthOf(label))) + 2;
  return [
    ...hang(
      '  [ ] ',
      `${filing.number}. ${sheet.paint.bold(filing.formality)} · ${filing.units} · ${filing.by}${left}${closed}${possible}`,
      sheet.width,
    ),
    ...filing.details.flatMap(({ label, text }) => labelled(sheet, label, text, { indent: 6, size })),
  ];
}

export function dutyText(context: Context, sheet: Sheet, duty: DutyLine): string[] {
  const { words } = context;
  const possible = duty.certain
    ? ''
    : `${words.punctuation.open}${words.phrase.dutyPossible}${words.punctuation.close}`;
  const paper = duty.paper === undefined ? '' : `${words.punctuation.open}${duty.paper}${words.punctuation.close}`;
  return [
    ...hang(
      '  [ ] ',
      `${duty.who}${words.punctuation.colon}${sheet.paint.bold(duty.what)}${paper} · ${duty.when} · ${duty.units}${possible}`,
      sheet.width,
    ),
    ...paragraph(sheet, sheet.paint.dim(`${duty.rule} · ${duty.breach}`), 6),
  ];
}

export function dutySection(context: Context, sheet: Sheet): string[] {
  const { words } = context;
  const duties = dutyLines(context).filter((duty) => duty.row.to === undefined);
  const lines = heading(sheet, words.heading.duties);
  if (duties.length === 0) return [...lines, ...paragraph(sheet, words.phrase.noDuties)];
  return [...lines, ...duties.flatMap((duty) => dutyText(context, sheet, duty))];
}

export function paperSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment, law } = context;
  const lines = heading(sheet, words.heading.papers);
  if (assessment.papers.length === 0) return [...lines, ...paragraph(sheet, words.phrase.noPapers)];
  for (const row of assessment.papers) {
    const who = row.who === undefined ? '' : `${titleOf(context, law.vocabulary.actors[row.who], row.who)} · `;
    lines.push(
      ...hang(
        '  [ ] ',
        `${sheet.paint.bold(paperName(context, row.paper))} · ${who}${unitsWithLines(context, row.classes)}`,
        sheet.width,
      ),
      ...paragraph(
        sheet,
        sheet.paint.dim(words.list([...new Set(row.because.map((rule) => fenceText(context, rule)))])),
        6,
      ),
    );
  }
  return lines;
}

export function questionSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const lines = heading(
    sheet,
    words.heading.questions,
    assessment.questions.length === 0 ? undefined : words.phrase.questionsNote,
  );
  if (assessment.questions.length === 0) return [...lines, ...paragraph(sheet, words.phrase.noQuestions)];
  assessment.questions.forEach((question, index) => {
    lines.push(
      ...hang(
        `  ${String(index + 1).padStart(2)}. `,
        sheet.paint.bold(questionText(context, question.variable)),
        sheet.width,
      ),
      ...paragraph(
        sheet,
        `${unitsWithLines(context, question.classes)} · ${words.label.hangs} ${words.list(question.formalities.map((id) => formalityName(context, id)))} · ${question.kind === 'provided' ? words.phrase.provisoKind : words.phrase.unsettledKind}`,
        6,
      ),
    );
  });
  return lines;
}

export function wantedSection(context: Context, sheet: Sheet): string[] {
  const { words, assessment } = context;
  const lines = heading(
    sheet,
    words.heading.wanted,
    assessment.wanted.length === 0 ? undefined : words.phrase.wantedNote,
  );
  if (assessment.wanted.length === 0) return [...lines, ...paragraph(sheet, words.phrase.noTexts)];
  assessment.wanted.forEach((text, index) => {
    const name = fenceText(context, text.fence);
    lines.push(
      ...hang(
        `  ${String(index + 1).padStart(2)}. `,
        `${sheet.paint.bold(name)} · ${words.formalities(text.units)}`,
        sheet.width,
      ),
    );
    if (text.source === '') return;
    lines.push(
      ...paragraph(
        sheet,
        `${words.label.hangs} ${words.list(text.formalities.map((id) => formalityName(context, id)))} · ${markedText(context, sourceTitle(context, text.source), text.mark)}`,
        6,
      ),
    );
  });
  return lines;
}
