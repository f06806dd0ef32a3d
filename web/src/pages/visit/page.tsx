/** Not built yet. */
export function VisitPage() {
  return <div className="wrap page" />;
}
