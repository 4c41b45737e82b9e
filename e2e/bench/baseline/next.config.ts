import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss"],
  // Packages are the app's own, some folders up.
  turbopack: { root: process.env.BASELINE_ROOT ?? "." },
};

export default config;
