import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { controls, guideControlIds, type ScreenId } from "#lib/domain/setup/controls";
import { guidePictures, pictureScale, pictureWidthPx } from "#lib/guide/picture-pack";
import { readPicturePack } from "#lib/guide/read-picture-pack";
import { stepOf } from "#lib/guide/steps";
import { hashOfPicture, hashOfPrintedGuide } from "./guide-pictures/sources.ts";
import { sizeOfPng } from "./guide-pictures/take.ts";

const root = new URL("..", import.meta.url).pathname;
const folder = `${root}public/guide`;
const pack = await readPicturePack(root);
if (pack === null) throw new Error("There is no picture pack. Run: npm run guide:pictures");

const places = readFileSync(`${root}components/screens/styles/words-first.css`, "utf8");

/** A unit is a CSS pixel of a picture. */
function placeUnits(screen: ScreenId): number {
  const own = new RegExp(`data-screen="${screen}"\\] \\{\\s*--sf-tall: (\\d+)`).exec(places);
  return Number((own ?? /^\.sf \{\s*--sf-tall: (\d+)/m.exec(places))?.[1]);
}

const remedy = "the pack is older than its sources; run: npm run guide:pictures";

test("the pack holds every screen of every step in both looks, and nothing else", () => {
  const told = pack.pictures.map(({ file, step, screen, look }) => ({ file, step, screen, look }));
  expect(told, remedy).toEqual(guidePictures);
  const files = guidePictures.map(({ file }) => file);
  expect(readdirSync(`${folder}/pictures`).toSorted()).toEqual([...files, "manifest.json"].toSorted());
});

test.each(pack.pictures)("$file is as new as what it is drawn from", (picture) => {
  expect(picture.drawnFrom, remedy).toBe(hashOfPicture(picture));
});

test("the printed guide is as new as what it is made of", () => {
  expect(pack.pdf.drawnFrom, remedy).toBe(hashOfPrintedGuide());
  const bytes = readFileSync(`${folder}/${pack.pdf.file}`);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.length).toBe(pack.pdf.bytes);
});

test.each(pack.pictures)("$file is what the manifest says, twice as sharp as a screen needs", (picture) => {
  const bytes = readFileSync(`${folder}/pictures/${picture.file}`);
  const { widthPx, heightPx, bytes: size } = picture;
  expect({ ...sizeOfPng(bytes), size: bytes.length }).toEqual({ widthPx, heightPx, size });
  expect(widthPx).toBe(pictureWidthPx * pictureScale);
});

test.each(pack.pictures)(
  "the description of $file names page, controls and numbers",
  ({ step, screen, title, text }) => {
    expect(text).toContain(title);
    stepOf(step).instructions.forEach(({ control }, index) => {
      const line = `Ring ${index + 1}, ${controls[control].label}: `;
      expect(text.includes(line)).toBe(controls[control].screen === screen);
    });
  },
);

test.each(pack.pictures)("$file is as tall as the place that is kept for its drawing", ({ screen, heightPx }) => {
  expect(placeUnits(screen) * pictureScale, "components/screens/styles/words-first.css").toBe(heightPx);
});

test("every control of the guide is ringed in a picture", () => {
  const pictured = new Set(pack.pictures.flatMap(({ step, screen }) => onPicture(step, screen)));
  expect(guideControlIds.filter((control) => !pictured.has(control))).toEqual([]);
});

test("the pack stays small enough to be kept with the code", () => {
  const bytes = pack.pictures.reduce((sum, { file }) => sum + statSync(`${folder}/pictures/${file}`).size, 0);
  expect(bytes + pack.pdf.bytes).toBeLessThan(15 * 1024 * 1024);
});

const onPicture = (step: Parameters<typeof stepOf>[0], screen: string) =>
  stepOf(step).instructions.flatMap(({ control }) => (controls[control].screen === screen ? [control] : []));
