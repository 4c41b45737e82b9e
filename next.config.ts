import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` does it, once and whole; a build on somebody's machine need not.
  typescript: { ignoreBuildErrors: true },
  // Native or many-filed packages are loaded by Node itself, once, and not bundled.
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss", "pino", "pg", "nodemailer"],
  // Development would otherwise print what actions are called with, a Consumer Secret among it.
  logging: { serverFunctions: false },
  // No picture is scaled here, so there is nothing at `/_next/image`.
  images: { unoptimized: true },
  experimental: {
    // A first visit then waits for no second answer before it shows its words; `inlinedStyleSources` lets them through.
    inlineCss: true,
    // The first page is answered sooner, and each page loads its own code when it is first asked for, in well under 0.1 s.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "64kb" },
  },
  // Browsers ask for it by themselves where a page has not named its icon yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default config;
