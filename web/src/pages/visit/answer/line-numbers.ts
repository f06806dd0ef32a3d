// Numbers of lines as a person types them: "5, 7–9".

/** The lines that a text names, of those that there are; undefined where it names anything else. */
export function linesNamed(text: string, of: readonly number[]): readonly number[] | undefined {
  const known = new Set(of);
  const named = new Set<number>();
  for (const part of text.split(/[,、，;\s]+/).filter((one) => one !== '')) {
    const [, from = '', to = from] = /^(\d+)(?:[-–〜~](\d+))?$/.exec(part) ?? [];
    if (from === '') return undefined;
    const within = of.filter((line) => line >= Number(from) && line <= Number(to));
    if (!known.has(Number(from)) || !known.has(Number(to))) return undefined;
    for (const line of within) named.add(line);
  }
  return named.size === 0 ? undefined : [...named];
}
