import type { Metadata } from "next";
import { IntegrationUser } from "#components/guide/integration-user";
import { found } from "#lib/actions/guard";
import { integrationUser } from "#lib/guide/integration-user";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: integrationUser.title };

export default async function IntegrationUserPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  const screens = integrationUser.rows.map(({ screen }) => screen);
  return (
    <SetupFrame open={open} here={null}>
      <IntegrationUser
        own={open.own}
        look={open.setup.look}
        linkOf={open.linkOf}
        captures={found(await open.ask(readCaptures, screens))}
        nextHref={open.to.part(id, "run-as")}
        shortcutHref={open.to.shortcut(id)}
      />
    </SetupFrame>
  );
}
