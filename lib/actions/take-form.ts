import type { z } from "zod";
import type { FormState } from "#lib/forms/form-state";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { guardSignedIn } from "./guard.ts";
import { sentForm } from "./sent-form.ts";
import type { Session } from "./session.ts";

type Texts<Field extends string> = Partial<Record<Field, string>>;

/** What an action's work gets: who is here, the values of the form, and what was typed, to give back. */
export type TakenForm<Values, Field extends string> = {
  readonly session: Session;
  readonly values: Values;
  readonly typed: Texts<Field>;
};

/**
 * The story every form's action shares: who is here, is the form what it should be, then the work. Whatever goes wrong,
 * what was typed comes back; values under a name in `never` do not. `look` says where to see whether it was done, should it
 * break in the midst of it.
 */
export async function takeForm<Shape extends Record<string, z.ZodType>>(
  data: FormData,
  schema: z.ZodObject<Shape>,
  work: (
    taken: TakenForm<z.output<z.ZodObject<Shape>>, keyof Shape & string>,
  ) => Promise<FormState<keyof Shape & string>>,
  look: string,
  never: readonly (keyof Shape & string)[] = [],
): Promise<FormState<keyof Shape & string>> {
  type Field = keyof Shape & string;
  const form = sentForm(data);
  const typed = typedTexts(form, Object.keys(schema.shape) as Field[], never);
  return guardSignedIn<FormState<Field>>(
    async (session) => {
      const read = readForm(form, schema, never);
      if (!read.ok) return { status: "invalid", ...read.problem };
      return work({ session, values: read.value, typed });
    },
    (message) => ({ status: "stopped", message, typed }),
    look,
  );
}
