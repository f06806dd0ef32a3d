// The law as it would stand if texts that nobody has seen had been read, and said what their packs say of them.

import type { Attestation, Law, Overlay, Pack, RollEntry } from '../../engine/law.ts';
import { type Settings, findFence } from '../../engine/resolve/settings.ts';

/** Law and settings as they are, or with texts taken as read: `read` names their fences. */
export interface World {
  readonly law: Law;
  readonly settings: Settings;
  readonly read: ReadonlySet<string>;
}

/** The world in which these texts have been read too, and said what their packs say. */
export function reading(before: World, fences: readonly string[]): World {
  const attested: Attestation[] = [];
  let { law } = before;
  for (const fence of fences) {
    const found = findFence(law, fence);
    if (found !== undefined) attested.push({ fence, office: '', seen: before.settings.known, digest: found.digest });
    else if (!fence.startsWith('gap:')) law = withDaysSeen(law, fence);
  }
  const overlay: Overlay = {
    ...before.settings.overlay,
    attestations: [...before.settings.overlay.attestations, ...attested],
  };
  return { law, settings: { ...before.settings, overlay }, read: new Set([...before.read, ...fences]) };
}

/** The law with the days of one pack, or the dated lists of one name, as seen in the text. */
function withDaysSeen(law: Law, name: string): Law {
  const id = name.split('/')[0] ?? '';
  const pack = law.packs[id];
  if (pack !== undefined) {
    const seen: Pack = {
      ...pack,
      milestones: pack.milestones.map((one) => ({ ...one, mark: 'text' })),
      parties: Object.fromEntries(
        Object.entries(pack.parties).map(([state, party]) => [
          state,
          typeof party === 'object' ? { ...party, mark: 'text' as const } : party,
        ]),
      ),
    };
    return { ...law, packs: { ...law.packs, [id]: seen } };
  }
  const seenIn = <T extends { readonly lists: Readonly<Record<string, readonly RollEntry[]>> }>(owner: T): T => {
    const entries = owner.lists[name];
    if (entries === undefined) return owner;
    return { ...owner, lists: { ...owner.lists, [name]: entries.map((one) => ({ ...one, mark: 'text' as const })) } };
  };
  return {
    ...law,
    packs: Object.fromEntries(Object.entries(law.packs).map(([key, one]) => [key, seenIn(one)])),
    states: Object.fromEntries(Object.entries(law.states).map(([key, one]) => [key, seenIn(one)])),
  };
}
