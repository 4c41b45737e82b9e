import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/access/sign-in-form";
import { PlainFrame } from "#components/shell/plain-frame";
import { isClaimed } from "#lib/actions/people/is-claimed";
import { signIn } from "#lib/actions/people/sign-in";
import { visit } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { signInForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (!(await isClaimed())) redirect(routes.firstStart);
  if ((await visit()).person) redirect(routes.home);
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">Sign in</h1>
      <SignInForm form={outlineOf(signInForm)} action={signIn} />
    </PlainFrame>
  );
}
