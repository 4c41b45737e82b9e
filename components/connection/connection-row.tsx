import { CheckStrip } from "#components/recheck/check-strip";
import { ToldText } from "#components/recheck/told";
import { Badge } from "#components/ui/badge";
import { Status } from "#components/ui/status";
import { Cell, Row } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import type { StatusKind } from "#lib/words/statuses";
import type { Told } from "#lib/words/times";

export type ConnectionSummary = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly projectName?: string | undefined;
  readonly myDomain: string;
  readonly orgName?: string | undefined;
  readonly isSandbox?: boolean | undefined;
  readonly isPractice: boolean;
  readonly runAsUsername?: string | undefined;
  readonly runAsLicense?: string | undefined;
  readonly status: StatusKind;
  /** The word of the state, longer where it has an age: "Failing for 2 days". */
  readonly headline: Told;
  /** What is known beside it: "last worked 3 days ago". */
  readonly detail: Told;
  /** How the latest checks ended, a letter each, the oldest first. */
  readonly recent: string;
};

export const connectionColumns = [
  { name: "Name", share: "w-[19%]" },
  { name: "Org", share: "w-[24%]" },
  { name: "Runs as", share: "w-[20%]" },
  { name: "Status", share: "w-[23%]" },
  { name: "Last checks", share: "w-[14%]" },
] as const;

export function ConnectionRow({ connection }: { connection: ConnectionSummary }) {
  const { name, orgName, isSandbox, isPractice, recent } = connection;
  return (
    <Row>
      <Cell column="Name" names detail={connection.projectName ?? "Workspace"}>
        <TextLink href={connection.href} className="hover:underline">
          {name}
        </TextLink>
        {isPractice && (
          <span className="ml-2">
            <Badge>practice</Badge>
          </span>
        )}
      </Cell>
      <Cell column="Org" detail={connection.myDomain}>
        {orgName && `${orgName}${isSandbox ? ", sandbox" : ""}`}
      </Cell>
      <Cell column="Runs as" detail={connection.runAsLicense}>
        {connection.runAsUsername}
      </Cell>
      <Cell column="Status">
        <Status kind={connection.status} detail={<ToldText parts={connection.detail} />}>
          <ToldText parts={connection.headline} />
        </Status>
      </Cell>
      <Cell column="Last checks">
        {recent === "" ? undefined : (
          <CheckStrip recent={recent} className="inline-block h-4 max-w-full align-middle" />
        )}
      </Cell>
    </Row>
  );
}
