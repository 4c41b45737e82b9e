import { isId } from "./ids.ts";

/** Which connections a list shows: all, those that stand so, or those of a project. */
export type ShownConnections = "all" | "failing" | "waiting" | "practice" | { readonly projectId: string };

const kinds = ["failing", "waiting", "practice"] as const;

/** Reads what `writeShown` wrote into an address; anything else is all of them. */
export function parseShown(text: unknown): ShownConnections {
  if (typeof text !== "string") return "all";
  return kinds.find((kind) => kind === text) ?? (isId(text) ? { projectId: text } : "all");
}

/** The choice as one part of an address; of all connections it is empty. */
export const writeShown = (shown: ShownConnections): string =>
  typeof shown === "string" ? (shown === "all" ? "" : shown) : shown.projectId;
