import { CopyButton } from "#components/ui/copy-button";
import { Status } from "#components/ui/status";
import { Cell, Row, Table } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import { type PracticeOrgState, practiceSwitches } from "#lib/practice/practice";
import { switchesOtherwise } from "#lib/practice/practice-guided";
import { routes } from "#lib/routes";

const columns = ["Org", { name: "My Domain", share: "md:w-1/2" }, "Set up"] as const;

/** The practice orgs, each with what it takes to connect it and how far it is. */
export function PracticeList({ orgs }: { orgs: readonly PracticeOrgState[] }) {
  return (
    <Table caption="Practice org" columns={columns}>
      {orgs.map((org) => (
        <Row key={org.host}>
          <Cell column="Org" names detail={kindOf(org)}>
            <TextLink href={routes.practiceOrg(org.host)} className="link">
              {org.settings.orgName || org.host}
            </TextLink>
          </Cell>
          <Cell column="My Domain">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="value select-all text-sm">{org.host}</span>
              <CopyButton value={org.host} what={`My Domain of ${org.settings.orgName}`} />
            </span>
          </Cell>
          <Cell column="Set up">
            <SetUp org={org} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Sandbox or production, and the edition where it says more. */
export function kindOf({ settings }: PracticeOrgState): string {
  if (settings.isSandbox) return "Sandbox";
  return settings.edition === "Developer Edition" ? settings.edition : `Production, ${settings.edition}`;
}

const namedAtMost = 2;

/** How far an org is set up: without an app, as the guide says, or which switches differ. */
export function SetUp({ org }: { org: PracticeOrgState }) {
  if (!org.settings.appExists) return <Status kind="unchecked">No app yet</Status>;
  const otherwise = switchesOtherwise(org);
  if (otherwise.length === 0) return <Status kind="healthy">As the guide says</Status>;
  const labels = otherwise.map((id) => practiceSwitches[id].label);
  const named = [...new Set(labels)].slice(0, namedAtMost);
  const more = labels.filter((label) => !named.includes(label)).length;
  return (
    <Status kind="waiting" detail={named.join(", ") + (more > 0 ? ` and ${more} more` : "")}>
      {otherwise.length === 1 ? "One switch differs" : `${otherwise.length} switches differ`}
    </Status>
  );
}
