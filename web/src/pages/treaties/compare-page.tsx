/** Not built yet. */
export function ComparePage() {
  return <div className="wrap page" />;
}
