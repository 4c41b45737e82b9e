import type { ReactNode } from "react";

type PairProps = { readonly label: string; readonly of?: string; readonly children: ReactNode };

/** A label at the left and its value, as the older pages have them. */
export function Pair({ label, of, children }: PairProps) {
  return (
    <div className="sf-classic-pair sf-aside">
      {of ? (
        <label className="sf-classic-label" htmlFor={of}>
          {label}
        </label>
      ) : (
        <div className="sf-classic-label">{label}</div>
      )}
      <div className="sf-classic-value">{children}</div>
    </div>
  );
}
