// What a file holds, as it may be printed: a word of a roster must not move the cursor, colour the screen, forge a line or turn the
// direction of what stands around it.

/** Values longer than this are cut where people read them; JSON and files keep them whole. */
export const SHOWN_LENGTH = 60;

/** Where Unicode has pictures of the control signs: `␀` for 0, `␛` for 27. */
const PICTURES = 0x24_00;
const DELETE = 0x7f;

/**
 * A text in which every sign that is obeyed instead of shown has a visible one in its place: control signs their picture (`␛`, `␤`, `␀`),
 * ends of line and paragraph `␤`, and those without a picture, such as signs of direction, `�`.
 *
 * @param most characters (code points) after which it is cut and `…` put; without it nothing is cut
 */
export function shownText(text: string, most = Number.POSITIVE_INFINITY): string {
  return cut(text, most).replaceAll(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, picture);
}

/**
 * A value as JSON that a terminal shows as it is: the signs that JSON leaves raw though they are obeyed (control signs above ASCII, signs
 * of direction, ends of line and paragraph) are written `\\uXXXX`. Parsed, it is the same value.
 *
 * @param indent spaces for each level
 */
export function shownJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\p{Bidi_C}\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character has at most two units: the rest of a long text need not be taken apart.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
}

function picture(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  // Not `␊`: people know the sign for a new line.
  if (code === 0x0a || code === 0x20_28 || code === 0x20_29) return '␤';
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  return code === DELETE ? '␡' : '�';
}
