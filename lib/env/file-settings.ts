import { X509Certificate } from "node:crypto";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { ok, type Result, refuse } from "../domain/result.ts";
import type { ReadSetting } from "./read-settings.ts";

const mostBytes = 1024 * 1024;
const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, each as PEM: authorities to be trusted beside the usual ones. */
export const readAuthorities: ReadSetting<readonly string[]> = (path) => {
  const read = readText(path);
  if (!read.ok) return read;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(read.value)) {
    return refuse("names a file with a private key in it: give Orglink the certificates alone");
  }
  const blocks = read.value.match(pemBlock) ?? [];
  if (blocks.length === 0) return refuse("names a file without a PEM certificate in it");
  try {
    return ok(blocks.map((pem) => new X509Certificate(pem).toString()));
  } catch {
    return refuse("names a file with a certificate in it that cannot be read");
  }
};

function readText(path: string): Result<string, string> {
  try {
    const { size } = statSync(/* turbopackIgnore: true */ path);
    if (size > mostBytes) return refuse("names a file of more than 1 MB");
    return ok(readFileSync(/* turbopackIgnore: true */ path, "utf8"));
  } catch (error) {
    return refuse(`names a file that ${fileFault(error)}`);
  }
}

const fileFault = (error: unknown): string => {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return "is not there";
    case "EISDIR":
      return "is a folder";
    case "EACCES":
    case "EPERM":
      return "Orglink may not read";
    default:
      return "cannot be read";
  }
};

/** What keeps Orglink from having its files in a folder, or from making it; null when nothing does. */
export function findFolderFault(path: string): string | null {
  try {
    if (!statSync(/* turbopackIgnore: true */ path).isDirectory()) return "is no folder";
    accessSync(/* turbopackIgnore: true */ path, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return "leads through something that is no folder";
    if (code === "ENAMETOOLONG") return "is too long for a path";
    if (code !== "ENOENT") return "is a folder that Orglink may not write to";
    const above = dirname(path);
    if (above === path) return "is not there";
    const fault = findFolderFault(above);
    return fault === "is no folder"
      ? "leads through something that is no folder"
      : fault && "cannot be made where it is to be";
  }
}
