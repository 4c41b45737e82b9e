import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { readingFaceScript } from "#lib/http/reading-face";
import { chosenTheme } from "./chosen-theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Orglink", template: "%s · Orglink" },
  description: "Gets a Salesforce org connected right the first time and keeps it connected.",
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made per request: a page made at build time carries no nonce, and its scripts would be refused.
  await connection();
  const theme = await chosenTheme();
  return (
    <html lang="en" {...(theme === "system" ? {} : { "data-theme": theme })}>
      <head>
        <script>{readingFaceScript}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
