import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { practiceFiles } from "./practice-files.ts";

/** How the app reaches a running practice org: on 127.0.0.1 at `port`, trusting `ca` (PEM) for its hosts and nothing else. */
export type PracticeEndpoint = {
  readonly port: number;
  readonly ca: string;
  /** For the control interface. */
  readonly controlToken: string;
};

const fileSchema = z.object({ port: z.int().min(1).max(65_535), pid: z.int(), startedAt: z.string() });

const cache = new Map<string, { readonly stamp: string; readonly endpoint: PracticeEndpoint }>();

/**
 * Reads where the practice org of a data directory listens, or null when none runs. Cheap enough to ask for each call:
 * the files are read again only when the endpoint's has changed.
 */
export function readPracticeEndpoint(dataDir: string): PracticeEndpoint | null {
  const files = practiceFiles(dataDir);
  try {
    const { mtimeMs, ino } = statSync(files.endpoint);
    const stamp = `${mtimeMs}-${ino}-${statSync(files.caCertificate).mtimeMs}`;
    const cached = cache.get(files.endpoint);
    if (cached?.stamp === stamp) return cached.endpoint;

    const endpoint = {
      port: fileSchema.parse(JSON.parse(readFileSync(files.endpoint, "utf8"))).port,
      ca: readFileSync(files.caCertificate, "utf8"),
      controlToken: readFileSync(files.controlToken, "utf8").trim(),
    };
    cache.set(files.endpoint, { stamp, endpoint });
    return endpoint;
  } catch {
    cache.delete(files.endpoint);
    return null;
  }
}
