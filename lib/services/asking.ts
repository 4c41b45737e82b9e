import type { Actor } from "#lib/domain/people/principal";
import type { Instance } from "./instance.ts";

/** What every service gets before its input: the instance it works with, and who asks. */
export type Asking = { readonly instance: Instance; readonly who: Actor };
