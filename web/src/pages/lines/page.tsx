/** Not built yet. */
export function LinesPage() {
  return <div className="wrap page" />;
}
