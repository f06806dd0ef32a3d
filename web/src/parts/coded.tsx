/** A text in which names and ids stand in backticks, as the catalogues write them: here they are set as such. */
export function Coded({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={`${at} ${part}`}>{part}</code> : part));
}
