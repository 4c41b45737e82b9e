import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageHeader } from "#components/ui/page-header";

/** The simulator is a process of its own; here is what to do when it does not answer. */
export function NotRunning({ retryHref }: { retryHref: string }) {
  return (
    <>
      <PageHeader title="Practice org" />
      <EmptyState title="The practice org is not running" action={<LinkButton href={retryHref}>Look again</LinkButton>}>
        <p>
          It is a process of its own, which starts and stops with Orglink and is started again within a second when it
          ends. Nothing is lost: its switches are on the disk.
        </p>
        <ul className="mt-3 grid list-disc gap-1 pl-5">
          <li>Wait a moment and look again.</li>
          <li>
            Still not there? Look in Orglink’s terminal for a line that begins with <code>practice org</code>. A port
            that is taken is the usual reason; <code>ORGLINK_PRACTICE_PORT</code> sets another.
          </li>
          <li>
            Stop Orglink and start it again with <code>npm start</code>.
          </li>
        </ul>
      </EmptyState>
    </>
  );
}
