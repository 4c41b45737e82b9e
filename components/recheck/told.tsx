import { Fragment } from "react";
import { RelativeTime } from "#components/ui/relative-time";
import type { Told } from "#lib/words/times";

/** A sentence with moments in it, each kept true while the page stays open. */
export function ToldText({ parts }: { parts: Told }) {
  return parts.map((part) =>
    typeof part === "string" ? (
      <Fragment key={part}>{part}</Fragment>
    ) : (
      <RelativeTime key={`${part.says} ${part.at.toISOString()}`} at={part.at.toISOString()} says={part.says} />
    ),
  );
}
