/** Not built yet. */
export function RegisterPage() {
  return <div className="wrap page" />;
}
