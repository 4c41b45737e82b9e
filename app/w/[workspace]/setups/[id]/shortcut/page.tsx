import type { Metadata } from "next";
import { Shortcut } from "#components/guide/shortcut";
import { RunAsUser } from "#components/setup/run-as-user";
import { keepRunAs } from "#lib/actions/setups/change-setup";
import { outlineOf } from "#lib/forms/define-form";
import { runAsForm } from "#lib/forms/setup-forms";
import { DraftedForm } from "../../../../../drafted-form.tsx";
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
        runAs={
          open.mayChange && (
            <DraftedForm session={open} form={runAsForm} about={id}>
              <RunAsUser
                form={outlineOf(runAsForm)}
                action={keepRunAs}
                setupId={id}
                username={open.setup.runAsUsername}
                submit="Put it into the package"
              />
            </DraftedForm>
          )
        }
        linkOf={open.linkOf}
        ownValuesHref={`${open.to.setup(id)}#own-values`}
        packageHref={(form) => open.to.shortcutPackage(id, form)}
        stepsHref={open.to.part(id, "create-app")}
        nextHref={open.to.part(id, "key-and-secret")}
      />
    </SetupFrame>
  );
}
