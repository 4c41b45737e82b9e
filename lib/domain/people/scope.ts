import type { Principal, Reach } from "./principal.ts";

declare const scope: unique symbol;

/** Whoever asks, once let in: the only thing that opens a workspace's rows. `authorize` alone makes one. */
export type Scope = Reach & {
  readonly [scope]: "workspace";
  readonly who: Exclude<Principal, { kind: "nobody" }>;
};

/** What belongs to no workspace, or to all: sign-in, the first start, the operator, jobs that look through every workspace. */
export type InstanceScope = { readonly [scope]: "instance"; readonly by: InstanceWork };

export const instanceWorks = ["sign-in", "first-start", "operator", "jobs"] as const;
export type InstanceWork = (typeof instanceWorks)[number];
