import { redirect } from "next/navigation";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";

/** Where the checklist of an app that is there was in older releases. */
export default async function ExistingAppPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  redirect(open.to.part(id, open.setup.path === "connected-app" ? "connected-app" : "existing-app"));
}
