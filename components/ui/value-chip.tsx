import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

/** A value to be used to the letter, in fixed pitch; one click selects all of it. */
export function ValueChip({ children }: { children: ReactNode }) {
  return (
    <span className="value inline-block max-w-full select-all rounded-md border border-line bg-sheet px-2.5 py-1 text-sm">
      {children}
    </span>
  );
}

/** The value, and the button that copies it. */
export function CopyValue({ value, what }: { value: string; what: string }) {
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      <ValueChip>{value}</ValueChip>
      <CopyButton value={value} what={what} />
    </span>
  );
}
