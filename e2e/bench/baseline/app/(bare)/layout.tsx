import { connection } from "next/server";
import type { ReactNode } from "react";

/** A page of Next and nothing else, made per request as ours are. */
export default async function BareLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
