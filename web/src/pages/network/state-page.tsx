/** Not built yet. */
export function StatePage() {
  return <div className="wrap page" />;
}
