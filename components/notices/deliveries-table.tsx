import { ButtonForm } from "#components/ui/button-form";
import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import { SubmitButton } from "#components/ui/submit-button";
import { Cell, Row, Table } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import type { ListedDelivery, ListedNotice } from "#lib/domain/notices/listed";
import type { DeliveryState, ToldEvent } from "#lib/domain/notices/notice";
import type { ButtonAction } from "#lib/forms/form-state";
import type { deliveryPressForm } from "#lib/forms/notice-forms";
import type { WorkspaceRoutes } from "#lib/routes";
import { saysByItself, saysOfConnection } from "#lib/words/notice-pages";
import { channelKindWords, deliveryFaultWords, deliveryStateWords } from "#lib/words/notices";
import { deliveryKinds } from "./channel-status.tsx";

type DeliveriesTableProps = {
  deliveries: readonly ListedDelivery[];
  to: WorkspaceRoutes;
  /** On a channel’s own page there is no need to say which. */
  showsChannel?: boolean;
  /** Sends one again, for those who may. */
  sendAgain?: ButtonAction<typeof deliveryPressForm> | undefined;
};

const columnsOf = (showsChannel: boolean, mayPress: boolean) => [
  { name: "What it tells", share: showsChannel ? "w-[24%]" : "w-[34%]" },
  ...(showsChannel ? [{ name: "Goes to", share: "w-[21%]" }] : []),
  { name: "State", share: showsChannel ? "w-[27%]" : "w-[34%]" },
  { name: "Attempts", share: "w-[8%]" },
  { name: "When", share: "w-[10%]" },
  ...(mayPress ? [{ name: byHand, share: "w-[10%]" }] : []),
];

const byHand = "By hand";

/** What pressing sends, of messages that can be sent by hand. */
const againWords: Readonly<Partial<Record<DeliveryState, string>>> = {
  waiting: "Try now",
  delivered: "Send again",
  "gave-up": "Send again",
};

/** Messages, the newest first: what each tells, how far it came, and why not further. */
export function DeliveriesTable({ deliveries, to, showsChannel = false, sendAgain }: DeliveriesTableProps) {
  return (
    <Table caption="Messages" columns={columnsOf(showsChannel, sendAgain !== undefined)}>
      {deliveries.map((delivery) => (
        <Row key={delivery.id}>
          <Cell column="What it tells" names>
            <Notices delivery={delivery} to={to} />
          </Cell>
          {showsChannel && (
            <Cell column="Goes to" detail={channelKindWords[delivery.channel.kind]}>
              <TextLink href={to.channel(delivery.channel.id)} className="hover:underline">
                {delivery.channel.address}
              </TextLink>
            </Cell>
          )}
          <Cell column="State">
            <Status kind={deliveryKinds[delivery.state]} detail={<Detail delivery={delivery} />}>
              {deliveryStateWords[delivery.state]}
            </Status>
          </Cell>
          <Cell column="Attempts">{delivery.attempts || undefined}</Cell>
          <Cell column="When">
            <RelativeTime at={delivery.createdAt.toISOString()} />
          </Cell>
          {sendAgain && (
            <Cell column={byHand}>
              {againWords[delivery.state] && (
                <ButtonForm action={sendAgain} values={{ deliveryId: delivery.id }}>
                  <SubmitButton size="small">{againWords[delivery.state]}</SubmitButton>
                </ButtonForm>
              )}
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

function Notices({ delivery, to }: { delivery: ListedDelivery; to: WorkspaceRoutes }) {
  const more = delivery.noticeCount - delivery.notices.length;
  return (
    <ul className="grid gap-0.5">
      {delivery.notices.map((notice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what one message tells does not change
        <li key={at}>
          <OneNotice notice={notice} to={to} />
        </li>
      ))}
      {more > 0 && <li className="font-normal text-soft">and {more} more</li>}
    </ul>
  );
}

type OneNoticeProps = { notice: ListedNotice; to: WorkspaceRoutes };

function OneNotice({ notice: { event, connectionName, connectionId }, to }: OneNoticeProps) {
  if (connectionName === null || !isOfConnection(event)) return saysByItself[event];
  return (
    <>
      {connectionId ? (
        <TextLink href={to.connection(connectionId)} className="hover:underline">
          {connectionName}
        </TextLink>
      ) : (
        connectionName
      )}{" "}
      <span className="font-normal">{saysOfConnection[event]}</span>
    </>
  );
}

const isOfConnection = (event: ToldEvent): event is keyof typeof saysOfConnection => event in saysOfConnection;

/** Why it has not arrived, and what happens next; when it arrived. */
function Detail({ delivery: { state, lastFault, lastStatus, nextAt, deliveredAt } }: { delivery: ListedDelivery }) {
  if (state === "delivered") return deliveredAt && <RelativeTime at={deliveredAt.toISOString()} />;
  const fault = lastFault && deliveryFaultWords(lastFault, lastStatus);
  return (
    <>
      {fault}
      {nextAt && (
        <span className="block">
          {state === "gathering" ? "Goes out " : "Next attempt "}
          <RelativeTime at={nextAt.toISOString()} />
        </span>
      )}
    </>
  );
}
