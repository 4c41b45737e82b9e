import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

/** The frame for one thing and no places to go: signing in, first start, an error. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto grid max-w-form gap-8 px-4 pt-10 pb-20 sm:px-6 sm:pt-24">
      <p className="flex items-center gap-2 font-bold text-lg tracking-tight">
        <Mark className="size-7" />
        Orglink
      </p>
      <div className="grid gap-6">{children}</div>
    </main>
  );
}
