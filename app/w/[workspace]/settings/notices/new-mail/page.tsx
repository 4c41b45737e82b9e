import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailChannelForm } from "#components/notices/mail-channel-form";
import { MailOff } from "#components/notices/mail-off";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { addMailChannel } from "#lib/actions/notices/add-channel";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { mailChannelForm } from "#lib/forms/notice-forms";
import { readNoticeExits } from "#lib/services/notices/read-notice-exits";
import { listProjects } from "#lib/services/projects/list-projects";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Add a mail address" };

export default async function NewMailChannelPage() {
  const session = await signedIn();
  if (!session.allows("notice:change")) notFound();
  const { to, workspace } = session;
  const exits = found(await session.ask(readNoticeExits, null));
  const projects = found(await session.ask(listProjects, null));
  return (
    <SignedInFrame session={session} place="settings">
      <PageHeader back={{ href: to.notices, label: "Notices" }} title="Add a mail address" />
      {exits.mail === "off" ? (
        <MailOff webhookHref={exits.webhooks === "off" ? null : to.newWebhook} />
      ) : (
        <DraftedForm session={session} form={mailChannelForm}>
          <MailChannelForm
            form={outlineOf(mailChannelForm)}
            action={addMailChannel}
            told={{ projects, workspaceName: workspace.name }}
            cancelHref={to.notices}
          />
        </DraftedForm>
      )}
    </SignedInFrame>
  );
}
