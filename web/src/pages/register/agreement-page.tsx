/** Not built yet. */
export function AgreementPage() {
  return <div className="wrap page" />;
}
