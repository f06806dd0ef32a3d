// A rule as it is cited: the instrument, the article if its number is known, the marks, the source.

import { type Law, type Overlay } from '../../engine/law.ts';
import { findFence } from '../../engine/resolve/settings.ts';
import type { Citation } from './assessment.ts';

/** The citation of a fence by its full name, or undefined when the law has no such fence. `overlay` is what still holds of it. */
export function citationOf(law: Law, name: string, overlay: Overlay): Citation | undefined {
  const fence = findFence(law, name);
  if (fence === undefined) return undefined;
  const attestation = overlay.attestations.find((one) => one.fence === name);
  const article = attestation?.article ?? fence.heading.article;
  return {
    instrument: name.slice(0, name.indexOf('/')),
    rule: fence.id,
    ...(article === undefined ? {} : { article }),
    subject: fence.heading.title,
    // A number that an office has seen needs no mark of ours.
    ...(fence.cited === undefined || attestation?.article !== undefined ? {} : { cited: fence.cited }),
    mark: fence.mark,
    source: fence.source,
    ...(attestation === undefined ? {} : { attested: { office: attestation.office, seen: attestation.seen } }),
  };
}
