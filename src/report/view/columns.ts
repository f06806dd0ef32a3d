// What the columns of a manifest mean, and what may stand in them.
import type { LawHeads } from '../../engine/law-parts.ts';
import type { Fact, Title } from '../../engine/vocabulary.ts';
import { columnUse, type LineColumn, type TextColumn } from '../../visit/manifest/columns.ts';
import type { Lang } from '../../words/words.ts';

/** One column: what it means, what may stand in it, and of a fact also its path and question. */
export type ColumnMeaning = {
  readonly column: string;
  readonly title: string;
  readonly fact?: string;
  readonly type?: string;
  /** The words that may stand in it, where they are a closed list. */
  readonly values?: readonly string[];
  readonly question?: string;
};

const LINE: Readonly<Record<LineColumn, Title>> = {
  kind: {
    en: 'what the line stands for; the only column that must be there',
    ja: '行が何を表すか。必須の列はこれだけです',
  },
  group: {
    en: 'the id of a group of the visit; may be blank where there is only one',
    ja: '訪問の一団の id。一団が一つなら空けられます',
  },
  label: { en: 'what people call the line; never a fact', ja: '行の呼び名。事実としては読まれません' },
  quantity: {
    en: 'how many alike units the line stands for; blank is 1, and a person is always one line',
    ja: '行が表す同種の数。空欄は 1。人は必ず一人一行です',
  },
};

const TEXT: Readonly<Record<TextColumn, Title>> = {
  name: { en: 'name', ja: '氏名' },
  rank: { en: 'rank', ja: '階級' },
  'rank-code': { en: 'NATO rank code', ja: 'NATO の階級符号' },
  service: { en: 'service, such as army or navy', ja: '軍種' },
  'service-number': { en: 'service or registration number', ja: '認識番号又は登録番号' },
  'un-number': { en: 'UN number of dangerous goods', ja: '危険物の国連番号' },
  'compatibility-group': { en: 'compatibility group of explosives', ja: '火薬類の隔離区分' },
  remarks: { en: 'remarks', ja: '備考' },
};

const CONSIGNMENT: Title = { en: 'the number of the consignment it travels in', ja: '積まれている貨物の番号' };
const BRINGER: Title = {
  en: 'the person who brings it, by label, name or service-number',
  ja: '携行する人（label、name または service-number）',
};

/** What may stand in a column that has no closed list of words. */
const ALLOWED: Readonly<Record<string, Title>> = {
  number: { en: 'a number without unit or separators', ja: '単位や区切りのない数' },
  state: { en: 'a State as two capital letters', ja: '国を大文字二字の符号で' },
};

/** What a column of a template means for lines of these kinds. */
export function columnMeaning(law: LawHeads, column: string, kinds: readonly string[], lang: Lang): ColumnMeaning {
  const { vocabulary } = law;
  const use = columnUse(vocabulary, column);
  switch (use?.use) {
    case 'line': {
      const values = use.name === 'kind' ? { values: kinds } : {};
      return { column, title: LINE[use.name][lang], ...values };
    }
    case 'parent':
      return { column, title: (use.parent === column ? CONSIGNMENT : BRINGER)[lang] };
    case 'fact': {
      // One name may be several facts, each of its own kinds: what may stand in the column is what may stand in any of them.
      const paths = new Set(kinds.flatMap((kind) => use.paths[kind] ?? []));
      const facts = [...paths].flatMap((path) => vocabulary.facts[path] ?? []);
      const [fact] = facts;
      if (fact === undefined) return { column, title: column };
      const values = new Set(facts.flatMap((one) => valuesOf(law, one)));
      return {
        column,
        title: facts.map((one) => one[lang]).join('; '),
        fact: fact.path,
        type: fact.type,
        ...(values.size === 0 ? {} : { values: [...values] }),
        question: fact.ask[lang],
      };
    }
    case 'text':
      return { column, title: TEXT[use.name][lang] };
    case 'own':
    case undefined:
      return { column, title: column };
  }
}

/** What may stand in a column without a closed list, in words; undefined where that is free text. */
export function allowedText(type: string, lang: Lang): string | undefined {
  return ALLOWED[type]?.[lang];
}

/** The closed list of what may stand for a fact; empty where there is none. */
export function valuesOf({ packs }: Pick<LawHeads, 'packs'>, { type, values = {} }: Fact): string[] {
  if (type === 'pack') return Object.keys(packs);
  return type === 'boolean' ? ['yes', 'no'] : Object.keys(values);
}
