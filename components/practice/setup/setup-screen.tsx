"use client";

import "../../screens/screens.css";
import { type FocusEvent, type ReactNode, useActionState } from "react";
import type { Ring } from "#components/screens/parts/control";
import { CopyButton } from "#components/ui/copy-button";
import { ErrorSummary } from "#components/ui/error-summary";
import { HiddenFields } from "#components/ui/hidden-fields";
import { apiNameOf } from "#lib/domain/setup/api-name";
import type { ControlId } from "#lib/domain/setup/controls";
import type { AnyForm } from "#lib/forms/define-form";
import { type FormAction, type FormState, faultsIn, type HiddenValues, untouched } from "#lib/forms/form-state";
import type { PracticeSetupForm } from "#lib/forms/practice-setup-forms";
import { type SetupScreenId, screenFacts } from "#lib/practice/setup-screens";
import { routes } from "#lib/routes";
import { shownValues } from "../../screens/own-values.ts";
import type { LiveAct, LiveName, LiveScreen } from "../../screens/parts/live.ts";
import { liveField } from "./live-fields.ts";
import { LiveGear } from "./live-gear.tsx";
import type { OrgView } from "./org-view.ts";
import { SetupLeft } from "./setup-left.tsx";
import { setupPages } from "./setup-pages.tsx";
import { useUnsaved } from "./use-unsaved.ts";

export type SetupScreenProps<Of extends AnyForm> = {
  readonly screen: SetupScreenId;
  readonly org: OrgView;
  /** The control that a deep link came for. */
  readonly control: ControlId | null;
  /** The page of Orglink to lead back to, which every page of this Setup hands on. */
  readonly from: string | null;
  readonly sought: string;
  /** The fields that can be filled in, and those shown gray. */
  readonly fields: readonly LiveName[];
  readonly locked: readonly LiveName[];
  /** What the page's one form does, and what it sends along. */
  readonly action: FormAction<Of>;
  readonly values: HiddenValues<Of>;
  readonly labels: Readonly<Record<string, string>>;
  /** What *Disable* on the app's page does. */
  readonly status: { readonly action: FormAction<PracticeSetupForm>; readonly values: HiddenValues<PracticeSetupForm> };
};

const formId = "setup-page";
const statusFormId = "setup-status";
const findFormId = "setup-find";

/** A page of a practice org's Setup: Salesforce's page as it is drawn for the guide, with the form that it is. */
export function SetupScreen<Of extends AnyForm>(props: SetupScreenProps<Of>) {
  const { screen, org, control, from, sought, fields, locked, action, values, labels, status } = props;
  const [state, submit] = useActionState(action, untouched);
  const [statusState, submitStatus] = useActionState(status.action, untouched);
  const kept = JSON.stringify([screen, org.settings, org.user, org.host]);
  const isRefused = state.status === "invalid" || state.status === "stopped";
  const { isUnsaved, onInput } = useUnsaved(formId, kept, isRefused && fields.length > 0);
  const typed = "typed" in state ? (state.typed as Readonly<Record<string, string>>) : null;
  const faults = faultsIn(state) as Readonly<Record<string, string>>;
  const handedOn = from === null ? {} : { from };
  const to = (id: SetupScreenId): LiveAct => ({ href: routes.practiceScreen(org.host, id, handedOn) });
  const ring: Ring = control === null ? [] : [control];
  const sources = { ...org, isNew: screen === "new-app", typed, faults };
  const live: LiveScreen = {
    settings: org.settings,
    users: org.users,
    field: (name) =>
      fields.includes(name)
        ? liveField(name, sources)
        : locked.includes(name)
          ? liveField(name, sources, true)
          : undefined,
    to,
    save: { sends: "form" },
    cancel: {
      href: routes.practiceScreen(
        org.host,
        screen === "new-app" ? "apps" : (screenFacts(screen).after ?? screen),
        handedOn,
      ),
      discards: true,
    },
    status: {
      sends: "form",
      form: statusFormId,
      name: "appStatus",
      value: org.settings.appStatus === "enabled" ? "disabled" : "enabled",
    },
    gear: <LiveGear ring={ring} act={to("home")} />,
    left: <SetupLeft screen={screen} to={to} ring={ring} sought={sought} form={findFormId} />,
    copy: (value, what) => <CopyButton value={value} what={what} />,
  };
  const Page = setupPages[screen];
  return (
    <>
      <Report state={state} labels={labels} />
      <Report state={statusState} labels={labels} />
      <form
        id={formId}
        action={submit}
        noValidate
        onInput={onInput}
        onBlur={screen === "new-app" ? fillApiName : undefined}
      >
        <HiddenFields values={values} />
        <div className="sf sf-new sf-live" data-screen={screen}>
          {/* What is kept now, or what was refused, stands in fields that are made anew. */}
          <div className="sf-canvas" key={JSON.stringify([kept, typed, sought])}>
            <Page values={valuesOf(org)} ring={ring} look="new" isWhole live={live} org={org} />
          </div>
        </div>
      </form>
      <form id={statusFormId} action={submitStatus}>
        <HiddenFields values={status.values} />
      </form>
      <form id={findFormId} method="get" action={routes.practiceOrg(org.host)}>
        <HiddenFields values={handedOn} />
      </form>
      <p role="status" className="sticky bottom-3 z-3 mt-3 mr-3 ml-auto w-fit text-sm">
        {isUnsaved && <span className="rounded-md bg-ink px-3 py-1.5 font-medium text-paper">Not saved yet.</span>}
      </p>
    </>
  );
}

/** As Salesforce does: a name that was typed makes the API Name, unless there is one. */
function fillApiName({ target, currentTarget }: FocusEvent<HTMLFormElement>) {
  const apiName = currentTarget.elements.namedItem("apiName");
  if (!(target instanceof HTMLInputElement) || target.name !== "appName") return;
  if (apiName instanceof HTMLInputElement && apiName.value === "") apiName.value = apiNameOf(target.value);
}

type ReportProps = { readonly state: FormState<AnyForm>; readonly labels: Readonly<Record<string, string>> };

/** What is wrong, over the page: at its fields, or with all of it. */
function Report({ state, labels }: ReportProps): ReactNode {
  if (state.status !== "invalid" && state.status !== "stopped") return null;
  const faults = faultsIn(state) as Readonly<Record<string, string>>;
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts the page comes back whole, and this is what it came back for
    <div tabIndex={-1} autoFocus>
      <ErrorSummary
        {...(state.status === "stopped" ? { title: state.message } : {})}
        lines={Object.entries(faults).map(([field, message]) => ({
          field,
          message: `${labels[field] ?? field}: ${message}`,
        }))}
        attempt={state}
      />
    </div>
  );
}

const valuesOf = ({ host, settings, credentials }: OrgView) => ({
  ...shownValues({ rotatesByApi: settings.tokenExchange }),
  appName: settings.appName,
  apiName: settings.apiName,
  contactEmail: settings.contactEmail,
  callbackUrl: settings.callbackUrl,
  runAsUsername: settings.runAsUsername,
  myDomain: host,
  consumerKey: credentials?.consumerKey ?? "",
  consumerSecret: credentials?.consumerSecret ?? "",
});
