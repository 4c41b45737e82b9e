import { redirect } from "next/navigation";
import { signedIn } from "#lib/actions/session";

/** The workspace itself: its connections. */
export default async function WorkspacePage() {
  const { to } = await signedIn();
  redirect(to.connections);
}
