import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotRunning } from "#components/practice/not-running";
import { OrgButton } from "#components/practice/org-button";
import { type OrgActions, OrgSwitches } from "#components/practice/org-switches";
import { kindOf, SetUp } from "#components/practice/practice-list";
import { SettlesNotice } from "#components/practice/settles-notice";
import { Badge } from "#components/ui/badge";
import { PageHeader } from "#components/ui/page-header";
import { CopyValue } from "#components/ui/value-chip";
import {
  createApp,
  endSessions,
  refreshAndRestore,
  refreshOrg,
  renameOrg,
  rotateKeys,
  rotateSecret,
  savePracticeSwitches,
  savePracticeUser,
  setUp,
  startOver,
} from "#lib/actions/practice/change-practice";
import { signedIn } from "#lib/actions/session";
import { switchesOtherwise } from "#lib/practice/practice-guided";
import { parsePlace } from "#lib/practice/practice-sections";
import { routes } from "#lib/routes";
import { readPracticeOrg } from "#lib/services/practice/read-practice-org";
import type { PageProps } from "../../page-props.ts";
import { SignedInFrame } from "../../signed-in-frame.tsx";
import { foundRunning } from "../found-running.ts";

export const metadata: Metadata = { title: "Practice org" };

const actions: OrgActions = {
  saveSwitches: savePracticeSwitches,
  createApp,
  saveUser: savePracticeUser,
  rename: renameOrg,
  rotate: rotateKeys,
  rotateSecret,
  refresh: refreshOrg,
  refreshAndRestore,
  endSessions,
};

export default async function PracticeOrgPage({ params, searchParams }: PageProps<"host">) {
  const session = await signedIn();
  const { host } = await params;
  const found = foundRunning(await session.ask(readPracticeOrg, host));
  if (found === null) {
    return (
      <SignedInFrame session={session} place="practice">
        <NotRunning retryHref={routes.practiceOrg(host)} />
      </SignedInFrame>
    );
  }
  const { org, requests } = found;
  const query = await searchParams;
  // A My Domain that it had before leads here, and a deep link to it still to its place.
  if (org.host !== host) redirect(`${routes.practiceOrg(org.host)}${sameQuery(query)}`);
  return (
    <SignedInFrame session={session} place="practice">
      <PageHeader
        back={{ href: routes.practice, label: "Practice orgs" }}
        over={kindOf(org)}
        title={org.settings.orgName || org.host}
        lead="Its Setup on one page, with Salesforce’s labels. Set a switch, save, and connect or test: the answers change as Salesforce’s would."
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
            said="Done: every switch is as the guide says."
            variant={switchesOtherwise(org).length > 0 ? "strong" : "secondary"}
          />
          <OrgButton
            action={startOver}
            host={org.host}
            label="Start over"
            said="The org is as it was at first, with new keys."
          />
        </div>
        {org.settlesAt && <SettlesNotice settlesAt={org.settlesAt} />}
      </div>
      <OrgSwitches org={org} requests={requests} place={parsePlace(query)} actions={actions} />
    </SignedInFrame>
  );
}

/** The page and the control that a deep link asks for, as they came. */
function sameQuery({ page, control }: Awaited<PageProps["searchParams"]>): string {
  const asked = Object.entries({ page, control }).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
}
