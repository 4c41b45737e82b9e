import { LinkButton } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { mailOffWords } from "#lib/words/notice-channels";

const example = `SMTP_URL=smtp://user:password@mail.example.com:587
ORGLINK_MAIL_FROM=orglink@example.com`;

/** What whoever runs Orglink has to set for mails, to the letter, and what works meanwhile. */
export const MailOff = ({ webhookHref }: { webhookHref: string | null }) => (
  <div className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-6">
    <Notice tone="wait" title="This Orglink cannot send mail yet">
      <p>{mailOffWords}</p>
    </Notice>
    <div className="grid gap-2">
      <p>Whoever runs it sets these two with their own values, and starts Orglink again:</p>
      <pre className="value whitespace-pre-wrap rounded-md border border-line bg-well px-3.5 py-2.5 text-sm">
        {example}
      </pre>
      <p className="text-sm text-soft">
        With smtp:// the connection is encrypted by STARTTLS; for a server that is encrypted from the first byte write
        smtps:// and its port, mostly 465.
      </p>
    </div>
    {webhookHref && (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <LinkButton href={webhookHref} variant="primary">
          Add a webhook
        </LinkButton>
        <p className="text-soft">Webhooks work without mail.</p>
      </div>
    )}
  </div>
);
