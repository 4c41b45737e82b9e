import { type PracticeOrgState, type PracticeSwitch, type PracticeSwitchId, practiceSwitches } from "./practice.ts";
import { practiceSections, switchesOf } from "./practice-sections.ts";

/** What the guide says nothing about: facts of the org, and names that may be any. */
const left = new Set<PracticeSwitchId>([
  "appName",
  "apiName",
  "contactEmail",
  "callbackUrl",
  "orgName",
  "edition",
  "isSandbox",
  "instanceName",
  "trialEndsOn",
  "newestApiVersion",
  "propagationDelaySeconds",
  "weatherAt",
  "weatherSeconds",
]);

/**
 * What the guide would leave a switch at if the org has it otherwise, such as "The guide says: ticked"; null when it is as
 * the guide says. Where the guide has no word on it, what is usual.
 */
export function guidedOtherwise(id: PracticeSwitchId, { settings, users, own }: PracticeOrgState): string | null {
  if (left.has(id)) return null;
  if (id === "runAsUsername") {
    const isUser = users.some(({ username }) => username === settings.runAsUsername);
    return isUser ? null : `The guide says: a username, such as ${users[0]?.username}`;
  }
  if (id === "dailyApiRequestsLeft") return settings.dailyApiRequestsLeft > 0 ? null : "Usual: some left";
  const facts: PracticeSwitch = practiceSwitches[id];
  // What an org has of its own stays when everything is set up as the guide says: so it is no difference either.
  const wanted = own[id] ?? ("guided" in facts ? facts.guided : undefined) ?? facts.initial;
  if (JSON.stringify(wanted) === JSON.stringify(settings[id])) return null;
  const whose = own[id] !== undefined ? "In this org" : facts.control === undefined ? "Usual" : "The guide says";
  return `${whose}: ${inWords(facts, wanted)}`;
}

/** The switches that are not as the guide leaves them; a setting of an app that is not there counts as its absence alone. */
export function switchesOtherwise(org: PracticeOrgState): readonly PracticeSwitchId[] {
  const sections = practiceSections.filter(
    ({ id, part }) => org.settings.appExists || id === "app-manager" || part !== "app",
  );
  return sections.flatMap(({ id }) => switchesOf(id)).filter((id) => guidedOtherwise(id, org) !== null);
}

function inWords(facts: PracticeSwitch, value: unknown): string {
  if (facts.kind === "check-box") return value ? "ticked" : "not ticked";
  if (facts.kind === "choice" || facts.kind === "list") {
    const values = [value].flat();
    return facts.choices.flatMap((choice) => (values.includes(choice.value) ? choice.label : [])).join(", ");
  }
  return value === "" ? "empty" : String(value);
}
