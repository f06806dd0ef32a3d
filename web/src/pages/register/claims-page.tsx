/** Not built yet. */
export function ClaimsPage() {
  return <div className="wrap page" />;
}
