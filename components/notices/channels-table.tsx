import { Cell, Row, Table } from "#components/ui/table";
import { TextLink } from "#components/ui/text-link";
import type { ListedChannel } from "#lib/domain/notices/listed";
import { toldWords } from "#lib/words/notice-pages";
import { channelKindWords } from "#lib/words/notices";
import { ChannelStatus } from "./channel-status.tsx";

const columns = [
  { name: "Goes to", share: "w-[30%]" },
  { name: "Told of", share: "w-[26%]" },
  { name: "Connections", share: "w-[18%]" },
  { name: "Last message", share: "w-[26%]" },
] as const;

type ChannelsTableProps = {
  channels: readonly ListedChannel[];
  hrefOf: (channelId: string) => string;
  workspaceName: string;
};

/** Where notices go, and how well they arrive there. */
export const ChannelsTable = ({ channels, hrefOf, workspaceName }: ChannelsTableProps) => (
  <Table caption="Where notices go" columns={columns}>
    {channels.map((channel) => (
      <Row key={channel.id}>
        <Cell column="Goes to" names detail={channelKindWords[channel.kind]}>
          <TextLink href={hrefOf(channel.id)} className="hover:underline">
            {channel.address}
          </TextLink>
        </Cell>
        <Cell column="Told of">{toldWords(channel.events)}</Cell>
        <Cell column="Connections">{channel.projectName ?? `All of ${workspaceName}`}</Cell>
        <Cell column="Last message">
          <ChannelStatus channel={channel} />
        </Cell>
      </Row>
    ))}
  </Table>
);
