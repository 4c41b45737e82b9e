import type { ReactNode } from "react";

/** Somebody else's words, to the letter: quoted in fixed pitch, broken where they must be, never marked up. */
export function Quoted({ children }: { children: ReactNode }) {
  return (
    <p className="value whitespace-pre-wrap rounded-md border border-line bg-well px-3.5 py-2.5 text-ink text-sm">
      {children}
    </p>
  );
}
