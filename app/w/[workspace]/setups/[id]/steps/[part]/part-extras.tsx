import type { ReactNode } from "react";
import { GuideSections } from "#components/guide/guide-article";
import { ShortcutHint } from "#components/guide/shortcut-hint";
import { RunAsUser } from "#components/setup/run-as-user";
import { SetupAddressForm } from "#components/setup/setup-address-form";
import { buttonClass } from "#components/ui/button-class";
import { ButtonForm } from "#components/ui/button-form";
import { TextLink } from "#components/ui/text-link";
import { askAddress } from "#lib/actions/setups/ask-address";
import { choosePath, keepAddress, keepRunAs } from "#lib/actions/setups/change-setup";
import type { AppAtStart, GuidedPartId } from "#lib/domain/setup/parts";
import { outlineOf } from "#lib/forms/define-form";
import { runAsForm, setupAddressForm } from "#lib/forms/setup-forms";
import { existingApp } from "#lib/guide/existing-app";
import { integrationUser } from "#lib/guide/integration-user";
import { DraftedForm } from "../../../../../../drafted-form.tsx";
import type { OpenSetup } from "../../open-setup.ts";

/** What a part has before its screens: what it asks here, another way, or a list of its own. */
export function partExtras(open: OpenSetup, part: GuidedPartId): ReactNode {
  switch (part) {
    case "my-domain":
      return open.mayChange && <Address open={open} />;
    case "create-app":
      return <ShortcutHint href={open.to.shortcut(open.setup.id)} />;
    case "existing-app":
    case "connected-app":
      return <ExistingApp open={open} path={part} />;
    case "run-as":
      return <Integration open={open} />;
    default:
      return null;
  }
}

function Address({ open }: { open: OpenSetup }) {
  const rules = open.facts.hostRules;
  return (
    <div className="mt-6">
      <DraftedForm session={open} form={setupAddressForm({})} about={open.setup.id}>
        <SetupAddressForm
          form={outlineOf(setupAddressForm(rules))}
          action={keepAddress}
          ask={askAddress}
          rules={rules}
          setupId={open.setup.id}
          address={open.setup.myDomain ?? ""}
        />
      </DraftedForm>
    </div>
  );
}

/** Which of the two kinds it is, and what must be true of a Connected App, which has other pages than the guide's. */
function ExistingApp({ open, path }: { open: OpenSetup; path: Exclude<AppAtStart, "new-app"> }) {
  const other = path === "existing-app" ? "connected-app" : "existing-app";
  const buttons = [
    ...(open.setup.path === path ? [] : [{ value: path, words: "This setup has such an app" }]),
    { value: other, words: other === "connected-app" ? "It is a Connected App" : "It is an External Client App" },
  ];
  return (
    <>
      {open.mayChange && (
        <ButtonForm action={choosePath} values={{ setupId: open.setup.id }} className="mt-4 flex flex-wrap gap-2">
          {buttons.map(({ value, words }) => (
            <button key={value} type="submit" name="path" value={value} className={buttonClass("secondary", "small")}>
              {words}
            </button>
          ))}
        </ButtonForm>
      )}
      {path === "connected-app" && (
        <div className="mt-6 max-w-prose">
          <GuideSections
            sections={existingApp.sections.filter(({ id }) => id === "connected-app")}
            linkOf={open.linkOf}
            ticking={{ ticks: open.ticks, canTick: open.mayChange }}
          />
        </div>
      )}
    </>
  );
}

/** Who it runs as: the username, and the user made first where there is none yet. */
function Integration({ open }: { open: OpenSetup }) {
  return (
    <div className="mt-6 grid gap-4">
      {open.mayChange && (
        <DraftedForm session={open} form={runAsForm} about={open.setup.id}>
          <RunAsUser
            form={outlineOf(runAsForm)}
            action={keepRunAs}
            setupId={open.setup.id}
            username={open.setup.runAsUsername}
          />
        </DraftedForm>
      )}
      <p className="text-md">
        No user for it yet?{" "}
        <TextLink href={open.to.integrationUser(open.setup.id)}>{integrationUser.title} first</TextLink>.
      </p>
      <ShortcutHint href={open.to.shortcut(open.setup.id)} />
    </div>
  );
}
