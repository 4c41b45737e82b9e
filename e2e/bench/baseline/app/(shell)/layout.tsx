import { connection } from "next/server";
import type { ReactNode } from "react";
import shell from "../../shell.json";

/**
 * Our shell's own stylesheets and fonts, taken from the build that is measured beside this one. The sheets are linked, as
 * Next does it by itself; our pages carry theirs.
 */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <head>
        {shell.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="next" />
        ))}
        {shell.fonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
