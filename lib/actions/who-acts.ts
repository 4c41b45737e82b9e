import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { Instance } from "#lib/services/instance";
import { openInstance } from "#lib/services/open-instance";
import { type Session, signedIn, type Visit, visit } from "./session.ts";

/** Whoever fills in a form before anybody knows who they are. */
type Stranger = { readonly instance: Instance; readonly headers: Headers };

/** Who may send a form, and what its work gets of them; `anybody` is whoever came, signed in or not. */
export type Actors = {
  readonly person: Session;
  readonly guest: Visit;
  readonly anybody: Visit;
  readonly nobody: Stranger;
};
export type ActsAs = keyof Actors;

/** Whoever came with a setup link. There are none yet: no address of ours is one. */
const findGuest = async (): Promise<Visit | null> => null;

const actors: { readonly [As in ActsAs]: () => Promise<Actors[As]> } = {
  person: signedIn,
  guest: async () => (await findGuest()) ?? notFound(),
  anybody: visit,
  nobody: async () => ({ instance: await openInstance(), headers: await headers() }),
};

/** Who sent a form. Whoever may not is led to where they can, or finds nothing. */
export const whoActs = <As extends ActsAs>(as: As): Promise<Actors[As]> => actors[as]();
