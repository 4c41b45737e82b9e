import type { Metadata } from "next";
import { Shortcut } from "#components/guide/shortcut";
import type { PageProps } from "../../../../../page-props.ts";
import { openSetup } from "../open-setup.ts";
import { SetupFrame } from "../setup-frame.tsx";

export const metadata: Metadata = { title: "The shortcut" };

export default async function ShortcutPage({ params }: PageProps<"id">) {
  const { id } = await params;
  const open = await openSetup(id);
  return (
    <SetupFrame open={open} here={null}>
      <Shortcut
        own={open.own}
        linkOf={open.linkOf}
        ownValuesHref={`${open.to.setup(id)}#own-values`}
        packageHref={(form) => open.to.shortcutPackage(id, form)}
        stepsHref={open.to.part(id, "create-app")}
        nextHref={open.to.part(id, "key-and-secret")}
      />
    </SetupFrame>
  );
}
