import type { ReactNode } from "react";

/** No org yet: what it takes, how long, and the one way to begin. */
export function NoConnections({ action, practice }: { action: ReactNode; practice?: ReactNode }) {
  return (
    <section aria-labelledby="no-connections" className="grid max-w-prose justify-items-start gap-5">
      <h2 id="no-connections" className="font-semibold text-xl">
        No org is connected yet
      </h2>
      {action && (
        <>
          <p className="text-lg text-soft">
            Orglink walks you through Salesforce Setup, page by page, with a picture of each. It takes about fifteen
            minutes, and you can leave and come back.
          </p>
          <div>
            <h3 className="font-semibold">What you need</h3>
            <ul className="mt-1 grid list-disc gap-1 pl-5 text-soft">
              <li>A Salesforce user who may change Setup: a System Administrator.</li>
              <li>A user for the connection to run as; the guide shows how to make one.</li>
              <li>
                A way to confirm it is you, such as your mail: Salesforce asks before it shows the Consumer Secret.
              </li>
            </ul>
          </div>
          {action}
        </>
      )}
      {!action && <p className="text-lg text-soft">An admin of this workspace connects the first one.</p>}
      {practice && <p className="text-soft">{practice}</p>}
    </section>
  );
}
