import { notFound, redirect } from "next/navigation";
import type { PartPlace } from "#components/guide/part-page";
import { stepIds } from "#lib/domain/setup/controls";
import { appPart, type GuidedPartId, guidedPartIds, partOfStep } from "#lib/domain/setup/parts";
import type { Part, ShownFor } from "#lib/guide/part";
import { partName, partOf } from "#lib/guide/parts";
import type { OpenSetup } from "../../open-setup.ts";

/**
 * The part that an address names, as this setup has it. A step of the guide leads to the part that does it, and a part that
 * another stands in for to that other: bookmarks and links of articles know neither.
 */
export function openPart(open: OpenSetup, name: string): { readonly part: Part; readonly shown: ShownFor } {
  const { path } = open.setup;
  const step = stepIds.find((id) => id === name);
  if (step !== undefined) redirect(open.hrefOf(partOfStep(step)));
  const id = guidedPartIds.find((known) => known === name) ?? notFound();
  const isElsewhere = (id === "create-app" && path !== "new-app") || (id === "run-as" && path === "connected-app");
  if (isElsewhere) redirect(open.hrefOf(appPart(path)));
  const shownPath = id === "existing-app" || id === "connected-app" ? id : path;
  return { part: partOf(id), shown: { ...open.shown, path: shownPath } };
}

/** Where it is among the others; null for one that this setup does not need. */
export function placeOf(open: OpenSetup, id: GuidedPartId): PartPlace | null {
  const { parts } = open.progress;
  const at = parts.findIndex((part) => part.id === id);
  const after = parts[at + 1];
  if (at < 0 || after === undefined) return null;
  const before = parts[at - 1];
  return {
    number: at + 1,
    of: parts.length,
    before: before
      ? { href: open.hrefOf(before.id), name: partName(before.id) }
      : { href: open.to.setup(open.setup.id), name: "Overview" },
    after: { href: open.hrefOf(after.id), name: partName(after.id) },
  };
}
