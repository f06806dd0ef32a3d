/** Not built yet. */
export function NetworkPage() {
  return <div className="wrap page" />;
}
