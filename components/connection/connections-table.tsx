import { buttonClass } from "#components/ui/button-class";
import { controlClass } from "#components/ui/field";
import { Icon } from "#components/ui/icon";
import { Table } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import { ConnectionRow, type ConnectionSummary, connectionColumns } from "./connection-row.tsx";

type ConnectionsTableProps = {
  connections: readonly ConnectionSummary[];
  /** The next page, when there is one. */
  nextHref?: string | undefined;
};

export function ConnectionsTable({ connections, nextHref }: ConnectionsTableProps) {
  return (
    <div id="list">
      <Table caption="Connections" columns={connectionColumns}>
        {connections.map((connection) => (
          <ConnectionRow key={connection.id} connection={connection} />
        ))}
      </Table>
      {nextHref && (
        <p className="mt-5">
          <TextLink href={nextHref} className={buttonClass("secondary", "small")}>
            More connections
            <Icon name="arrow-right" />
          </TextLink>
        </p>
      )}
    </div>
  );
}

/** Finds by the beginning of a name, My Domain or org. A plain form: the address carries the search. */
export function ConnectionSearch({ action, search }: { action: string; search: string }) {
  return (
    <search className="min-w-0">
      <form action={action} className="flex gap-2">
        <label htmlFor="connection-search" className="sr-only">
          Search connections by name, My Domain or org
        </label>
        <span className="relative w-64 min-w-0">
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-faint" />
          <input
            id="connection-search"
            type="search"
            name="search"
            maxLength={100}
            defaultValue={search}
            placeholder="Name, My Domain or org"
            autoComplete="off"
            className={`${controlClass} h-10 pl-9 text-md`}
          />
        </span>
        <button type="submit" className={buttonClass("secondary")}>
          Search
        </button>
      </form>
    </search>
  );
}
