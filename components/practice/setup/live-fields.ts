import { domainNameOf } from "#lib/practice/my-domain-name";
import {
  type PracticeSettings,
  type PracticeSwitch,
  type PracticeSwitchId,
  type PracticeUser,
  practiceSwitches,
  practiceUserSwitches,
} from "#lib/practice/practice";
import type { LiveField, LiveName } from "../../screens/parts/live.ts";

/** What the fields of a page of a practice org's Setup are made of. */
export type FieldSources = {
  readonly host: string;
  readonly settings: PracticeSettings;
  /** The page makes an app: nothing is typed yet, and the rest is as Salesforce has it in a new one. */
  readonly isNew: boolean;
  readonly users: readonly PracticeUser[];
  /** The one whose page it is. */
  readonly user: PracticeUser | null;
  /** What was sent and refused: then that stands in the fields, and not what is kept. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly faults: Readonly<Record<string, string>>;
};

type Facts = { readonly kind: PracticeSwitch["kind"]; readonly choices?: LiveField["choices"] };

/** The field of that name with what it holds, for a page that has it. */
export function liveField(name: LiveName, sources: FieldSources, isLocked = false): LiveField {
  const { typed, faults, users } = sources;
  const facts = factsOf(name);
  const kept = keptValue(name, sources);
  return {
    name,
    value: typed === null ? kept : sentValue(facts.kind, typed[name] ?? ""),
    ...(facts.kind === "choice" || facts.kind === "list" ? { choices: facts.choices ?? [] } : {}),
    ...(name === "runAsUsername" ? { suggested: users.map(({ username }) => username) } : {}),
    ...(facts.kind === "number" ? { isNumber: true } : {}),
    error: faults[name],
    isLocked,
  };
}

const isSwitch = (name: LiveName): name is PracticeSwitchId => name in practiceSwitches;
const isOfUser = (name: LiveName): name is keyof typeof practiceUserSwitches => name in practiceUserSwitches;

function factsOf(name: LiveName): Facts {
  if (isSwitch(name)) return practiceSwitches[name];
  return isOfUser(name) ? practiceUserSwitches[name] : { kind: "text" };
}

function keptValue(name: LiveName, { host, settings, isNew, user }: FieldSources): LiveField["value"] {
  if (isSwitch(name)) {
    const { kind, initial } = practiceSwitches[name];
    const value: unknown = isNew ? (kind === "text" ? "" : initial) : settings[name];
    return typeof value === "number" ? String(value) : (value as LiveField["value"]);
  }
  if (isOfUser(name)) return user?.[name] ?? "";
  return name === "myDomainName" ? domainNameOf(host) : "";
}

/** What a form's reader gives back, as the field has it. */
function sentValue(kind: Facts["kind"], typed: string): LiveField["value"] {
  if (kind === "check-box") return typed !== "";
  return kind === "list" ? typed.split(" ").filter(Boolean) : typed;
}
