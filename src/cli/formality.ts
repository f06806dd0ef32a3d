import { nearest } from '../kernel/near.ts';
import type { Formality, Vocabulary } from '../engine/vocabulary.ts';
import { ComityError } from '../kernel/errors.ts';

/** Where all of them are listed. */
const LIST = 'comity treaties words --kind formalities';

/**
 * The formality that is meant by an id, or by its name in either language as reports print it; capitals and widths do not matter.
 *
 * @throws ComityError COMITY_CLI_NO_FORMALITY
 */
export function formalityMeant({ formalities }: Vocabulary, written: string): Formality {
  const names = new Map<string, Formality>();
  for (const one of Object.values(formalities))
    for (const name of [one.id, one.en, one.ja]) names.set(plain(name), one);
  const found = names.get(plain(written));
  if (found !== undefined) return found;
  const near = nearest(plain(written), names.keys());
  throw new ComityError('COMITY_CLI_NO_FORMALITY', {
    value: written,
    ...(near === undefined
      ? {}
      : {
          remedy: `did you mean \`${near}\`? \`${LIST}\` lists them all`,
          remedyJa: `\`${near}\` ではありませんか。一覧は \`${LIST}\` で見られます`,
        }),
  });
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
