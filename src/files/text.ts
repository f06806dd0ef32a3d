import { type Place, type Problem, problem } from '../kernel/errors.ts';
import { type Result, failed, ok } from '../kernel/result.ts';
import { decodable, type Encoding, findEncoding, toUtf8 } from './encoding.ts';

const LINE_FEED = 0x0a;

/**
 * The text of a file as UTF-8 without a byte order mark. Where its bytes can be read in two ways, or in none, that is the problem.
 *
 * @param encoding what the user says it is in; without it the encoding is found
 */
export function readUtf8(bytes: Uint8Array, file: string, encoding?: Encoding): Result<Uint8Array> {
  if (encoding !== undefined) {
    const text = toUtf8(bytes, encoding);
    return text === undefined
      ? failed(problem('COMITY_FILE_ENCODING', { value: encoding, place: { file } }))
      : ok(text);
  }
  const found = findEncoding(bytes);
  if (!('sure' in found) && found.may.length > 1) {
    const flags = found.may.map((one) => `\`--encoding ${one}\``);
    return failed(
      problem('COMITY_FILE_TWO_ENCODINGS', {
        value: found.may.join(', '),
        place: { file },
        remedy: `say which it is with ${flags.join(' or ')}, or save it as UTF-8`,
        remedyJa: `${flags.join(' 又は ')} で指定するか、UTF-8 で保存し直してください`,
      }),
    );
  }
  const text = 'sure' in found ? toUtf8(bytes, found.sure) : undefined;
  return text === undefined ? failed(notUtf8(bytes, file)) : ok(text);
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const place = firstBadByte(bytes, file);
  const flags = decodable(bytes).map((one) => `\`--encoding ${one}\``);
  if (flags.length === 0) return problem('COMITY_FILE_NOT_UTF8', { place });
  return problem('COMITY_FILE_NOT_UTF8', {
    place,
    remedy: `save it as UTF-8, in a spreadsheet as "CSV UTF-8"; or say what it is in: its bytes can be read with ${flags.join(' or ')}`,
    remedyJa: `UTF-8 で保存し直す（表計算ソフトでは「CSV UTF-8」を選ぶ）か、文字コードを指定してください。${flags.join(' 又は ')} で読めます`,
  });
}

/** The same as one string, for the files that are read whole. */
export function readText(bytes: Uint8Array, file: string, encoding?: Encoding): Result<string> {
  const text = readUtf8(bytes, file, encoding);
  return text.ok ? ok(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text.value)) : text;
}

/** Tells where positions in a text are; `offset` counts UTF-16 units from 0. The line breaks are looked for once. */
export function placesIn(text: string, file: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: sign }) => index + sign.length)];
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Where one position in a text is. */
export function placeInText(text: string, offset: number, file: string): Place {
  return placesIn(text, file)(offset);
}

function firstBadByte(bytes: Uint8Array, file: string): Place {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { file, line, column: validUnits(part) + 1 };
    start = end;
  }
  return { file, line, column: 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 units of the longest beginning that is UTF-8. */
function validUnits(bytes: Uint8Array): number {
  let good = 0;
  for (let end = 1; end <= bytes.length; end += 1) if (isUtf8(bytes.subarray(0, end))) good = end;
  return new TextDecoder().decode(bytes.subarray(0, good)).length;
}
