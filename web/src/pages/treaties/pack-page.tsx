/** Not built yet. */
export function PackPage() {
  return <div className="wrap page" />;
}
