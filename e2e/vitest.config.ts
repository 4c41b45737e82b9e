import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

/**
 * `fast` needs no service and runs in `npm run check`; `service` opens stores, sockets and processes of its own;
 * `robust` starts the production build, which must be there.
 */
export default defineConfig({
  root,
  test: {
    setupFiles: [`${root}e2e/unit-setup.ts`],
    // Left alone it keeps one core free, of two. No test mocks a module, so files can share those that are loaded.
    maxWorkers: availableParallelism(),
    isolate: false,
    // What is waited for comes at once, or as late as a busy machine lets it.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          // Generous, because a property test on a busy machine is slow. Time is measured against itself alone.
          testTimeout: 180_000,
          include: ["{lib,components,app}/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
          exclude: ["**/*.service.test.ts", "e2e/robust/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "service",
          include: ["lib/**/*.service.test.ts"],
          globalSetup: [`${root}lib/store/testing/global-setup.ts`],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "robust",
          include: ["e2e/robust/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
