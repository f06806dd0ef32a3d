/** Not built yet. */
export function TreatiesPage() {
  return <div className="wrap page" />;
}
