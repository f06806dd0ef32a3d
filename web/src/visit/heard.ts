// What a tab does with what another has done to the visit that both keep.

/** What a tab tells the others. */
export type Told = 'closed' | 'changed';

/**
 * What to do when another tab has closed or changed the visit that is open here.
 *
 * @param here `same`: what is kept now is what is open here; `chosen`: the reader does not have to choose between two visits already
 * @returns `empty`: closed here too; `tell`: the reader chooses; `settle`: there is nothing to choose any more
 */
export function heard(
  told: Told,
  { same, chosen }: { readonly same: boolean; readonly chosen: boolean },
): 'empty' | 'tell' | 'settle' | 'nothing' {
  // What is open here is another visit than what was closed there: only its reader may close it.
  if (told === 'closed') return chosen ? 'empty' : 'nothing';
  if (same) return chosen ? 'nothing' : 'settle';
  return 'tell';
}
