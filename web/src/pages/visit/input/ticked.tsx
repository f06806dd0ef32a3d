/** What stands between backticks is to be written as it is. */
export function Ticked({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={`${String(at)}${part}`}>{part}</code>));
}
