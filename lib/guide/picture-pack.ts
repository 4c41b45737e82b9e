import { z } from "zod";
import { type ScreenId, type StepId, screenIds, stepIds } from "#lib/domain/setup/controls";
import { type Look, looks } from "./looks.ts";
import { steps } from "./steps.ts";

/** A picture of the pack: a screen with the numbered rings of a step, in one of the two looks. */
export type GuidePicture = {
  readonly file: string;
  readonly step: StepId;
  readonly screen: ScreenId;
  readonly look: Look;
};

/** Every picture of the pack: each screen of each step in both looks, in the order of the guide. */
export const guidePictures: readonly GuidePicture[] = steps.flatMap(({ id: step, screens }) =>
  screens.flatMap((screen) => looks.map((look) => ({ file: `${step}.${screen}.${look}.png`, step, screen, look }))),
);

/** Width at which pictures are drawn, in CSS pixels, and how many real ones stand for each. */
export const pictureWidthPx = 1080;
export const pictureScale = 2;

/** Where the pack is served. */
export const picturePackPath = "/guide/pictures";
export const picturePackPdf = "/guide/orglink-guide.pdf";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().positive();

/** The pack's own list of what it holds. `drawnFrom` is the hash of the sources a file was made from. */
export const picturePackSchema = z.object({
  pictures: z.array(
    z.object({
      file: z.string(),
      step: z.enum(stepIds),
      screen: z.enum(screenIds),
      look: z.enum(looks),
      title: z.string(),
      text: z.string(),
      release: z.string(),
      checked: z.string(),
      widthPx: count,
      heightPx: count,
      bytes: count,
      drawnFrom: sha256,
    }),
  ),
  pdf: z.object({ file: z.string(), pages: count, bytes: count, drawnFrom: sha256 }),
});

export type PicturePack = z.infer<typeof picturePackSchema>;
