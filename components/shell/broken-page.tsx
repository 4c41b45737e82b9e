"use client";

// Every page carries this one, so it takes the look of our buttons and not the parts, which bring links and copying along.
import { buttonClass } from "#components/ui/button-class";
import { PlainFrame } from "./plain-frame.tsx";

export type Failure = { error: unknown; retry: () => void };

/** The number under which the log has this error; nothing else about it leaves the server. */
function referenceOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

/** A bug, admitted: whose it is, what it did not touch, and how to find it in the log. */
export function BrokenPage({ error, retry }: Failure) {
  const reference = referenceOf(error);
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">Orglink failed to show this page</h1>
      <p className="text-lg text-soft">
        The fault is Orglink’s, not yours and not Salesforce’s. What was saved before is still saved.
      </p>
      {reference !== null && (
        <p className="grid gap-1.5 text-sm text-soft">
          Reference for whoever runs this Orglink
          <span className="value select-all text-base text-ink">{reference}</span>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
        <button type="button" className={buttonClass("strong")} onClick={retry}>
          Try again
        </button>
        <a href="/" className={buttonClass("secondary")}>
          Go to Orglink
        </a>
      </div>
    </PlainFrame>
  );
}
