import { redirect } from "next/navigation";
import { found } from "#lib/actions/guard";
import { type Session, signedIn } from "#lib/actions/session";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { namedControl, type SeenControls, seenControls } from "#lib/domain/look/what-proves";
import type { ControlId, SetupPage } from "#lib/domain/setup/controls";
import type { PartId } from "#lib/domain/setup/parts";
import type { ShownFor } from "#lib/guide/part";
import { knownControls, type SetupFacts, setupProgress, shownFor } from "#lib/guide/progress";
import { type SetupLink, setupLink } from "#lib/guide/setup-links";
import { type OwnValues, ownValuesOf } from "#lib/guide/values";
import { readSetup, type SetupWithTicks } from "#lib/services/setups/read-setup";

/** What every page of a setup shows: the setup, how far it is, the admin's own values, and links into their Setup. */
export type OpenSetup = Session &
  SetupWithTicks & {
    readonly own: OwnValues;
    readonly progress: ReturnType<typeof setupProgress>;
    readonly known: ReturnType<typeof knownControls>;
    /** What its parts show of it. */
    readonly shown: ShownFor;
    /** What the org's last answer proves, and the control that it names. */
    readonly seen: SeenControls;
    readonly named: ControlId | null;
    /** By that answer a connection made now works. */
    readonly wouldConnect: boolean;
    readonly mayChange: boolean;
    readonly hrefOf: (part: PartId) => string;
    readonly linkOf: (page: SetupPage, control?: ControlId) => SetupLink;
  };

/** Reads an open setup for its pages; one that has ended leads to the page of what it became, and a repair to its connection. */
export async function openSetup(id: string): Promise<OpenSetup> {
  const session = await signedIn();
  const read = found(await session.ask(readSetup, id));
  const { setup, ticks, isSecretKept, look, looking } = read;
  if (setup.state === "done" && setup.connectionId) redirect(session.to.connected(setup.connectionId));
  if (setup.repairs && setup.state === "open" && session.allows("connection:repair")) {
    redirect(session.to.repairConnection(setup.repairs));
  }
  if (setup.repairs) redirect(session.to.connection(setup.repairs));
  if (setup.state !== "open") redirect(session.to.connections);
  const myDomain = setup.myDomain as MyDomain | null;
  const facts: SetupFacts = {
    path: setup.path,
    myDomain,
    appId: setup.appId,
    consumerKey: setup.consumerKey,
    secretKept: isSecretKept,
    rotatesByApi: setup.rotatesByApi,
  };
  const answer = looking.isOn ? (look?.answer ?? null) : null;
  const seen = seenControls(answer);
  const wouldConnect = answer?.came === "all";
  const named = answer?.came === "refused" ? namedControl(answer.problem) : null;
  return {
    ...session,
    ...read,
    own: ownValuesOf(setup),
    progress: setupProgress({ ticks, facts, seen, wouldConnect, named }),
    known: knownControls(facts),
    shown: { ...shownFor(facts), named },
    seen,
    wouldConnect,
    named,
    mayChange: session.allows("setup:change"),
    hrefOf: (part) => (part === "connect" ? session.to.connect(id) : session.to.part(id, part)),
    linkOf: (page, control) =>
      setupLink(myDomain, page, { ...(setup.appId ? { appId: setup.appId } : {}), ...(control ? { control } : {}) }),
  };
}
