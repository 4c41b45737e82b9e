import { redirect } from "next/navigation";
import type { GuidePlace } from "#components/guide/step-rail";
import { found, type SignedIn, signedIn } from "#lib/actions/guard";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { type Actor, may } from "#lib/domain/people/principal";
import type { ControlId, SetupPage } from "#lib/domain/setup/controls";
import { knownControls, type SetupFacts, setupProgress } from "#lib/guide/progress";
import { type SetupLink, setupLink } from "#lib/guide/setup-links";
import { type OwnValues, ownValuesOf } from "#lib/guide/values";
import { routes } from "#lib/routes";
import { readSetup, type SetupWithTicks } from "#lib/services/setups/read-setup";

/** What every page of a setup shows: the setup, how far it is, the admin's own values, and links into their Setup. */
export type OpenSetup = SignedIn &
  SetupWithTicks & {
    readonly own: OwnValues;
    readonly progress: ReturnType<typeof setupProgress>;
    readonly known: ReturnType<typeof knownControls>;
    readonly mayChange: boolean;
    readonly hrefOf: (place: GuidePlace | "before-you-begin") => string;
    readonly linkOf: (page: SetupPage, control?: ControlId) => SetupLink;
  };

/** Reads an open setup for its pages; one that has ended leads to what it became. */
export async function openSetup(id: string): Promise<OpenSetup> {
  const who = await signedIn();
  const read = found(await readSetup({ instance: who.instance, who: who.actor }, id));
  const { setup, ticks, isSecretKept } = read;
  if (setup.state === "done" && setup.connectionId) redirect(routes.connection(setup.connectionId));
  if (setup.state !== "open") redirect(routes.connections);
  const myDomain = setup.myDomain as MyDomain | null;
  const facts: SetupFacts = {
    myDomain,
    appId: setup.appId,
    consumerKey: setup.consumerKey,
    secretKept: isSecretKept,
    rotatesByApi: setup.rotatesByApi,
  };
  return {
    ...who,
    ...read,
    own: ownValuesOf(setup),
    progress: setupProgress({ ticks, facts }),
    known: knownControls(facts),
    mayChange: mayChange(who.actor),
    hrefOf: (place) => hrefOf(id, place),
    linkOf: (page, control) =>
      setupLink(myDomain, page, { ...(setup.appId ? { appId: setup.appId } : {}), ...(control ? { control } : {}) }),
  };
}

const mayChange = (actor: Actor): boolean => may(actor.role, "setup:change");

function hrefOf(id: string, place: GuidePlace | "before-you-begin"): string {
  if (place === "connect") return routes.connect(id);
  return place === "before-you-begin" ? routes.beforeYouBegin(id) : routes.step(id, place);
}
