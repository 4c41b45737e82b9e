export function Pill({ label, isOff = false }: { readonly label: string; readonly isOff?: boolean }) {
  return <span className={isOff ? "sf-pill sf-pill-off" : "sf-pill"}>{label}</span>;
}
