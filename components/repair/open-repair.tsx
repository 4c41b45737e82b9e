import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { minuteOf } from "#lib/words/instants";

type OpenRepairProps = {
  /** How its last check failed; absent before the first. */
  problemTitle?: string | undefined;
  runHref?: string | undefined;
  /** Until when its secret is kept, in ISO 8601, UTC; null when it is not. */
  keptUntil: string | null;
  /** To the page of the repair, from elsewhere. */
  href?: string | undefined;
};

/** Says that other values were typed and are not in force. */
export function OpenRepair({ problemTitle, runHref, keptUntil, href }: OpenRepairProps) {
  return (
    <Notice tone="wait" title="New values are not in force yet">
      <p>
        {problemTitle && <>The check of them failed: {problemTitle}. </>}
        {keptUntil ? (
          <>
            They are kept, the secret sealed, until{" "}
            <time dateTime={keptUntil} className="whitespace-nowrap">
              {minuteOf(keptUntil)}
            </time>
            .
          </>
        ) : (
          <>The secret is no longer kept.</>
        )}
      </p>
      {(href || runHref) && (
        <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {href && <TextLink href={href}>Continue the repair</TextLink>}
          {runHref && <TextLink href={runHref}>See what to do</TextLink>}
        </p>
      )}
    </Notice>
  );
}
