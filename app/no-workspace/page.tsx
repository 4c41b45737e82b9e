import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainFrame } from "#components/shell/plain-frame";
import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { signOut } from "#lib/actions/people/sign-out";
import { visit } from "#lib/actions/session";
import { routes } from "#lib/routes";

export const metadata: Metadata = { title: "No workspace" };

/** For somebody signed in whom no workspace has as a member, or no longer. */
export default async function NoWorkspacePage() {
  const { person, workspaces } = await visit();
  if (person === null) redirect(routes.signIn);
  if (workspaces.length > 0) redirect(routes.home);
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">You are in no workspace</h1>
      <p className="wrap-anywhere text-lg text-soft">
        Ask an admin of your workspace to add {person.email}, then open Orglink again. What you did before is still
        there.
      </p>
      <ButtonForm action={signOut}>
        <Button type="submit">Sign out</Button>
      </ButtonForm>
    </PlainFrame>
  );
}
