/** Not built yet. */
export function StartPage() {
  return <div className="wrap page" />;
}
