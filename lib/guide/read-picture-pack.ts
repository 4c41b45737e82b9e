import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PicturePack, picturePackPath, picturePackSchema } from "./picture-pack.ts";

/** Reads the list of the pack that lies in `public/`; null where none was made yet. */
export async function readPicturePack(root: string = process.cwd()): Promise<PicturePack | null> {
  const file = join(/* turbopackIgnore: true */ root, "public", picturePackPath, "manifest.json");
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : picturePackSchema.parse(JSON.parse(text));
}
