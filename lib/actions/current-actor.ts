import { headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "#lib/domain/people/principal";
import { currentActor as find } from "#lib/identity/current-actor";
import type { Instance } from "#lib/services/instance";
import { storeErrorIn } from "#lib/trace-of";

/** The person whose session this request carries, asked for once a request; null for nobody. */
export const currentActor = cache(async (instance: Instance): Promise<Actor | null> => {
  const asked = await headers();
  return find(instance.identity, asked).catch((error: unknown) => {
    // better-auth makes an error of its own of it, which would not say that the store is away.
    throw storeErrorIn(error) ?? error;
  });
});
