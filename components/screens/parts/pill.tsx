export function Pill({ label }: { readonly label: string }) {
  return <span className="sf-pill">{label}</span>;
}
