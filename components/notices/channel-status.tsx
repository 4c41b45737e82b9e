import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import type { ListedChannel } from "#lib/domain/notices/listed";
import type { DeliveryState } from "#lib/domain/notices/notice";
import { deliveryFaultWords, deliveryStateWords } from "#lib/words/notices";
import type { StatusKind } from "#lib/words/statuses";

/** A message’s state by the shapes that all states have. */
export const deliveryKinds: Readonly<Record<DeliveryState, StatusKind>> = {
  gathering: "unchecked",
  waiting: "waiting",
  sending: "checking",
  delivered: "healthy",
  "gave-up": "failing",
};

/** How a channel stands, by the last message it got. */
export function ChannelStatus({ channel }: { channel: Pick<ListedChannel, "lastDelivery" | "failingNow"> }) {
  const last = channel.lastDelivery;
  if (last === null) return <Status kind="unchecked">Nothing sent yet</Status>;
  if (channel.failingNow) {
    return (
      <Status kind="failing" detail={last.fault && deliveryFaultWords(last.fault, last.status)}>
        {last.state === "gave-up" ? deliveryStateWords["gave-up"] : "Failing, tried again by itself"}
      </Status>
    );
  }
  return (
    <Status kind={deliveryKinds[last.state]}>
      {deliveryStateWords[last.state]}
      {last.state === "delivered" && (
        <>
          {" "}
          <RelativeTime at={last.at.toISOString()} />
        </>
      )}
    </Status>
  );
}
