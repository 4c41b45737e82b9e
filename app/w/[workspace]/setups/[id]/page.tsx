import { OwnValuesForm } from "#components/guide/own-values";
import { Button, ButtonRow, LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { Disclosure } from "#components/ui/disclosure";
import { DoneNotice } from "#components/ui/done-notice";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { cancelSetup, saveOwnValues } from "#lib/actions/setups/change-setup";
import { outlineOf } from "#lib/forms/define-form";
import { ownValuesForm } from "#lib/forms/setup-forms";
import { partName } from "#lib/guide/parts";
import { whatRemains } from "#lib/words/what-remains";
import { DraftedForm } from "../../../../drafted-form.tsx";
import type { PageProps } from "../../../../page-props.ts";
import { SetupWait } from "../../../../setup-wait.tsx";
import { titleOfSetup } from "../../../../titles.ts";
import { LiveGuide } from "./live-guide.tsx";
import { openSetup } from "./open-setup.ts";
import { SetupFrame } from "./setup-frame.tsx";

export const generateMetadata = titleOfSetup;

export default async function SetupPage({ params, searchParams }: PageProps<"id">) {
  const { done } = await searchParams;
  const { id } = await params;
  const open = await openSetup(id);
  const { next } = open.progress;
  const part = next === "done" ? "connect" : next;
  return (
    <SetupFrame open={open} here={null}>
      <PageHeader
        title={open.setup.name || open.setup.myDomain || "A new connection"}
        lead="Leave at any time: ticks and values are kept here, for you on another machine too."
      />
      <DoneNotice done={done} />
      <SetupWait session={open} setup={open} hereHref={open.to.setup(id)} />
      <LiveGuide open={open} />
      <ButtonRow>
        <LinkButton href={open.hrefOf(part)} variant={open.wouldConnect ? "secondary" : "primary"}>
          Continue: {partName(part)}
        </LinkButton>
        {open.lastRun && <LinkButton href={open.to.run(open.lastRun.id)}>See the last check</LinkButton>}
      </ButtonRow>
      <ul className="mt-6 grid gap-1.5">
        <li>
          <TextLink href={open.to.beforeYouBegin(id)}>Before you begin</TextLink>
        </li>
        <li>
          <TextLink href={open.to.existingApp(id)}>I already have an app</TextLink>
        </li>
        <li>
          <TextLink href={open.to.shortcut(id)}>I have the Salesforce CLI</TextLink>
        </li>
        <li>
          <TextLink href={open.to.otherLanguage(id)}>My Setup is in another language</TextLink>
        </li>
      </ul>
      {open.mayChange && (
        <>
          <h2 className="mt-10 mb-1 font-semibold text-xl">Your own values</h2>
          <p className="mb-4 max-w-prose text-soft">The steps show them where they belong, ready to copy.</p>
          <DraftedForm session={open} form={ownValuesForm({})} about={id}>
            <OwnValuesForm
              form={outlineOf(ownValuesForm(open.facts.hostRules))}
              action={saveOwnValues}
              setupId={id}
              own={open.own}
              look={open.setup.look}
            />
          </DraftedForm>
          {open.allows("setup:cancel") && (
            <div className="mt-10 border-line border-t pt-5">
              <Disclosure summary="Cancel this setup">
                <ButtonForm action={cancelSetup} values={{ setupId: id }} className="grid gap-3 pt-1">
                  <p className="max-w-prose text-md text-soft">
                    The sealed Consumer Secret that this setup keeps is wiped at once. The rest can be undone for 24
                    hours. Nothing changes in Salesforce. {whatRemains.setup[open.facts.storeKind]}
                  </p>
                  <div>
                    <Button type="submit" variant="danger" size="small">
                      Cancel this setup
                    </Button>
                  </div>
                </ButtonForm>
              </Disclosure>
            </div>
          )}
        </>
      )}
    </SetupFrame>
  );
}
