import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { readPracticeEnv } from "#lib/env";
import { ensureCertificates } from "./certificates.ts";
import { complain } from "./complain.ts";
import { controlRoutes } from "./control-routes.ts";
import { isPracticeOrgRunning } from "./is-running.ts";
import { openOrgRegistry } from "./org-registry.ts";
import { orgRoutes } from "./org-routes.ts";
import { makePracticeFolder, practiceFiles, writeAtomically } from "./practice-files.ts";
import { createPracticeServer } from "./practice-server.ts";
import { newRequestLog } from "./request-log.ts";

const renewEveryMs = 12 * 60 * 60 * 1000;

/**
 * Runs the practice org until it is told to end: by SIGTERM, SIGINT, or the end of the process that started it with an
 * IPC channel.
 */
async function main(): Promise<void> {
  const { dataDir, port } = readPracticeEnv();
  const files = practiceFiles(dataDir);
  makePracticeFolder(files);
  if (await isPracticeOrgRunning(dataDir)) {
    complain("already running for this data directory");
    process.exitCode = 3;
    process.disconnect?.();
    return;
  }

  const registry = openOrgRegistry(files.state, new Date());
  await registry.save(); // keys made just now must still be the same after a crash
  const log = newRequestLog();
  const control = controlRoutes(registry, log, await keptControlToken(files.controlToken));
  const certificates = await ensureCertificates(files, new Date());
  const { server, useCertificates } = createPracticeServer(certificates, { org: orgRoutes(registry, log), control });

  setInterval(() => {
    ensureCertificates(files, new Date()).then(useCertificates, (error: Error) => {
      complain(`certificates not renewed: ${error.message}`);
    });
  }, renewEveryMs).unref();

  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    rmSync(files.endpoint, { force: true });
    server.close();
    server.closeAllConnections();
    registry.save().finally(() => process.exit(0));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  process.once("disconnect", end);

  server.listen(port, "127.0.0.1");
  await once(server, "listening"); // rejects when the port is taken
  const listening = (server.address() as AddressInfo).port;
  const startedAt = new Date().toISOString();
  await writeAtomically(files.endpoint, JSON.stringify({ port: listening, pid: process.pid, startedAt }));
  process.send?.({ ready: true, port: listening });
}

/** The token is made once, so that a restarted practice org still knows an app that kept running. */
async function keptControlToken(path: string): Promise<string> {
  try {
    const kept = readFileSync(path, "utf8").trim();
    if (/^[\w-]{43}$/.test(kept)) return kept;
  } catch {
    // none yet
  }
  const token = randomBytes(32).toString("base64url");
  await writeAtomically(path, `${token}\n`);
  return token;
}

try {
  await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
