// V8 does not always say where a JSON text goes wrong; this does. It is only asked about texts that V8 has refused.

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const TOKEN =
  /[{}[\]:,]|"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/**
 * The offset of the first token that cannot stand where it stands; the end of the text where something is still missing.
 *
 * @param text a text that `JSON.parse` refuses
 */
export function firstError(text: string): number {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = 0;
  for (;;) {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
    if (at === text.length) return at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token !== undefined && hasControl(token)) return at;
    const next: Expect | undefined = token === undefined ? undefined : after(token, expect, open);
    if (token === undefined || next === undefined) return at;
    expect = next;
    at += token.length;
  }
}

/** What may follow a token, or undefined where it may not stand. Keeps the stack of open brackets. */
function after(token: string, expect: Expect, open: ('{' | '[')[]): Expect | undefined {
  const closes = (bracket: '{' | '['): Expect | undefined => {
    if (open.at(-1) !== bracket) return undefined;
    open.pop();
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  };
  const wantsValue = expect === 'value' || expect === 'value-or-end';
  switch (token) {
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(token);
      return token === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
      return expect === 'key-or-end' || expect === 'comma-or-end' ? closes('{') : undefined;
    case ']':
      return expect === 'value-or-end' || expect === 'comma-or-end' ? closes('[') : undefined;
    case ':':
      return expect === 'colon' ? 'value' : undefined;
    case ',':
      if (expect !== 'comma-or-end') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (token.startsWith('"') && (expect === 'key' || expect === 'key-or-end')) return 'colon';
      if (!wantsValue) return undefined;
      return open.length === 0 ? 'nothing' : 'comma-or-end';
  }
}

// Between quotes no control character may stand as itself, a line break neither.
function hasControl(token: string): boolean {
  for (let at = 0; at < token.length; at += 1) if (token.charCodeAt(at) < 0x20) return true;
  return false;
}
