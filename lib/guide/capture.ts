import { z } from "zod";
import { type ControlId, controlIds, controls, type ScreenId, screenIds } from "#lib/domain/setup/controls";
import type { PictureFacts } from "#lib/domain/setup/picture-file";
import { ok, type Result, refuse } from "../domain/result.ts";

/** The screens an operator may replace by a capture of their own: all but the one that would show a Consumer Secret. */
export const capturableScreens: readonly ScreenId[] = screenIds.filter((screen) => screen !== "consumer-details");

/** At most this many bytes of a capture are served. */
export const maxCaptureBytes = 5 * 1024 * 1024;

const percent = z.number().min(0).max(100);

const ringSchema = z
  .strictObject({
    control: z.enum(controlIds, { error: "there is no such control" }),
    x: percent,
    y: percent,
    width: percent,
    height: percent,
  })
  .refine(({ x, width }) => x + width <= 100, { error: "x and width go past the right edge" })
  .refine(({ y, height }) => y + height <= 100, { error: "y and height go past the lower edge" });

/** Where a control is on a capture, in percent of its width and height. */
type CaptureRing = z.infer<typeof ringSchema>;

/** The JSON file beside a capture. Its rings are looked at one by one: a bad one takes no other with it. */
const captureRingsSchema = z.strictObject({ rings: z.array(z.unknown()).max(controlIds.length) });

export type ReadRings = {
  readonly rings: readonly CaptureRing[];
  /** The entries that cannot be used, counted from nought, and why. */
  readonly refused: readonly { readonly entry: number; readonly why: string }[];
};

/** Reads what the JSON file beside a capture of a screen says. What is no list of rings at all is refused as a whole. */
export function readCaptureRings(screen: ScreenId, json: unknown): Result<ReadRings, string> {
  const file = captureRingsSchema.safeParse(json);
  if (!file.success) return refuse(whyNot(file.error));
  const rings = new Map<ControlId, CaptureRing>();
  const refused: { entry: number; why: string }[] = [];
  file.data.rings.forEach((read, entry) => {
    const ring = ringSchema.safeParse(read);
    if (!ring.success) refused.push({ entry, why: whyNot(ring.error) });
    else if (controls[ring.data.control].screen !== screen)
      refused.push({ entry, why: `its control is not on ${screen}` });
    else if (rings.has(ring.data.control)) refused.push({ entry, why: "its control has a ring already" });
    else rings.set(ring.data.control, ring.data);
  });
  return ok({ rings: [...rings.values()], refused });
}

const whyNot = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();

/** A capture that stands in for a drawn screen. */
export type Capture = PictureFacts & {
  readonly screen: ScreenId;
  readonly rings: readonly CaptureRing[];
};

export type CaptureRings = {
  /** The rings to draw, with their numbers. */
  readonly shown: readonly (CaptureRing & { readonly number: number })[];
  /** Controls that were asked for and that the capture's file says nothing of. */
  readonly missing: readonly { readonly control: ControlId; readonly number: number }[];
};

/** The rings of a capture for the controls asked for; as on a drawing each is numbered by its place in the list. */
export function captureRings({ screen, rings }: Capture, ring: readonly ControlId[]): CaptureRings {
  const asked = ring.flatMap((control, index) =>
    controls[control].screen === screen ? [{ control, number: index + 1 }] : [],
  );
  const found = new Map(rings.map((place) => [place.control, place]));
  return {
    shown: asked.flatMap(({ control, number }) => {
      const place = found.get(control);
      return place ? [{ ...place, number }] : [];
    }),
    missing: asked.filter(({ control }) => !found.has(control)),
  };
}
