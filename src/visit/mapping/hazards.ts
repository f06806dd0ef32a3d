// UN number, class, division and compatibility group: their form, what the list has, and whether they agree on one line.
import type { UnNumber } from '../../engine/mapping.ts';

/** What a cell says of the hazard: the class or division, and the compatibility group if it stands behind. */
export type HazardClass = { readonly division: string; readonly group?: string };

const GROUPS = /^[A-HJKLNS]$/;

/** Reads `1.4S`, `division-1-4`, `HD 1.4 S`, `Class 3`, `クラス1.1D`; undefined for what is no class. */
export function hazardClass(text: string): HazardClass | undefined {
  const match = /^(?:class|division|div\.?|hd|クラス|等級|区分)?\s*([1-9](?:\.[1-6])?)\s*([a-z])?$/i.exec(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^division-(\d)-(\d)$/, '$1.$2'),
  );
  if (match === null) return undefined;
  const [, division = '', group] = match;
  return group === undefined ? { division } : { division, group: group.toUpperCase() };
}

/** The four digits of a UN number: `UN 0012`, `0012`, and `12` from which a table has dropped the noughts. */
export function unDigits(text: string): string | undefined {
  const match = /^(?:un|国連番号|国連)?[\s.:-]*(?:no\.?|番号)?[\s.:-]*(\d{1,4})$/i.exec(text.normalize('NFKC').trim());
  return match?.[1] === undefined || Number(match[1]) === 0 ? undefined : match[1].padStart(4, '0');
}

/** What is wrong with the hazard of one line, and in which of its cells. */
export type HazardFault =
  | { readonly what: 'un-form'; readonly value: string }
  | { readonly what: 'group-form'; readonly value: string }
  | { readonly what: 'group-twice'; readonly value: string; readonly other: string }
  | { readonly what: 'class'; readonly un: string; readonly value: string; readonly listed: string };

/**
 * Compares what a line says. A number that the list lacks is not wrong: the list is short.
 *
 * @param line the cells as text; absent where blank
 */
export function hazardFaults(
  line: { readonly un?: string; readonly class?: string; readonly group?: string },
  list: Readonly<Record<string, UnNumber>>,
): HazardFault[] {
  const faults: HazardFault[] = [];
  const digits = line.un === undefined ? undefined : unDigits(line.un);
  if (line.un !== undefined && digits === undefined) faults.push({ what: 'un-form', value: line.un });
  const stated = line.class === undefined ? undefined : hazardClass(line.class);
  // A compatibility group is of class 1 alone.
  const group = line.group?.normalize('NFKC').trim().toUpperCase() ?? stated?.group;
  if (group !== undefined && (!GROUPS.test(group) || stated?.division.startsWith('1') === false)) {
    faults.push({ what: 'group-form', value: group });
    return faults;
  }
  if (stated?.group !== undefined && group !== stated.group)
    faults.push({ what: 'group-twice', value: group ?? '', other: stated.group });
  const known = digits === undefined ? undefined : list[digits];
  if (known === undefined || digits === undefined) return faults;
  const listed = `${known.class}${known.group ?? ''}`;
  const wrongClass = line.class !== undefined && !agrees(line.class, stated, known);
  const wrongGroup = group !== undefined && group !== known.group;
  if (wrongClass || wrongGroup) {
    const value = `${stated?.division ?? line.class ?? ''}${group ?? ''}`;
    faults.push({ what: 'class', un: digits, value, listed });
  }
  return faults;
}

// The vocabulary's word for what is not of class 1 agrees with every such number.
function agrees(written: string, stated: HazardClass | undefined, known: UnNumber): boolean {
  if (stated === undefined) return known.group === undefined || written.startsWith('1');
  return stated.division === known.class || (stated.division === '1' && known.group !== undefined);
}
