import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/access/sign-in-form";
import { PlainFrame } from "#components/shell/plain-frame";
import { currentActor } from "#lib/actions/current-actor";
import { signIn } from "#lib/actions/people/sign-in";
import { routes } from "#lib/routes";
import { openInstance } from "#lib/services/open-instance";
import { isInstanceClaimed } from "#lib/services/people/claim-instance";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const instance = await openInstance();
  if (!(await isInstanceClaimed(instance))) redirect(routes.firstStart);
  if (await currentActor(instance)) redirect(routes.connections);
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">Sign in</h1>
      <SignInForm action={signIn} />
    </PlainFrame>
  );
}
