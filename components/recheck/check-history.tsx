import { RelativeTime } from "#components/ui/relative-time";
import { checkEnds, endCount, endWord } from "#lib/words/histories";
import { minuteOf } from "#lib/words/instants";
import { CheckStrip, StripMark } from "./check-strip.tsx";

type CheckHistoryProps = {
  /** How the latest checks ended, a letter each, the oldest first. */
  recent: string;
  /** When the oldest and the newest of them were; ISO 8601 in UTC. */
  from: string;
  to: string;
};

/** The strip of one connection, large, with what its marks mean and the time it spans. */
export function CheckHistory({ recent, from, to }: CheckHistoryProps) {
  return (
    <figure className="max-w-[20rem]">
      <CheckStrip recent={recent} className="block h-auto w-full" />
      <figcaption className="mt-1.5 grid gap-1 text-sm text-soft">
        <span className="flex justify-between gap-4 text-faint">
          <time dateTime={from}>{minuteOf(from)}</time>
          <RelativeTime at={to} />
        </span>
        <span className="flex flex-wrap gap-x-5 gap-y-1">
          {checkEnds.map((end) => {
            const count = endCount(recent, end);
            if (count === 0) return null;
            return (
              <span key={end} className="inline-flex items-center gap-2">
                <StripMark end={end} />
                {count} {endWord(end)}
              </span>
            );
          })}
        </span>
      </figcaption>
    </figure>
  );
}
