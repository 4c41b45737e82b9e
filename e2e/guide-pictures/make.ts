import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { buildIfNeeded } from "#lib/cli/build-if-needed";
import { type GuidePicture, guidePictures, type PicturePack, picturePackSchema } from "#lib/guide/picture-pack";
import { checkedAgainst } from "#lib/guide/step";
import { routes } from "#lib/routes";
import { newDataDir, removeDataDir, startOrglink } from "../running-orglink.ts";
import { hashOfPicture, hashOfPrintedGuide } from "./sources.ts";
import { launchChromium, openStudio, showScreen, sizeOfPng, textOf, untilDrawn } from "./take.ts";

type Picture = PicturePack["pictures"][number];

const folder = new URL("../../public/guide/", import.meta.url).pathname;
const pictureFile = (file: string) => join(folder, "pictures", file);
const manifestFile = pictureFile("manifest.json");
const pdfName = "orglink-guide.pdf";
const isForced = process.argv.includes("--all");

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is there already; nothing, when it is not what it should be. */
function readPack(): PicturePack | null {
  if (isForced || !existsSync(manifestFile)) return null;
  const read = picturePackSchema.safeParse(JSON.parse(readFileSync(manifestFile, "utf8")));
  return read.success ? read.data : null;
}

async function takePicture(page: Page, picture: GuidePicture): Promise<Picture> {
  const drawing = await showScreen(page, picture);
  const bytes = await drawing.screenshot({ animations: "disabled" });
  writeFileSync(pictureFile(picture.file), bytes);
  say(`  ${picture.file}, ${Math.ceil(bytes.length / 1024)} KB`);
  return {
    ...picture,
    title: (await page.locator("h1").textContent()) ?? "",
    text: await textOf(page, picture),
    release: checkedAgainst.release,
    checked: checkedAgainst.date,
    ...sizeOfPng(bytes),
    bytes: bytes.length,
    drawnFrom: hashOfPicture(picture),
  };
}

async function printGuide(browser: Browser, url: string): Promise<PicturePack["pdf"]> {
  const page = await openStudio(browser, url, { deviceScaleFactor: 1 });
  await page.goto(routes.guidePage("print"));
  await untilDrawn(page);
  const bytes = await page.pdf({
    format: "A4",
    margin: { top: "16mm", right: "16mm", bottom: "16mm", left: "16mm" },
    printBackground: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate:
      '<div style="width:100%;padding:0 16mm;font:8pt sans-serif;color:#69645b;display:flex;justify-content:space-between"><span>Orglink: connect a Salesforce org</span><span class="pageNumber"></span></div>',
  });
  writeFileSync(join(folder, pdfName), bytes);
  const pages = bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  say(`  ${pdfName}, ${pages} pages, ${Math.ceil(bytes.length / 1024)} KB`);
  return { file: pdfName, pages, bytes: bytes.length, drawnFrom: hashOfPrintedGuide() };
}

/** Makes what is missing or older than what it is drawn from; `--all` makes everything anew. */
async function makePack(): Promise<void> {
  const had = readPack();
  const kept = new Map(
    had?.pictures
      .filter((picture) => existsSync(pictureFile(picture.file)) && picture.drawnFrom === hashOfPicture(picture))
      .map((picture) => [picture.file, picture]),
  );
  const keptPdf = had?.pdf.drawnFrom === hashOfPrintedGuide() && existsSync(join(folder, pdfName)) ? had.pdf : null;
  if (keptPdf && guidePictures.every(({ file }) => kept.has(file))) return say("The picture pack is up to date.");

  await buildIfNeeded();
  const dataDir = newDataDir();
  const orglink = await startOrglink(dataDir);
  const browser = await launchChromium();
  try {
    mkdirSync(join(folder, "pictures"), { recursive: true });
    const page = await openStudio(browser, orglink.url);
    const pictures: Picture[] = [];
    for (const picture of guidePictures) pictures.push(kept.get(picture.file) ?? (await takePicture(page, picture)));
    const pdf = keptPdf ?? (await printGuide(browser, orglink.url));
    dropOthers();
    writeFileSync(manifestFile, `${JSON.stringify({ pictures, pdf } satisfies PicturePack, null, 2)}\n`);
    const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, pdf.bytes);
    say(`${pictures.length} pictures and a PDF, ${(bytes / 1024 / 1024).toFixed(1)} MB in public/guide.`);
  } finally {
    await browser.close();
    await orglink.stop();
    removeDataDir(dataDir);
  }
}

/** A picture of a screen that is no more must not be handed out. */
function dropOthers(): void {
  const own = new Set(["manifest.json", ...guidePictures.map(({ file }) => file)]);
  for (const file of readdirSync(join(folder, "pictures"))) if (!own.has(file)) rmSync(pictureFile(file));
}

await makePack();
