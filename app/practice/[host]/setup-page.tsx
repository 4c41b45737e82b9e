import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { NotRunning } from "#components/practice/not-running";
import { kindOf } from "#components/practice/practice-list";
import { BelowPage } from "#components/practice/setup/below-page";
import { SetupHead } from "#components/practice/setup/setup-head";
import { SetupScreen, type SetupScreenProps } from "#components/practice/setup/setup-screen";
import {
  endSessions,
  refreshAndRestore,
  refreshOrg,
  rotateKeys,
  rotateSecret,
} from "#lib/actions/practice/change-practice";
import { createApp, renameOrg, saveSetupPage, saveUser, verifyCode } from "#lib/actions/practice/change-practice-setup";
import { requestReferrer } from "#lib/actions/request-referrer";
import { signedIn } from "#lib/actions/session";
import { practiceUserFields, writeSwitchIds } from "#lib/forms/practice-form-marks";
import { practiceSwitches, practiceUserSwitches } from "#lib/practice/practice";
import {
  parseControl,
  parseSetupPlace,
  parseSetupScreen,
  parseWayBack,
  type SetupScreenId,
  shownScreen,
  switchesSetOn,
  switchOf,
  wayBackOf,
} from "#lib/practice/setup-screens";
import { routes } from "#lib/routes";
import { readPracticeOrg } from "#lib/services/practice/read-practice-org";
import type { PageProps } from "../../page-props.ts";
import { SignedInFrame } from "../../signed-in-frame.tsx";
import { foundRunning } from "../found-running.ts";

type Query = Awaited<PageProps["searchParams"]>;

/** A page of a practice org's Setup. */
export async function SetupPage({ host, named, query }: { host: string; named: string; query: Query }) {
  const session = await signedIn();
  const asked = parseSetupScreen(named);
  if (asked === null) notFound();
  const found = foundRunning(await session.ask(readPracticeOrg, host));
  if (found === null) {
    return (
      <SignedInFrame session={session} place="practice">
        <NotRunning retryHref={routes.practiceScreen(host, asked)} />
      </SignedInFrame>
    );
  }
  const { org, requests } = found;
  const { settings } = org;
  const texts = Object.fromEntries(Object.entries(query).filter(([, text]) => typeof text === "string")) as Readonly<
    Record<string, string>
  >;
  // A My Domain that it had before leads here, and a deep link to it still to its place.
  if (org.host !== host) redirect(routes.practiceScreen(org.host, asked, texts));
  const from = parseWayBack(query.from);
  const place = parseSetupPlace(query, settings.appExists);
  if (place !== null) {
    const back = from ?? wayBackOf(await requestReferrer());
    const ringed = place.control && switchOf(place.control);
    const handedOn = { ...(place.control ? { control: place.control } : {}), ...(back ? { from: back } : {}) };
    redirect(`${routes.practiceScreen(org.host, place.screen, handedOn)}${ringed ? `#${ringed}` : ""}`);
  }
  const screen = shownScreen(asked, settings.appExists);
  const handedOn: Record<string, string> = from === null ? {} : { from };
  if (screen !== asked) redirect(routes.practiceScreen(org.host, screen, handedOn));
  const runAs = org.users.find(({ username }) => username === settings.runAsUsername);
  const user = org.users.find(({ id }) => id === query.user) ?? runAs ?? org.users[0] ?? null;
  const view: Shared["org"] = {
    host: org.host,
    orgId: org.orgId,
    settings,
    users: org.users,
    user: screen === "user" ? user : null,
    credentials: screen === "consumer-details" ? org.credentials : null,
    requests: screen === "login-history" ? requests : [],
    hrefOfUser: Object.fromEntries(
      org.users.map(({ id }) => [id, routes.practiceScreen(org.host, "user", { ...handedOn, user: id })]),
    ),
  };
  const at = { host: org.host, screen, from: from ?? "" };
  const shared: Shared = {
    screen,
    org: view,
    control: parseControl(query.control),
    from,
    sought: typeof query.find === "string" ? query.find.slice(0, 80) : "",
    locked: lockedOn(screen),
    labels,
    status: { action: saveSetupPage, values: { ...at, switches: "appStatus" } },
  };
  return (
    <SignedInFrame session={session} place="practice" width="wide">
      <SetupHead
        org={org}
        screen={screen}
        kind={kindOf(org)}
        from={from}
        isSaved={query.done === "saved"}
        control={shared.control}
      />
      {screenOf(screen, shared, at, user?.id ?? "")}
      <BelowPage
        screen={screen}
        org={org}
        actions={{ rotateKeys, rotateSecret, refreshOrg, refreshAndRestore, endSessions }}
      />
    </SignedInFrame>
  );
}

type Shared = Omit<SetupScreenProps<never>, "action" | "values" | "fields">;
type At = { readonly host: string; readonly screen: SetupScreenId; readonly from: string };

/** The page with the one form that it is. */
function screenOf(screen: SetupScreenId, shared: Shared, at: At, userId: string): ReactNode {
  const carried = switchesSetOn(screen);
  switch (screen) {
    case "user":
      return <SetupScreen {...shared} fields={practiceUserFields} action={saveUser} values={{ ...at, userId }} />;
    case "my-domain-edit":
      return <SetupScreen {...shared} fields={["myDomainName"]} action={renameOrg} values={at} />;
    case "verification":
      return <SetupScreen {...shared} fields={["code"]} action={verifyCode} values={at} />;
    default: {
      const values = { ...at, switches: writeSwitchIds(carried) };
      const action = screen === "new-app" ? createApp : saveSetupPage;
      return <SetupScreen {...shared} fields={carried} action={action} values={values} />;
    }
  }
}

/** What a page shows gray until *Edit* was pressed. */
function lockedOn(screen: SetupScreenId): Shared["locked"] {
  if (screen === "settings") return switchesSetOn("settings-edit");
  return screen === "policies" ? switchesSetOn("policies-edit") : [];
}

const labels: Readonly<Record<string, string>> = {
  ...labelsOf(practiceSwitches),
  ...labelsOf(practiceUserSwitches),
  myDomainName: "My Domain Name",
  code: "Verification Code",
};

function labelsOf(all: Readonly<Record<string, { readonly label: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, { label }]) => [name, label]));
}
