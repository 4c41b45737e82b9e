import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeForm } from "#components/access/code-form";
import { FirstStartForm } from "#components/access/first-start-form";
import { PlainFrame } from "#components/shell/plain-frame";
import { Notice } from "#components/ui/notice";
import { claimInstance } from "#lib/actions/people/claim-instance";
import { isClaimed } from "#lib/actions/people/is-claimed";
import { readTypedCode } from "#lib/actions/people/read-typed-code";
import { typeCode } from "#lib/actions/people/type-code";
import { outlineOf } from "#lib/forms/define-form";
import { claimForm, codeForm, passwordChars } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";

export const metadata: Metadata = { title: "First start" };

/** The code from the terminal first; then who becomes the owner. */
export default async function FirstStartPage() {
  if (await isClaimed()) redirect(routes.signIn);
  const typed = await readTypedCode();
  if (typed === "opens") {
    return (
      <PlainFrame>
        <div>
          <h1 className="font-bold text-3xl">The code is right</h1>
          <p className="mt-2 text-lg text-soft">This makes the first workspace, and you its owner.</p>
        </div>
        <FirstStartForm
          form={outlineOf(claimForm)}
          action={claimInstance}
          passwordHint={`At least ${passwordChars.min} characters.`}
        />
      </PlainFrame>
    );
  }
  return (
    <PlainFrame>
      <div>
        <h1 className="font-bold text-3xl">First start</h1>
        <p className="mt-2 text-lg text-soft">
          Orglink gets a Salesforce org connected, step by step with a picture of each page of Setup, and keeps it
          connected: it checks by itself, and says what to do when something fails.
        </p>
      </div>
      {typed === "ended" && <Notice tone="wait" title="That code has ended. Type the one that was printed last." />}
      <CodeForm form={outlineOf(codeForm)} action={typeCode} />
    </PlainFrame>
  );
}
