import type { Metadata } from "next";
import { ExistingApp } from "#components/guide/existing-app";
import { tickControls } from "#lib/actions/setups/tick-controls";
import { existingApp } from "#lib/guide/existing-app";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: existingApp.title };

export default async function ExistingAppPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  return (
    <SetupFrame open={open} here={null}>
      <ExistingApp
        linkOf={open.linkOf}
        connectHref={open.to.connect(id)}
        ticks={open.ticks}
        {...(open.mayChange ? { tick: { action: tickControls, setupId: id } } : {})}
      />
    </SetupFrame>
  );
}
