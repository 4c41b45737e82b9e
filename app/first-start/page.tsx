import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstStartForm } from "#components/access/first-start-form";
import { PlainFrame } from "#components/shell/plain-frame";
import { claimInstance } from "#lib/actions/people/claim-instance";
import { isClaimed } from "#lib/actions/people/is-claimed";
import { outlineOf } from "#lib/forms/define-form";
import { claimForm, passwordChars } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";

export const metadata: Metadata = { title: "First start" };

export default async function FirstStartPage() {
  if (await isClaimed()) redirect(routes.signIn);
  return (
    <PlainFrame>
      <div>
        <h1 className="font-bold text-3xl">First start</h1>
        <p className="mt-2 text-lg text-soft">
          Orglink gets a Salesforce org connected, step by step with a picture of each page of Setup, and keeps it
          connected: it checks by itself, and says what to do when something fails. This makes its first workspace, and
          you the owner.
        </p>
      </div>
      <FirstStartForm
        form={outlineOf(claimForm)}
        action={claimInstance}
        passwordHint={`At least ${passwordChars.min} characters.`}
      />
    </PlainFrame>
  );
}
