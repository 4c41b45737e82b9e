import { SeenAgo } from "#components/live/seen-ago";
import { Icon } from "#components/ui/icon";
import type { InstructionState } from "#lib/guide/progress";
import { liveWords } from "#lib/words/live-guide";

/** What the org itself says of a control, apart from what people tick; nothing where its last answer proves nothing. */
export function SeenLine({ state, seenAt }: { state: InstructionState; seenAt: string | null }) {
  if (seenAt === null || (state !== "seen" && state !== "contradicted")) return null;
  const isSet = state === "seen";
  return (
    <p
      className={`flex items-baseline gap-1.5 font-medium text-sm print:hidden ${isSet ? "text-good" : "text-bad"}`}
      data-seen={state}
    >
      <Icon name={isSet ? "eye" : "bang"} className="translate-y-0.5" />
      <span>
        {isSet ? liveWords.seen : liveWords.contradicted}, <SeenAgo at={seenAt} />
      </span>
    </p>
  );
}
