"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type ControlId, controlIds, controls } from "#lib/domain/controls";
import { id } from "#lib/domain/form-fields";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { tickControl as tick } from "#lib/services/tick-control";
import { found, signedIn } from "./guard.ts";

const schema = z.object({
  setupId: id,
  control: z.string().refine((text) => (controlIds as readonly string[]).includes(text)),
  ticked: z.enum(["yes", "no"]),
});

/** Ticks a control of the guide, or takes the tick back. */
export async function tickControl(data: FormData): Promise<void> {
  const { instance, actor } = await signedIn();
  const form = readForm(data, schema);
  if (!form.ok) return;
  const { setupId, ticked } = form.value;
  const control = form.value.control as ControlId;
  found(await tick(instance, actor, { setupId, control, ticked: ticked === "yes" }));
  revalidatePath(routes.step(setupId, controls[control].step));
}
