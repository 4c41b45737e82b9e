import { headers } from "next/headers";
import { cache } from "react";
import { currentActor as find } from "#lib/access/current-actor";
import type { Actor } from "#lib/domain/actor";
import type { Instance } from "#lib/services/instance";

/** The person whose session this request carries, asked for once a request; null for nobody. */
export const currentActor = cache(
  async (instance: Instance): Promise<Actor | null> => find(instance.access, await headers()),
);
