"use client";

// Every page carries this one, so it takes the look of our buttons and not the parts, which bring links and copying along.
import { buttonClass } from "#components/ui/button-class";
import { brokenWords } from "#lib/words/broken";
import { PlainFrame } from "./plain-frame.tsx";

export type Failure = { error: unknown; retry: () => void };

/** What failed, and the reference under which the log has it; nothing else about an error leaves the server. */
function toldIn(error: unknown) {
  const { digest } = Object(error) as { digest?: unknown };
  const text = typeof digest === "string" ? digest : "";
  // Made by `StoreError` and by `brokenDigest`; Next makes a number of everything else.
  const [, kind = "", ours] = /^(store-away-action|store-away|action|store)-([\da-z-]{8})$/i.exec(text) ?? [];
  return {
    reference: ours ?? (text === "" ? null : text),
    isStoreAway: kind.startsWith("store-away"),
    isAction: kind.endsWith("action"),
  };
}

const storeAway = {
  title: brokenWords.storeAway,
  fault:
    "Orglink keeps everything in a database, and that is stopped or out of reach. Your page, your values and Salesforce are not at fault.",
  next: "Try again in a minute. If that does not help, tell whoever runs this Orglink: the database has to be started, or let Orglink in.",
};
const bug = {
  title: "Orglink failed to show this page",
  fault: `${brokenWords.fault} What was saved before is still saved.`,
  next: null,
};
const bugOfAction = { ...bug, title: "Orglink failed to do this" };

/** A failure, admitted: whose it is, what is known of what was asked for, and how to find it in the log. */
export function BrokenPage({ error, retry }: Failure) {
  const { reference, isStoreAway, isAction } = toldIn(error);
  const { title, fault, next } = isStoreAway ? storeAway : isAction ? bugOfAction : bug;
  return (
    <PlainFrame>
      {/* The page's own is lost with it. */}
      <title>{title}</title>
      <h1 className="font-bold text-3xl">{title}</h1>
      <p className="text-lg text-soft">{fault}</p>
      {isAction && (
        <p className="text-lg">
          Whether it was done is not known. Open the page again and look before you do it a second time.
        </p>
      )}
      {next !== null && <p className="text-lg">{next}</p>}
      {reference !== null && (
        <p className="grid gap-1.5 text-sm text-soft">
          Reference for whoever runs this Orglink
          <span className="value select-all text-base text-ink">{reference}</span>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
        <button type="button" className={buttonClass("strong")} onClick={retry}>
          {isAction ? "Open the page again" : "Try again"}
        </button>
        <a href="/" className={buttonClass("secondary")}>
          Go to Orglink
        </a>
      </div>
    </PlainFrame>
  );
}
