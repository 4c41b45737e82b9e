import fc from "fast-check";
import { expect, test } from "vitest";
import { readPictureFacts } from "./picture-file.ts";

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));

const png = bytesOf([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 13], "IHDR", [0, 0, 4, 0, 0, 0, 2, 88, 8, 6, 0, 0, 0]);
const exif = [0xff, 0xe1, 0, 8, 1, 2, 3, 4, 5, 6];
const jpeg = bytesOf([0xff, 0xd8], exif, [0xff, 0xc2, 0, 17, 8, 2, 88, 4, 0, 3, 1, 0x22, 0]);
const webpHead = (chunk: string) => ["RIFF", [0, 1, 0, 0], "WEBP", chunk, [0, 1, 0, 0]] as const;
const webpLossy = bytesOf(...webpHead("VP8 "), [0, 0, 0, 0x9d, 0x01, 0x2a, 0, 4, 0x58, 2]);
const webpLossless = bytesOf(...webpHead("VP8L"), [0x2f, 0xff, 0xc3, 0x95, 0, 0, 0, 0, 0, 0]);
const webpExtended = bytesOf(...webpHead("VP8X"), [0, 0, 0, 0, 0xff, 3, 0, 0x57, 2, 0]);

test.each([
  ["image/png", png],
  ["image/jpeg", jpeg],
  ["image/webp", webpLossy],
  ["image/webp", webpLossless],
  ["image/webp", webpExtended],
])("%s is recognized by its bytes, with its size", (type, bytes) => {
  expect(readPictureFacts(bytes)).toEqual({ type, widthPx: 1024, heightPx: 600 });
});

test.each([
  ["an SVG", bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["a GIF", bytesOf("GIF89a", [0, 4, 88, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ["a PNG that is cut off", png.slice(0, 20)],
  ["a JPEG without a frame", jpeg.slice(0, 12)],
  ["a PNG without width", bytesOf([...png.slice(0, 16), 0, 0, 0, 0, ...png.slice(20)])],
  ["nothing", new Uint8Array()],
])("%s is none", (_, bytes) => {
  expect(readPictureFacts(bytes)).toBeNull();
});

test("no bytes whatever make it throw or loop", () => {
  const beginnings = fc.constantFrom(png, jpeg, webpLossy, webpLossless, webpExtended, new Uint8Array());
  fc.assert(
    fc.property(beginnings, fc.nat(40), fc.uint8Array({ maxLength: 400 }), (beginning, cut, rest) => {
      const facts = readPictureFacts(Uint8Array.from([...beginning.slice(0, cut), ...rest]));
      if (facts !== null) expect(facts.widthPx * facts.heightPx).toBeGreaterThan(0);
    }),
  );
});
