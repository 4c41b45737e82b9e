import { Cell, Row, Table } from "#components/ui/table";
import type { PracticeRequest } from "#lib/practice/practice";

const credentialWords: Readonly<Record<PracticeRequest["credential"], string>> = {
  none: "none",
  "consumer-secret": "Consumer Secret",
  "access-token": "access token",
};

const columns = ["Time (UTC)", { name: "Request", share: "md:w-1/2" }, "Answer", "Credential"] as const;
const shownAtMost = 20;

/** What was last asked of the org; that a credential came is said, never which. */
export function RequestTable({ requests }: { requests: readonly PracticeRequest[] }) {
  if (requests.length === 0) {
    return <p className="py-3 text-soft">Nothing was asked of this org since the practice org was started.</p>;
  }
  return (
    <Table caption="Last requests, the latest first" columns={columns}>
      {requests.slice(0, shownAtMost).map(({ at, method, path, status, credential }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two requests can be alike in everything, and rows hold no state
        <Row key={`${at}-${index}`}>
          <Cell column="Time (UTC)">
            <time dateTime={at} className="tabular-nums">
              {at.slice(11, 19)}
            </time>
          </Cell>
          <Cell column="Request">
            <span className="value text-sm">
              {method} {path}
            </span>
          </Cell>
          <Cell column="Answer">{status ?? "no answer"}</Cell>
          <Cell column="Credential">{credentialWords[credential]}</Cell>
        </Row>
      ))}
    </Table>
  );
}
