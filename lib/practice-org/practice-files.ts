import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where the practice org keeps what it needs between starts, all below `<dataDir>/practice-org/`. */
export function practiceFiles(dataDir: string) {
  const folder = join(dataDir, "practice-org");
  const at = (name: string) => join(folder, name);
  return {
    folder,
    endpoint: at("endpoint.json"),
    caCertificate: at("ca.pem"),
    caKey: at("ca-key.pem"),
    leafCertificate: (partition: string) => at(`leaf-${partition}.pem`),
    leafKey: (partition: string) => at(`leaf-${partition}-key.pem`),
    controlToken: at("control-token"),
    state: at("state.json"),
  };
}
export type PracticeFiles = ReturnType<typeof practiceFiles>;

/** Makes the folder, for its owner's eyes only, and clears what a crash left half written. */
export function makePracticeFolder(files: PracticeFiles): void {
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(files.folder)) {
    if (name.endsWith(".tmp")) rmSync(join(files.folder, name), { force: true });
  }
}

/**
 * Replaces a file in one step: after a crash at any instant it holds the old text or the new one, whole. Mode 0600.
 *
 * @see rename(2): the replacement is atomic; the folder is synced too, so that the new name itself is durable.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
