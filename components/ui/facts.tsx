import type { ReactNode } from "react";

/** Names and values in columns that fold: `<Facts><Fact name="Org">…</Fact></Facts>`. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">{children}</dl>;
}

export function Fact({ name, children, detail }: { name: string; children?: ReactNode; detail?: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-sm">{name}</dt>
      <dd className="wrap-anywhere font-semibold">
        {children ?? <span className="font-normal text-faint">not known</span>}
        {detail && <span className="block font-normal text-sm text-soft">{detail}</span>}
      </dd>
    </div>
  );
}

/** The same, as lines: name left, value right, for narrow places and long lists. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line border-line border-y text-md">{children}</dl>;
}

export function FactLine({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_1fr]">
      <dt className="text-faint text-sm sm:text-md">{name}</dt>
      <dd className="wrap-anywhere min-w-0">{children ?? <span className="text-faint">–</span>}</dd>
    </div>
  );
}
