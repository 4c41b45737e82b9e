import type { NextConfig } from "next";
import { readEnv } from "./lib/env.ts";

const fontsLive = "public, max-age=31536000, immutable";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` does it, once and whole; a build on somebody's machine need not.
  typescript: { ignoreBuildErrors: true },
  // Native or many-filed packages are loaded by Node itself, once, and not bundled.
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss", "pino", "pg"],
  // Development would otherwise print what actions are called with, a Consumer Secret among it.
  logging: { serverFunctions: false },
  experimental: {
    // A first visit then waits for no second answer before it shows its words; `inlinedStyleSources` lets them through.
    inlineCss: true,
    // The first page is answered sooner, and each page loads its own code when it is first asked for, in well under 0.1 s.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "64kb", allowedOrigins: [readEnv().url.host] },
  },
  // Browsers ask for it by themselves where a page has not named its icon yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  async headers() {
    // What the proxy does not see, or what is the same for every answer.
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        ],
      },
      // The file's name carries the version of the typeface.
      { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: fontsLive }] },
    ];
  },
};

export default config;
