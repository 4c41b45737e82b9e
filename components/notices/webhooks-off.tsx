import { LinkButton } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { webhooksOffWords } from "#lib/words/notice-channels";

/** Why no webhook can be added, and what works meanwhile. */
export const WebhooksOff = ({ mailHref }: { mailHref: string | null }) => (
  <div className="grid max-w-prose gap-6">
    <Notice tone="wait" title="This Orglink sends no webhooks">
      <p>{webhooksOffWords}</p>
    </Notice>
    {mailHref && (
      <div>
        <LinkButton href={mailHref} variant="primary">
          Add a mail address
        </LinkButton>
      </div>
    )}
  </div>
);
