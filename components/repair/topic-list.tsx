import { TextLink } from "#components/ui/text-link";
import type { RepairTopic } from "#lib/domain/repair/repair-of";
import { repairTopicWords } from "#lib/words/repairs";

type TopicListProps = {
  topics: readonly RepairTopic[];
  hrefOf: (topic: RepairTopic) => string;
};

/** What can be repaired or replaced, to choose from. */
export function TopicList({ topics, hrefOf }: TopicListProps) {
  return (
    <ul className="max-w-prose divide-y divide-line border-line border-y">
      {topics.map((topic) => (
        <li key={topic} className="py-3">
          <TextLink href={hrefOf(topic)} className="link font-semibold">
            {repairTopicWords[topic].choice}
          </TextLink>
          <p className="text-md text-soft">{repairTopicWords[topic].when}</p>
        </li>
      ))}
    </ul>
  );
}
