import { Badge } from "#components/ui/badge";
import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import { Cell, Row } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import type { StatusKind } from "#lib/words/statuses";

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
  /** Longer than the word of the state: "Failing since 09:14". */
  readonly statusWords?: string | undefined;
  readonly statusDetail?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly lastCheckedAt?: string | undefined;
};

export const connectionColumns = [
  { name: "Name", share: "w-[19%]" },
  { name: "Org", share: "w-[27%]" },
  { name: "Runs as", share: "w-[21%]" },
  { name: "Status", share: "w-[21%]" },
  { name: "Last check", share: "w-[12%]" },
] as const;

export function ConnectionRow({ connection }: { connection: ConnectionSummary }) {
  const { name, orgName, isSandbox, isPractice, lastCheckedAt } = connection;
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
        <Status kind={connection.status} detail={connection.statusDetail}>
          {connection.statusWords}
        </Status>
      </Cell>
      <Cell column="Last check">{lastCheckedAt && <RelativeTime at={lastCheckedAt} />}</Cell>
    </Row>
  );
}
