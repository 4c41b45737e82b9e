import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time";
import { Status } from "#components/ui/status";
import { TextLink } from "#components/ui/text-link";

export type OpenSetup = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly myDomain: string | null;
  /** The part that comes next, as its page is called. */
  readonly part: string;
  /** ISO 8601 in UTC. */
  readonly begunAt: string;
  /** Null when they are gone. */
  readonly begunBy: string | null;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
  /** Orglink tries it again by itself. */
  readonly isWaiting: boolean;
  /** The way to end it, for whoever may. */
  readonly remove?: ReactNode;
};

/** Setups begun and not ended, told apart by whose and when they are; each is resumed where it was left, on any machine. */
export function OpenSetups({ setups }: { setups: readonly OpenSetup[] }) {
  if (setups.length === 0) return null;
  return (
    <section aria-labelledby="open-setups" className="mb-10 max-w-[52rem]">
      <h2 id="open-setups" className="font-semibold text-xl">
        Being set up
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {setups.map((setup) => (
          <li key={setup.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
            <span className="min-w-0">
              <TextLink href={setup.href} className="font-semibold hover:underline">
                {setup.name || "A new connection"}
              </TextLink>
              <span className="block text-md text-soft">Next: {setup.part}</span>
              <span className="wrap-anywhere block text-faint text-sm">
                {setup.myDomain ?? "no address yet"} · begun <RelativeTime at={setup.begunAt} />
                {setup.begunBy && ` by ${setup.begunBy}`}
                {setup.changedAt !== setup.begunAt && (
                  <>
                    , last changed <RelativeTime at={setup.changedAt} />
                  </>
                )}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {setup.isWaiting && <Status kind="waiting" />}
              {setup.remove}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
