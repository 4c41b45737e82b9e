import { strToU8, zipSync } from "fflate";
import type { PackageFile } from "./metadata-package.ts";

/** Everything is unpacked into one folder. Its name is short: Windows allows a path 260 characters. */
const packageFolder = "salesforce";

/** Packs the files of a package. The same files give the same bytes, on every day and in every time zone. */
export const zipPackage = (files: readonly PackageFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [`${packageFolder}/${path}`, strToU8(text)])), {
    // A zip records local time without its zone: one fixed reading of the clock.
    mtime: new Date(2026, 0, 1, 12),
    level: 9,
  });
