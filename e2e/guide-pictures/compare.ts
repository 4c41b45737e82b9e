import type { Page } from "playwright";

/** How two pictures of one size differ. */
export type Difference = {
  /** Share of the picture, 0 to 1, that differs so that one sees it. */
  readonly share: number;
  /** How far their heights are apart, as a share. */
  readonly height: number;
};

/**
 * What another Chromium build may change: letters drawn a little differently, the height by a line's rounding. Measured: other
 * hinting and other letter positions change up to 0.0004 of a picture, a missing ring 0.0019 or more.
 */
export const tolerated: Difference = { share: 0.001, height: 0.01 };

/**
 * Compares two PNGs as seen from some distance: both are made four times smaller, which averages out how a letter's edge is
 * drawn, and a point counts when any of its colors is off by more than a quarter.
 */
export async function comparePictures(page: Page, before: Buffer, after: Buffer): Promise<Difference> {
  const pngs = [before, after].map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`);
  return page.evaluate(async (urls) => {
    const images = await Promise.all(
      urls.map(async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return image;
      }),
    );
    const width = Math.round((images[0]?.naturalWidth ?? 0) / 4);
    const heights = images.map(({ naturalHeight }) => naturalHeight);
    const height = Math.round(Math.min(...heights) / 4);
    const [one, other] = images.map((image) => {
      const context = new OffscreenCanvas(width, height).getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width * 4, height * 4, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    });
    if (one === undefined || other === undefined) throw new Error("two pictures are needed");
    let points = 0;
    for (let at = 0; at < one.length; at += 4) {
      const off = (channel: number) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0));
      if (Math.max(off(0), off(1), off(2)) > 64) points += 1;
    }
    return {
      share: points / (width * height),
      height: (Math.max(...heights) - Math.min(...heights)) / Math.max(...heights),
    };
  }, pngs);
}
