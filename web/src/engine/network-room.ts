/** Not built yet. */
export function ready(): boolean {
  return true;
}
