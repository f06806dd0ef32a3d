// What the reader's own office says, before and after a change; and the files that the command reads, written when they are saved.
import type { AdoptedReading, Attestation, Overlay } from '../../../../../src/engine/law.ts';

/** With an attestation, in place of one of the same provision. */
export function attested(overlay: Overlay, one: Attestation): Overlay {
  return { ...overlay, attestations: [...overlay.attestations.filter(({ fence }) => fence !== one.fence), one] };
}

/** Without the attestation of a provision. */
export function notAttested(overlay: Overlay, name: string): Overlay {
  return { ...overlay, attestations: overlay.attestations.filter(({ fence }) => fence !== name) };
}

/** With an answer to an open question, in place of an older one; `undefined` takes it out. */
export function adopted(overlay: Overlay, id: string, one: AdoptedReading | undefined): Overlay {
  const { [id]: _gone, ...others } = overlay.readings;
  return { ...overlay, readings: one === undefined ? others : { ...others, [id]: one } };
}

/** With what a host has chosen; `undefined` takes it out. */
export function chosen(overlay: Overlay, name: string, option: string | undefined): Overlay {
  const { [name]: _gone, ...others } = overlay.choices;
  return { ...overlay, choices: option === undefined ? others : { ...others, [name]: option } };
}

/** Whether nothing is said. */
export function isEmptyOverlay({ attestations, readings, choices }: Overlay): boolean {
  return attestations.length + Object.keys(readings).length + Object.keys(choices).length === 0;
}

/** The files of the folder `comity-law`, as the command writes them. The code that writes them is fetched when it is first needed. */
export async function overlayFiles(overlay: Overlay): Promise<{ readonly name: string; readonly text: string }[]> {
  const [{ withAttestation, withReading }, { stringify }] = await Promise.all([
    import('../../../../../src/engine/parse/overlay-edit.ts'),
    import('yaml'),
  ]);
  let attestations: string | undefined;
  for (const one of overlay.attestations) {
    const edited = withAttestation(attestations, 'attestations.yaml', one);
    if (edited.ok) attestations = edited.value.text;
  }
  let readings: string | undefined;
  for (const [id, one] of Object.entries(overlay.readings)) {
    const edited = withReading(readings, 'readings.yaml', id, one);
    if (edited.ok) readings = edited.value.text;
  }
  const choices = Object.keys(overlay.choices).length === 0 ? undefined : stringify(overlay.choices);
  return [
    { name: 'attestations.yaml', text: attestations },
    { name: 'readings.yaml', text: readings },
    { name: 'choices.yaml', text: choices },
  ].flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}
