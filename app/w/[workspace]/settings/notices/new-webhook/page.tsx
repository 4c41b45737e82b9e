import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WebhookForm } from "#components/notices/webhook-form";
import { WebhooksOff } from "#components/notices/webhooks-off";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { addWebhook } from "#lib/actions/notices/add-channel";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { webhookForm } from "#lib/forms/notice-forms";
import { readNoticeExits } from "#lib/services/notices/read-notice-exits";
import { listProjects } from "#lib/services/projects/list-projects";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Add a webhook" };

export default async function NewWebhookPage() {
  const session = await signedIn();
  if (!session.allows("notice:change")) notFound();
  const { to, workspace } = session;
  const { webhooks, mail } = found(await session.ask(readNoticeExits, null));
  const projects = found(await session.ask(listProjects, null));
  return (
    <SignedInFrame session={session} place="settings">
      <PageHeader back={{ href: to.notices, label: "Notices" }} title="Add a webhook" />
      {webhooks === "off" ? (
        <WebhooksOff mailHref={mail === "off" ? null : to.newMailChannel} />
      ) : (
        <DraftedForm session={session} form={webhookForm}>
          <WebhookForm
            form={outlineOf(webhookForm)}
            action={addWebhook}
            told={{ projects, workspaceName: workspace.name }}
            hosts={webhooks}
            cancelHref={to.notices}
          />
        </DraftedForm>
      )}
    </SignedInFrame>
  );
}
