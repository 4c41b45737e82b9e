import type { Metadata } from "next";
import { NewcomersPath } from "#components/practice/newcomers-path";
import { NotRunning } from "#components/practice/not-running";
import { PracticeList } from "#components/practice/practice-list";
import { LinkButton } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { signedIn } from "#lib/actions/session";
import { routes } from "#lib/routes";
import { listPracticeOrgs } from "#lib/services/practice/list-practice-orgs";
import { SignedInFrame } from "../signed-in-frame.tsx";
import { foundRunning } from "./found-running.ts";

export const metadata: Metadata = { title: "Practice org" };

export default async function PracticePage() {
  const session = await signedIn();
  const orgs = foundRunning(await session.ask(listPracticeOrgs, null));
  return (
    <SignedInFrame session={session} place="practice">
      {orgs === null ? (
        <NotRunning retryHref={routes.practice} />
      ) : (
        <>
          <PageHeader
            title="Practice org"
            lead="Simulated Salesforce orgs on this machine, with the same controls and the same answers. Try a connection, break it, mend it: nothing in them is real."
            actions={
              <LinkButton href={session.to.newSetup} variant="primary">
                Connect Salesforce
              </LinkButton>
            }
          />
          <PracticeList orgs={orgs} />
          <NewcomersPath connectHref={session.to.newSetup} />
        </>
      )}
    </SignedInFrame>
  );
}
