import { buttonClass } from "#components/ui/button-class";
import { Icon } from "#components/ui/icon";
import { Table } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import { ConnectionRow, type ConnectionSummary, connectionColumns } from "./connection-row.tsx";

type ConnectionsTableProps = {
  connections: readonly ConnectionSummary[];
  /** The next page, when there is one. */
  nextHref?: string | undefined;
  /** Those that fail stand first, in a section of their own; not where a search has its own order. */
  isSplit: boolean;
};

/** One page of the list. The failing ones come first, on this page and the next, so a page is cut in two where they end. */
export function ConnectionsTable({ connections, nextHref, isSplit }: ConnectionsTableProps) {
  const failing = isSplit ? connections.filter(({ status }) => status === "failing") : [];
  const rest = connections.filter((connection) => !failing.includes(connection));
  return (
    <div id="list" className="grid gap-10">
      {failing.length > 0 && (
        <section aria-labelledby="failing">
          <h2 id="failing" className="mb-1 font-semibold text-bad text-xl">
            Failing
          </h2>
          <Rows caption="Failing connections" connections={failing} />
        </section>
      )}
      {rest.length > 0 &&
        (failing.length > 0 ? (
          <section aria-labelledby="others">
            <h2 id="others" className="mb-1 font-semibold text-xl">
              The others
            </h2>
            <Rows caption="Connections" connections={rest} />
          </section>
        ) : (
          <Rows caption="Connections" connections={rest} />
        ))}
      {nextHref && (
        <p>
          <TextLink href={nextHref} className={buttonClass("secondary", "small")}>
            More connections
            <Icon name="arrow-right" />
          </TextLink>
        </p>
      )}
    </div>
  );
}

const Rows = ({ caption, connections }: { caption: string; connections: readonly ConnectionSummary[] }) => (
  <Table caption={caption} columns={connectionColumns}>
    {connections.map((connection) => (
      <ConnectionRow key={connection.id} connection={connection} />
    ))}
  </Table>
);
