import { redirect } from "next/navigation";
import { signedIn } from "#lib/actions/session";

export default async function HomePage() {
  const { to } = await signedIn();
  redirect(to.connections);
}
