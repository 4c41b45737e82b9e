import { Notice } from "#components/ui/notice";
import { RelativeTime } from "#components/ui/relative-time";
import { practiceSwitches } from "#lib/practice/practice";
import { clockSecondOf } from "#lib/words/instants";

const { label, page } = practiceSwitches.propagationDelaySeconds;

/** Salesforce takes a while to spread a change of an app; so does a practice org whose Propagation delay says so. */
export function SettlesNotice({ settlesAt }: { settlesAt: string }) {
  return (
    <Notice tone="wait" title={`The last change is spreading until ${clockSecondOf(settlesAt)}`}>
      <p>
        Until then, <RelativeTime at={settlesAt} />, the token endpoint still knows the app as it was before. Each
        further change begins the wait anew; {label}, under {page}, sets its length.
      </p>
    </Notice>
  );
}
