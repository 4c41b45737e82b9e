import { redirect } from "next/navigation";
import { signedIn } from "#lib/actions/guard";
import { routes } from "#lib/routes";

export default async function HomePage() {
  await signedIn();
  redirect(routes.connections);
}
