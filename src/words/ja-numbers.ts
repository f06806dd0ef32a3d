// How Japanese writes numbers, days, counts and lists: what every other file of Japanese words is made with.

import { type CivilDate, weekday } from '../kernel/civil-date.ts';

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'] as const;

/** The name of each kind of subject, and the counter it is counted with. */
export const kindNames: Readonly<Record<string, readonly [string, string]>> = {
  person: ['人員', '名'],
  vehicle: ['車両', '両'],
  weapon: ['武器', '点'],
  ammunition: ['弾薬', 'ロット'],
  goods: ['物品', '点'],
  equipment: ['装備品', '点'],
  vessel: ['船舶', '隻'],
  aircraft: ['航空機', '機'],
  animal: ['動物', '頭'],
  mail: ['郵便物', '点'],
  consignment: ['貨物', '口'],
  movement: ['移動', '件'],
  activity: ['活動', '件'],
};

/** Each unit of a lead time, after its number. */
export const leadUnits: Readonly<Record<string, string>> = {
  days: '日',
  'working-days': '開庁日',
  'clear-working-days': '開庁日（両端を除く）',
  weeks: '週間',
  hours: '時間',
};

/** A number with its thousands apart from five digits on. */
export function number(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** A day, with its year. */
export function date(day: CivilDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** A day with its weekday behind. */
export function dateLong(day: CivilDate): string {
  return `${date(day)}（${WEEKDAYS[weekday(day) - 1] ?? ''}）`;
}

/** A day without its year. */
export function monthAndDay(day: CivilDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Some things strung together as one phrase. */
export function list(items: readonly string[]): string {
  return items.join('、');
}
