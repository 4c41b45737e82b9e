import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { allows } from "#lib/domain/people/principal";
import { type Answer, refused } from "#lib/domain/refusal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { ScreenId } from "#lib/domain/setup/controls";
import { readPictureFacts } from "#lib/domain/setup/picture-file";
import { type Capture, capturableScreens, maxCaptureBytes, type ReadRings, readCaptureRings } from "#lib/guide/capture";
import type { Service } from "#lib/services/asking";

const extensions = ["png", "jpg", "jpeg", "webp"] as const;
const maxRingsBytes = 64 * 1024;

export type CaptureFile = { readonly capture: Capture; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Reads the operator's own capture of a screen from `captures/` in the data directory, with the rings of the JSON file beside
 * it. Links are not followed; the bytes decide what kind of picture it is. What cannot be used is said in the log: of a
 * picture, and the drawing stays; of a single ring, and its control is named as missing.
 */
export const readCapture: Service<ScreenId, CaptureFile> = async ({ instance, who }, screen) => {
  const { env, log } = instance;
  // The public guide has nobody who asks; its captures are the operator's to show.
  if (!allows(who, "capture:read") && !env.arePublicCapturesOn) return refused("not-found");
  if (!capturableScreens.includes(screen)) return refused("not-found");
  const folder = join(/* turbopackIgnore: true */ env.dataDir, "captures");
  const unusable = (why: string): Answer<never> => {
    log.warn({ screen, why }, "capture cannot be used");
    return refused("not-found");
  };
  // `O_NOFOLLOW` looks at the last part of a path only: the folder is asked about by itself.
  const isFolder = await lstat(folder)
    .then((stats) => stats.isDirectory())
    .catch(() => false);
  if (!isFolder) return refused("not-found");
  const found = await readFirst(
    extensions.map((extension) => join(/* turbopackIgnore: true */ folder, `${screen}.${extension}`)),
  );
  if (found === null) return refused("not-found");
  if (!found.ok) return unusable(found.problem);
  const facts = readPictureFacts(found.value);
  if (facts === null) return unusable("not a PNG, JPEG or WebP");
  const rings = await readRings(join(/* turbopackIgnore: true */ folder, `${screen}.json`), screen);
  if (!rings.ok) return unusable(rings.problem);
  for (const { entry, why } of rings.value.refused)
    log.warn({ screen, entry, why }, "ring of a capture cannot be used");
  return ok({ capture: { ...facts, screen, rings: rings.value.rings }, bytes: found.value });
};

/** The captures there are for these screens; the others stay drawn. */
export const readCaptures: Service<readonly ScreenId[], ReadonlyMap<ScreenId, Capture>> = async (asking, screens) => {
  const read = await Promise.all(screens.map((screen) => readCapture(asking, screen)));
  return ok(new Map(read.flatMap((found) => (found.ok ? [[found.value.capture.screen, found.value.capture]] : []))));
};

async function readRings(path: string, screen: ScreenId): Promise<Result<ReadRings, string>> {
  const file = await readPlainFile(path, maxRingsBytes);
  if (file === null) return ok({ rings: [], refused: [] });
  if (!file.ok) return refuse(`rings: ${file.problem}`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.value));
  } catch {
    return refuse("rings: not JSON");
  }
  const read = readCaptureRings(screen, json);
  return read.ok ? read : refuse(`rings: ${read.problem}`);
}

type PlainFile = Result<Uint8Array<ArrayBuffer>, string> | null;

async function readFirst(paths: readonly string[]): Promise<PlainFile> {
  for (const path of paths) {
    const file = await readPlainFile(path, maxCaptureBytes);
    if (file !== null) return file;
  }
  return null;
}

/** Reads an ordinary file of at most `maxBytes`; null where there is none. A pipe is not waited for. */
async function readPlainFile(path: string, maxBytes: number): Promise<PlainFile> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : refuse("a link, or not readable");
  }
  try {
    const stats: Stats = await file.stat();
    if (!stats.isFile()) return refuse("not an ordinary file");
    if (stats.size > maxBytes) return refuse(`larger than ${maxBytes} bytes`);
    const bytes = new Uint8Array(stats.size);
    const { bytesRead } = await file.read(bytes, 0, stats.size, 0);
    return ok(bytes.slice(0, bytesRead));
  } finally {
    await file.close();
  }
}
