import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotRunning } from "#components/practice/not-running";
import { OrgButton } from "#components/practice/org-button";
import { type OrgActions, OrgSwitches } from "#components/practice/org-switches";
import { kindOf, SetUp } from "#components/practice/practice-list";
import { SettlesNotice } from "#components/practice/settles-notice";
import { StartOver } from "#components/practice/start-over";
import { Badge } from "#components/ui/badge";
import { PageHeader } from "#components/ui/page-header";
import { CopyValue } from "#components/ui/value-chip";
import {
  endSessions,
  refreshAndRestore,
  refreshOrg,
  rotateKeys,
  rotateSecret,
  savePracticeSwitches,
  setUp,
  startOver,
} from "#lib/actions/practice/change-practice";
import { signedIn } from "#lib/actions/session";
import { switchesOtherwise } from "#lib/practice/practice-guided";
import { routes } from "#lib/routes";
import { readPracticeOrg } from "#lib/services/practice/read-practice-org";
import type { PageProps } from "../../../page-props.ts";
import { SignedInFrame } from "../../../signed-in-frame.tsx";
import { foundRunning } from "../../found-running.ts";

export const metadata: Metadata = { title: "All switches · Practice org" };

const actions: OrgActions = {
  saveSwitches: savePracticeSwitches,
  rotate: rotateKeys,
  rotateSecret,
  refresh: refreshOrg,
  refreshAndRestore,
  endSessions,
};

export default async function PracticeSwitchesPage({ params }: PageProps<"host">) {
  const session = await signedIn();
  const { host } = await params;
  const found = foundRunning(await session.ask(readPracticeOrg, host));
  if (found === null) {
    return (
      <SignedInFrame session={session} place="practice">
        <NotRunning retryHref={routes.practiceSwitches(host)} />
      </SignedInFrame>
    );
  }
  const { org, requests } = found;
  // A My Domain that it had before leads here.
  if (org.host !== host) redirect(routes.practiceSwitches(org.host));
  const differs = switchesOtherwise(org).length > 0;
  return (
    <SignedInFrame session={session} place="practice">
      <PageHeader
        back={{ href: routes.practiceOrg(org.host), label: `Setup of ${org.settings.orgName || org.host}` }}
        over={`Practice org, ${kindOf(org)}`}
        title="All switches"
        lead="For trainers: everything that can be set in this org, also what Salesforce’s admins cannot, such as its limits and the weather."
      />
      <div className="mb-8 grid gap-4">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <CopyValue value={org.host} what="My Domain" />
          <Badge>practice</Badge>
          <SetUp org={org} />
        </p>
        <div className="flex flex-wrap items-start gap-x-2 gap-y-3">
          <OrgButton
            action={setUp}
            host={org.host}
            label="Set up everything as the guide says"
            // Not beside a switch that was changed since.
            said={differs ? "" : "Done: every switch is as the guide says."}
            variant={differs ? "strong" : "secondary"}
          />
          <StartOver action={startOver} host={org.host} />
        </div>
        {org.settlesAt && <SettlesNotice settlesAt={org.settlesAt} />}
      </div>
      <OrgSwitches org={org} requests={requests} actions={actions} />
    </SignedInFrame>
  );
}
