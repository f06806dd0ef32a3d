import type { PackStatus } from '../../../../src/engine/resolve/in-force.ts';

/** How far a pack had come: by sign, word and colour. */
export function Standing({ status, children }: { readonly status: PackStatus; readonly children: string }) {
  return <span className={`treaties-standing s-${status}`}>{children}</span>;
}
