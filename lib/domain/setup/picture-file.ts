/** A picture as its own bytes say it is. */
export type PictureFacts = {
  readonly type: "image/png" | "image/jpeg" | "image/webp";
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * Recognizes a PNG, JPEG or WebP by its bytes and reads its size from its header; the name of a file says nothing.
 *
 * @returns null for anything else, and for a header that is cut off or tells no size
 * @see PNG specification (third edition), 5.2 and 11.2.1; ITU-T T.81, B.2.2; RFC 9649, 2.4 to 2.7
 */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readPng(view) ?? readJpeg(view) ?? readWebp(view);
  return facts !== null && facts.widthPx > 0 && facts.heightPx > 0 ? facts : null;
}

function readPng(view: DataView): PictureFacts | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (!saysAt(view, 12, "IHDR")) return null;
  return { type: "image/png", widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** Walks the segments to the frame header; every marker from SOF0 to SOF15 is one but DHT, JPG and DAC. */
function readJpeg(view: DataView): PictureFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: "image/jpeg", widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    // A fill byte before a marker has no length of its own.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function readWebp(view: DataView): PictureFacts | null {
  if (view.byteLength < 30 || !saysAt(view, 0, "RIFF") || !saysAt(view, 8, "WEBP")) return null;
  const type = "image/webp";
  if (saysAt(view, 12, "VP8X")) return { type, widthPx: uint24(view, 24) + 1, heightPx: uint24(view, 27) + 1 };
  if (saysAt(view, 12, "VP8L") && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { type, widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (saysAt(view, 12, "VP8 ") && uint24(view, 23) === 0x2a019d) {
    return { type, widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

const saysAt = (view: DataView, at: number, text: string) =>
  [...text].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
